internal import Bitext
internal import CICU

/// Finds word or sentence boundaries by the Unicode rules (UAX #29) as ICU tailors them.
///
/// Holds a cursor, so each task opens its own; opening costs 2–13 µs. Safe: the cursor never leaves,
/// and the text it reads stays in place while it reads.
@safe struct BreakIterator: ~Copyable {
  enum Kind: Int32 {
    case character = 0
    case word = 1
    case sentence = 3
  }

  private let breaker: OpaquePointer

  init(_ kind: Kind, _ language: LanguageTag) throws(ICUError) {
    _ = Self.dictionaries
    try self.init(cold: kind, language)
  }

  /// Without seeing to it that dictionaries are there.
  private init(cold kind: Kind, _ language: LanguageTag) throws(ICUError) {
    var status: Int32 = 0
    let breaker = unsafe cicu_breaker_open(kind.rawValue, language.description, &status)
    try ICUError.check(status, "\(kind) breaks for \(language)")
    guard let breaker = unsafe breaker else {
      throw ICUError(request: "\(kind) breaks for \(language)", code: status)
    }
    unsafe self.breaker = breaker
  }

  deinit { unsafe cicu_breaker_close(breaker) }

  /// Reads a text for each dictionary, once in a process.
  ///
  /// ICU 72 finds the dictionary for "ー", which belongs to several scripts, only when something Japanese was
  /// broken before: breaks would depend on what the process has read.
  private static let dictionaries: Void = {
    guard let root = LanguageTag("und") else { return }
    for text in ["東京都の日本語ガイド", "한국어", "ภาษาไทย", "ພາສາລາວ", "ភាសាខ្មែរ", "မြန်မာ"] {
      try? BreakIterator(cold: .word, root).forEachStretch(in: text.utf8Span.span) { _, _ in }
    }
  }()

  /// Calls `body` with each stretch between neighbouring boundaries, in UTF-8 bytes, and ICU's rule status.
  func forEachStretch(
    in text: Span<UInt8>, _ body: (_ range: Range<Int>, _ ruleStatus: Int32) -> Void
  ) throws(ICUError) {
    var status: Int32 = 0
    unsafe text.withUnsafeBufferPointer { utf8 in
      unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
        unsafe cicu_breaker_set_text(breaker, bytes.baseAddress, Int64(bytes.count), &status)
        guard status <= 0 else { return }
        var start = 0
        while true {
          let end = unsafe Int(cicu_breaker_next(breaker))
          guard end >= 0 else { break }
          if end > start { unsafe body(start..<end, cicu_breaker_rule_status(breaker)) }
          start = end
        }
      }
    }
    try ICUError.check(status, "breaks in a text of \(text.count) bytes")
  }
}
