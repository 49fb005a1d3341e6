internal import Bitext

extension XLIFF1Unit {
  func edits(with markup: XMLMarkup) -> [ByteEdit] {
    guard parts.contains(where: { $0.translation != nil }) else { return [] }
    var tags = XLIFFTagEdits(tape)
    markStates(&tags)
    var edits: [ByteEdit] = []
    var written: Set<Int> = []
    if let target {
      if !isSegmented {
        append(parts[0], in: target, &tags, &edits, &written, markup)
      } else if tape.isEmptyTag(target) || XLIFF1Unit.marks(in: target, tape).isEmpty {
        written.insert(target)
        let tag = XLIFFTagEdits.opened(tags.tag(target))
        edits.append(
          ByteEdit(tape.location(of: target).bytes, markup.bytes(tag + skeleton() + "</\(name(tag))>")))
      } else {
        appendMarks(in: target, &tags, &edits, &written, markup)
      }
    } else {
      let content = isSegmented ? skeleton() : parts[0].markup
      let tag = "<\(context.prefix)target\(stateAttributes)>"
      let end = tape.items[tape.items[anchor].partner].bytes.upperBound
      edits.append(
        ByteEdit(
          end..<end,
          markup.bytes(tape.indentation(of: anchor) + tag + content + "</\(context.prefix)target>")))
    }
    edits += tags.edits(without: written, with: markup)
    return edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// Puts the translation of a part into its element.
  private func append(
    _ part: Part, in index: Int, _ tags: inout XLIFFTagEdits, _ edits: inout [ByteEdit],
    _ written: inout Set<Int>, _ markup: XMLMarkup
  ) {
    guard part.translation != nil else { return }
    if tape.isEmptyTag(index) {
      written.insert(index)
      let tag = XLIFFTagEdits.opened(tags.tag(index))
      edits.append(
        ByteEdit(tape.items[index].bytes, markup.bytes(tag + part.markup + "</\(name(tag))>")))
    } else {
      edits.append(ByteEdit(tape.contentBytes(of: index), markup.bytes(part.markup)))
    }
  }

  /// Fills the marks that the target has, and puts in those that it lacks after the ones before them.
  private func appendMarks(
    in target: Int, _ tags: inout XLIFFTagEdits, _ edits: inout [ByteEdit], _ written: inout Set<Int>,
    _ markup: XMLMarkup
  ) {
    var end = tape.items[target].bytes.upperBound
    var added: [UInt8] = []
    for part in parts {
      if let own = part.target {
        if !added.isEmpty { edits.append(ByteEdit(end..<end, added)) }
        added = []
        append(part, in: own, &tags, &edits, &written, markup)
        end = tape.items[tape.items[own].partner].bytes.upperBound
      } else if part.translation != nil {
        added += markup.bytes(mark(part))
      }
    }
    if !added.isEmpty { edits.append(ByteEdit(end..<end, added)) }
  }

  /// The content of a target like that of the source, each segment's text being its translation, or none.
  private func skeleton() -> String {
    var content = ""
    var position = origin + 1
    while position < tape.items[origin].partner {
      let item = tape.items[position]
      if let part = parts.first(where: { $0.source.lowerBound == position + 1 }), item.kind == .start {
        content += mark(part)
        position = item.partner
      } else {
        switch item.kind {
        case .text: content += XMLMarkup.content(item.text).markup
        case .start, .end: content += item.raw
        case .other: break
        }
      }
      position += 1
    }
    return content
  }

  private func mark(_ part: Part) -> String {
    let tag = tape.items[part.source.lowerBound - 1].raw
    if part.translation == nil { return XLIFFTagEdits.opened(tag).dropLast() + "/>" }
    return XLIFFTagEdits.opened(tag) + part.markup + "</\(name(tag))>"
  }

  /// The name in a start tag, prefix and all.
  private func name(_ tag: String) -> Substring {
    tag.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
  }

  private func markStates(_ tags: inout XLIFFTagEdits) {
    var hasOwnWords = false
    for part in parts {
      guard let translation = part.translation, let carrier = part.carrier, let dialect = context.dialect
      else { continue }
      dialect.mark(translation, on: carrier, in: tape, &tags)
      hasOwnWords = true
    }
    if let target, !hasOwnWords || tape.attribute("state", of: target) != nil {
      tags.set("state", to: stateValue ?? tape.attribute("state", of: target), on: target)
      tags.set("state-qualifier", to: qualifier, on: target)
    }
    guard !hasOwnWords else { return }
    let approved = tape.attribute("approved", of: 0)
    if joint == .confirmed {
      tags.set("approved", to: "yes", on: 0)
    } else if approved == "yes" {
      tags.set("approved", to: "no", on: 0)
    }
  }

  /// The least state of the segments that have a translation.
  private var joint: FileSegment.State {
    zip(parts, segments).compactMap { part, segment in
      part.translation?.state ?? (segment.target == nil ? nil : segment.state)
    }.min() ?? .new
  }

  /// `nil` where a state for all would change what another segment is.
  private var stateValue: String? {
    let hasUntouched = zip(parts, segments).contains { part, segment in
      part.translation == nil && part.isStateless && segment.state == .new
    }
    return hasUntouched ? nil : XLIFF1States.value(joint)
  }

  private var qualifier: String? {
    XLIFF1States.qualifier(parts.compactMap { $0.translation?.score }.min())
  }

  private var stateAttributes: String {
    guard !parts.contains(where: { $0.translation != nil && $0.carrier != nil }) else { return "" }
    let state = stateValue.map { " state=\"\($0)\"" } ?? ""
    return state + (qualifier.map { " state-qualifier=\"\($0)\"" } ?? "")
  }
}
