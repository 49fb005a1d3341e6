internal import Bitext

extension XLIFFDialect {
  /// MQXLIFF of memoQ: `<trans-unit mq:status="ManuallyConfirmed" mq:percent="98" mq:locked="locked">`.
  static let memoQ = XLIFFDialect(
    namespace: .memoQ, carrier: .unit, stateName: "status",
    states: [
      "NotStarted": .new, "PartiallyEdited": .draft, "Edited": .draft, "AssembledFromFragments": .draft,
      "Pretranslated": .draft, "PreTranslated": .draft, "MachineTranslated": .draft, "Rejected": .draft,
      "ManuallyConfirmed": .translated, "Confirmed": .translated, "Reviewer1Confirmed": .confirmed,
      "Proofread": .confirmed,
    ],
    values: [
      .new: "NotStarted", .draft: "PartiallyEdited", .translated: "ManuallyConfirmed",
      .confirmed: "Proofread",
    ],
    lockName: "locked", lockValues: ["locked", "true"], score: Score(name: "percent", whole: 100))
}
