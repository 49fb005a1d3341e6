/// How units of measure go over into each other.
///
///     UnitScale.builtIn.isSame(200, "mi", as: 320, "km")  // true, to a tenth
///
/// By the data file `quantities/units.txt`. Degrees go by their scale; where none is named, by either.
package struct UnitScale: Sendable {
  package static let builtIn = UnitScale()

  private var dimensions: [String: (name: String, factor: Double)] = [:]

  private init() {
    for entry in LanguageTable("quantities/units.txt").entries where entry.head.count == 2 {
      guard let factor = entry.items.first.flatMap({ Double($0) }) else { continue }
      dimensions[entry.head[1]] = (entry.head[0], factor)
    }
  }

  /// Whether both measure the same thing, such as a length.
  package func haveOneDimension(_ left: String, _ right: String) -> Bool {
    guard let left = dimensions[left]?.name else { return false }
    return left == dimensions[right]?.name
  }

  /// Whether both name one quantity, as people round it, to a twelfth; squares and cubes included.
  package func isSame(
    _ value: Double, _ unit: String, as other: Double, _ otherUnit: String, tolerance: Double = 0.08
  ) -> Bool {
    guard unit != otherUnit || unit == "deg", let left = dimensions[unit], let right = dimensions[otherUnit],
      left.name == right.name
        || [left.name, right.name].allSatisfy({ $0 == "length" || $0 == "area" })
    else { return false }
    if left.name == "temperature" {
      return unit != "degC" && otherUnit != "degF" && abs((value - 32) / 1.8 - other) < 1.6
        || unit != "degF" && otherUnit != "degC" && abs(value * 1.8 + 32 - other) < 2.6
    }
    guard value > 0, other > 0 else { return false }
    let ratio = left.factor / right.factor
    let isSquare = left.name == "area" || right.name == "area" || left.name == "length"
    let squared =
      left.name == right.name
      ? ratio * ratio
      : left.name == "area"
        ? left.factor / (right.factor * right.factor) : left.factor * left.factor / right.factor
    var ratios = left.name == right.name ? [ratio] : []
    if isSquare { ratios.append(squared) }
    if left.name == "length", right.name == "length" { ratios.append(ratio * ratio * ratio) }
    return ratios.contains { abs(value * $0 / other - 1) <= tolerance }
  }
}
