internal import Bitext

/// Writes a glossary as UTX 1.11, in two languages: a row for each translation of each source term.
///
/// UTX says one status, that of the target term: *approved*, *provisional* for a proposed one, *non-standard*
/// for a deprecated one, *forbidden*, and nothing for an admitted one. Source terms that may not be written,
/// other languages and what has no column are counted as dropped. Domain, definition and note are columns of our
/// own, which the specification allows.
enum UTXWriter {
  private static let columns = [
    "src", "tgt", "src:pos", "tgt:pos", "term status", "src:comment", "tgt:comment", "concept ID", "domain",
    "definition", "comment",
  ]

  static func write(
    _ termbase: Termbase, languages: LanguagePair, path: String
  ) throws(FormatError) -> WriteSummary {
    let output = try ByteOutput(path: path)
    var summary = WriteSummary()
    var head = "#UTX 1.11; \(languages.source)/\(languages.target);"
    // Each item on the line ends in a semicolon of its own.
    for item in termbase.sourceDescription {
      head += " \(clean(item.replacing(";", with: ","), &summary));"
    }
    try output.write(head + "\r\n#" + columns.joined(separator: "\t") + "\r\n")
    for concept in termbase.concepts {
      let sources = concept.terms.filter { languages.source.accepts($0.language) && $0.status.isAllowed }
      let targets = concept.terms.filter { languages.target.accepts($0.language) }
      summary.droppedFields += dropped(of: concept, sources, targets)
      for source in sources {
        for target in targets.isEmpty ? [nil] : targets.map(Optional.some) {
          let cells = cells(concept, source, target).map { clean($0 ?? "", &summary) }
          var line = cells.joined(separator: "\t")
          if line.hasPrefix("#") {
            // It would be a line of the header.
            line = " " + line
            summary.replacedCharacters += 1
          }
          try output.write(line + "\r\n")
          summary.units += 1
        }
      }
    }
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private static func cells(_ concept: Concept, _ source: Term, _ target: Term?) -> [String?] {
    [
      source.text, target?.text, source.partOfSpeech?.rawValue ?? "-", target?.partOfSpeech?.rawValue,
      target.flatMap { word(for: $0.status) }, source.note, target?.note, concept.identifier,
      concept.domain, concept.definition, concept.note,
    ]
  }

  private static func word(for status: Term.Status) -> String? {
    switch status {
    case .preferred: "approved"
    case .admitted: nil
    case .proposed: "provisional"
    case .deprecated: "non-standard"
    case .forbidden: "forbidden"
    }
  }

  private static func dropped(of concept: Concept, _ sources: [Term], _ targets: [Term]) -> Int {
    let used = sources.isEmpty ? [] : sources + targets
    var count = concept.terms.count - used.count + concept.properties.count
    if sources.isEmpty {
      count += [concept.domain, concept.definition, concept.note].filter { $0 != nil }.count
    }
    for term in used { count += term.properties.count + (term.type == nil ? 0 : 1) }
    count +=
      sources.enumerated().filter {
        $0.offset == 0 ? $0.element.status != .preferred : $0.element.status != .admitted
      }.count
    var hasPreferred = false
    for target in targets where !sources.isEmpty {
      if target.status == .admitted, !hasPreferred { count += 1 }
      hasPreferred = hasPreferred || target.status == .preferred
    }
    return count
  }

  private static func clean(_ text: String, _ summary: inout WriteSummary) -> String {
    let isBreak = { (byte: UInt8) in byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard text.utf8.contains(where: isBreak) else { return text }
    let bytes = text.utf8.map { byte in
      if isBreak(byte) { summary.replacedCharacters += 1 }
      return isBreak(byte) ? 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
