internal import Bitext

/// A `<unit>` of XLIFF 2, its `<segment>`s and what stands around them.
///
/// States: `initial` with a translation that is no copy of the source is a draft, `translated` is that,
/// `reviewed` and `final` are confirmed; a segment that names no state is translated if it has a target that
/// differs. A draft is written as `initial` with the `subState` `bellek:draft`, so that no other tool takes a
/// guess for a translation; with any other state a `subState` is taken out, as §4.3.1.35 wants.
struct XLIFF2Unit: XLIFFUnit {
  private struct Part {
    var element: Int
    var source: Int
    var target: Int?
    var inline: XLIFFInline
    var translation: SegmentTranslation?
    var markup = ""
  }

  let tape: XLIFFTape
  private let context: XLIFFContext
  private(set) var segments: [FileSegment] = []
  private var parts: [Part] = []

  init(_ tape: XLIFFTape, _ context: XLIFFContext) throws(FormatError) {
    self.tape = tape
    self.context = context
    let children = tape.children(of: 0)
    let vocabulary = XLIFF2Vocabulary(prefix: context.prefix, data: XLIFF2Vocabulary.data(of: 0, in: tape))
    for child in children where tape.items[child].name == "segment" && tape.items[child].namespace == .core {
      guard let source = tape.child("source", of: child) else { continue }
      parts.append(
        Part(
          element: child, source: source, target: tape.child("target", of: child),
          inline: XLIFFInline(vocabulary)))
    }
    for index in parts.indices { segments.append(try segment(index)) }
    attach(children)
  }

  private func inside(_ index: Int) -> Range<Int> { index + 1..<max(index + 1, tape.items[index].partner) }

  private mutating func segment(_ index: Int) throws(FormatError) -> FileSegment {
    let part = parts[index]
    let source = try parts[index].inline.read(tape, inside(part.source))
    var segment = FileSegment(source: source, location: tape.location(of: part.element))
    if let place = part.target {
      let target = try parts[index].inline.read(tape, inside(place))
      if !target.isEmpty { segment.target = target }
    }
    segment.state = state(of: segment, part.element)
    segment.isLocked = context.isLocked
    if let translate = tape.attribute("translate", of: 0) { segment.isLocked = translate == "no" }
    segment.key =
      tape.attribute("name", of: 0).flatMap { $0.isEmpty ? nil : $0 } ?? tape.attribute("id", of: 0)
    segment.block = context.block
    segment.document = context.document
    segment.sourceLanguage = context.sourceLanguage
    segment.targetLanguage = context.targetLanguage
    if parts.count == 1 {
      segment.maximumLength =
        XLIFFSize.maximum(of: tape.items[0].attributes, tape.scope) ?? context.maximumLength
    }
    return segment
  }

  private func state(of segment: FileSegment, _ element: Int) -> FileSegment.State {
    guard segment.target != nil else { return .new }
    let isCopy = segment.target == segment.source
    return switch tape.attribute("state", of: element) {
    case "translated": .translated
    case "reviewed", "final": .confirmed
    case "initial":
      isCopy && tape.attribute("subState", of: element)?.hasPrefix("bellek:") != true ? .new : .draft
    default: isCopy ? .new : .translated
    }
  }

  private static let draft = XLIFFWriter.subState("draft")

  mutating func translate(_ index: Int, _ translation: SegmentTranslation) throws(FormatError) {
    parts[index].markup = try parts[index].inline.markup(translation.text, at: segments[index].location)
    if let number = parts[index].inline.misplaced(in: translation.text, source: segments[index].source) {
      throw FormatError(
        at: segments[index].location,
        .invalid("code \(number) must follow the code that it follows in the source (canReorder, §4.3.1.5)."))
    }
    parts[index].translation = translation
  }

  func edits(with markup: XMLMarkup) -> [ByteEdit] {
    guard parts.contains(where: { $0.translation != nil }) else { return [] }
    var tags = XLIFFTagEdits(tape)
    var edits: [ByteEdit] = []
    for part in parts {
      guard let translation = part.translation else { continue }
      mark(part.element, translation.state, &tags)
      if let target = part.target {
        if tape.isEmptyTag(target) {
          let tag = XLIFFTagEdits.opened(tape.items[target].raw)
          edits.append(
            ByteEdit(
              tape.items[target].bytes, markup.bytes(tag + part.markup + "</\(context.prefix)target>")))
        } else {
          edits.append(ByteEdit(tape.contentBytes(of: target), markup.bytes(part.markup)))
        }
      } else {
        let end = tape.items[tape.items[part.source].partner].bytes.upperBound
        let space = tape.attribute("xml:space", of: part.source).map {
          " xml:space=\"\(XMLMarkup.value($0))\""
        }
        let element = "<\(context.prefix)target\(space ?? "")>\(part.markup)</\(context.prefix)target>"
        edits.append(ByteEdit(end..<end, markup.bytes(tape.indentation(of: part.source) + element)))
      }
    }
    edits += tags.edits(without: [], with: markup)
    return edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private func mark(_ element: Int, _ state: FileSegment.State, _ tags: inout XLIFFTagEdits) {
    let value =
      switch state {
      case .new, .draft: "initial"
      case .translated: "translated"
      case .confirmed: "final"
      }
    let old = tape.attribute("state", of: element)
    tags.set("state", to: value, on: element)
    if state == .draft {
      tags.set("subState", to: Self.draft, on: element)
    } else if old != value || tape.attribute("subState", of: element) == Self.draft {
      tags.set("subState", to: nil, on: element)
    }
  }
}

extension XLIFF2Unit {
  /// Notes, terms and matches.
  private mutating func attach(_ children: [Int]) {
    var notes: [String] = []
    if context.isOwn { segments.indices.forEach { segments[$0].fields = [] } }
    for child in children {
      switch (tape.items[child].namespace, tape.items[child].name) {
      case (.core, "notes"):
        for note in tape.children(of: child) { notes.append(tape.text(of: note)) }
      case (.glossary, "glossary"):
        for entry in tape.children(of: child) { notes.append(term(entry)) }
      case (.matches, "matches"):
        let spans = spans()
        for match in tape.children(of: child) where tape.items[match].name == "match" {
          attach(match: match, spans)
        }
      case (.metadata, "metadata"):
        for group in tape.children(of: child)
        where tape.attribute("category", of: group) == XLIFFWriter.category { attach(fields: group) }
      default: break
      }
    }
    notes.removeAll { $0.allSatisfy(\.isWhitespace) }
    guard !notes.isEmpty else { return }
    for index in segments.indices { segments[index].notes = notes }
  }

  /// What `XLIFFWriter` says of a unit.
  ///
  /// A status holds as long as the `subState` says the same, and the neighbours while the unit is one segment.
  private mutating func attach(fields group: Int) {
    for (index, part) in parts.enumerated() {
      var fields = segments[index].fields ?? []
      for meta in tape.children(of: group) {
        guard let name = tape.attribute("type", of: meta) else { continue }
        let value = tape.text(of: meta)
        switch UnitField(rawValue: name) {
        case .status:
          guard segments[index].state == .draft,
            tape.attribute("subState", of: part.element) == XLIFFWriter.subState(value)
          else { continue }
        case .previous, .next: if parts.count > 1 { continue }
        default: break
        }
        fields.append(.init(name: name, value: value))
      }
      segments[index].fields = fields
    }
  }

  /// An entry of the glossary module as a note: `term = translation, translation (definition)`.
  private func term(_ entry: Int) -> String {
    var note = ""
    var translations: [String] = []
    var definition = ""
    for child in tape.children(of: entry) {
      switch tape.items[child].name {
      case "term": note = tape.words(of: child)
      case "translation": translations.append(tape.words(of: child))
      case "definition": definition = " (\(tape.words(of: child)))"
      default: break
      }
    }
    return note + (translations.isEmpty ? "" : " = " + translations.joined(separator: ", ")) + definition
  }

  private mutating func attach(match: Int, _ spans: [Substring: Int]) {
    // A reference means a segment, or one with that annotation in its source.
    let id = tape.attribute("ref", of: match)?.split(whereSeparator: { "#/=".contains($0) }).last
    let index = id.flatMap { spans[$0] } ?? 0
    guard parts.indices.contains(index),
      let target = tape.child("target", of: match),
      let text = try? parts[index].inline.read(tape, inside(target), isForeign: true), !text.isEmpty
    else { return }
    var proposal = FileSegment.Proposal(target: text)
    if let source = tape.child("source", of: match) {
      proposal.source = try? parts[index].inline.read(tape, inside(source), isForeign: true)
    }
    for name in ["matchQuality", "similarity", "matchSuitability"] where proposal.score == nil {
      proposal.score = XLIFF1States.score(tape.attribute(name, of: match))
    }
    proposal.origin = tape.attribute("origin", of: match) ?? tape.attribute("type", of: match)
    segments[index].proposals.append(proposal)
  }

  /// The segments by their ids and those of what is in their sources.
  private func spans() -> [Substring: Int] {
    var spans: [Substring: Int] = [:]
    for (number, part) in parts.enumerated() {
      for index in part.element...tape.items[part.source].partner where tape.items[index].kind == .start {
        if let id = tape.items[index].attributes["id"], spans[id[...]] == nil { spans[id[...]] = number }
      }
    }
    return spans
  }
}
