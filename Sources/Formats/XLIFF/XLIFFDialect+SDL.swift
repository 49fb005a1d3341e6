internal import Bitext

extension XLIFFDialect {
  /// SDLXLIFF of Trados Studio: `<sdl:seg id="1" conf="Translated" origin="tm" percent="100" locked="true">`.
  ///
  /// A segment without `conf` is not translated. Trados' own words of the match (`text-match`, `struct-match`,
  /// `origin-system`) are taken out when another translation comes.
  static let sdl = XLIFFDialect(
    namespace: .sdl, carrier: .definition, stateName: "conf",
    states: [
      "Unspecified": .new, "Draft": .draft, "RejectedTranslation": .draft, "RejectedSignOff": .draft,
      "Translated": .translated, "ApprovedTranslation": .confirmed, "ApprovedSignOff": .confirmed,
    ],
    values: [.draft: "Draft", .translated: "Translated", .confirmed: "ApprovedTranslation"],
    lockName: "locked", lockValues: ["true"],
    score: Score(name: "percent", whole: 100, origin: ("origin", match: "tm", other: "interactive")),
    stale: ["text-match", "struct-match", "origin-system"])
}
