import BenchmarkSupport
import Linguistics

/// One text by rules and by ICU's sentence break.
struct Comparison {
  var text: String
  var segmenter: SRXSegmenter

  func print() throws {
    var breaks = 0
    let race = try SentenceRace(over: Array(text.utf8), language: "en", rounds: 5) {
      breaks = try segmenter.breaks(in: text).count
    }
    Swift.print("SRX \(fixed(race.megabytesPerSecond.ours)) MB/s, \(breaks) breaks; \(race.peer)")
  }
}

/// Rules and texts that mean harm: time for 1 MB and for 2 MB should be as one to two.
enum Hostile {
  static func print(_ rules: SRXRules) throws {
    Swift.print("hostile text, ms for 1 MB and for 2 MB:")
    let segmenter = try rules.segmenter(for: "en")
    for piece in [".", "\"", "a", "(", ". ", "Dr. ", " ", "\n", "1. "] {
      let times = try [1, 2].map { size in
        let text = String(repeating: piece, count: (size << 20) / piece.utf8.count)
        return 1000 * (try Stopwatch.least(of: 2) { _ = try segmenter.breaks(in: text) })
      }
      Swift.print("  \(piece.debugDescription)  \(fixed(times[0], places: 2)) \(fixed(times[1], places: 2))")
    }
  }
}
