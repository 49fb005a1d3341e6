import BenchmarkSupport
import Bitext
import Linguistics

// Prints how fast texts are cut into sentences, beside ICU's own sentence break in the same run.
// Thread processor time; the least of seven rounds, the three programs by turns.

let megabytes = 8
for language in ["en", "tr"] {
  guard let tag = LanguageTag(language), let vocabulary = NewsText.vocabulary[language] else { continue }
  var news = NewsText(vocabulary, seed: 20_260_114)
  try Comparison(language: tag, text: news.bytes(megabytes << 20)).print()
}

print("\nHostile text, ms for 1 MB and for 2 MB (English):")
if let tag = LanguageTag("en") {
  let segmenter = SentenceSegmenter(language: tag, newlines: .none)
  for unit in Hostile.units {
    let times = [1, 2].map { size in
      let text = Hostile.text(of: unit, bytes: size << 20)
      return 1000 * Stopwatch.least(of: 3) { _ = Hostile.count(text, by: segmenter) }
    }
    print(row(["  " + unit.debugDescription, fixed(times[0]), fixed(times[1])], widths: [12, 8, 8]))
  }
}

print("\nOpening a segmenter, ms:")
for language in ["en", "tr", "de", "ru", "ja"] {
  guard let tag = LanguageTag(language) else { continue }
  let first = Stopwatch.time { _ = SentenceSegmenter(language: tag) }
  let again = Stopwatch.least(of: 5) { _ = SentenceSegmenter(language: tag) }
  print("  \(language)  first \(fixed(first * 1000)), again \(fixed(again * 1000))")
}
