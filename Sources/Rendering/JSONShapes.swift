public import Formats

extension JSONValue {
  /// An object with its members in the order given; a member whose value is `nil` is left out.
  public static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  public static func integer(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

  /// A number with at most two decimals, and at least one: readers of other languages expect a float.
  public static func decimal(_ value: Double) -> JSONValue { .number(value.formatted(places: 2)) }

  /// A probability, with at most four decimals.
  public static func probability(_ value: Double) -> JSONValue { .number(value.formatted(places: 4)) }

  /// UTF-8 bytes as `[start, end)`.
  public static func range(_ range: Range<Int>) -> JSONValue {
    .array([.integer(range.lowerBound), .integer(range.upperBound)])
  }

  public static func text(_ value: String?) -> JSONValue? { value.map(JSONValue.string) }

  /// With line breaks and two spaces a level, for people.
  public var indented: String { indented(by: "") + "\n" }

  private func indented(by margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .array(let values) where values.contains(where: \.isContainer):
      return "[\n" + values.map { inner + $0.indented(by: inner) }.joined(separator: ",\n") + "\n\(margin)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        inner + JSONValue.string(member.key).text + ": " + member.value.indented(by: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    default: return text
    }
  }

  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}

extension Double {
  /// In decimal digits, rounded, without needless zeros but for the first decimal: `100.0`, `66.67`.
  public func formatted(places: Int) -> String {
    guard isFinite else { return "0.0" }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 1e15 else { return "\(self)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = String(padded.suffix(places))
    while fraction.count > 1, fraction.hasSuffix("0") { fraction.removeLast() }
    return (self < 0 && scaled > 0 ? "-" : "") + padded.dropLast(places) + "." + fraction
  }
}
