internal import Bitext

/// Writes the content of `<seg>`: text, and codes as TMX has them.
///
/// The codes of a unit are written as they are if they all are markup of TMX and will be read back with
/// the same numbers; else all are written as native codes, so that no code of one kind is taken for the
/// partner of one of the other.
struct TMXCodeWriter {
  /// What pieces of markup were found to be, for the last few thousand.
  private var forms: [String: TMXMarkup?] = [:]

  /// Appends `content` and returns the number of characters that XML cannot hold.
  ///
  /// Codes are written as they are when `isMarkup`.
  func append(_ content: TaggedText, isMarkup: Bool, to output: inout [UInt8]) -> Int {
    guard !content.codes.isEmpty else { return XMLEscaping.append(content.text, to: &output) }
    let partners = isMarkup ? [] : Self.partners(of: content.codes)
    var replaced = 0
    var position = content.text.startIndex
    var offset = 0
    for (index, code) in content.codes.enumerated() {
      let stop = content.text.utf8.index(position, offsetBy: code.offset - offset)
      replaced += XMLEscaping.append(String(content.text[position..<stop]), to: &output)
      (position, offset) = (stop, code.offset)
      if isMarkup {
        output.append(contentsOf: code.original.utf8)
      } else {
        replaced += appendNative(code, hasPartner: partners.contains(index), to: &output)
      }
    }
    return replaced + XMLEscaping.append(String(content.text[position...]), to: &output)
  }

  private func appendNative(_ code: InlineCode, hasPartner: Bool, to output: inout [UInt8]) -> Int {
    let (name, attributes) =
      switch (code.kind, hasPartner) {
      case (.open, true): ("bpt", " i=\"\(code.number)\" x=\"\(code.number)\" type=\"\(TMXNative.type)\"")
      case (.close, true): ("ept", " i=\"\(code.number)\"")
      case (.open, false): ("it", " pos=\"begin\" x=\"\(code.number)\" type=\"\(TMXNative.type)\"")
      case (.close, false): ("it", " pos=\"end\" x=\"\(code.number)\" type=\"\(TMXNative.type)\"")
      case (.standalone, _): ("ph", " x=\"\(code.number)\" type=\"\(TMXNative.type)\"")
      }
    output.append(contentsOf: "<\(name)\(attributes)>".utf8)
    let replaced = XMLEscaping.append(code.original, to: &output)
    output.append(contentsOf: "</\(name)>".utf8)
    return replaced
  }

  /// Positions of the codes that open and close each other in this segment.
  private static func partners(of codes: [InlineCode]) -> Set<Int> {
    var openings: [Int: Int] = [:]
    var partners: Set<Int> = []
    for (index, code) in codes.enumerated() {
      switch code.kind {
      case .open: if openings[code.number] == nil { openings[code.number] = index }
      case .close:
        if let opening = openings.removeValue(forKey: code.number) {
          partners.formUnion([opening, index])
        }
      case .standalone: break
      }
    }
    return partners
  }

  // TMX's own markup ------------------------------------------------------------------------------

  /// Whether the codes of a unit can be written as they are.
  mutating func areMarkup(in unit: TranslationUnit) -> Bool {
    guard areMarkup(unit.source.codes), areMarkup(unit.target.codes),
      let source = readBack(unit.source), let target = readBack(unit.target)
    else { return false }
    var numbers = TMXCodeNumbers(source, target)
    return numbers.number(source).codes == unit.source.codes
      && numbers.number(target).codes == unit.target.codes
  }

  /// What a reader makes of `content` with its codes as they are.
  private func readBack(_ content: TaggedText) -> TMXSegment? {
    guard !content.codes.isEmpty else { return TMXSegment() }
    var bytes = Array("<seg>".utf8)
    _ = append(content, isMarkup: true, to: &bytes)
    bytes += Array("</seg>".utf8)
    let xml = XMLReader(ByteInput(name: "", bytes: bytes))
    var reader = TMXSegmentReader()
    do throws(FormatError) {
      _ = try xml.advance()
      while let kind = try xml.advance() { reader.take(kind, of: xml) }
    } catch {
      return nil
    }
    return reader.segment
  }

  /// Whether all of these are markup that will be read back as codes of their kind, and nest.
  private mutating func areMarkup(_ codes: [InlineCode]) -> Bool {
    var highlights: [Int] = []
    for code in codes {
      if code.kind == .close && code.original == "</hi>" {
        guard highlights.popLast() == code.number else { return false }
        continue
      }
      let isHighlight = code.kind == .open && code.original.hasPrefix("<hi")
      let form = form(of: isHighlight ? code.original + "</hi>" : code.original)
      switch (code.kind, form) {
      case (.open, .highlight) where isHighlight: highlights.append(code.number)
      case (.open, .pairStart), (.close, .pairEnd), (.standalone, .placeholder), (.open, .isolatedStart),
        (.close, .isolatedEnd):
        break
      case (.standalone, .highlight) where code.original.hasSuffix("/>"): break
      default: return false
      }
    }
    return highlights.isEmpty
  }

  private mutating func form(of markup: String) -> TMXMarkup? {
    if let form = forms[markup] { return form }
    let form = TMXMarkup(markup)
    if forms.count >= 4096 { forms.removeAll(keepingCapacity: true) }
    forms[markup] = .some(form)
    return form
  }
}
