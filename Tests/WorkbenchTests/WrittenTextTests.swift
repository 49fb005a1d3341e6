import Bitext
import TestSupport
import Testing

@testable import Workbench

/// Texts found in the bytes that write them.
@Suite struct WrittenTextTests {
  /// `text` and `file` have « and » where the range begins and ends.
  private func find(_ text: String, in file: String, steps: Int = 10_000) -> String? {
    func parts(_ text: String) -> (plain: [UInt8], range: Range<Int>) {
      let plain = Array(text.filter { $0 != "«" && $0 != "»" }.utf8)
      guard let open = text.firstIndex(of: "«"), let close = text.firstIndex(of: "»") else {
        return (plain, 0..<0)
      }
      let start = text.utf8.distance(from: text.startIndex, to: open)
      return (plain, start..<text.utf8.distance(from: text.startIndex, to: close) - 2)
    }
    let (plain, range) = parts(text)
    let (bytes, expected) = parts(file)
    var written = WrittenText(bytes[...], steps: steps)
    guard let found = written.range(of: range, in: plain) else { return nil }
    return found == expected ? "there" : String(decoding: bytes[found], as: UTF8.self)
  }

  @Test(arguments: [
    ("up «5» of 6", "up «5» of 6"),
    ("Tom & «Ann»", "<p>Tom &amp;\n <b>«Ann»</b></p>"),
    ("«Tom & Ann»", "<p>«Tom &amp;\n <b>Ann»</b></p>"),
    ("a «<b>» c", "a «&lt;b&#62;» c"),
    ("çok «güzel»", "&ccedil;ok «g&#xFC;zel»"),
    ("say \"«no»\"", #"{"text":"say \"«no»\""}"#),
    ("«é» x", #""«\u00e9» x""#),
    ("one «two» three", "msgstr \"one \"\n\"«two» three\""),
    ("say \"«no»\" now", "\"say \"\"«no»\"\" now\""),
    ("x «x y»", "x x x «x y»"),
    ("first «line»", "first<br/>«line»"),
    ("«Yüzde 15» arttı", "**«Yüzde 15»** arttı"),
  ])
  func isFound(text: String, file: String) { #expect(find(text, in: file) == "there") }

  @Test(arguments: [("«abc»", "ab"), ("a«b»c", "axc"), ("«x»", "")])
  func isNotFound(text: String, file: String) { #expect(find(text, in: file) == nil) }

  @Test func codesArePassedOver() {
    let file = Array("<seg>at <ph>%s</ph>noon</seg>".utf8)
    let code = InlineCode(number: 1, kind: .standalone, offset: 3, original: "<ph>%s</ph>")
    var written = WrittenText(file[...], codes: [code], steps: 1000)
    #expect(written.range(of: 3..<7, in: Array("at noon".utf8)) == 19..<23)
    var other = WrittenText(file[...], steps: 1000)
    #expect(other.range(of: 3..<7, in: Array("at noon".utf8)) == nil)
  }

  @Test func theSearchGivesUp() {
    let file = String(repeating: "aaab", count: 1000) + "«aaac»"
    #expect(find("«aaac»", in: file, steps: 1000) == nil)
    #expect(find("«aaac»", in: file, steps: 100_000) == "there")
  }
}
