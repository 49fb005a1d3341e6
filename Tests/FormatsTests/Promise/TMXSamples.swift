import Bitext
import Foundation

@testable import Formats

extension FormatSample {
  /// Everything that a `<tu>` can have, in several languages and styles.
  private static let tmxText = """
    <?xml version="1.0"?>
    <!-- before --><?tool x?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4">
      <header creationtool="X" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="*all*"
        datatype="html"><note>About</note><prop type="a">b</prop>
        <ude name="MacRoman" base="Macintosh"><map unicode="#xF8FF" code="#xF0" ent="Apple_logo" subst="[Apple]"/></ude>
      </header>
      <body>
        <tu tuid="1" creationdate='20260112T093000Z'  usagecount="2">
          <note>Careful</note><prop type="x-document">a.html</prop>
          <tuv xml:lang="en"><prop type="q">1</prop><seg>Bread &amp; salt</seg></tuv>
          <tuv xml:lang="de"><seg>Brot &amp; Salz</seg></tuv>
          <tuv xml:lang="tr"><seg>Ekmek &amp; tuz</seg></tuv>
        </tu>
        <tu tuid="2">
          <tuv  xml:lang='en' >
            <seg>A <bpt i="1" x="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> <hi type='x'>move</hi><ph x="2"><sub>alt</sub></ph></seg>
          </tuv >
          <!-- no translation yet -->
          <tuv xml:lang='fr'>
            <seg>B</seg>
          </tuv>
        </tu>
        <tu><tuv xml:lang="tr"><seg/></tuv><tuv xml:lang="en"><seg>One<ut>{\\b}</ut> <it pos="begin">&lt;i></it>two</seg></tuv></tu>
        <tu srclang="tr"><tuv xml:lang="tr"><seg>Bir</seg></tuv><tuv xml:lang="tr"><seg><![CDATA[<iki>]]></seg></tuv>
        <tuv xml:lang="en"><seg> <b>One</b><br/> or <i>two</i>
    </seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>
        <x:odd a="1"><tu>
    \t\t<tuv lang="en">\r\n\t\t\t<seg>Old</seg>\r\n\t\t</tuv>\r
    \t</tu></x:odd>
        <tu><tuv xml:lang="fr"><seg>Sans anglais</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>No segment</seg></tuv><tuv xml:lang="tr"><note>to do</note></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Nothing</seg></tuv><tuv xml:lang="tr" /></tu>
      </body>
    </tmx>

    """

  private static let englishTurkish = LanguageTag("en").flatMap { source in
    LanguageTag("tr").map { LanguagePair(source: source, target: $0) }
  }

  /// `text` under a declaration of `encoding`, in its bytes.
  private static func tmx(_ encoding: String, _ bytes: (String) -> [UInt8]) -> FormatSample {
    let text = tmxText.replacingOccurrences(
      of: "<?xml version=\"1.0\"?>", with: "<?xml version='1.0' encoding='\(encoding)'?>")
    return FormatSample("\(encoding).tmx", .tmx, bytes: bytes(text), languages: englishTurkish)
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  static let tmx = [
    FormatSample("plain.tmx", .tmx, tmxText, languages: englishTurkish),
    FormatSample("mark.tmx", .tmx, "\u{FEFF}" + tmxText, languages: englishTurkish),
    FormatSample(
      "lines.tmx", .tmx, tmxText.replacingOccurrences(of: "\n", with: "\r\n"), languages: englishTurkish),
    tmx("UTF-16") { utf16("\u{FEFF}" + $0, bigEndian: false) },
    tmx("utf-16") { utf16("\u{FEFF}" + $0, bigEndian: true) },
    tmx("utf-16le") { utf16($0, bigEndian: false) },
    // The text is ASCII, which all of these have as it is; what is put in is not.
    tmx("iso-8859-1") { Array($0.utf8) },
    tmx("windows-1254") { Array($0.utf8) },
    tmx("windows-1251") { Array($0.utf8) },
    tmx("iso-8859-9") { Array($0.utf8) },
    tmx("us-ascii") { Array($0.utf8) },
    // Nobody says which languages.
    FormatSample(
      "unsaid.tmx", .tmx,
      "<tmx version='1.1'><header srclang='EN'/><body><tu><tuv lang='EN-US'><seg>a</seg></tuv><tuv lang='TR'><seg>b</seg>"
        + "</tuv></tu><tu><tuv lang='EN-US'><seg>c</seg></tuv></tu></body></tmx>"),
  ]
}
