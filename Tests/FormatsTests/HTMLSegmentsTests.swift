import Bitext
import Testing

@testable import Formats

@Suite struct HTMLSegmentsTests {
  /// A page and the texts in it, with marks for their codes.
  static let pages: [(page: String, texts: [String])] = [
    // Blocks and inline tags.
    ("<p>One <b>bold</b> word</p><p>Two</p>", ["One {1>bold<1} word", "Two"]),
    ("<p>Line<br>next</p>", ["Line{1}\nnext"]),
    ("<h1>Big<br>news</h1>", ["Big{1} news"]),
    ("<p>A<br><br>B</p>", ["A", "B"]),
    ("<div>loose <p>para</p> tail</div>", ["loose", "para", "tail"]),
    ("<ul><li>a<li>b</ul>", ["a", "b"]),
    ("<dl><dt>t<dd>d</dl>", ["t", "d"]),
    ("<table><tr><td>1<td>2<tr><th>3</table>", ["1", "2", "3"]),
    ("<figure><img src=x alt='A cat'><figcaption>Its name</figcaption></figure>", ["A cat", "Its name"]),
    // Tags around all of a block, and markup at its ends, are not part of the text.
    ("<p><a href=x><b>Read</b></a></p>", ["Read"]),
    ("<p><i class=icon></i> Share <img src=y></p>", ["Share"]),
    ("<p><b>Ankara</b> — it rains</p>", ["{1>Ankara<1} — it rains"]),
    // Broken markup.
    ("<p>a <b>b <i>c</b> d</i> e", ["a {1>b {2}c<1} d{3} e"]),
    ("a </b> b", ["a {1}b"]),
    ("a < b && c > d", ["a < b && c > d"]),
    ("<p>cut <b", ["cut"]),
    ("<div>x</p>y</div>", ["x", "y"]),
    // White space.
    ("<p>\n  a\n  b\t c </p>", ["a b c"]),
    ("<pre>\n a\n   b </pre>", ["a\n   b"]),
    ("<p>a&nbsp;b&#32; c</p>", ["a\u{A0}b c"]),
    // Character references.
    (
      "<p>&lt;b&gt; &amp; &copy;2024 &eacute;&#233;&#xE9; &#150; &notit; &nosuch; &</p>",
      ["<b> & ©2024 ééé – ¬it; &nosuch; &"]
    ),
    ("<img alt='a &quot;b&quot; &copy=1 &amp;c'>", ["a \"b\" &copy=1 &c"]),
    // Attributes, the head and forms.
    ("<title> My  page </title><meta name=description content=\"About it\">", ["My page", "About it"]),
    ("<meta property='og:title' content=Hi><meta name=viewport content='width=1'>", ["Hi"]),
    ("<input type=submit value='Go'><input value='mine' placeholder=Name>", ["Go", "Name"]),
    ("<select><option>One<option label=Two>2</select>", ["One", "Two", "2"]),
    ("<button title=tip>Press</button>", ["tip", "Press"]),
    ("<textarea>a\n b</textarea>", ["a\n b"]),
    ("<p>See <img alt=cat> here</p>", ["See {1}here", "cat"]),
    ("<noscript><p>No script</p></noscript>", ["No script"]),
    // Left out.
    ("<script>var a = '<p>x</p>'</script><style>p{}</style><p>t</p><!-- c -->", ["t"]),
    ("<p>Use <code translate=no>let</code> now</p>", ["Use {1}now"]),
    ("<div class='a notranslate'><p>x</p></div><p>y</p>", ["y"]),
    ("<div translate=no>x <b>y</b><span translate=yes>z</span> w</div>v", ["z", "v"]),
    ("<p translate=no>x<p>y", ["y"]),
    ("<p>a <svg><title>t</title><path d=''/></svg> b</p>", ["a {1}b"]),
    ("<svg><title>t</title><p>b</svg>c", ["b{1}c"]),
    ("<?php echo '<p>x</p>' ?><p>a <% b > c %> d</p>", ["a {1}d"]),
    // Links in a row are a text each.
    ("<nav><a href=1>World</a> <a href=2>Sport</a></nav>", ["World", "Sport"]),
    ("<p><a href=1>World</a> and <a href=2>Sport</a></p>", ["{1>World<1} and {2>Sport<2}"]),
  ]

  @Test(arguments: pages)
  func finds(page: String, texts: [String]) throws {
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.html", .html, page))
    #expect(reading.segments.map(\.source.description) == texts)
  }

  /// A page, the number of the text to change, its new text, and the page then.
  static let changes: [(page: String, number: Int, text: String, result: String)] = [
    ("<p> One <b>two</b> </p>", 0, "A & B < C", "<p> A &amp; B &lt; C </p>"),
    ("<img alt='it'>", 0, "don't \"x\"", "<img alt='don&#39;t \"x\"'>"),
    ("<img alt=\"it\">", 0, "don't \"x\"", "<img alt=\"don't &quot;x&quot;\">"),
    ("<img alt=it>", 0, "a b", "<img alt=\"a b\">"),
    ("<p>&copy; 2024&nbsp;A</p>", 0, "© B\u{A0}C", "<p>&copy; B&nbsp;C</p>"),
    ("<p>a <img alt=cat> b</p>", 1, "kedi", "<p>a <img alt=\"kedi\"> b</p>"),
    ("<pre>a\r\nb</pre>", 0, "c\nd", "<pre>c\r\nd</pre>"),
  ]

  @Test(arguments: changes)
  func writes(page: String, number: Int, text: String, result: String) throws {
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.html", .html, page)) { index, _ in
      index == number ? SegmentTranslation(TaggedText(text), state: .translated) : nil
    }
    #expect(String(decoding: try Array(page.utf8).applying(reading.edits), as: UTF8.self) == result)
  }

  @Test func keepsWhiteSpaceAroundCodes() throws {
    let page = "<p>a  <img src=1> \n b<br>\n  c <b>d </b> e</p>"
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.html", .html, page)) { _, segment in
      #expect(segment.source.description == "a {1}b{2}\nc {3>d <3}e")
      return SegmentTranslation(segment.source, state: .translated)
    }
    #expect(
      String(decoding: try Array(page.utf8).applying(reading.edits), as: UTF8.self)
        == "<p>a <img src=1> \n b<br>\n  c <b>d </b> e</p>")
  }

  @Test func movesCodesWithWhatChangedInThem() throws {
    let page = "<p>a <img alt=cat src=1> <b>b</b></p>"
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.html", .html, page)) { index, segment in
      guard index == 0 else { return SegmentTranslation(TaggedText("kedi"), state: .translated) }
      let codes = [
        InlineCode(number: 2, kind: .open, offset: 0, original: ""),
        InlineCode(number: 2, kind: .close, offset: 1, original: ""),
        InlineCode(number: 1, kind: .standalone, offset: 2, original: ""),
      ]
      return SegmentTranslation(TaggedText("B a", codes: codes), state: .translated)
    }
    #expect(
      String(decoding: try Array(page.utf8).applying(reading.edits), as: UTF8.self)
        == "<p><b>B</b> <img alt=\"kedi\" src=1> a</p>")
  }

  @Test func saysTheTargetLanguageWithTheFirstTranslation() throws {
    let page = """
      <html lang=en xml:lang='en'><meta http-equiv=Content-Language content="en"><title>T</title>\
      <meta property="og:locale" content="en_US"><p>a</p>
      """
    let sample = FormatSample("p.html", .html, page, languages: try pair("en", "pt-BR"))
    let reading = try Reading(sample.bytes, like: sample) { index, _ in
      index == 1 ? SegmentTranslation(TaggedText("b"), state: .translated) : nil
    }
    #expect(
      String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self) == """
        <html lang="pt-BR" xml:lang='pt-BR'><meta http-equiv=Content-Language content="pt-BR"><title>T</title>\
        <meta property="og:locale" content="pt_BR"><p>b</p>
        """)
  }

  /// A start of a page, the pair of languages, and the start after a translation.
  static let directions = [
    ("<html lang=en>", "en", "ar", "<html dir=\"rtl\" lang=\"ar\">"),
    ("<html>", "en", "he", "<html lang=\"he\" dir=\"rtl\">"),
    ("<html dir='ltr' lang='en'>", "en", "ur-PK", "<html dir='rtl' lang='ur-PK'>"),
    ("<html lang='en' dir=auto>", "en", "fa", "<html lang='fa' dir=auto>"),
    ("<html lang=\"ar\" dir=\"rtl\">", "ar", "en", "<html lang=\"en\" dir=\"ltr\">"),
    ("<html lang='ar' dir=RTL>", "ar", "fa", "<html lang='fa' dir=RTL>"),
    ("<html lang='en'>", "en", "az-Arab", "<html dir=\"rtl\" lang='az-Arab'>"),
    ("<html lang='en'>", "en", "tr", "<html lang='tr'>"),
  ]

  @Test(arguments: directions)
  func setsTheDirection(start: String, source: String, target: String, result: String) throws {
    let sample = FormatSample("p.html", .html, start + "<p>a", languages: try pair(source, target))
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(TaggedText("b"), state: .translated)
    }
    #expect(String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self) == result + "<p>b")
  }

  @Test(arguments: [
    ("en_US", "tr", "tr_TR"), ("en_GB", "pt-PT", "pt_PT"), ("en", "tr", "tr"),
    ("en-US", "zh-Hant", "zh_Hant_TW"),
    ("tr_TR", "en", "en_US"), ("en_US", "tlh", "tlh"),
  ])
  func givesALocaleTheLikelyRegion(old: String, target: String, new: String) throws {
    let page = "<meta property='og:locale' content='"
    let sample = FormatSample("p.html", .html, page + old + "'><p>a", languages: try pair("en", target))
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(TaggedText("b"), state: .translated)
    }
    #expect(
      String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self) == page + new + "'><p>b")
  }

  @Test func givesAPageWithoutALanguageOne() throws {
    let sample = FormatSample(
      "p.html", .html, "<!doctype html><HTML class=x><p>a", languages: try englishTurkish())
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(TaggedText("b"), state: .translated)
    }
    #expect(
      String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
        == "<!doctype html><HTML lang=\"tr\" class=x><p>b")
  }

  @Test func writesWhatTheEncodingLacksAsReferences() throws {
    let page = Array("<meta charset=windows-1254><p>caf".utf8) + [0xE9] + Array("</p>".utf8)
    let sample = FormatSample("p.html", .html, bytes: page)
    let reading = try Reading(page, like: sample) { _, segment in
      #expect(segment.source.text == "café")
      return SegmentTranslation(TaggedText("ş漢"), state: .translated)
    }
    #expect(
      try page.applying(reading.edits) == Array("<meta charset=windows-1254><p>".utf8) + [0xFE]
        + Array("&#28450;</p>".utf8))
  }

  @Test(arguments: [
    [InlineCode(number: 7, kind: .standalone, offset: 0, original: "")],
    [InlineCode(number: 1, kind: .open, offset: 0, original: "")],
  ])
  func refusesCodesThatDoNotFit(codes: [InlineCode]) throws {
    let page = "<p>a <b>b</b> c</p>"
    #expect(throws: FormatError.self) {
      try Reading(Array(page.utf8), like: FormatSample("p.html", .html, page)) { _, _ in
        SegmentTranslation(TaggedText("x", codes: codes), state: .translated)
      }
    }
  }

  @Test func knowsTheRolesOfAStory() throws {
    let page = """
      <html><head><title>Rates fall - The Paper</title><meta name=description content="Money gets cheap."></head>
      <body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Rates fall</h1>
      <p class=byline>By Ann Lee</p><p>The bank cut its rates on Monday, as was expected by all.</p>
      <figure><img src=a alt="The bank"><figcaption>The bank at noon.</figcaption></figure></article>
      <h2>Rates fall</h2></body></html>
      """
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.html", .html, page))
    #expect(
      reading.segments.map { "\($0.role): \($0.source.text)" } == [
        "headline: Rates fall - The Paper", "summary: Money gets cheap.", "ui: Home", "ui: World",
        "headline: Rates fall", "byline: By Ann Lee",
        "body: The bank cut its rates on Monday, as was expected by all.", "caption: The bank",
        "caption: The bank at noon.", "headline: Rates fall",
      ])
  }

  /// Each piece five thousand times: read and translated, or refused.
  @Test(arguments: [
    "<svg>", "<svg><p>", "<%", "<?x>", "<!--", "<!-->", "<a>x", "</b>", "<b></i>", "<ul><li>",
    "<p translate=no>", "&x1;",
    "<td></p>x", "<x a='", "<textarea>", "<img alt=x>", "<br>a", "<select><option>",
  ])
  func readsWhatIsRepeated(piece: String) throws {
    let page = "<p>a" + String(repeating: piece, count: 5_000) + "b</p>"
    do {
      let pseudo = try PagePseudo(Array(page.utf8), like: FormatSample("p.html", .html, page))
      #expect(!pseudo.before.isEmpty)
    } catch let error as FormatError {
      #expect(error.location.file == "p.html")
    }
  }
}
