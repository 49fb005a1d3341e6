internal import CICU

/// The sets that patterns name, such as `\w` and `\p{Lu}`, asked of ICU once each.
struct NamedScalarSets {
  private var known: [String: ScalarSet?] = [:]

  /// `\w` of ICU's expressions.
  static let word = #"[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]"#
  /// What `\b` of ICU's expressions does not see: it belongs to the character before.
  static let extending = #"[\p{Grapheme_Extend}\p{Cf}]"#
  static let digit = #"[\p{Nd}]"#
  static let space = #"[\p{White_Space}]"#
  static let blank = #"[\t\p{Zs}]"#

  /// The set of ICU's `pattern`, with the other cases of its scalars when `anyCase` is set; `nil` when
  /// ICU knows no such set.
  mutating func set(_ pattern: String, anyCase: Bool = false) -> ScalarSet? {
    let key = anyCase ? "i" + pattern : pattern
    if let set = known[key] { return set }
    let set = Self.ask(pattern, anyCase)
    known[key] = set
    return set
  }

  /// A set with the other cases of its scalars.
  mutating func closed(_ set: ScalarSet) -> ScalarSet? {
    // ICU takes no range from a scalar to itself.
    let ranges = set.ranges.map { range in
      let first = Self.escaped(range.lowerBound)
      return range.count == 1 ? first : "\(first)-\(Self.escaped(range.upperBound))"
    }
    return self.set("[\(ranges.joined())]", anyCase: true)
  }

  private static func escaped(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static func ask(_ pattern: String, _ anyCase: Bool) -> ScalarSet? {
    var numbers: [UInt32] = []
    var status: Int32 = 0
    func attempt() -> Int {
      unsafe numbers.withUnsafeMutableBufferPointer {
        unsafe Int(
          cicu_scalars(
            pattern, Int64(pattern.utf8.count), anyCase, $0.baseAddress, Int64($0.count), &status))
      }
    }
    let count = attempt()
    guard status <= 0 else { return nil }
    numbers = [UInt32](repeating: 0, count: count)
    guard attempt() == count, status <= 0 else { return nil }
    return ScalarSet(stride(from: 0, to: count, by: 2).map { numbers[$0]...numbers[$0 + 1] })
  }
}
