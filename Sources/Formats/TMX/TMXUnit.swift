internal import Bitext

/// One `<tu>` as it stands in its file, in the languages that are wanted.
struct TMXUnit {
  /// Its place among the `<tu>`s, from 1.
  let number: Int
  var location: SourceLocation
  var record: TMXRecord
  var variants: [TMXVariant] = []
  /// Where the last `<tuv>` ends, in whatever language.
  var lastVariantEnd = 0
  /// Bytes that it may still take up.
  var budget = UnitLimits.unit
  /// What was wrong with a `<tuv>` that is not among the variants.
  var remark: String?
  /// Why no part of it can be used.
  var failure: String?

  init(number: Int, attributes: [XMLAttribute], at location: SourceLocation) {
    self.number = number
    self.location = location
    record = TMXRecord(attributes: attributes)
  }

  /// Takes a variant in, unless the unit is over its size already.
  mutating func add(_ variant: TMXVariant) {
    if budget >= 0 { variants.append(variant) }
  }

  /// Why nothing of it can be used.
  var refusal: String? {
    if budget < 0 { return "unit \(number) is over \(UnitLimits.unit) bytes" }
    return failure.map { "unit \(number): \($0)" }
  }

  /// The variant to translate from: in the same language exactly, else the first that goes with it and is not in
  /// the target language exactly.
  var source: Int? {
    variants.firstIndex { $0.fit.asSource == .exact }
      ?? variants.firstIndex { $0.fit.asSource == .accepted && $0.fit.asTarget != .exact }
  }

  /// The first variant in the language to translate to, chosen alike.
  func target(beside source: Int) -> Int? {
    variants.indices.first { $0 != source && variants[$0].fit.asTarget == .exact }
      ?? variants.indices.first {
        $0 != source && variants[$0].fit.asTarget == .accepted && variants[$0].fit.asSource != .exact
      }
  }

  /// The next variant after `target` in the very same language.
  func target(after target: Int, beside source: Int) -> Int? {
    variants.indices.dropFirst(target + 1).first {
      $0 != source && variants[$0].language == variants[target].language
    }
  }
}
