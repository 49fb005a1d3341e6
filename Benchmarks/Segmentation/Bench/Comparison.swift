import BenchmarkSupport
import Bitext
import Linguistics

/// The segmenter beside ICU on one text.
struct Comparison {
  let language: LanguageTag
  let text: [UInt8]

  func print() throws {
    let segmenter = SentenceSegmenter(language: language, newlines: .none)
    var ranges: [Range<Int>] = []
    let race = try SentenceRace(over: text, language: language.language, rounds: 7) {
      ranges.removeAll(keepingCapacity: true)
      segmenter.appendSentences(in: text.span, to: &ranges)
    }
    Swift.print(
      "\(language): \(fixed(race.megabytesPerSecond.ours)) MB/s, \(ranges.count) sentences; \(race.peer)")
  }
}

/// Texts made to be slow.
enum Hostile {
  static let units = [
    ".", "\"", "a", "(", "(a. ", "a. (", "1. ", "a) ", "A. ", "😀", "! 😀 ", ".” ", ".\"", ". \" ", "?! ",
  ]

  static func text(of unit: String, bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < bytes { text += unit.utf8 }
    return text
  }

  static func count(_ text: [UInt8], by segmenter: SentenceSegmenter) -> Int {
    var ranges: [Range<Int>] = []
    segmenter.appendSentences(in: text.span, to: &ranges)
    return ranges.count
  }
}
