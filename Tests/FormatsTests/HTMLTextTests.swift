import Bitext
import Formats
import TestSupport
import Testing

/// What of a page is text, and where its blocks end.
struct HTMLTextTests {
  @Test(arguments: [
    ("<p> a\n\t b </p>", ["a b"]),
    ("<p>a&nbsp; b &amp; &lt;c&gt; &#8217;</p>", ["a\u{a0} b & <c> ’"]),
    ("<p>a</p>b<p>c", ["a", "b", "c"]),
    ("<ul><li>a<li>b</ul>", ["a", "b"]),
    ("<table><tr><td>a<td>b</table>", ["a", "b"]),
    ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
    ("<p>a<br> b</p>", ["a\nb"]),
    ("<p>a<br> <br>b<br><br><br>c</p>", ["a", "b", "c"]),
    ("<h1>a<br>b</h1>", ["a b"]),
    ("<pre>a  b\n c</pre>", ["a  b\n c"]),
    ("<p>a<wbr>b<b></b>c</p>", ["abc"]),
    ("<p>&nbsp;</p><p>&#x200e;</p><p><img src=x></p><p>a</p>", ["a"]),
    ("<a href=x><h3>a</h3><p>b</p></a>", ["a", "b"]),
    ("<nav><a>a</a>\n<a>b c</a></nav>", ["a", "b c"]),
    ("<p><a>a</a> and <a>b</a></p>", ["a and b"]),
    ("<span style='display: block'>a</span><span>b</span>", ["a", "b"]),
  ])
  func cutsBlocks(html: String, expected: [String]) throws {
    #expect(try texts("<body>\(html)</body>") == expected)
  }

  @Test(arguments: [
    "<script>x</script>", "<style>x</style>", "<noscript>x</noscript>", "<template><p>x</p></template>",
    "<svg><text>x</text><title>x</title></svg>", "<select><option>x</option></select>",
    "<textarea>x</textarea>", "<input value=x>", "<p hidden>x</p>", "<p aria-hidden=true>x</p>",
    "<div style='color:red;DISPLAY : none !important'><p>x</p></div>", "<dialog>x</dialog>",
    "<iframe>x</iframe>", "<video>x</video>", "<!-- x -->", "<datalist><option>x</datalist>",
    "<title>x</title>", "<object>x</object>", "<img alt=x>",
  ])
  func leavesOutWhatIsNotShown(html: String) throws {
    #expect(try texts("<body><p>a</p>\(html)<p>b</p></body>") == ["a", "b"])
    #expect(try texts("<body><div>a \(html)</div></body>") == ["a"])
  }

  @Test(arguments: ["<p>x</p>", "<p hidden=until-found>x</p>", "<dialog open>x</dialog>", "<label>x</label>"])
  func showsWhatIsShown(html: String) throws {
    #expect(try texts("<body>\(html)</body>") == ["x"])
  }

  /// Against the definition: split at white space, join with one space.
  @Test(arguments: 0..<50) func collapsesWhiteSpace(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [" ", "\n", "\t", "\r\n", "a", "é", "<b>", "</b>", "\u{a0}", "\u{3000}", "x", "<i></i>"]
    let markup = (0..<40).map { _ in pieces.pick(&generator) }.joined()
    var plain = "x" + markup
    for tag in ["<b>", "</b>", "<i></i>"] { plain = plain.split(separator: tag).joined() }
    let words = plain.unicodeScalars.split { " \n\t\r".unicodeScalars.contains($0) }.map { String($0) }
    #expect(try texts("<div>x\(markup)</div>") == [words.joined(separator: " ")])
  }

  @Test(arguments: [
    ("<html lang=tr>", "tr"), ("<html xml:lang='pt_br'>", "pt-BR"), ("<body lang=ar>", "ar"),
    ("<html lang='?'><meta http-equiv=content-language content='de, en'>", "de"),
    ("<meta property=og:locale content=en_GB>", "en-GB"), ("<html>", nil),
  ])
  func takesTheLanguageThePageNames(html: String, language: String?) throws {
    #expect(try article("\(html)<p>a").language?.description == language)
  }
}
