import CICU
import Glibc
import Linguistics

/// One text by rules and by ICU's sentence break.
struct Comparison {
  var text: String
  var segmenter: SRXSegmenter

  func print() throws {
    var (own, icu) = (Double.infinity, Double.infinity)
    var counts = (0, 0)
    for _ in 0..<5 {
      own = min(own, try Stopwatch.time { counts.0 = try segmenter.breaks(in: text).count })
      icu = min(icu, Stopwatch.time { counts.1 = sentenceBreaks() })
    }
    let megabytes = Double(text.utf8.count) / 1e6
    Swift.print(
      "SRX \(fixed(megabytes / own)) MB/s (\(counts.0) breaks), ICU \(fixed(megabytes / icu)) MB/s "
        + "(\(counts.1) breaks), ratio \(fixed(icu / own))")
  }

  private func sentenceBreaks() -> Int {
    var (status, count): (Int32, Int) = (0, 0)
    guard let breaker = unsafe cicu_breaker_open(Int32(CICU_BREAK_SENTENCE), "en", &status) else {
      return 0
    }
    defer { unsafe cicu_breaker_close(breaker) }
    var text = text
    text.withUTF8 { utf8 in
      unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
        unsafe cicu_breaker_set_text(breaker, bytes.baseAddress, Int64(bytes.count), &status)
        while unsafe cicu_breaker_next(breaker) >= 0 { count += 1 }
      }
    }
    return count
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
      Swift.print("  \(piece.debugDescription)  \(fixed(times[0])) \(fixed(times[1]))")
    }
  }
}

enum Stopwatch {
  /// Seconds of this thread's processor time.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  static func least(of rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<rounds { least = min(least, try time(work)) }
    return least
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// With two decimals.
func fixed(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let fraction = String(hundredths % 100)
  return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction)"
}
