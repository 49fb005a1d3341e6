import Bitext
import Linguistics
import Testing

@testable import Checks

@Suite struct LeadMemoryTests {
  /// More words than the memory has places for, some of them twice: what it forgot is found out anew.
  @Test func answersAsTheTablesDo() throws {
    let reader = try TextReader(language: #require(LanguageTag("en")))
    let target = try #require(WordLanguages.index(of: LanguageTag("en")!))
    let memory = LeadMemory(target: target)
    let text = "government hükümet Regierung " + (0..<20_000).map(Self.word).joined(separator: " ")
    let words = reader.read(TaggedText(text)).words
    #expect(words.count > 16_384)
    for word in words + words.prefix(3000) {
      let chances = WordLanguages.shared.scores(of: word.folded, key: word.key)
      let lead = chances - chances[target]
      guard memory.lead(of: word) == lead, memory.isOwn(word) == (lead.max() <= 0) else {
        Issue.record("\(word.written) has another lead than the tables give")
        return
      }
    }
  }

  /// Four letters of the alphabet for a number.
  private static func word(_ number: Int) -> String {
    var rest = number
    var word = ""
    for _ in 0..<4 {
      word.unicodeScalars.append(Unicode.Scalar(UInt8(0x61 + rest % 16)))
      rest /= 16
    }
    return word
  }
}
