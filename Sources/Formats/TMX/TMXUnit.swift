internal import Bitext

/// One `<tu>` as it stands in its file, in the languages that are wanted.
struct TMXUnit {
  /// Its place among the `<tu>`s, from 1.
  let number: Int
  var record: TMXRecord
  var variants: [TMXVariant] = []
  /// Bytes that it may still take up.
  var budget = UnitLimits.unit
  /// What was wrong with a `<tuv>` that is not among the variants.
  var remark: String?
  /// Why no part of it can be used.
  var failure: String?

  init(number: Int, attributes: [XMLAttribute]) {
    self.number = number
    record = TMXRecord(attributes: attributes)
  }

  /// Takes a variant in, unless the unit is over its size already.
  mutating func add(_ variant: TMXVariant) {
    if budget >= 0 { variants.append(variant) }
  }

  /// The units it makes in `pair`, or why it makes none.
  func rows(_ pair: LanguagePair, headerSource: String?, at location: SourceLocation) -> [UnitRow] {
    guard budget >= 0 else {
      return [.failed(reason: "unit \(number) is over \(UnitLimits.unit) bytes", location)]
    }
    if let failure { return [.failed(reason: "unit \(number): \(failure)", location)] }
    guard let source = best(for: pair.source, leaving: pair.target, except: nil) else {
      return [missing(pair.source, at: location)]
    }
    guard let target = best(for: pair.target, leaving: pair.source, except: source) else {
      return [missing(pair.target, at: location)]
    }
    let targets = variants.indices.filter {
      $0 != source && variants[$0].language == variants[target].language
    }
    for (side, index) in [("source", source)] + targets.map({ ("target", $0) })
    where variants[index].segment.isTooLong {
      return [.failed(reason: UnitLimits.tooLong(side, number), location)]
    }
    return targets.map { target in
      let unit = TMXFields.unit(
        record, source: variants[source], target: variants[target], headerSource: headerSource)
      return UnitLimits.row(unit, number: number, at: location)
    }
  }

  /// The variant for `language`: in the same language exactly, else the first that goes with it and is
  /// not `other` exactly.
  private func best(for language: LanguageTag, leaving other: LanguageTag, except taken: Int?) -> Int? {
    let free = variants.indices.filter { $0 != taken }
    return free.first { variants[$0].language == language }
      ?? free.first { variants[$0].language != other && language.accepts(variants[$0].language) }
  }

  private func missing(_ language: LanguageTag, at location: SourceLocation) -> UnitRow {
    let remark = remark.map { "; \($0)" } ?? ""
    let reason = "unit \(number) has no \(language)\(remark)"
    return self.remark == nil ? .skipped(reason: reason, location) : .failed(reason: reason, location)
  }
}
