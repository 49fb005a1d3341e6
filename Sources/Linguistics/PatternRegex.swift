internal import CICU

/// A regular expression in ICU's hands, asked at single places.
///
/// Not safe from two threads.
@safe final class PatternRegex {
  /// Why ICU does not take a pattern.
  struct Fault: Error {
    var reason: String
    /// The place in characters from 1; 0 when unknown.
    var place: Int
  }

  /// It took too long, or too much memory.
  struct Exhausted: Error {}

  static let millisecondsPerMatch: Int32 = 100
  /// Of all matches in one text, in processor time: other programs that keep the machine busy must not
  /// make a good rule fail.
  static let nanosecondsPerText = 2_000_000_000

  private let handle: OpaquePointer
  private let clock: () -> Int
  /// In nanoseconds.
  private var spent = 0

  /// Time of the calling thread in nanoseconds.
  static func threadTime() -> Int { Int(cicu_thread_nanoseconds()) }

  init(_ pattern: String, clock: @escaping () -> Int = threadTime) throws(Fault) {
    self.clock = clock
    // ICU takes no empty pattern.
    let pattern = pattern.isEmpty ? "(?:)" : pattern
    var (status, place): (Int32, Int64) = (0, -1)
    let handle = unsafe cicu_regex_open(pattern, Int64(pattern.utf8.count), 0, &place, &status)
    guard let handle = unsafe handle, status <= 0 else {
      throw Fault(reason: Self.reason(status), place: Int(max(0, place)))
    }
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_regex_close(handle) }

  /// Forgets how long earlier texts took.
  func beginText() { spent = 0 }

  /// Whether the pattern matches the whole of `range`; what looks around and anchors see all of `text`.
  func matches(_ range: Range<Int>, in text: Span<UInt8>) throws(Exhausted) -> Bool {
    try ask(text) { status in
      unsafe cicu_regex_matches(handle, Int64(range.lowerBound), Int64(range.upperBound), &status)
    }
  }

  /// Whether the pattern matches something that begins at `start`.
  func begins(at start: Int, in text: Span<UInt8>) throws(Exhausted) -> Bool {
    try ask(text) { status in
      unsafe cicu_regex_begins(handle, Int64(start), Int64(text.count), &status)
    }
  }

  private func ask(_ text: Span<UInt8>, _ question: (inout Int32) -> Bool) throws(Exhausted) -> Bool {
    let start = clock()
    var status: Int32 = 0
    let answer = unsafe text.withUnsafeBytes { bytes in
      unsafe cicu_regex_set_text(
        handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int64(bytes.count),
        Self.millisecondsPerMatch, &status)
      return status <= 0 && question(&status)
    }
    spent += clock() - start
    guard status <= 0, spent <= Self.nanosecondsPerText else { throw Exhausted() }
    return answer
  }

  private static func reason(_ status: Int32) -> String {
    let name = unsafe String(cString: cicu_error_name(status))
    return reasons[name] ?? name
  }

  private static let reasons = [
    "U_REGEX_RULE_SYNTAX": "something is out of place",
    "U_REGEX_BAD_ESCAPE_SEQUENCE": "an escape is not one",
    "U_REGEX_PROPERTY_SYNTAX": "there is no such property",
    "U_REGEX_UNIMPLEMENTED": "ICU does not support this",
    "U_REGEX_MISMATCHED_PAREN": "a parenthesis has no partner",
    "U_REGEX_NUMBER_TOO_BIG": "a number is too large",
    "U_REGEX_BAD_INTERVAL": "{…} does not hold numbers",
    "U_REGEX_MAX_LT_MIN": "{…} counts down",
    "U_REGEX_INVALID_BACK_REF": "there is no such group",
    "U_REGEX_INVALID_FLAG": "there is no such flag",
    "U_REGEX_LOOK_BEHIND_LIMIT": "a look-behind has no limit: write {0,20} for * and {1,20} for +",
    "U_REGEX_MISSING_CLOSE_BRACKET": "a bracket has no partner",
    "U_REGEX_INVALID_RANGE": "a range counts down",
    "U_REGEX_PATTERN_TOO_BIG": "it is too large",
    "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "a group's name is not one",
  ]
}
