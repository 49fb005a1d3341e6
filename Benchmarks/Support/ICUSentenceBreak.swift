internal import ICUSentences

/// ICU's own sentence break, straight from C: what segmenting is measured against.
@safe public final class ICUSentenceBreak {
  /// How ICU is given the text.
  public enum Encoding: CaseIterable {
    /// As it is, through UText.
    case utf8
    /// Transcoded first, into memory that is kept.
    case utf16
  }

  public struct Failure: Error { let language: String }

  private let breaker: OpaquePointer

  public init(language: String) throws(Failure) {
    guard let breaker = unsafe icu_sentences_open(language) else { throw Failure(language: language) }
    unsafe self.breaker = breaker
  }

  deinit { unsafe icu_sentences_close(breaker) }

  /// Boundaries in the text.
  public func count(_ text: [UInt8], as encoding: Encoding) -> Int {
    unsafe text.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let length = Int64(bytes.count)
      return switch encoding {
      case .utf8: unsafe Int(icu_sentences_count_utf8(breaker, start, length))
      case .utf16: unsafe Int(icu_sentences_count_utf16(breaker, start, length))
      }
    }
  }
}

/// The best rounds of a program and of ICU's sentence break on one text, by turns.
public struct SentenceRace {
  public let megabytesPerSecond: (ours: Double, utf8: Double, utf16: Double)
  /// Boundaries that ICU finds.
  public let found: Int

  /// Of ICU's two ways the faster counts.
  public var ratio: Double {
    megabytesPerSecond.ours / max(megabytesPerSecond.utf8, megabytesPerSecond.utf16)
  }

  public init(over text: [UInt8], language: String, rounds: Int, _ ours: () throws -> Void) throws {
    let icu = try ICUSentenceBreak(language: language)
    var least = (ours: Double.infinity, utf8: Double.infinity, utf16: Double.infinity)
    var found = 0
    for _ in 0..<rounds {
      least.ours = min(least.ours, try Stopwatch.time(ours))
      least.utf8 = min(least.utf8, Stopwatch.time { found = icu.count(text, as: .utf8) })
      least.utf16 = min(least.utf16, Stopwatch.time { found = icu.count(text, as: .utf16) })
    }
    let size = Double(text.count) / 1e6
    megabytesPerSecond = (size / least.ours, size / least.utf8, size / least.utf16)
    self.found = found
  }

  /// ICU's part of a line of figures.
  public var peer: String {
    "ICU UTF-8 \(fixed(megabytesPerSecond.utf8)), UTF-16 \(fixed(megabytesPerSecond.utf16)) MB/s, \(found) sentences; "
      + "ratio to the faster \(fixed(ratio, places: 2))"
  }
}
