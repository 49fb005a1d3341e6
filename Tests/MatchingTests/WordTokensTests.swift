import Testing

@testable import Matching

@Suite struct WordTokensTests {
  @Test(arguments: [
    ("", []),
    ("  ", []),
    ("it's 5 p.m., ok_2", ["it", "'", "s", "5", "p", ".", "m", ".", ",", "ok_2"]),
    ("ığdır'a gitti", ["ığdır", "'", "a", "gitti"]),
    ("北京 2022年", ["北", "京", "2022", "年"]),
    ("ไทย", ["ไ", "ท", "ย"]),
    ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
    // A letter with a combining mark is one word.
    ("cafe\u{301} 👍🏽", ["cafe\u{301}", "👍", "🏽"]),
    ("a\u{a0}b", ["a", "b"]),
  ])
  func cuts(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    var found: [String] = []
    unsafe WordTokens.forEach(in: bytes.span.bytes) {
      found.append(String(decoding: bytes[$0], as: UTF8.self))
    }
    #expect(found.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }
}
