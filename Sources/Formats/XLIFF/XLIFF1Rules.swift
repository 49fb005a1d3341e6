internal import Bitext

/// What XLIFF 1.2 asks of a file beyond being readable: listed, never a reason to refuse it.
///
/// Tools have broken these rules for twenty years, and nothing is lost by reading on. What would lose text is
/// refused by `XLIFF1Unit`. Sections are those of XLIFF 1.2, OASIS Standard, 1 February 2008.
struct XLIFF1Rules {
  /// The ids of the units of one file, as hashes.
  private var units: Set<Int> = []

  mutating func file(_ attributes: [XMLAttribute], at location: SourceLocation, log: inout ViolationLog) {
    units = []
    for name in ["original", "source-language", "datatype"] where attributes[name] == nil {
      log.note("<file> lacks the attribute \(name) (§2.2.2)", at: location)
    }
    for name in ["source-language", "target-language"] {
      if let language = attributes[name], !XLIFF2Value.language.accepts(language) {
        log.note("\(name)=\"\(language)\" of <file> is no language tag (§2.2.2)", at: location)
      }
    }
  }

  mutating func unit(_ tape: XLIFFTape, log: inout ViolationLog) {
    if let id = tape.attribute("id", of: 0) {
      if !units.insert(id.hashValue).inserted {
        log.note(
          "the id \"\(id)\" stands at more than one <trans-unit> of the file (§2.2.4)", at: tape.location)
      }
    } else {
      log.note("<trans-unit> lacks the attribute id (§2.2.4)", at: tape.location)
    }
    for name in ["translate", "approved"] {
      guard let value = tape.attribute(name, of: 0), value != "yes", value != "no" else { continue }
      log.note("\(name)=\"\(value)\" of <trans-unit> must be yes or no (§2.3)", at: tape.location)
    }
    guard let target = tape.child("target", of: 0) else { return }
    if let state = tape.attribute("state", of: target), !Self.states.contains(state), !state.hasPrefix("x-") {
      log.note(
        "state=\"\(state)\" of <target> is none of the list and does not begin with x- (§2.3)",
        at: tape.location(of: target))
    }
    checkMarks(in: target, tape, log: &log)
  }

  /// Every segment of the target has one of the source.
  private func checkMarks(in target: Int, _ tape: XLIFFTape, log: inout ViolationLog) {
    let marks = XLIFF1Unit.marks(in: target, tape)
    guard !marks.isEmpty else { return }
    let origin = tape.child("seg-source", of: 0) ?? tape.child("source", of: 0)
    let sources = origin.map { XLIFF1Unit.marks(in: $0, tape) } ?? []
    let known = Set(sources.map { tape.attribute("mid", of: $0) })
    for mark in marks where !known.contains(tape.attribute("mid", of: mark)) {
      let mid = tape.attribute("mid", of: mark) ?? ""
      log.note(
        "the target has a segment \"\(mid)\" that the source has not (§2.4)", at: tape.location(of: mark))
    }
  }

  private static let states: Set<String> = [
    "new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-adaptation",
    "needs-review-l10n",
    "needs-review-translation", "translated", "signed-off", "final",
  ]
}
