internal import Bitext

/// Reads a news file in XML: NewsML-G2, NewsML 1 with their stories inside, or NITF.
///
/// Fields of NewsML are known by their local names in NewsML's namespace or none; stories are NITF, or XHTML by
/// its namespace, and text in `inlineData`. What stands in other vocabularies is left alone. A text in another
/// language than its item's is left out: it is not for the translator of this story.
struct NewsXMLReader {
  private let xml: XMLReader
  private let bytes: [UInt8]
  private let markup: XMLMarkup
  private let outline: NewsXMLOutline
  private let languages: LanguagePair?
  /// Bytes of one ASCII character.
  private let width: Int
  /// Whether the file has texts in the wanted language at all.
  private let isPicky: Bool

  private var names = XMLNames()
  private var frames: [Frame] = []
  private var items: [Item] = []
  private var elementCount = 0
  private var region: Region?
  private var texts: [NewsText] = []
  private var header: [ByteEdit] = []
  /// What NewsML 1 said last about the data to come.
  private var mimeType = ""
  private var rules: NewsMLRules
  private var storyRules: NITFRules

  /// A document, of which a message holds several.
  private struct Item {
    var language: LanguageTag?
    var name: String?
    var isWrapper: Bool
  }

  private struct Frame {
    var local: String
    var language: LanguageTag?
    var tag: MarkupLanguageTag?
    /// Of the texts before it.
    var textCount: Int
    var isItem = false
    var isRegion = false
  }

  /// An element whose text is being read.
  private struct Region {
    var cutter: StoryCutter
    var depth: Int
    var language: LanguageTag?
    var key: String?
    var isLocked = false
    /// For the text of `inlineData`: what kind it is, and its pieces.
    var data: NewsInlineData?
    /// Texts that stand in attributes.
    var attributes: [NewsText] = []
  }

  static func segments(_ input: ByteInput, options: ReadingOptions) throws(FormatError) -> NewsSegments {
    let bytes = try input.all(limit: ArticleReader.sizeLimit)
    var reader = try NewsXMLReader(bytes, file: input.name, options: options)
    try reader.run()
    for index in reader.texts.indices { reader.texts[index].segment.block = index }
    return NewsSegments(
      reader.texts, header: reader.header,
      violations: reader.rules.violations + reader.storyRules.violations,
      targetLanguage: options.languages?.target)
  }

  private init(_ bytes: [UInt8], file: String, options: ReadingOptions) throws(FormatError) {
    self.bytes = bytes
    let languages = options.languages
    self.languages = languages
    rules = NewsMLRules(isStrict: options.isStrict)
    storyRules = NITFRules(isStrict: options.isStrict)
    let outline = try NewsXMLOutline(bytes, file: file, wanted: languages?.source)
    self.outline = outline
    isPicky = languages.map { pair in outline.all.contains { pair.source.isSame(as: $0) } } ?? false
    xml = XMLReader(ByteInput(name: file, bytes: bytes))
    markup = try XMLMarkup(xml)
    if case .utf16 = xml.encoding.scheme { width = 2 } else { width = 1 }
  }

  private mutating func run() throws(FormatError) {
    while let event = try xml.next() {
      let place = xml.location
      switch event {
      case .start(let name, let attributes): try start(name, attributes, place)
      case .end: try end(place)
      case .text(let text):
        try rules.text(text, at: place)
        if region?.data != nil {
          region?.data?.append(raw: xml.raw, at: place)
        } else {
          region?.cutter.text(text, raw: xml.raw, at: place.bytes, line: place.line, width: width)
        }
      case .comment, .instruction:
        region?.data?.hasMarkup = true
        region?.cutter.other(raw: xml.raw, at: place.bytes, line: place.line)
      }
    }
  }

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute], _ place: SourceLocation
  ) throws(FormatError) {
    let (local, namespace) = names.enter(name, attributes)
    try rules.start(local, namespace, attributes, at: place)
    try storyRules.start(local, at: place)
    let raw = xml.raw
    var frame = Frame(local: local, textCount: texts.count)
    let attribute = attributes["xml:lang"] == nil ? "lang" : "xml:lang"
    if let value = attributes[attribute], let language = LanguageTag(value) {
      frame.language = language
      frame.tag = MarkupLanguageTag(raw: raw, name: attribute, value: value, range: place.bytes)
    }
    let number = elementCount
    elementCount += 1
    let isEmpty = raw.utf8.dropLast().last == UInt8(ascii: "/")
    if region != nil {
      let display =
        outline.holders.contains(number) ? .block : StoryCutter.display(of: local)
      region?.data?.hasMarkup = true
      try takeAttribute(of: local, attributes, raw, place)
      region?.cutter.start(
        local, display, raw: raw, at: place.bytes, line: place.line, isEmpty: isEmpty, tag: frame.tag)
      frames.append(frame)
      return
    }
    if NewsMLFields.isItem(local) || frames.isEmpty {
      let isWrapper = NewsMLFields.isWrapper(local)
      let language = outline.language(ofItem: NewsMLFields.isItem(local) ? number : -1)
      items.append(
        Item(language: isWrapper ? nil : language, name: attributes["guid"], isWrapper: isWrapper))
      frame.isItem = true
    }
    let isLanguage =
      local == "language" && frames.last?.local == "contentMeta"
      || local == "Language" && frames.last?.local == "DescriptiveMetadata"
    if local == "MimeType" { mimeType = attributes["FormalName"]?.lowercased() ?? "" }
    if isLanguage {
      let name = local == "language" ? "tag" : "FormalName"
      if let value = attributes[name] {
        header += edits(for: MarkupLanguageTag(raw: raw, name: name, value: value, range: place.bytes))
      }
    }
    frames.append(frame)
    if !isEmpty { open(local, namespace, attributes, frame, raw, place) }
  }

  /// Begins a region if the element has text for readers.
  private mutating func open(
    _ local: String, _ namespace: String, _ attributes: [XMLAttribute], _ frame: Frame, _ raw: String,
    _ place: SourceLocation
  ) {
    let type = attributes["contenttype"]?.lowercased() ?? ""
    let parent = frames.dropLast().last?.local
    let isStory =
      local == "nitf" || namespace == NewsMLFields.xhtml
      || local == "inlineXML" && (type.contains("nitf") || type.contains("html"))
      || parent == "DataContent" && ["html", "body", "p", "div"].contains(local)
    var next: Region?
    var role: SegmentRole?
    if isStory {
      next = Region(cutter: StoryCutter(), depth: frames.count)
    } else if namespace == NewsMLFields.namespace || namespace.isEmpty {
      if local == "inlineData" || local == "DataContent" && mimeType.contains("plain") {
        next = Region(cutter: StoryCutter(), depth: frames.count)
        next?.data = NewsInlineData(type: local == "DataContent" ? mimeType : type, encoding: xml.encoding)
      } else if let field = NewsMLFields.field(local) {
        next = Region(cutter: StoryCutter(), depth: frames.count, key: local, isLocked: field.isLocked)
        role = field.role
      }
    }
    guard var next else { return }
    next.language = frames.last { $0.language != nil && !$0.isItem }?.language
    next.cutter.start(
      local, .block, raw: raw, at: place.bytes, line: place.line, isEmpty: false, role: role, tag: frame.tag)
    frames[frames.count - 1].isRegion = true
    region = next
  }

  /// Takes the text of an attribute, if the tag is no part of a longer text.
  private mutating func takeAttribute(
    of local: String, _ attributes: [XMLAttribute], _ raw: String, _ place: SourceLocation
  ) throws(FormatError) {
    guard let name = StoryElements.textAttribute(of: local), let value = attributes[name],
      value.contains(where: { !$0.isWhitespace }), region?.cutter.isBetweenRuns == true
    else { return }
    if value.utf8.count > UnitLimits.segment { throw tooLong(at: place) }
    var segment = FileSegment(source: TaggedText(value), role: .caption, location: place)
    segment.key = name
    region?.attributes.append(
      NewsText(
        segment: segment, range: place.bytes, content: .plain, escaping: .attribute(name, of: raw, markup)))
  }

  private func tooLong(at place: SourceLocation) -> FormatError {
    FormatError(
      at: place, .invalid("a text of over \(UnitLimits.segment) bytes. Break it up into paragraphs."))
  }

  private mutating func end(_ place: SourceLocation) throws(FormatError) {
    names.leave()
    try rules.end(at: place)
    try storyRules.end(at: place)
    if let depth = region?.depth {
      guard depth == frames.count else {
        region?.cutter.end(raw: xml.raw, at: place.bytes, line: place.line)
        frames.removeLast()
        return
      }
      if let ended = region.take() { try close(ended, place) }
    }
    guard let frame = frames.popLast() else { return }
    if frame.isItem, let item = items.popLast(), !item.isWrapper {
      NewsText.mergeRepeated(&texts, from: frame.textCount)
    }
    // The tags of a region are its cutter's.
    if let tag = frame.tag, texts.count > frame.textCount, !frame.isRegion,
      !NewsMLFields.isWrapper(frame.local)
    {
      header += edits(for: tag)
    }
  }

  /// Takes the texts of a region that ends.
  private mutating func close(_ region: Region, _ place: SourceLocation) throws(FormatError) {
    var region = region
    region.cutter.end(raw: xml.raw, at: place.bytes, line: place.line)
    region.cutter.finish()
    if let (range, line) = region.cutter.tooLong {
      throw tooLong(at: SourceLocation(file: xml.name, line: line, bytes: range))
    }
    let item = items.last?.language
    let document = items.count > 1 ? items.last?.name : nil
    let language = region.language ?? item ?? languages?.source
    if let own = region.language, let item, !item.isSame(as: own) { return }
    if isPicky, let language, let wanted = languages?.source, !wanted.isSame(as: language) { return }
    if let data = region.data, !data.hasMarkup {
      for part in try data.texts(file: xml.name, markup: markup) {
        var part = part
        part.segment.sourceLanguage = language
        part.segment.document = document
        texts.append(part)
      }
      return
    }
    let start = texts.count
    for var text in region.attributes {
      text.segment.sourceLanguage = language
      text.segment.document = document
      texts.append(text)
    }
    for run in region.cutter.runs {
      var segment = FileSegment(
        source: run.content, role: run.role,
        location: SourceLocation(file: xml.name, line: run.line, bytes: run.range))
      segment.sourceLanguage = run.language.flatMap { LanguageTag($0) } ?? language
      segment.key = region.key
      segment.document = document
      segment.isLocked = region.isLocked
      texts.append(NewsText(segment: segment, range: run.range, content: .xml, escaping: .markup(markup)))
    }
    texts[start...].sort { $0.range.lowerBound < $1.range.lowerBound }
    for tag in region.cutter.tags { header += edits(for: tag) }
  }

  /// The language of a tag made the target's, where it is the source's.
  private func edits(for tag: MarkupLanguageTag) -> [ByteEdit] {
    guard let languages, let own = LanguageTag(tag.value), languages.source.isSame(as: own) else { return [] }
    let changed = XMLMarkup.tag(tag.raw, setting: tag.name, to: languages.target.description)
    return [ByteEdit(tag.range, markup.bytes(changed))]
  }
}
