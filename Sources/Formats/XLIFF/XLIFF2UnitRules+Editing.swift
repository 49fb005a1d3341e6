internal import Bitext

/// Constraints between source and target, and on what stands around the segments.
extension XLIFF2UnitRules {
  /// Codes that must not be deleted or reordered (§4.3.1.3, §4.3.1.5).
  func checkEditing(log: inout ViolationLog) throws(FormatError) {
    let present = Set(targets.compactMap { $0.id ?? $0.startRef })
    for element in sources where element.isCode && element.name != "ec" {
      guard value("canDelete", element) == "no", let id = element.id,
        let target = parts[safe: element.part]?.target, !present.contains(id)
      else { continue }
      log.note(
        "the target lacks the code \"\(id)\", which has canDelete=\"no\" (§4.3.1.3)",
        at: tape.location(of: target))
    }
    var before: Element?
    for element in sources where element.isCode {
      defer { before = element }
      guard value("canReorder", element) == "no", let before, before.part == element.part else { continue }
      try check(element, after: before, log: &log)
    }
  }

  /// In the target, a code follows the same code as in the source, inside of the same span.
  private func check(_ element: Element, after before: Element, log: inout ViolationLog) throws(FormatError) {
    let codes = targets.filter { $0.isCode && $0.part == element.part }
    func isSame(_ one: Element, _ other: Element) -> Bool {
      one.name == other.name && one.id == other.id && one.startRef == other.startRef
    }
    guard let place = codes.firstIndex(where: { isSame($0, element) }) else { return }
    if place == 0 || !isSame(codes[place - 1], before) || codes[place].parent != element.parent {
      try report(
        "a code with canReorder=\"no\" stands elsewhere in the target than in the source (§4.3.1.5)",
        codes[place].index, log: &log)
    }
  }

  /// Annotations, matches, terms and changes.
  func checkAround(log: inout ViolationLog) throws(FormatError) {
    let notes = noteIds
    for element in sources + targets where element.name == "mrk" || element.name == "sm" {
      try check(annotation: element, notes, log: &log)
    }
    for child in tape.children(of: 0) {
      switch (tape.items[child].namespace, tape.items[child].name) {
      case (.matches, "matches"):
        for match in tape.children(of: child) where tape.items[match].namespace == .matches {
          try check(match: match, log: &log)
        }
      case (.glossary, "glossary"):
        for entry in tape.children(of: child) {
          for index in [entry] + tape.children(of: entry) {
            guard let reference = tape.attribute("ref", of: index) else { continue }
            try check(span: reference, index, "§5.2.5.2", log: &log)
          }
        }
      case (.changeTracking, "changeTrack"):
        for revisions in tape.children(of: child) { try check(revisions: revisions, log: &log) }
      case (.core, "notes"):
        for note in tape.children(of: child) {
          guard let reference = tape.attribute("ref", of: note) else { continue }
          try check(fragment: reference, note, log: &log)
        }
      default: break
      }
    }
  }

  private var noteIds: Set<String> {
    guard let notes = tape.child("notes", of: 0) else { return [] }
    return Set(tape.children(of: notes).compactMap { tape.attribute("id", of: $0) })
  }

  /// A comment has its text in `value` or in a note of the unit (§4.7.3.1.3).
  private func check(
    annotation: Element, _ notes: Set<String>, log: inout ViolationLog
  ) throws(FormatError) {
    let reference = value("ref", annotation)
    if let reference { try check(fragment: reference, annotation.index, log: &log) }
    let type = value("type", annotation)
    if type == "mtc:match" && reference != nil {
      try report("a match annotation has no ref (§5.1.3)", annotation.index, log: &log)
    }
    guard type == "comment" else { return }
    guard (reference == nil) != (value("value", annotation) == nil) else {
      try report("a comment has either value or ref (§4.7.3.1.3)", annotation.index, log: &log)
      return
    }
    guard let reference, reference.hasPrefix("#") else { return }
    let selectors = XLIFF2Fragment.selectors(reference)
    let isHere = selectors.allSatisfy { selector in
      switch selector.prefix {
      case "n": notes.contains(selector.id)
      case "u": selector.id == tape.attribute("id", of: 0)
      case "f": selectors.contains { $0.prefix == "u" }
      default: false
      }
    }
    if !isHere || selectors.last?.prefix != "n" {
      try report(
        "the comment's ref \(reference) is no note of the unit (§4.7.3.1.3)", annotation.index, log: &log)
    }
  }

  private func check(
    fragment reference: String, _ index: Int, log: inout ViolationLog
  ) throws(FormatError) {
    guard reference.hasPrefix("#") else { return }
    if let fault = XLIFF2Fragment.fault(reference) {
      try report("ref \(reference): \(fault) (§3)", index, log: &log)
    } else if let last = XLIFF2Fragment.selectors(reference).last,
      !XLIFF2Fragment.registered.contains(last.prefix)
    {
      log.note(
        "ref \(reference): the prefix \"\(last.prefix)\" is not registered (§3.1)",
        at: tape.location(of: index))
    }
  }

  /// A reference to a span of text of the unit.
  private func check(
    span reference: String, _ index: Int, _ section: String, log: inout ViolationLog
  ) throws(FormatError) {
    let ids = (parts.map { tape.attribute("id", of: $0.index) } + (sources + targets).map(\.id)).compactMap {
      $0
    }
    let selectors = XLIFF2Fragment.selectors(reference)
    let reason = "ref \(reference) is no span of text of the unit (\(section))"
    guard reference.contains("#"), let last = selectors.last, ["", "t"].contains(last.prefix),
      last.id != tape.attribute("id", of: 0) || ids.contains(last.id)
    else {
      try report(reason, index, log: &log)
      return
    }
    // A translation may have taken it away.
    if !ids.contains(last.id) { log.note(reason, at: tape.location(of: index)) }
  }

  private func check(match: Int, log: inout ViolationLog) throws(FormatError) {
    if let reference = tape.attribute("ref", of: match) {
      try check(span: reference, match, "§5.1.5.5", log: &log)
    }
    let data = originalData(of: match)
    for name in ["source", "target"] {
      guard let content = tape.child(name, of: match) else { continue }
      let elements = elements(in: content, part: -1)
      try checkCodes(elements, data, isMatch: true, log: &log)
      try checkSpans(elements, log: &log)
      var ids: Set<String> = []
      for element in elements {
        guard let id = element.id, !ids.insert(id).inserted else { continue }
        try report(
          "the id \"\(id)\" stands more than once in the match (§4.3.1.21)", element.index, log: &log)
      }
    }
  }

  /// What changed must be there (XLIFF 2.0, §5.6.4.2 and §5.6.5).
  private func check(revisions: Int, log: inout ViolationLog) throws(FormatError) {
    guard tape.items[revisions].namespace == .changeTracking,
      let name = tape.attribute("appliesTo", of: revisions)
    else { return }
    let all = tape.items.indices.filter {
      tape.items[$0].kind == .start && tape.items[$0].namespace == .core && tape.items[$0].name == name
    }
    let reference = tape.attribute("ref", of: revisions)
    let changed = all.first { reference != nil && tape.attribute("id", of: $0) == reference }
    let hasIds = all.contains { tape.attribute("id", of: $0) != nil }
    if reference != nil && changed == nil && hasIds || reference == nil && all.count > 1 && hasIds {
      try report(
        "<revisions> does not say which <\(name)> of the unit changed (2.0, §5.6.4.2)", revisions, log: &log)
      return
    }
    guard let changed else { return }
    for revision in tape.children(of: revisions) {
      var said: Set<String> = []
      for item in tape.children(of: revision) {
        guard let property = tape.attribute("property", of: item) else { continue }
        if property != "content", tape.attribute(property, of: changed) == nil {
          try report("<\(name)> has no \(property) that could have changed (2.0, §5.6.5.6)", item, log: &log)
        }
        if !said.insert(property).inserted {
          try report("a revision says \(property) twice (2.0, §5.6.5.6)", item, log: &log)
        }
      }
    }
  }
}
