import Bitext

@testable import Formats

extension FormatSample {
  static let xliff = [
    FormatSample("app.xlf", .xliff, xliff12),
    FormatSample("app-crlf.xlf", .xliff, xliff12.replacing("\n", with: "\r\n")),
    FormatSample(
      "app-utf16.xlf", .xliff,
      bytes: [0xff, 0xfe]
        + xliff12.replacing("UTF-8", with: "UTF-16").utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }),
    FormatSample(
      "no-language.xlf", .xliff,
      """
      <xliff version="1.1"><file original="a.txt" source-language='en' datatype="plaintext"><body>
      <trans-unit id="1"><source>One</source></trans-unit>
      <trans-unit id="2"><source>Two</source><target/></trans-unit>
      </body></file>
      <file original="b.txt" source-language="en" datatype="plaintext"><body>
      <trans-unit id="1"><source>Three</source></trans-unit></body></file></xliff>
      """,
      languages: LanguageTag("en").flatMap { en in
        LanguageTag("tr").map { LanguagePair(source: en, target: $0) }
      }, hasHeader: true),
    FormatSample("segmented.xlf", .xliff, segmented12),
    FormatSample("story.sdlxliff", .sdlxliff, sdlxliff),
    FormatSample("story.mqxliff", .mqxliff, mqxliff),
    FormatSample("story.mxliff", .xliff, mxliff),
    FormatSample("page.xlf", .xliff, xliff21),
    FormatSample("page-prefix.xlf", .xliff, prefixed20),
    FormatSample(
      "page-no-language.xlf", .xliff,
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">
        <file id="f1"><unit id="u1"><segment><source>One</source></segment></unit></file>
      </xliff>
      """,
      languages: LanguageTag("en").flatMap { en in
        LanguageTag("tr").map { LanguagePair(source: en, target: $0) }
      }, hasHeader: true),
  ]

  private static let xliff12 = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Made by hand. -->
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my">
      <file original="app.properties" source-language="en-US" target-language="tr" datatype="x-app" my:tool='x'>
        <header><skl><internal-file form="text"><![CDATA[<trans-unit id="no">]]></internal-file></skl></header>
        <body>
          <trans-unit id="a" resname="menu.open" restype="menuitem" maxwidth="20" size-unit="char">
            <source>Open &amp; close</source>
            <note from="dev">Keep it short.</note>
            <context-group purpose="location"><context context-type="sourcefile">app.ts</context><context context-type="linenumber">12</context></context-group>
          </trans-unit>
          <trans-unit id="b" approved="yes">
            <source>A <g id="1" ctype="bold">bold <x id="2"/></g> move<bpt id="3">&lt;i></bpt>!<ept id="3">&lt;/i></ept></source>
            <target my:by="x"  state='final'>Cesur <g id="1" ctype="bold"><x id="2"/></g> hamle</target>
            <alt-trans match-quality="85%" origin="tm"><source>A move</source><target>Bir hamle</target></alt-trans>
          </trans-unit>
          <group id="g" translate="no"><trans-unit id="c"><source>Never</source></trans-unit>
            <trans-unit id="d" translate="yes"><source>Ever <ph id="1">%s<sub>inner</sub></ph></source><target/></trans-unit>
          </group>
          <trans-unit id="e" xml:space="preserve"><source> <it id="1" pos="open">&lt;b></it>cut<mrk mtype="term">term</mrk> <my:x/></source>
            <target state="needs-translation"></target></trans-unit>
          <trans-unit id="f"><source>Same</source><target>Same</target></trans-unit>
          <trans-unit id="h"><source>Split <bx id="1"/>here<ex id="1"/> &#x1F600;</source><target state="needs-review-translation" state-qualifier="fuzzy-match">Böl <!-- ? --><![CDATA[<burada>]]></target></trans-unit>
        </body>
      </file>
    </xliff>

    """

  private static let segmented12 = """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="p.html" source-language="en" target-language="tr" datatype="html"><body>
    \t<trans-unit id="1">
    \t\t<source>One. Two <g id="1">bold</g>.</source>
    \t\t<seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two <g id="1">bold</g>.</mrk></seg-source>
    \t</trans-unit>
    \t<trans-unit id="2">
    \t\t<source>One. Two.</source>
    \t\t<seg-source><g id="1"><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></g></seg-source>
    \t\t<target state="translated"><g id="1"><mrk mtype="seg" mid="0">Bir.</mrk> <mrk mtype="seg" mid="1"/></g></target>
    \t</trans-unit>
    \t<trans-unit id="3">
    \t\t<source>One. Two. Three.</source>
    \t\t<seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk> <mrk mtype="seg" mid="2">Three.</mrk></seg-source>
    \t\t<target><mrk mtype="seg" mid="1">İki.</mrk></target>
    \t</trans-unit>
    \t<trans-unit id="4">
    \t\t<source>One. Two.</source>
    \t\t<seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source>
    \t\t<target>Bir. İki.</target>
    \t</trans-unit>
    </body></file></xliff>
    """

  private static let sdlxliff = """
    <?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><rep-defs /></doc-info><file original="C:\\\\story.docx" datatype="x-sdlfilterframework2" source-language="en-US" target-language="tr-TR"><header><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="1"><bpt name="cf">&lt;cf bold="True"&gt;</bpt></tag></tag-defs></header><body>
    <trans-unit id="u1"><source>First. <g id="1">Second.</g></source><seg-source><mrk mtype="seg" mid="1">First.</mrk> <g id="1"><mrk mtype="seg" mid="2">Second.</mrk></g></seg-source><target><mrk mtype="seg" mid="1">Birinci.</mrk> <g id="1"><mrk mtype="seg" mid="2" /></g></target><sdl:seg-defs><sdl:seg id="1" conf="Draft" origin="tm" origin-system="x" percent="80"><sdl:value key="k">v</sdl:value></sdl:seg><sdl:seg id="2" /></sdl:seg-defs></trans-unit>
    <trans-unit id="u2" translate="no"><source><x id="9" /></source></trans-unit>
    <trans-unit id="u3"><source>Third.</source><seg-source><mrk mtype="seg" mid="3">Third <mrk mtype="x-sdl-comment" sdl:cid="a">x</mrk>.</mrk></seg-source><sdl:seg-defs><sdl:seg id="3"/></sdl:seg-defs></trans-unit>
    <trans-unit id="u4"><source>Fourth.</source><seg-source><mrk mtype="seg" mid="4">Fourth.</mrk></seg-source><target><mrk mtype="seg" mid="4">Dördüncü.</mrk></target><sdl:seg-defs><sdl:seg id="4" locked="true" conf="ApprovedSignOff"/></sdl:seg-defs></trans-unit>
    </body></file></xliff>
    """

  private static let mqxliff = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff">
    <file original="story.docx" source-language="en" target-language="tr" datatype="x-memoq" mq:type="x">
    <body>
    <trans-unit id="1" mq:status="NotStarted" mq:percent="0"><source xml:space="preserve">One <bpt id="1" ctype="bold">{}</bpt>two<ept id="1">{}</ept></source><target xml:space="preserve"></target></trans-unit>
    <trans-unit id="2" mq:status="Proofread" mq:locked="locked"><source xml:space="preserve">Two</source><target xml:space="preserve">İki</target></trans-unit>
    <trans-unit id="3" mq:status="Pretranslated" mq:percent="92" mq:translatorcommitusername="me"><source>Three</source><target>Üç</target></trans-unit>
    </body></file></xliff>
    """

  private static let mxliff = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" version="1.2" m:version="2.4">
    <file original="a.html" source-language="en" target-language="tr" datatype="x-html" m:task-id="t"><body>
    <group id="0" m:para-id="0"><trans-unit id="x:0" m:para-id="0" xml:space="preserve" m:score="0.0" m:confirmed="0" m:locked="false"><source>One {1}two</source><target></target><m:tunit-metadata/></trans-unit></group>
    <group id="1"><trans-unit id="x:1" m:score="1.01" m:confirmed="1" m:locked="true"><source>Two</source><target>İki</target></trans-unit></group>
    </body></file></xliff>
    """

  private static let xliff21 = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="tr"
      xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
      xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:my="urn:my">
      <file id="f1" original="page.html">
        <skeleton><my:s>x</my:s></skeleton>
        <notes><note>All</note></notes>
        <unit id="u1" name="intro">
          <mtc:matches><mtc:match ref="#s2" matchQuality="95.5" origin="tm">
            <source>Some <pc id="1">bold</pc> text</source><target>Biraz <pc id="1">kalın</pc> yazı</target></mtc:match></mtc:matches>
          <gls:glossary><gls:glossEntry id="g1"><gls:term>bold</gls:term><gls:translation>kalın</gls:translation></gls:glossEntry></gls:glossary>
          <notes><note id="n1" category="dev">Look here</note></notes>
          <originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>
          <segment id="s1" state="final" subState="my:x">
            <source>Hello<cp hex="0007"/> <ph id="p1" disp="x"/></source>
            <target>Merhaba <ph id="p1" disp="x"/></target>
          </segment>
          <ignorable><source> </source></ignorable>
          <segment id="s2">
            <source>Some <pc id="1" dataRefStart="d1" dataRefEnd="d2">bold</pc> <sc id="2"/>text<ec startRef="2"/> <mrk id="m1" type="term">x</mrk> <sm id="m2"/>y<em startRef="m2"/></source>
          </segment>
        </unit>
        <group id="g1" translate="no"><unit id="u2"><segment><source>Never</source></segment></unit>
          <unit id="u3" translate="yes" slr:sizeRestriction="40"><segment id="s1" state='initial'><source>Ever &lt;</source><target/></segment></unit></group>
        <unit id="u4" xml:space="preserve"><segment><source>Same</source><target>Same</target></segment><segment><source>Two</source><target><!-- x -->İki</target></segment></unit>
      </file>
    </xliff>
    """

  private static let prefixed20 = """
    <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">
      <x:file id="f1">
        <x:unit id="u1">
          <x:segment>
            <x:source>Hello <x:pc id="1">you</x:pc><x:pc id="2"/></x:source>
          </x:segment>
          <x:segment>
            <x:source>Bye</x:source>
            <x:target/>
          </x:segment>
        </x:unit>
      </x:file>
    </x:xliff>
    """
}
