internal import Bitext

extension XLIFFDialect {
  /// MXLIFF of Phrase (Memsource): `<trans-unit m:confirmed="1" m:locked="false" m:score="1.01">`.
  ///
  /// It knows confirmed and not; a translated segment is confirmed for it.
  static let memsource = XLIFFDialect(
    namespace: .memsource, carrier: .unit, stateName: "confirmed",
    states: ["1": .translated, "true": .translated],
    values: [.new: "0", .draft: "0", .translated: "1", .confirmed: "1"],
    lockName: "locked", lockValues: ["true"], score: Score(name: "score", whole: 1))
}
