public import Bitext
internal import CICU
internal import Synchronization

/// Something to look for in many texts: words as typed, or a regular expression.
///
///     let pattern = try SearchPattern(words: "merkez", language: LanguageTag("tr")!)
///     try pattern.matches(in: "Merkez Bankası")  // [0..<6]
///
/// Words are looked for without regard to case and typography, anywhere in a text. Regular expressions
/// are ICU's; one that takes over 100 ms on a text is an error. Ranges are UTF-8 bytes, in order. Safe
/// from any thread: callers take turns.
public final class SearchPattern: Sendable {
  /// What was asked for.
  public let description: String
  private let regex: Mutex<Regex>

  /// Looks for `words` as they are typed, with any white space, quotes or dashes between and in them.
  public convenience init(words: String, language: LanguageTag) throws(SearchPatternError) {
    let forms = NormalForms(language: language)
    let mapping = CaseMapping(language: language)
    var pattern = ""
    for scalar in forms.typographic(words).unicodeScalars {
      switch scalar {
      case " ": pattern += "[\\s\\u00a0\\u202f]+"
      case "'": pattern += "['\\u2018-\\u201b\\u02bc\\u2039\\u203a]"
      case "\"": pattern += "[\"\\u201c-\\u201f\\u00ab\\u00bb]"
      case "-": pattern += "[-\\u2010-\\u2015\\u2212]"
      default: pattern += Self.anyCase(of: scalar, mapping)
      }
    }
    try self.init(pattern: pattern, description: words, ignoresCase: false)
  }

  /// Looks for a regular expression in ICU's syntax.
  public convenience init(
    regularExpression pattern: String, ignoresCase: Bool = true
  ) throws(SearchPatternError) {
    try self.init(pattern: pattern, description: pattern, ignoresCase: ignoresCase)
  }

  private init(pattern: String, description: String, ignoresCase: Bool) throws(SearchPatternError) {
    self.description = description
    regex = Mutex(try Regex(pattern, ignoresCase: ignoresCase))
  }

  /// A scalar in each of its cases by the language, escaped.
  private static func anyCase(of scalar: Unicode.Scalar, _ mapping: CaseMapping) -> String {
    let text = String(scalar)
    let cases = Set([text, mapping.lower(text), mapping.upper(text)])
    return "(?:" + cases.sorted().map(escaped).joined(separator: "|") + ")"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let hex = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
    }.joined()
  }

  /// Every match, leftmost first, without empty ones.
  public func matches(in text: String) throws(SearchPatternError) -> [Range<Int>] {
    try regex.withLock { regex throws(SearchPatternError) in try regex.matches(in: text, description) }
  }

  @safe private struct Regex: ~Copyable {
    private static let millisecondsPerText: Int32 = 100
    private let handle: OpaquePointer

    init(_ pattern: String, ignoresCase: Bool) throws(SearchPatternError) {
      var (status, place): (Int32, Int64) = (0, -1)
      let flags = ignoresCase ? UInt32(CICU_REGEX_IGNORE_CASE) : 0
      let handle = unsafe cicu_regex_open(pattern, Int64(pattern.utf8.count), flags, &place, &status)
      guard let handle = unsafe handle, status <= 0 else {
        throw SearchPatternError(pattern: pattern, problem: .faulty(at: Int(place)))
      }
      unsafe self.handle = handle
    }

    deinit { unsafe cicu_regex_close(handle) }

    func matches(in text: String, _ description: String) throws(SearchPatternError) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      var status: Int32 = 0
      var text = text
      text.withUTF8 { utf8 in
        unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
          unsafe cicu_regex_set_text(
            handle, bytes.baseAddress, Int64(bytes.count), Self.millisecondsPerText, &status)
          var (start, end): (Int64, Int64) = (0, 0)
          while status <= 0, unsafe cicu_regex_next(handle, &start, &end, &status) {
            if start < end { ranges.append(Int(start)..<Int(end)) }
          }
        }
      }
      if status > 0 { throw SearchPatternError(pattern: description, problem: .tooSlow) }
      return ranges
    }
  }
}

/// A search could not be made.
public struct SearchPatternError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    /// The regular expression is not one; the place is in characters from 0, -1 when unknown.
    case faulty(at: Int)
    /// It took too long, or too much memory, on one text.
    case tooSlow
  }

  public let pattern: String
  public let problem: Problem

  public var description: String {
    switch problem {
    case .faulty(let place):
      "\"\(pattern)\" is no regular expression\(place >= 0 ? ": look at character \(place + 1)" : "")"
    case .tooSlow:
      "the search for \"\(pattern)\" took over 100 ms on one segment; write it with fewer nested repetitions"
    }
  }
}
