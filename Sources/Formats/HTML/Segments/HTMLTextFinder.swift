internal import Bitext

/// Finds every text of a page that can be translated, in the order of its bytes.
///
/// Blocks are those of `HTMLBlockCutter`, but as the tags stand in the file: a broken page keeps its bytes, and
/// what hides at first (options, templates, `<noscript>`) is there too. Left out are code, comments, SVG and
/// formulas, and what `translate="no"` or the class `notranslate` covers. Takes linear time.
struct HTMLTextFinder {
  /// What was found.
  private(set) var texts: [PageText] = []
  /// Where the page says its language: the place to put a tag, and what goes around it.
  private(set) var languagePlaces: [HTMLLanguagePlace] = []

  private let page: [UInt8]
  private var assembler: HTMLTextAssembler
  private var elements = HTMLElements()
  private var block = HTMLTextParts()
  /// The element around the first text of the block.
  private var blockElement = ""
  /// Attributes found since the last block.
  private var values: [PageText] = []
  /// Where the part began that is not to be translated, if it goes on here.
  private var lockedStart: Int?

  init(page: [UInt8], references: HTMLReferences) {
    self.page = page
    assembler = HTMLTextAssembler(page: page, references: references)
    var tokenizer = HTMLTokenizer(page)
    while let token = tokenizer.next() { read(token) }
    endLocked(at: page.count)
    flush()
  }

  private mutating func read(_ token: HTMLToken) {
    switch token.kind {
    case .text:
      guard lockedStart == nil else { return }
      let isBlank = isBlank(token.range)
      if !isBlank, !block.hasText { blockElement = elements.open.last?.block ?? "" }
      block.append(
        .init(kind: .text(isPreserved: elements.preserves), range: token.range), isBlank: isBlank)
    case .opaque:
      guard lockedStart == nil else { return }
      block.append(.init(kind: .standalone, range: token.range))
      findLinkedData(in: token)
    case .start: start(token)
    case .end: end(token)
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool { page[range].allSatisfy(HTMLTextBuilder.isSpace) }

  private mutating func start(_ tag: HTMLToken) {
    let isLocked = translation(of: tag) == false
    let display = display(of: tag)
    if tag.name == "a" || display == .block {
      elements.makeRoom(for: tag.name, isBlock: display == .block)
      endLocked(at: tag.range.lowerBound)
    }
    let isVoid = Self.voidElements.contains(tag.name)
    if lockedStart == nil {
      if display == .block { flush() }
      if isLocked, !isVoid { lockedStart = tag.range.lowerBound }
      if !isLocked { findValues(of: tag) }
      if lockedStart == nil { append(tag, display, isVoid: isVoid) }
    }
    guard !isVoid else { return }
    let around = elements.open.last
    elements.begin(
      .init(
        name: tag.name, isBlock: display == .block,
        block: display == .block ? tag.name : around?.block ?? "",
        translates: translation(of: tag) ?? around?.translates ?? true,
        preserves: (around?.preserves ?? false) || Self.preserving.contains(tag.name),
        isHeading: (around?.isHeading ?? false) || Self.headings.contains(tag.name)))
    // `translate="yes"` inside.
    if elements.translates, lockedStart != nil { endLocked(at: tag.range.upperBound) }
  }

  private mutating func append(_ tag: HTMLToken, _ display: HTMLDisplay, isVoid: Bool) {
    switch display {
    case .lineBreak: breakLine(tag.range)
    case .block: break
    default: block.append(.init(kind: isVoid ? .standalone : .open, range: tag.range, name: tag.name))
    }
  }

  private mutating func end(_ tag: HTMLToken) {
    if tag.name == "br" {
      if lockedStart == nil { breakLine(tag.range) }
      return
    }
    let closed = elements.close(tag.name)
    if lockedStart != nil {
      endLocked(at: tag.range.upperBound)
      if lockedStart == nil, closed?.isBlock == true { flush() }
      return
    }
    let isBlock = closed?.isBlock ?? HTMLDisplay.isBlock(translating: tag.name)
    if isBlock {
      flush()
    } else {
      block.append(.init(kind: .close, range: tag.range, name: tag.name))
    }
    beginLocked(at: tag.range.upperBound)
  }

  /// Ends what is not translated when the elements open now are.
  private mutating func endLocked(at end: Int) {
    guard let start = lockedStart, elements.translates || end == page.count else { return }
    lockedStart = nil
    if end > start { block.append(.init(kind: .standalone, range: start..<end)) }
  }

  /// Goes back to what is not translated, after a part of it that is.
  private mutating func beginLocked(at start: Int) {
    if lockedStart == nil, !elements.translates { lockedStart = start }
  }

  private mutating func breakLine(_ range: Range<Int>) {
    let isSecond = block.endsLine && block.hasText
    let text = elements.isHeading ? " " : elements.preserves ? "" : "\n"
    block.append(.init(kind: .lineBreak(text), range: range))
    if isSecond { flush() }
  }

  private mutating func findValues(of tag: HTMLToken) {
    guard !tag.attributes.isEmpty || tag.name == "html" else { return }
    if tag.name == "html" || tag.name == "meta" {
      languagePlaces += HTMLLanguagePlace.places(in: tag) { assembler.value($0) }
    }
    for value in HTMLTranslatable.values(of: tag, text: { assembler.value($0) }) {
      guard
        var text = assembler.text(
          of: value.attribute.value, quote: value.attribute.quote, isPreserved: value.isPreserved)
      else { continue }
      let place = value.attribute.value
      let quotes = value.attribute.quote == nil ? 0 : 1
      text.whole = place.lowerBound - quotes..<min(place.upperBound + quotes, page.count)
      // Without quotes the whole value has to change.
      if value.attribute.quote == nil { text.range = place }
      text.role = value.role
      text.notes = [value.note]
      values.append(text)
    }
  }

  private mutating func findLinkedData(in script: HTMLToken) {
    guard let type = script.attribute("type"), HTMLLinkedData.isType(assembler.value(type.value)) else {
      return
    }
    let data = HTMLLinkedData(page, at: script.content)
    values += data.texts
    languagePlaces += data.languagePlaces
  }

  /// Ends the block.
  private mutating func flush() {
    defer {
      block = HTMLTextParts()
      texts += values
      values = []
    }
    guard block.hasText else { return }
    var start = 0
    let attributes = values
    for cut in block.linkCuts(isBlank: isBlank) + [block.parts.count] {
      if var text = assembler.text(of: block.parts[start..<cut], values: attributes) {
        text.isBlock = true
        if let role = Self.roles[blockElement] { (text.role, text.notes) = (role, ["<\(blockElement)>"]) }
        // Outer before inner.
        values.insert(text, at: values.partitioningIndex { $0.range.lowerBound > text.range.lowerBound })
      }
      start = cut
    }
  }

  /// What a tag says about translating: `nil` when nothing.
  private mutating func translation(of tag: HTMLToken) -> Bool? {
    guard !tag.attributes.isEmpty else { return nil }
    if let attribute = tag.attribute("translate") {
      switch assembler.value(attribute.value).lowercased() {
      case "no": return false
      case "yes", "": return true
      default: break
      }
    }
    guard let names = tag.attribute("class") else { return nil }
    let classes = ArticleText.words(assembler.value(names.value))
    return classes.contains("notranslate") ? false : nil
  }

  private mutating func display(of tag: HTMLToken) -> HTMLDisplay {
    let style = tag.attribute("style").map { HTMLAttribute(name: "style", value: assembler.value($0.value)) }
    return HTMLDisplay(
      translating: HTMLNode(
        kind: .element, name: tag.name, isForeign: false, text: "", attributes: style.map { [$0] } ?? [],
        parent: nil, end: 0, source: tag.range, closing: 0..<0))
  }

  private static let voidElements: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link",
    "meta", "param", "source", "track", "wbr",
  ]
  private static let preserving: Set<String> = ["pre", "listing", "textarea"]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Texts of which the page's story knows nothing.
  private static let roles: [String: SegmentRole] = [
    "title": .headline, "option": .ui, "optgroup": .ui, "select": .ui, "button": .ui, "textarea": .ui,
    "label": .ui, "legend": .ui, "datalist": .ui,
  ]
}
