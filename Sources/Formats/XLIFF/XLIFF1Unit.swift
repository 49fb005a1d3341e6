internal import Bitext

/// A `<trans-unit>` of XLIFF 1: one segment, or one for each `<mrk mtype="seg">` of its `<seg-source>`.
///
/// A target with text but without those marks makes the unit one segment: its parts cannot be told.
/// A translation sets `state` of the target, and `state-qualifier` to `exact-match` or `fuzzy-match` where it has
/// a score, as Okapi does; `approved`, which Weblate and Translate Toolkit go by, becomes `yes` with `final`, and
/// `no` where it was `yes` and the state is less. A target of several segments has the least of their states.
/// Files of tools with states of their own get those instead (`XLIFFDialect`).
struct XLIFF1Unit: XLIFFUnit {
  /// A segment and where it stands.
  struct Part {
    var mid: String?
    /// The content of the source, in items of the tape.
    var source: Range<Int>
    /// The element whose content is the translation: `<target>` or a `<mrk>` in it.
    var target: Int?
    var inline: XLIFFInline
    /// What says its state in the tool's own words.
    var carrier: Int?
    var isStateless = false
    var translation: SegmentTranslation?
    var markup = ""
  }

  let tape: XLIFFTape
  let context: XLIFFContext
  private(set) var segments: [FileSegment] = []
  private(set) var parts: [Part] = []
  /// `<source>` or `<seg-source>`, whichever holds the segments.
  let origin: Int
  /// The last element that a new target is to follow.
  let anchor: Int
  let target: Int?
  let isSegmented: Bool

  init(_ tape: XLIFFTape, _ context: XLIFFContext, log: inout ViolationLog) throws(FormatError) {
    self.tape = tape
    self.context = context
    let children = tape.children(of: 0)
    func first(_ name: String) -> Int? {
      children.first { tape.items[$0].namespace == .core && tape.items[$0].name == name }
    }
    guard let source = first("source") else {
      // Nothing to translate, nothing to lose.
      try log.report("<trans-unit> has no <source> (XLIFF 1.2, §2.3)", at: tape.location)
      (origin, anchor, target, isSegmented) = (0, 0, nil, false)
      return
    }
    let segmented = first("seg-source")
    target = first("target")
    anchor = segmented ?? source
    if children.count(where: { tape.items[$0].name == "target" && tape.items[$0].namespace == .core }) > 1 {
      try log.report("<trans-unit> has more than one <target> (XLIFF 1.2, §2.3)", at: tape.location)
    }
    let holder = segmented.flatMap { Self.marks(in: $0, tape).isEmpty ? nil : $0 } ?? source
    var marks = Self.marks(in: holder, tape)
    let targetMarks = target.map { Self.marks(in: $0, tape) } ?? []
    if targetMarks.isEmpty, let target, Self.hasContent(target, tape) { marks = [] }
    isSegmented = !marks.isEmpty
    origin = marks.isEmpty ? source : holder
    try read(marks: marks, targetMarks: targetMarks)
    attach(children)
  }

  private mutating func read(marks: [Int], targetMarks: [Int]) throws(FormatError) {
    let vocabulary = XLIFF1Vocabulary(prefix: context.prefix)
    if marks.isEmpty {
      let inside = origin + 1..<tape.items[origin].partner
      parts = [Part(source: inside, target: target, inline: XLIFFInline(vocabulary))]
    }
    var free = targetMarks
    for mark in marks {
      let mid = tape.attribute("mid", of: mark)
      let own = free.firstIndex { tape.attribute("mid", of: $0) == mid }.map { free.remove(at: $0) }
      parts.append(
        Part(
          mid: mid, source: mark + 1..<tape.items[mark].partner, target: own,
          inline: XLIFFInline(vocabulary)))
    }
    for index in parts.indices {
      parts[index].carrier = context.dialect?.carrier(of: parts[index].mid, in: tape)
      segments.append(try segment(index))
    }
  }

  private mutating func segment(_ index: Int) throws(FormatError) -> FileSegment {
    let source = try parts[index].inline.read(tape, parts[index].source)
    var location = tape.location
    if let line = tape.items[safe: parts[index].source.lowerBound]?.line { location.line = line }
    var segment = FileSegment(source: source, role: role, location: location)
    if let place = parts[index].target {
      let target = try parts[index].inline.read(tape, place + 1..<max(place + 1, tape.items[place].partner))
      if !target.isEmpty { segment.target = target }
    }
    segment.isLocked = context.isLocked
    if let translate = tape.attribute("translate", of: 0) { segment.isLocked = translate == "no" }
    state(of: &segment, index)
    let name = tape.attribute("resname", of: 0).flatMap { $0.isEmpty ? nil : $0 }
    segment.key = name ?? tape.attribute("id", of: 0)
    segment.block = context.block
    segment.document = context.document
    segment.sourceLanguage = context.sourceLanguage
    segment.targetLanguage = context.targetLanguage
    if tape.attribute("size-unit", of: 0) == "char", parts.count == 1 {
      segment.maximumLength = tape.attribute("maxwidth", of: 0).flatMap { Int($0) }
    }
    return segment
  }

  private mutating func state(of segment: inout FileSegment, _ index: Int) {
    let hasTarget = segment.target != nil
    if let dialect = context.dialect, let carrier = parts[index].carrier {
      segment.state = dialect.state(on: carrier, in: tape, hasTarget: hasTarget) ?? .new
      if let lock = dialect.value(dialect.lockName, on: carrier, in: tape) {
        segment.isLocked = segment.isLocked || dialect.lockValues.contains(lock)
      }
      return
    }
    guard hasTarget, let target else { return }
    let isApproved = tape.attribute("approved", of: 0) == "yes"
    let state = tape.attribute("state", of: target).map { XLIFF1States.state($0) }
    parts[index].isStateless = state == nil && !isApproved
    switch state {
    case .translated? where isApproved: segment.state = .confirmed
    case let state?: segment.state = state
    case nil where isApproved: segment.state = .confirmed
    case nil: segment.state = segment.target == segment.source ? .new : .translated
    }
  }

  private var role: SegmentRole { XLIFF1States.role(tape.attribute("restype", of: 0)) }

  /// Notes and proposals.
  private mutating func attach(_ children: [Int]) {
    for child in children where tape.items[child].namespace == .core {
      switch tape.items[child].name {
      case "note", "context-group":
        let text = tape.items[child].name == "note" ? tape.text(of: child) : context(of: child)
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        for index in segments.indices { segments[index].notes.append(text) }
      case "alt-trans": attach(proposal: child)
      default: break
      }
    }
  }

  private mutating func attach(proposal: Int) {
    let mid = tape.attribute("mid", of: proposal)
    let index = mid.flatMap { mid in parts.firstIndex { $0.mid == mid } } ?? 0
    guard parts.indices.contains(index),
      ["proposal", "accepted", nil].contains(tape.attribute("alttranstype", of: proposal)),
      let target = tape.child("target", of: proposal),
      let text = try? parts[index].inline.read(
        tape, target + 1..<max(target + 1, tape.items[target].partner), isForeign: true), !text.isEmpty
    else { return }
    var new = FileSegment.Proposal(target: text)
    if let source = tape.child("source", of: proposal) {
      let inside = source + 1..<max(source + 1, tape.items[source].partner)
      new.source = try? parts[index].inline.read(tape, inside, isForeign: true)
    }
    new.score = XLIFF1States.score(tape.attribute("match-quality", of: proposal))
    new.origin = tape.attribute("origin", of: proposal) ?? tape.attribute("tool-id", of: proposal)
    segments[index].proposals.append(new)
  }

  /// The contexts of a group as one note, such as `sourcefile: app.ts, linenumber: 12`.
  private func context(of group: Int) -> String {
    tape.children(of: group).map { child in
      let words = tape.words(of: child)
      return tape.attribute("context-type", of: child).map { "\($0): \(words)" } ?? words
    }.joined(separator: ", ")
  }

  mutating func translate(_ index: Int, _ translation: SegmentTranslation) throws(FormatError) {
    parts[index].markup = try parts[index].inline.markup(translation.text, at: segments[index].location)
    parts[index].translation = translation
  }

  /// The marks of segments inside of an element, at any depth but not inside each other.
  static func marks(in index: Int, _ tape: XLIFFTape) -> [Int] {
    var marks: [Int] = []
    var position = index + 1
    while position < tape.items[index].partner {
      let item = tape.items[position]
      if item.kind == .start, item.name == "mrk", item.namespace == .core, item.attributes["mtype"] == "seg" {
        marks.append(position)
        position = item.partner
      }
      position += 1
    }
    return marks
  }

  /// Whether there is a text or a code in the element.
  private static func hasContent(_ index: Int, _ tape: XLIFFTape) -> Bool {
    tape.items[index..<tape.items[index].partner].dropFirst().contains {
      $0.kind == .start || $0.kind == .text && !$0.text.allSatisfy(\.isWhitespace)
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
