internal import Bitext

/// Puts the pieces of a paragraph together to a text: runs of one look are one, and what looks otherwise than most
/// of the text around it is a span.
struct DOCXTextBuilder {
  private let bytes: [UInt8]
  private var items: [DOCXItem] = []
  private var content = TaggedText("")
  private var result = PageText(content: TaggedText(""), range: 0..<0)
  private var number = 0

  /// `prefix` stands before the names of Word's elements here, colon and all.
  init(_ bytes: [UInt8], prefix: String) {
    self.bytes = bytes
    result.prefix = prefix
  }

  /// `nil` where there is nothing to read.
  mutating func text(of all: [DOCXItem]) -> PageText? {
    items = Self.trimmed(Self.joiningFields(all)[...])
    guard let first = items.first, let last = items.last, items.contains(where: Self.isVisible) else {
      return nil
    }
    result.range = first.unit.lowerBound..<last.unit.upperBound
    let looks = usualLooks()
    // The elements around, with the look that most of their text has, and the span that stands open.
    var around: [(number: Int, look: String)] = [(0, looks[-1]?.look ?? "")]
    result.runProperties[0] = looks[-1]?.properties
    var span: (number: Int, look: String)?
    for (index, item) in items.enumerated() {
      switch item.kind {
      case .text(let text):
        let look = look(of: item)
        if let open = span, open.look != look {
          add(.close, open.number)
          span = nil
        }
        if span == nil, look != around.last?.look {
          number += 1
          span = (number, look)
          result.runProperties[number] = item.properties
          result.formatSpans.insert(number)
          add(
            .open, number, original: item.properties.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "")
        }
        content.text += text
      case .code:
        if let open = span, nextLook(after: index) != open.look {
          add(.close, open.number)
          span = nil
        }
        number += 1
        add(.standalone, number, original: item.tag, pieces: pieces(of: item))
      case .open, .close:
        if let open = span { add(.close, open.number) }
        span = nil
        if item.kind == .open {
          number += 1
          around.append((number, looks[index]?.look ?? around.last?.look ?? ""))
          result.runProperties[number] =
            looks[index]?.properties ?? result.runProperties[around[around.count - 2].number]
          add(.open, number, original: item.tag, pieces: [.original(item.range)])
        } else if around.count > 1 {
          add(.close, around.removeLast().number, original: item.tag, pieces: [.original(item.range)])
        }
      }
    }
    if let open = span { add(.close, open.number) }
    result.content = content
    result.codes = content.codes.map { _ in result.range.lowerBound..<result.range.lowerBound }
    return result
  }

  private mutating func add(
    _ kind: InlineCode.Kind, _ number: Int, original: String = "", pieces: [PagePiece] = []
  ) {
    let code = InlineCode(number: number, kind: kind, offset: content.text.utf8.count, original: original)
    content.codes.append(code)
    result.markup[PageCodes.Key(code)] = pieces
  }

  private func pieces(of item: DOCXItem) -> [PagePiece] {
    if !item.parts.isEmpty { return item.parts.flatMap { pieces(of: $0) } }
    guard item.isInRun else { return [.original(item.range)] }
    let properties = item.properties.map { [PagePiece.original($0)] } ?? []
    let content: [PagePiece]
    if case .text = item.kind {
      content = [
        .markup("<\(result.prefix)t xml:space=\"preserve\">"), .original(item.range),
        .markup("</\(result.prefix)t>"),
      ]
    } else {
      content = [.original(item.range)]
    }
    return [.markup("<\(result.prefix)r>")] + properties + content + [.markup("</\(result.prefix)r>")]
  }

  /// What a run's properties say about how it looks: all but its language and whether spelling is checked.
  private func look(of item: DOCXItem) -> String {
    guard let properties = item.properties else { return "" }
    var look = ""
    var tokenizer = HTMLTokenizer(Array(bytes[properties]))
    while let token = tokenizer.next() {
      let name = token.name.split(separator: ":").last ?? ""
      if ["lang", "noproof", "rpr"].contains(name) { continue }
      let start = properties.lowerBound
      look += String(
        decoding: bytes[start + token.range.lowerBound..<start + token.range.upperBound], as: UTF8.self)
    }
    return look
  }

  /// The look of the next text, if only codes stand before it.
  private func nextLook(after index: Int) -> String? {
    for item in items[(index + 1)...].prefix(64) {
      if case .text = item.kind { return look(of: item) }
      if item.kind != .code { return nil }
    }
    return nil
  }

  /// The look that most of the text has directly in each element, by the item that opens it; -1 is the paragraph.
  private func usualLooks() -> [Int: (look: String, properties: Range<Int>?)] {
    var counts: [Int: [String: (count: Int, first: Int)]] = [:]
    var around = [-1]
    for (index, item) in items.enumerated() {
      switch item.kind {
      case .text(let text):
        let key = look(of: item)
        counts[around[around.count - 1], default: [:]][key, default: (0, index)].count += text.utf8.count
      case .open: around.append(index)
      case .close: if around.count > 1 { around.removeLast() }
      case .code: break
      }
    }
    return counts.compactMapValues { looks in
      looks.max { ($0.value.count, -$0.value.first) < ($1.value.count, -$1.value.first) }
        .map { ($0.key, items[$0.value.first].properties) }
    }
  }

  /// Fields further inside of others stay in pieces.
  private static let deepestField = 4

  /// Makes fields one code whose text Word makes itself, such as page numbers.
  private static func joiningFields(_ items: [DOCXItem]) -> [DOCXItem] {
    var result: [DOCXItem] = []
    var starts: [(index: Int, instruction: String)] = []
    for item in items {
      result.append(item)
      switch item.field {
      case .begin: starts.append((result.count - 1, ""))
      case .instruction(let text): if !starts.isEmpty { starts[starts.count - 1].instruction += text }
      case .end:
        guard let start = starts.popLast() else { break }
        let name = start.instruction.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }.uppercased()
        let first = result[start.index]
        let isWhole = !result[start.index...].contains { $0.kind == .open || $0.kind == .close }
        guard isWhole, !name.isEmpty, name != "HYPERLINK", starts.count < deepestField else { break }
        let parts = result[start.index...].flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
        result.removeSubrange(start.index...)
        let range = first.unit.lowerBound..<max(first.unit.lowerBound, item.unit.upperBound)
        result.append(
          DOCXItem(
            kind: .code, range: range, tag: "{ \(name) }", unit: range, isInRun: true, properties: nil,
            field: nil,
            parts: parts))
      case nil: break
      }
    }
    return result
  }

  /// Without what stands between runs at the ends, such as bookmarks.
  private static func trimmed(_ all: ArraySlice<DOCXItem>) -> [DOCXItem] {
    Array(all.drop(while: isBesideRuns).reversed().drop(while: isBesideRuns).reversed())
  }

  private static func isBesideRuns(_ item: DOCXItem) -> Bool { item.kind == .code && !item.isInRun }

  private static func isVisible(_ item: DOCXItem) -> Bool {
    guard case .text(let text) = item.kind else { return false }
    return text.unicodeScalars.contains {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
    }
  }
}
