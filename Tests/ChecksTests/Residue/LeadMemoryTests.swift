import Bitext
import Linguistics
import Testing

@testable import Checks

@Suite struct LeadMemoryTests {
  /// More words than the memory has places for, some of them twice: what it forgot is found out anew.
  @Test func answersAsTheTablesDo() throws {
    let reader = try TextReader(language: #require(LanguageTag("en")))
    let target = try #require(WordLanguages.index(of: LanguageTag("en")!))
    let languages = LanguagePair(source: LanguageTag("tr")!, target: LanguageTag("en")!)
    let memory = LeadMemory(strays: try #require(StrayLanguages(languages)))
    let text = "government hükümet Regierung " + (0..<40_000).map(Self.word).joined(separator: " ")
    let read = reader.read(TaggedText(text))
    #expect(read.words.count > 32_768)
    for word in read.words + read.words.prefix(3000) {
      let letters = Array(word.folded.unicodeScalars)[...]
      let chances = WordLanguages.shared.scoreParts(of: letters, key: word.key)
      // All of them are in Latin letters, as Arabic and Russian are not.
      let lead = (chances &- chances[target]).clamped(
        lowerBound: WordLanguages.Parts(repeating: -3 * 256), upperBound: WordLanguages.Parts(repeating: 896)
      ).replacing(with: -3 * 256, where: Self.isOtherScript)
      let (known, isOwn) = memory.withLeads { leads in
        (leads.lead(of: word.key, word.token, read.tokens), leads.isOwn(word.key, word.token, read.tokens))
      }
      let languages = WordLanguages.languages.indices
      let isRight = languages.allSatisfy { known[$0] == lead[$0] }
      guard isRight, isOwn == languages.allSatisfy({ lead[$0] <= 0 }) else {
        Issue.record("\(word.written) has another lead than the tables give")
        return
      }
    }
  }

  private static let isOtherScript = WordLanguages.Parts.mask { $0 == "ar" || $0 == "ru" }

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
