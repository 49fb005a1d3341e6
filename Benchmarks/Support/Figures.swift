import Foundation

/// A figure with so many decimals.
public func fixed(_ value: Double, places: Int = 1) -> String { String(format: "%.\(places)f", value) }

/// Cells in columns of the widths given.
public func row(_ cells: [String], widths: [Int]) -> String {
  zip(cells, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: " ")
}

extension RandomNumberGenerator {
  /// 0 up to and without `limit`.
  public mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
