import Bitext
import Testing

@testable import Formats

@Suite struct DOCXTests {
  /// Paragraphs and their texts, with marks for codes.
  static let paragraphs: [(xml: String, texts: [String])] = [
    ("<w:p><w:r><w:t>One</w:t></w:r></w:p>", ["One"]),
    // A field is one code, even where its last mark shares its run with text.
    (
      """
      <w:p><w:r><w:t>No. </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ a </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/>\
      <w:t> of it</w:t></w:r></w:p>
      """, ["No. {1} of it"]
    ),
    // Runs of one look are one; rsids, languages and marks of the spelling checker do not matter.
    (
      """
      <w:p w:rsidR="1"><w:r w:rsidR="2"><w:t xml:space="preserve">One </w:t></w:r><w:proofErr w:type="spellStart"/>\
      <w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:lastRenderedPageBreak/><w:t>tw</w:t></w:r><w:r><w:t>o</w:t></w:r></w:p>
      """, ["One two"]
    ),
    (
      "<w:p><w:r><w:t xml:space='preserve'>A long </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:t> word</w:t></w:r></w:p>",
      ["A long {1>bold<1} word"]
    ),
    ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>All bold</w:t></w:r></w:p>", ["All bold"]),
    ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r></w:p>", ["a{1}b{2}"]),
    ("<w:p><w:bookmarkStart w:id='1'/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id='1'/></w:p>", ["a"]),
    (
      "<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id='r1'><w:r><w:rPr><w:rStyle w:val='Hyperlink'/></w:rPr><w:t>this</w:t></w:r></w:hyperlink></w:p>",
      ["See {1>this<1}"]
    ),
    (
      "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>",
      ["a{1}{2>new<2}"]
    ),
    (
      """
      <w:p><w:r><w:t>Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <w:r><w:t> of it</w:t></w:r></w:p>
      """, ["Page {1} of it"]
    ),
    (
      """
      <w:p><w:r><w:t>Outer</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p>\
      </w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>\
      </mc:AlternateContent></w:r><w:r><w:t>end</w:t></w:r></w:p>
      """, ["Outer{1}end", "Box"]
    ),
    ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>", ["1"]),
    (
      "<w:p><w:sdt><w:sdtPr><w:id w:val='1'/></w:sdtPr><w:sdtContent><w:r><w:t>in</w:t></w:r></w:sdtContent></w:sdt></w:p>",
      ["{1>{2}{3>in<3}<1}"]
    ),
  ]

  static func document(_ body: String) -> [UInt8] {
    StoredZip([
      ("[Content_Types].xml", "<Types/>"),
      (
        "word/document.xml",
        "<w:document xmlns:w='w' xmlns:r='r' xmlns:mc='mc'><w:body>\(body)</w:body></w:document>"
      ),
    ]).bytes
  }

  @Test(arguments: paragraphs)
  func finds(xml: String, texts: [String]) throws {
    let sample = FormatSample("a.docx", .docx, bytes: Self.document(xml))
    #expect(try Reading(sample.bytes, like: sample).segments.map(\.source.description) == texts)
  }

  @Test(arguments: [
    (
      "<w:p><w:pPr/><w:r><w:t>a</w:t></w:r></w:p>", "b & <c>\td",
      "<w:p><w:pPr/><w:r><w:t xml:space=\"preserve\">b &amp; &lt;c&gt;</w:t><w:tab/><w:t xml:space=\"preserve\">d</w:t></w:r></w:p>"
    ),
    (
      "<w:p><w:bookmarkStart w:id='1'/><w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r></w:p>", "b",
      "<w:p><w:bookmarkStart w:id='1'/><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r></w:p>"
    ),
  ])
  func writes(xml: String, text: String, result: String) throws {
    let sample = FormatSample("a.docx", .docx, bytes: Self.document(xml))
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(TaggedText(text), state: .translated)
    }
    let archive = try ZipArchive(try sample.bytes.applying(reading.edits), file: "a.docx")
    #expect(archive.entries.map(\.name) == ["[Content_Types].xml", "word/document.xml"])
    let written = String(decoding: try archive.bytes(of: 1), as: UTF8.self)
    #expect(written.contains("<w:body>\(result)</w:body>"))
    #expect(try archive.bytes(of: 0) == Array("<Types/>".utf8))
  }

  @Test(arguments: ["../a", "/a", "a\\b", "word/../../a", "C:a"])
  func refusesNamesThatLeadOut(name: String) {
    let zip = StoredZip([("word/document.xml", "<a/>"), (name, "")])
    #expect(throws: FormatError.self) { try ZipArchive(zip.bytes, file: "a.docx") }
  }

  @Test func refusesWhatIsNoSaneArchive() throws {
    let twice = StoredZip([("word/document.xml", "<a/>"), ("word/document.xml", "<a/>")])
    #expect(throws: FormatError.self) { try ZipArchive(twice.bytes, file: "a.docx") }
    var encrypted = StoredZip()
    encrypted.add("word/document.xml", [1, 2, 3], flags: 1)
    #expect(throws: FormatError.self) { try ZipArchive(encrypted.bytes, file: "a.docx") }
    var bomb = StoredZip()
    bomb.add("word/document.xml", [1, 2, 3], declaredSize: 500 << 20)
    #expect(throws: FormatError.self) { try ZipArchive(bomb.bytes, file: "a.docx") }
    let other = StoredZip([("xl/workbook.xml", "<a/>")])
    #expect(throws: FormatError.self) {
      try FileFormat.segments(name: "a.docx", bytes: other.bytes, format: .docx)
    }
    #expect(throws: FormatError.self) {
      try FileFormat.segments(name: "a.docx", bytes: Array("PK\u{3}\u{4}".utf8), format: .docx)
    }
  }

  @Test func refusesCrossedElements() throws {
    let xml = """
      <w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>
      """
    let sample = FormatSample("a.docx", .docx, bytes: Self.document(xml))
    let codes = [(1, InlineCode.Kind.open), (2, .open), (1, .close), (2, .close)].map {
      InlineCode(number: $0.0, kind: $0.1, offset: 0, original: "")
    }
    #expect(throws: FormatError.self) {
      try Reading(sample.bytes, like: sample) { _, _ in
        SegmentTranslation(TaggedText("x", codes: codes), state: .translated)
      }
    }
  }

  @Test func keepsWhatIsAroundARunThatIsWritten() throws {
    let xml = """
      <w:p><w:r><w:t xml:space="preserve">a </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t><w:tab/></w:r><w:hyperlink r:id="r1">\
      <w:r><w:rPr><w:u/></w:rPr><w:t>link</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and more</w:t></w:r></w:p>
      """
    let sample = FormatSample("a.docx", .docx, bytes: Self.document(xml))
    let reading = try Reading(sample.bytes, like: sample) { _, segment in
      #expect(segment.source.description == "a {1>b<1}{2}{3>link<3} and more")
      return SegmentTranslation(segment.source, state: .translated)
    }
    let archive = try ZipArchive(try sample.bytes.applying(reading.edits), file: "a.docx")
    let written = String(decoding: try archive.bytes(of: 1), as: UTF8.self)
    #expect(
      written.contains(
        """
        <w:body><w:p><w:r><w:t xml:space="preserve">a </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>\
        <w:t xml:space="preserve">b</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:tab/></w:r><w:hyperlink r:id="r1">\
        <w:r><w:rPr><w:u/></w:rPr><w:t xml:space="preserve">link</w:t></w:r></w:hyperlink>\
        <w:r><w:t xml:space="preserve"> and more</w:t></w:r></w:p></w:body>
        """))
  }
}
