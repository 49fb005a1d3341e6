/// How often two things stand in the same unit, and apart.
struct Association {
  var both: Double
  var first: Double
  var second: Double
  var units: Double

  /// Twice what they share over what they have, 0…1 (Dice 1945).
  var dice: Double { 2 * both / (first + second) }

  /// The log-likelihood ratio of their being independent (Dunning 1993, §4), 0 where they avoid
  /// each other; over 10.8 chance explains one pair in a thousand.
  var logLikelihood: Double {
    guard both * units > first * second else { return 0 }
    let cells = [
      (both, first, second), (first - both, first, units - second), (second - both, units - first, second),
      (units - first - second + both, units - first, units - second),
    ]
    return 2
      * cells.reduce(0) { sum, cell in
        cell.0 > 0 ? sum + cell.0 * Logarithm.natural(cell.0 * units / (cell.1 * cell.2)) : sum
      }
  }
}
