/// TBX files written for these tests: every edition, dialect and style, with every data category.
enum TBXSamples {
  private static func file(
    _ type: String, _ style: String, namespaces: String = "", _ body: String, back: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx type="\(type)" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"\(namespaces)>
      <tbxHeader>
        <fileDesc>
          <titleStmt><title>Rivers</title><note>a sample</note></titleStmt>
          <publicationStmt><p>Printed nowhere</p></publicationStmt>
          <sourceDesc><p>Written for a test.</p><p>CC0</p></sourceDesc>
        </fileDesc>
        <encodingDesc><p type="XCSURI">none.xcs</p></encodingDesc>
        <revisionDesc><change><p>2024-01-02 begun</p></change><change><p>2024-02-03</p><p>ended</p></change></revisionDesc>
      </tbxHeader>
      <text>
        <body>
    \(body)
        </body>
    \(back)  </text>
    </tbx>

    """
  }

  private static let people = """
        <back>
          <refObjectSec type="respPerson">
            <refObject id="p1"><item type="fn">Ada</item><item type="email">ada@example.org</item></refObject>
          </refObjectSec>
          <refObjectSec type="bibl"><refObject id="b1"><item>Atlas, 1999</item></refObject></refObjectSec>
        </back>

    """

  private static let modules = """

      xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"
    """

  /// TBX-Basic with all of its categories, style DCT.
  static let basicDCT = file(
    "TBX-Basic", "dct", namespaces: modules,
    """
          <!-- water -->
          <conceptEntry id="c1">
            <min:subjectField>geography</min:subjectField>
            <min:customerSubset>Ministry</min:customerSubset>
            <basic:projectSubset>Delta</basic:projectSubset>
            <min:externalCrossReference target="https://example.org/river">river</min:externalCrossReference>
            <basic:xGraphic target="https://example.org/river.png">a river</basic:xGraphic>
            <basic:crossReference target="c2">lake</basic:crossReference>
            <descripGrp>
              <basic:definition>A <hi type="entailedTerm" target="c2">stream</hi> of water.</basic:definition>
              <basic:source>Atlas</basic:source>
            </descripGrp>
            <note>Not a canal.</note>
            <transacGrp>
              <basic:transactionType>origination</basic:transactionType>
              <date>2024-01-02</date>
              <basic:responsibility target="p1">Ada</basic:responsibility>
            </transacGrp>
            <transacGrp>
              <basic:transactionType>modification</basic:transactionType>
              <date>2024-02-03</date>
              <basic:responsibility target="p1">Ada</basic:responsibility>
            </transacGrp>
            <langSec xml:lang="en">
              <descripGrp><basic:definition>A river, in English.</basic:definition><basic:source>OED</basic:source></descripGrp>
              <note>English note</note>
              <termSec id="t1">
                <term>river</term>
                <min:partOfSpeech>noun</min:partOfSpeech>
                <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
                <basic:grammaticalGender>neuter</basic:grammaticalGender>
                <basic:geographicalUsage>en-GB</basic:geographicalUsage>
                <basic:termLocation>menuItem</basic:termLocation>
                <basic:termType>fullForm</basic:termType>
                <min:customerSubset>Ministry</min:customerSubset>
                <descripGrp><basic:context>The river rose.</basic:context><basic:source>News</basic:source></descripGrp>
                <basic:context>By the river.</basic:context>
                <note>count noun</note>
                <transacGrp><basic:transactionType>origination</basic:transactionType><date>2024-01-02</date></transacGrp>
              </termSec>
              <termSec><term>watercourse</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
              <termSec><term>flood</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
            </langSec>
            <langSec xml:lang="tr">
              <termSec><term>ırmak</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
              <termSec><term>nehir</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
            </langSec>
          </conceptEntry>
          <conceptEntry id="c2">
            <langSec xml:lang="en"><termSec><term>lake</term></termSec></langSec>
            <langSec xml:lang="tr"><termSec><term>göl</term></termSec></langSec>
          </conceptEntry>
    """, back: people)

  /// The same in the style DCA.
  static let basicDCA = file(
    "TBX-Basic", "dca",
    """
          <conceptEntry id="c1">
            <descrip type="subjectField">geography</descrip>
            <admin type="customerSubset">Ministry</admin>
            <admin type="projectSubset">Delta</admin>
            <xref type="externalCrossReference" target="https://example.org/river">river</xref>
            <xref type="xGraphic" target="https://example.org/river.png">a river</xref>
            <ref type="crossReference" target="c2">lake</ref>
            <descripGrp>
              <descrip type="definition">A <hi type="entailedTerm" target="c2">stream</hi> of water.</descrip>
              <admin type="source">Atlas</admin>
            </descripGrp>
            <note>Not a canal.</note>
            <transacGrp>
              <transac type="transactionType">origination</transac>
              <date>2024-01-02</date>
              <transacNote type="responsibility" target="p1">Ada</transacNote>
            </transacGrp>
            <transacGrp>
              <transac type="transactionType">modification</transac>
              <date>2024-02-03</date>
              <transacNote type="responsibility" target="p1">Ada</transacNote>
            </transacGrp>
            <langSec xml:lang="en">
              <descripGrp><descrip type="definition">A river, in English.</descrip><admin type="source">OED</admin></descripGrp>
              <note>English note</note>
              <termSec id="t1">
                <term>river</term>
                <termNote type="partOfSpeech">noun</termNote>
                <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                <termNote type="grammaticalGender">neuter</termNote>
                <termNote type="geographicalUsage">en-GB</termNote>
                <termNote type="termLocation">menuItem</termNote>
                <termNote type="termType">fullForm</termNote>
                <admin type="customerSubset">Ministry</admin>
                <descripGrp><descrip type="context">The river rose.</descrip><admin type="source">News</admin></descripGrp>
                <descrip type="context">By the river.</descrip>
                <note>count noun</note>
                <transacGrp><transac type="transactionType">origination</transac><date>2024-01-02</date></transacGrp>
              </termSec>
              <termSec><term>watercourse</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
              <termSec><term>flood</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
            </langSec>
            <langSec xml:lang="tr">
              <termSec><term>ırmak</term><termNote type="partOfSpeech">noun</termNote></termSec>
              <termSec><term>nehir</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
            </langSec>
          </conceptEntry>
          <conceptEntry id="c2">
            <langSec xml:lang="en"><termSec><term>lake</term></termSec></langSec>
            <langSec xml:lang="tr"><termSec><term>göl</term></termSec></langSec>
          </conceptEntry>
    """, back: people)

  static let linguistDCT = file(
    "TBX-Linguist", "dct", namespaces: modules + " xmlns:ling=\"http://www.tbxinfo.net/ns/linguist\"",
    """
          <conceptEntry id="c1">
            <langSec xml:lang="ja">
              <termSec>
                <term>川</term>
                <ling:grammaticalNumber>singular</ling:grammaticalNumber>
                <ling:register>neutralRegister</ling:register>
                <ling:transferComment>broad</ling:transferComment>
                <adminGrp><ling:reading>かわ</ling:reading><ling:readingNote>kun</ling:readingNote></adminGrp>
              </termSec>
            </langSec>
          </conceptEntry>
    """)

  static let linguistDCA = file(
    "TBX-Linguist", "dca",
    """
          <conceptEntry id="c1">
            <langSec xml:lang="ja">
              <termSec>
                <term>川</term>
                <termNote type="grammaticalNumber">singular</termNote>
                <termNote type="register">neutralRegister</termNote>
                <termNote type="transferComment">broad</termNote>
                <adminGrp><admin type="reading">かわ</admin><adminNote type="readingNote">kun</adminNote></adminGrp>
              </termSec>
            </langSec>
          </conceptEntry>
    """)

  static let minDCT = file(
    "TBX-Min", "dct", namespaces: " xmlns:m=\"http://www.tbxinfo.net/ns/min\"",
    """
          <conceptEntry id="c1">
            <m:subjectField>music</m:subjectField>
            <langSec xml:lang="en">
              <termSec><term>lute</term><m:partOfSpeech>noun</m:partOfSpeech></termSec>
            </langSec>
            <langSec xml:lang="tr"><termSec><term>ut</term></termSec></langSec>
          </conceptEntry>
    """)

  static let minDCA = file(
    "TBX-Min", "dca",
    """
          <conceptEntry id="c1">
            <descrip type="subjectField">music</descrip>
            <langSec xml:lang="en">
              <termSec><term>lute</term><termNote type="partOfSpeech">noun</termNote></termSec>
            </langSec>
            <langSec xml:lang="tr"><termSec><term>ut</term></termSec></langSec>
          </conceptEntry>
    """)

  static let core = file(
    "TBX-Core", "dca",
    """
          <conceptEntry id="c1"><note>no categories</note>
            <langSec xml:lang="en"><note>none</note><termSec><term>H<hi type="subscript">2</hi>O</term><note>water</note></termSec></langSec>
          </conceptEntry>
    """)

  /// What IATE exports: a dialect of its own, definitions at the language.
  static let iate = file(
    "TBX-IATE", "dca",
    """
          <conceptEntry id="iate-1">
            <descrip type="subjectField">2841, health</descrip>
            <langSec xml:lang="en">
              <descripGrp><descrip type="definition">an illness</descrip><admin type="source">COM</admin></descripGrp>
              <termSec>
                <term>flu</term>
                <termNote type="termType">fullForm</termNote>
                <descrip type="reliabilityCode">9</descrip>
                <termNote type="administrativeStatus">obsolete</termNote>
              </termSec>
            </langSec>
          </conceptEntry>
    """)

  /// ISO 30042:2008 with the default categories, ntig and tig.
  static let martif = """
    <?xml version='1.0' encoding="UTF-8"?>
    <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="TBX" xml:lang="en">
      <martifHeader>
        <fileDesc><titleStmt><title>Ships</title></titleStmt><sourceDesc><p>test</p></sourceDesc></fileDesc>
        <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
      </martifHeader>
      <text><body>
      <termEntry id="e1">
        <descrip type="subjectField">navigation</descrip>
        <descrip type="figure" target="f1">mast</descrip>
        <descripGrp><descrip type="definition">A long pole.</descrip><descripNote type="definitionType">intensional</descripNote>
          <admin type="source">Manual</admin></descripGrp>
        <langSet xml:lang="en-US" id="ls1">
          <ntig id="n1">
            <termGrp>
              <term id="x1">mast</term>
              <termNote type="partOfSpeech">Noun</termNote>
              <termNoteGrp><termNote type="usageNote">at sea</termNote><note>rare</note></termNoteGrp>
              <termNote type="administrativeStatus">standardizedTerm-admn-sts</termNote>
              <termCompList type="hyphenation"><termComp>mast</termComp></termCompList>
            </termGrp>
            <descrip type="reliabilityCode">8</descrip>
            <descrip type="context">Step the mast; <foreign xml:lang="la">malus</foreign>.</descrip>
          </ntig>
          <tig>
            <term>m.</term>
            <termNote type="termType">abbreviation</termNote>
            <termNote type="abbreviatedFormFor">mast</termNote>
            <termNote type="pronunciation">em</termNote>
            <termNote type="grammaticalNumber">singular</termNote>
          </tig>
        </langSet>
        <langSet xml:lang="tr"><tig><term>direk</term></tig></langSet>
      </termEntry>
      </body>
      <back><refObjectList type="binaryData"><refObject id="f1"><itemSet><item type="format">png</item></itemSet></refObject></refObjectList></back>
      </text>
    </martif>
    """

  /// Like the Microsoft terminology collections.
  static let microsoft = """
    <?xml version="1.0" encoding="utf-8"?><martif type="TBX" xml:lang="en-US"><martifHeader><fileDesc><titleStmt>\
    <title>Terms</title></titleStmt><sourceDesc><p>test</p></sourceDesc></fileDesc></martifHeader><text><body>\
    <termEntry id="27766_1436151"><langSet xml:lang="en-US"><descripGrp><descrip type="definition">A cell.</descrip>\
    </descripGrp><ntig><termGrp><term id="27766_1436152">active cell</term><termNote type="partOfSpeech">Noun</termNote>\
    </termGrp></ntig></langSet><langSet xml:lang="tr-TR"><ntig><termGrp><term id="27766_1436153">etkin hücre</term>\
    <termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>
    """

  /// Core elements with a prefix, modules as default namespaces.
  static let prefixed = """
    <t:tbx type="TBX-Min" style="dct" xml:lang="en" xmlns:t="urn:iso:std:iso:30042:ed-2">
    <t:tbxHeader><t:fileDesc><t:sourceDesc><t:p>test</t:p></t:sourceDesc></t:fileDesc></t:tbxHeader>
    <t:text><t:body><t:conceptEntry id="c1">
      <subjectField xmlns="http://www.tbxinfo.net/ns/min">music</subjectField>
      <t:langSec xml:lang="en"><t:termSec><t:term>lute</t:term>
        <q:partOfSpeech xmlns:q="http://www.tbxinfo.net/ns/min">noun</q:partOfSpeech></t:termSec></t:langSec>
      <t:langSec xml:lang="tr"><t:termSec><t:term>ut</t:term></t:termSec></t:langSec>
    </t:conceptEntry></t:body></t:text></t:tbx>
    """

  /// Files that break no rule, by name.
  static let valid: [(name: String, text: String)] = [
    ("basic dct", basicDCT), ("basic dca", basicDCA), ("linguist dct", linguistDCT),
    ("linguist dca", linguistDCA), ("min dct", minDCT), ("min dca", minDCA), ("core", core), ("iate", iate),
    ("martif", martif), ("microsoft", microsoft), ("prefixed", prefixed),
  ]
}
