internal import Bitext

/// Reads the content of one `<seg>` from the events inside it.
///
/// The native code in `bpt`, `ept`, `it`, `ph` and `ut` is a code, not text, and so is a `sub` in it:
/// its markup is kept whole. What `hi` and unknown elements surround is text. White space stays as
/// it is. Format: TMX 1.4b, §"Content markup".
struct TMXSegmentReader {
  private(set) var segment = TMXSegment()

  /// A code whose end has not come yet.
  private struct Capture {
    var element: String
    var attributes: [XMLAttribute]
    var raw: String
    /// Whether `raw` is the whole element already.
    var isWhole: Bool
    var text = ""
    var depth = 1

    /// Whether it came from elsewhere and its text is what stood there.
    var isNative: Bool { attributes["type"] == TMXNative.type }
    /// An `ept` is what its `bpt` is.
    var keepsText: Bool { isNative || element == "ept" }
  }

  private var capture: Capture?
  /// Keys of the `hi` and unknown elements that are open; `nil` for an empty-element tag.
  private var spans: [String?] = []
  /// Openings by their `i`, latest last, that no `ept` has closed.
  private var openings: [(pair: String, key: String, number: Int?)] = []
  private var occurrences: [String: Int] = [:]

  private static func isCode(_ name: String) -> Bool {
    switch name {
    case "bpt", "ept", "it", "ph", "ut", "sub": true
    default: false
    }
  }

  /// For a segment that begins with `text`.
  init(_ text: String = "") { segment.text = text }

  /// Takes in the event at which `xml` stands.
  mutating func take(_ kind: XMLReader.Kind, of xml: XMLReader) {
    if segment.isTooLong { return }
    if capture != nil {
      continueCapture(kind, of: xml)
      return
    }
    switch kind {
    case .text: segment.text.take(xml.text)
    case .start:
      let name = xml.elementName
      if Self.isCode(name) {
        let whole = xml.rawOfOneText
        capture = Capture(
          element: name, attributes: xml.attributes, raw: whole ?? xml.raw, isWhole: whole != nil)
      } else {
        start(name, xml.attributes, raw: xml.raw)
      }
    case .end: endSpan(raw: xml.raw)
    case .comment, .instruction: break
    }
  }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute], raw: String) {
    if raw.utf8.dropLast().last == UInt8(ascii: "/") {
      let key = uniqueKey(for: name, attributes, raw: raw)
      spans.append(nil)
      append(.standalone, raw, raw, key: key)
    } else {
      let key = uniqueKey(for: name, attributes, raw: raw)
      spans.append(key)
      append(.open, raw, raw, key: key)
    }
  }

  private mutating func endSpan(raw: String) {
    if let key = spans.popLast() ?? nil { append(.close, raw, raw, key: key) }
  }

  private mutating func continueCapture(_ kind: XMLReader.Kind, of xml: XMLReader) {
    if capture?.isWhole == false { capture?.raw += xml.raw }
    segment.codeBytes += xml.rawCount
    switch kind {
    case .start: capture?.depth += 1
    case .end: capture?.depth -= 1
    case .text: if capture?.keepsText == true { capture?.text.take(xml.text) }
    case .comment, .instruction: break
    }
    if capture?.depth == 0, let done = capture {
      capture = nil
      finish(done)
    }
  }

  private mutating func finish(_ code: Capture) {
    let number = code.isNative ? code.attributes["x"].flatMap { Int($0) } : nil
    let original = number == nil ? code.raw : code.text
    let pair = code.attributes["i"] ?? ""
    switch code.element {
    case "bpt":
      let key = uniqueKey(for: "bpt", code.attributes, raw: "i=" + pair)
      openings.append((pair, key, number))
      append(.open, original, code.raw, key: key, number: number)
    case "ept":
      if let index = openings.lastIndex(where: { $0.pair == pair }) {
        let opening = openings.remove(at: index)
        let original = opening.number == nil ? code.raw : code.text
        append(.close, original, code.raw, key: opening.key, number: opening.number)
      } else {
        append(.close, code.raw, code.raw, key: uniqueKey(for: "ept", [], raw: "i=" + pair))
      }
    default:
      let kind: InlineCode.Kind =
        switch (code.element, code.attributes["pos"]) {
        case ("it", "begin"): .open
        case ("it", "end"): .close
        default: .standalone
        }
      let key = uniqueKey(for: code.element, code.attributes, raw: code.raw)
      append(kind, original, code.raw, key: key, number: number)
    }
  }

  /// By `x`, which TMX has for matching codes between languages, else by the markup; counted where
  /// one segment has several alike.
  private mutating func uniqueKey(for name: String, _ attributes: [XMLAttribute], raw: String) -> String {
    var key = name
    if let x = attributes["x"] {
      key += " x="
      key += x
    } else {
      key += " "
      key += raw
    }
    let turn = (occurrences[key] ?? 0) + 1
    occurrences[key] = turn
    key += turn == 1 ? " 1" : " \(turn)"
    return key
  }

  private mutating func append(
    _ kind: InlineCode.Kind, _ original: String, _ markup: String, key: String, number: Int? = nil
  ) {
    segment.codeBytes += original.utf8.count
    segment.codes.append(
      TMXSegment.Code(
        kind: kind, offset: segment.text.utf8.count, original: original, markup: markup, key: key,
        number: number))
  }
}
