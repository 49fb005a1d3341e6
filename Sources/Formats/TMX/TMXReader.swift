internal import Bitext

/// Reads the units of a TMX file, version 1.1 to 1.4b, as a stream.
///
/// A `<tu>` gives one unit when it has a `<tuv>` for each language of the pair: the same tag if there
/// is one, else the first that goes with it (`en-US` for `en`). Where the target language has several
/// `<tuv>`s, each gives a unit. Other languages are passed over. The unit's languages are the file's.
///
/// What is not a field of the unit is a property, so that `TMXWriter` writes it back: `tu:tuid`,
/// `tuv:source:usagecount`, `tuv:target:note`, `prop:myType`, and `|name=value` after any of these for
/// an attribute of a note or prop. The types `x-document`, `x-role`, `x-previous`, `x-next`,
/// `x-status`, `x-confidence`, `x-origin`, `x-project` and `x-domain` are fields, if their values make
/// sense. A file's units are `imported` and `confirmed` where it does not say otherwise.
///
/// Where `srclang` is the target of the pair, `x-previous` and `x-next` speak of the wrong language:
/// they stay properties.
///
/// Memory is one unit, at most 4 MiB; speed is 60 to 90 MB/s. Format: TMX 1.4b, LISA/OSCAR, 26 April 2005.
public final class TMXReader: UnitReader {
  private let parser: TMXParser
  private let pair: LanguagePair
  /// The unit at hand, and which of its targets comes next; the source is the same for all.
  private var unit: TMXUnit?
  private var source = 0
  private var target = 0

  init(_ input: ByteInput, languages: LanguagePair) {
    parser = TMXParser(input, languages: TMXLanguages(languages))
    pair = languages
  }

  public func next() throws(FormatError) -> UnitRow? {
    if let unit { return row(of: unit) }
    guard let unit = try parser.next() else { return nil }
    if let refusal = unit.refusal { return .failed(reason: refusal, unit.location) }
    guard let source = unit.source else { return Self.missing(pair.source, in: unit) }
    guard let target = unit.target(beside: source) else { return Self.missing(pair.target, in: unit) }
    if unit.variants[source].segment.isTooLong {
      return .failed(reason: UnitLimits.tooLong("source", unit.number), unit.location)
    }
    (self.source, self.target) = (source, target)
    return row(of: unit)
  }

  /// The row for the source and the target at hand, and on to the next target.
  private func row(of unit: TMXUnit) -> UnitRow {
    let (from, to) = (unit.variants[source], unit.variants[target])
    if let next = unit.target(after: target, beside: source) {
      target = next
      self.unit = unit
    } else if self.unit != nil {
      self.unit = nil
    }
    if to.segment.isTooLong {
      return .failed(reason: UnitLimits.tooLong("target", unit.number), unit.location)
    }
    let value = TMXFields.unit(unit.record, source: from, target: to, headerSource: parser.headerSource)
    return UnitLimits.row(value, number: unit.number, at: unit.location)
  }

  private static func missing(_ language: LanguageTag, in unit: TMXUnit) -> UnitRow {
    let reason = "unit \(unit.number) has no \(language)"
    guard let remark = unit.remark else { return .skipped(reason: reason, unit.location) }
    return .failed(reason: "\(reason); \(remark)", unit.location)
  }
}
