/// A number as decimal digits have it: exact, so that 1.25 million equals 1 250 000.
///
///     DecimalValue(digits: [1, 2, 5], fractionDigits: 2)!.scaled(byPowerOfTen: 6).description  // "1250000"
public struct DecimalValue: Hashable, Sendable, CustomStringConvertible {
  /// With `exponent` the value: significand × 10^exponent; no trailing zeros, so that equal values
  /// are equal fields.
  let significand: Int128
  let exponent: Int

  public init(_ value: Int) { self.init(significand: Int128(value), exponent: 0) }

  /// Digits from the highest down, the last `fractionDigits` of them after the decimal mark.
  ///
  /// Returns `nil` for more than 36 digits.
  public init?(digits: some Collection<Int>, fractionDigits: Int = 0) {
    guard digits.count <= 36 else { return nil }
    if digits.count <= 18 {
      let value = digits.reduce(0) { $0 * 10 + $1 }
      self.init(significand: Int128(value), exponent: -fractionDigits)
      return
    }
    self.init(significand: digits.reduce(0) { $0 * 10 + Int128($1) }, exponent: -fractionDigits)
  }

  /// Reads `12` or `0.25`.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let value = Int128(parts.joined()) else { return nil }
    self.init(significand: value, exponent: parts.count == 2 ? -parts[1].utf8.count : 0)
  }

  private init(significand: Int128, exponent: Int) {
    var (significand, exponent) = (significand, exponent)
    while significand != 0 {
      // Most fit into a machine word, which divides ten times as fast.
      if let short = Int(exactly: significand) {
        let (quotient, rest) = short.quotientAndRemainder(dividingBy: 10)
        if rest != 0 { break }
        significand = Int128(quotient)
      } else {
        let (quotient, rest) = significand.quotientAndRemainder(dividingBy: 10)
        if rest != 0 { break }
        significand = quotient
      }
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  public func scaled(byPowerOfTen power: Int) -> DecimalValue {
    DecimalValue(significand: significand, exponent: exponent + power)
  }

  /// The product, or `nil` when it has too many digits.
  func times(_ other: DecimalValue) -> DecimalValue? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : DecimalValue(significand: product, exponent: exponent + other.exponent)
  }

  /// The sum, or `nil` when it has too many digits.
  func plus(_ other: DecimalValue) -> DecimalValue? {
    let low = min(exponent, other.exponent)
    guard let left = aligned(to: low), let right = other.aligned(to: low) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalValue(significand: sum, exponent: low)
  }

  private func aligned(to exponent: Int) -> Int128? {
    var result = significand
    for _ in 0..<(self.exponent - exponent) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The value as a floating-point number, for ordering and rough tests.
  public var doubleValue: Double {
    var result = Double(significand)
    for _ in 0..<min(abs(exponent), 400) { result = exponent > 0 ? result * 10 : result / 10 }
    return result
  }

  /// The value when it is a whole number of at most 18 digits.
  public var integer: Int? {
    guard exponent >= 0, exponent <= 18, let whole = aligned(to: 0) else { return nil }
    return Int(exactly: whole)
  }

  /// With a point and without groups: `1250.5`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: exponent)
    return sign + padded[..<point] + "." + padded[point...]
  }
}
