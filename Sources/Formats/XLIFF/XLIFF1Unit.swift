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
    let vocabulary = XLIFF1Vocabulary(prefix: context.prefix, definitions: context.definitions)
    if marks.isEmpty {
      let inside = origin + 1..<tape.items[origin].partner
      parts = [Part(source: inside, target: target, inline: XLIFFInline(vocabulary))]
    }
    // The last of each name first, to be taken from the end.
    var free: [String?: [Int]] = [:]
    for mark in targetMarks.reversed() { free[tape.attribute("mid", of: mark), default: []].append(mark) }
    for mark in marks {
      let mid = tape.attribute("mid", of: mark)
      let own = free[mid]?.popLast()
      parts.append(
        Part(
          mid: mid, source: mark + 1..<tape.items[mark].partner, target: own,
          inline: XLIFFInline(vocabulary)))
    }
    let carriers = context.dialect?.carriers(in: tape) ?? [:]
    for index in parts.indices {
      parts[index].carrier =
        context.dialect?.carrier == .unit ? carriers[nil] : carriers[parts[index].mid]
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
    } else if let most = tape.attribute("maxlengthchars", in: .memoQ, of: 0).flatMap({ Int($0) }), most > 0 {
      segment.maximumLength = most
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
    var notes: [String] = []
    let numbers = Dictionary(
      parts.indices.compactMap { index in parts[index].mid.map { ($0, index) } }, uniquingKeysWith: min)
    for child in children where tape.items[child].namespace == .memoQ {
      switch tape.items[child].name {
      case "comments": notes += memoQComments(child)
      case "insertedmatch": attach(proposal: child, to: 0)
      default: break
      }
    }
    for child in children where tape.items[child].namespace == .core {
      switch tape.items[child].name {
      case "note", "context-group":
        let text = tape.items[child].name == "note" ? tape.text(of: child) : context(of: child)
        if !text.allSatisfy(\.isWhitespace) { notes.append(text) }
      case "alt-trans":
        attach(proposal: child, to: tape.attribute("mid", of: child).flatMap { numbers[$0] } ?? 0)
      default: break
      }
    }
    for index in segments.indices { segments[index].notes = notes + sdlComments(on: parts[index]) }
  }

  /// What people said about the unit in memoQ, but for what they took back.
  private func memoQComments(_ element: Int) -> [String] {
    tape.children(of: element).compactMap { comment in
      guard tape.items[comment].name == "comment", tape.attribute("deleted", of: comment) != "true" else {
        return nil
      }
      let text = tape.text(of: comment)
      return text.allSatisfy(\.isWhitespace) ? nil : text
    }
  }

  /// The comments of Trados on words of the segment, each once.
  private func sdlComments(on part: Part) -> [String] {
    guard let definitions = context.definitions, !definitions.comments.isEmpty else { return [] }
    var notes: [String] = []
    let target = part.target.map { $0..<max($0, tape.items[$0].partner) } ?? 0..<0
    for range in [part.source, target] {
      for index in range where tape.items[index].kind == .start && tape.items[index].name == "mrk" {
        guard let id = tape.attribute("cid", in: .sdl, of: index) else { continue }
        for note in definitions.comments[id] ?? [] where !notes.contains(note) { notes.append(note) }
      }
    }
    return notes
  }

  private mutating func attach(proposal: Int, to index: Int) {
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
    new.score = XLIFF1States.score(
      tape.attribute("match-quality", of: proposal) ?? tape.attribute("matchrate", of: proposal))
    new.origin =
      tape.attribute("origin", of: proposal) ?? tape.attribute("tool-id", of: proposal)
      ?? tape.attribute("source", of: proposal)
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
