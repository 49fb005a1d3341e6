import Bitext
import Checks
import TestSupport
import Testing

@testable import Rendering

@Suite struct FindingMarksTests {
  /// Marks each «place» of a text, the first with number 0, all as errors.
  private func html(_ marked: String) -> String {
    let (text, ranges) = unmark(marked)
    return FindingMarks(text, ranges.enumerated().map { .init(range: $1, number: $0, severity: .error) }).html
      .replacing(/<mark class="error( point)?" data-of="([^"]*)">/) { "[\($0.2):" }.replacing(
        "</mark>", with: "]")
  }

  @Test(arguments: [
    ("up «5.6%» now", "up [0:5.6%] now"), ("«a» & «b»", "[0:a] &amp; [1:b]"), ("«all»", "[0:all]"),
    ("end«»", "end[0:]"), ("«»start", "[0:]start"), ("İğne «ı»ş 😀«😀»", "İğne [0:ı]ş 😀[1:😀]"),
    ("none <b>", "none &lt;b&gt;"),
    // A place begins and ends with whole characters: flags, families, letters with marks.
    ("a «👩»\u{200D}👧 b", "a [0:👩\u{200D}👧] b"), ("caf«e»\u{301} x", "caf[0:e\u{301}] x"),
    ("caf e«\u{301}» x", "caf [0:e\u{301}] x"), ("«🇹»🇷.", "[0:🇹🇷]."),
  ])
  func placesAreMarked(marked: String, expected: String) { #expect(html(marked) == expected) }

  @Test func overlappingPlacesAreCutAtEachEnd() {
    let text = "one two three"
    let places: [FindingMarks.Place] = [
      .init(range: 0..<7, number: 3, severity: .info), .init(range: 4..<13, number: 5, severity: .warning),
      .init(range: 4..<7, number: 8, severity: .error),
    ]
    #expect(
      FindingMarks(text, places).html == #"<mark class="info" data-of="3">one </mark>"#
        + #"<mark class="error" data-of="3 5 8">two</mark>"#
        + #"<mark class="warning" data-of="5"> three</mark>"#)
  }

  @Test func codesAreNamedWhereTheyStand() {
    var marks = FindingMarks("a bold move", [.init(range: 2..<11, number: 0, severity: .error)])
    marks.codes = [
      InlineCode(number: 1, kind: .open, offset: 2, original: "<b class=\"strong lead wide\">"),
      InlineCode(number: 1, kind: .close, offset: 6, original: "</b>"),
      InlineCode(number: 2, kind: .standalone, offset: 11, original: "<br/>"),
    ]
    #expect(
      marks.html == #"a <span class="code" data-name="&lt;b class=&quot;strong lead w…"></span>"#
        + #"<mark class="error" data-of="0">bold</mark><span class="code" data-name="&lt;/b&gt;"></span>"#
        + #"<mark class="error" data-of="0"> move</mark><span class="code" data-name="&lt;br/&gt;"></span>"#)
    var plain = FindingMarks("x", [])
    plain.codes = [InlineCode(number: 1, kind: .standalone, offset: 0, original: "{1}")]
    #expect(plain.html == #"<span class="code" data-name="{1}"></span>x"#)
  }

  @Test func placesOutsideOfTheTextDoNoHarm() {
    #expect(
      FindingMarks("ab", [.init(range: 1..<9, number: 0, severity: .info)]).html
        == #"a<mark class="info" data-of="0">b</mark>"#)
    #expect(
      FindingMarks("ab", [.init(range: 7..<9, number: 0, severity: .info)]).html
        == #"ab<mark class="info point" data-of="0"></mark>"#)
    #expect(
      FindingMarks("", [.init(range: 0..<0, number: 0, severity: .info)]).html
        == #"<mark class="info point" data-of="0"></mark>"#)
  }

  @Test(arguments: [
    ("a«\u{200B}»b", "a[0:<U+200B>]b"), ("5«\u{A0}»%", "5[0:<U+00A0>]%"), ("«5\u{A0}%»", "[0:5\u{A0}%]"),
    ("«ab\u{AD}c»", "[0:ab<U+00AD>c]"), ("می«\u{200C}»روم", "م[0:ی<U+200C>]روم"),
    ("«می\u{200C}روم»", "[0:می\u{200C}روم]"),
    ("a«  »b", "a[0:  ]b"), ("\u{200B}a«b»", "\u{200B}a[0:b]"),
  ])
  func whatCannotBeSeenIsNamed(marked: String, expected: String) {
    // A joiner behind a bracket is one character with it.
    let name = /<span class="unseen" data-name="([^"]*)">.<\/span>/.matchingSemantics(.unicodeScalar)
    let shown = html(marked).replacing(name) { "<\($0.1)>" }
    #expect(shown == expected)
  }

  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("\"\u{301}<\u{338}", "&quot;\u{301}&lt;\u{338}"),
    ("a\r\nb\u{0}", "a&#13;\nb\u{FFFD}"),
  ])
  func textIsEscapedByteByByte(text: String, expected: String) {
    #expect(PageTemplate.escaped(text) == expected)
  }

  @Test func documentationBecomesParagraphsAndExamples() {
    let check = CheckDescription(
      "length", "A translation is no longer than there is room for.", severity: .warning, category: .length)
    let html = DocumentationHTML.html(of: check)
    #expect(html.hasPrefix("<p>Off until settings give limits: <code>length</code> has"))
    #expect(
      html.contains(
        "<pre>settings.options[&quot;length&quot;] = [&quot;headline&quot;: &quot;70&quot;, &quot;ui&quot;: &quot;20&quot;]</pre>"
      ))
    #expect(
      html.contains(
        "<li class=\"right\"><b>Right</b> <i>en → tr</i> <q>Exports rose.</q> → <q>İhracat arttı.</q></li>"))
    #expect(
      html.hasSuffix(
        "<p class=\"kind\">warning, unless settings say otherwise · length (ITS 2.0) · length (MQM)</p>\n"))
  }
}
