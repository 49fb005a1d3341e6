internal import Bitext

/// Reads XLIFF 1.0–1.2 and 2.0–2.2, with the dialects of Trados, memoQ and Phrase, unit by unit.
///
/// Holds one `<trans-unit>` or `<unit>` at a time, of 4 MiB at most, and of XLIFF 2 the ids of the file. The target
/// language is put into the header with the first translation when the file names none and the options do.
/// Formats: XLIFF 1.2, OASIS Standard, 1 February 2008; XLIFF Version 2.1, OASIS Standard, 13 February 2018;
/// Version 2.2.
final class XLIFFReader: SegmentReader {
  private let xml: XMLReader
  private let markup: XMLMarkup
  private let options: ReadingOptions
  private var scope = XLIFFScope()
  private var names = XLIFFNames()
  private var version = Version.one
  private var rules: XLIFF2Rules?
  private var oldRules = XLIFF1Rules()
  private var log: ViolationLog
  /// What the elements around the place of reading say, the innermost last.
  private var contexts: [XLIFFContext] = []
  /// `nil` for files of other tools than Trados.
  private var definitions: SDLDefinitions?
  /// The tag that names the target language, where it does not yet.
  private var header: (tag: String, bytes: Range<Int>, name: String)?
  private var unitCount = 0
  private var unit: (any XLIFFUnit)?
  private var segments: [FileSegment] = []
  /// Whether a segment of the unit was.
  private var isTranslated = false
  /// Of the segment of the unit that comes next.
  private var number = 0
  private var ready: [ByteEdit] = []
  private var isFinished = false

  private enum Version { case one, two }

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    xml = XMLReader(input)
    markup = try XMLMarkup(xml)
    self.options = options
    log = ViolationLog(isStrict: options.isStrict)
    try begin()
  }

  var violations: [FormatViolation] { log.violations }

  func next() throws(FormatError) -> FileSegment? {
    while true {
      if number < segments.count {
        number += 1
        return segments[number - 1]
      }
      if let unit, isTranslated { ready += unit.edits(with: markup) }
      unit = nil
      segments = []
      isTranslated = false
      guard !isFinished else { return nil }
      try readOn()
    }
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard number > 0, let segment = segments[safe: number - 1] else { return }
    if version == .two, header != nil, options.languages == nil {
      throw FormatError(
        at: segment.location, .invalid("the file names no target language (trgLang). Say which it is to be."))
    }
    try unit?.translate(number - 1, translation)
    isTranslated = true
    guard let header, let target = options.languages?.target else { return }
    let tag = XMLMarkup.tag(header.tag, setting: header.name, to: target.description)
    ready.append(ByteEdit(header.bytes, markup.bytes(tag)))
    self.header = nil
  }

  func takeEdits() -> [ByteEdit] {
    defer { ready.removeAll() }
    return ready
  }

  /// Reads up to the root element.
  private func begin() throws(FormatError) {
    while let event = try xml.next() {
      guard case .start(let name, let attributes) = event else { continue }
      try scope.open(attributes, in: xml)
      let (namespace, local) = scope.resolve(name)
      guard local == "xliff" else {
        throw FormatError(at: xml.location, .wrongRoot(found: name, expected: "xliff"))
      }
      if namespace != .core {
        log.note("the namespace of <\(name)> is not that of XLIFF", at: xml.location)
        scope.adopt(String(name.dropLast(local.utf8.count + (name == local ? 0 : 1))))
      }
      var context = XLIFFContext()
      context.prefix = String(name.dropLast(local.utf8.count))
      switch attributes["version"] {
      case "2.0", "2.1", "2.2":
        version = .two
        context.sourceLanguage = attributes["srcLang"].flatMap { LanguageTag($0) }
        context.targetLanguage =
          attributes["trgLang"].flatMap { LanguageTag($0) } ?? options.languages?.target
        if attributes["trgLang"] ?? "" == "" { header = (xml.raw, xml.location.bytes, "trgLang") }
        rules = XLIFF2Rules(file: xml.name)
        try rules?.start(
          names.current(xml, scope), attributes, scope, line: xml.line, bytes: xml.bytes, log: &log)
      case "1.0", "1.1", "1.2", nil:
        context.dialect = XLIFFDialect.all.first { scope.knows($0.namespace) }
        if context.dialect?.namespace == .sdl { definitions = SDLDefinitions() }
      case let other?:
        throw FormatError(at: xml.location, .unsupportedVersion(other, supported: "XLIFF 1.2 or 2.1"))
      }
      contexts = [context]
      return
    }
    throw FormatError(xml.name, .isEmpty)
  }

  /// Reads up to the end of the next unit, or to the end of the file.
  private func readOn() throws(FormatError) {
    while let kind = try xml.advance() {
      switch kind {
      case .start:
        let attributes = xml.attributes
        try scope.open(attributes, in: xml)
        let name = names.current(xml, scope)
        let isUnit = name.namespace == .core && name.local == (version == .one ? "trans-unit" : "unit")
        if isUnit, contexts.last?.isAside == false {
          let tape = try XLIFFTape(name, attributes, from: xml, scope: &scope, names: &names)
          scope.close()
          if let failure = tape.failure { throw failure }
          try take(tape)
          return
        }
        try rules?.start(name, attributes, scope, line: xml.line, bytes: xml.bytes, log: &log)
        contexts.append(context(of: name.local, name.namespace, attributes))
        if name.namespace == .sdl { definitions?.start(name.local, attributes) }
        if name.namespace == .metadata, name.local == "metaGroup",
          attributes["category"] == XLIFFWriter.category
        {
          for index in contexts.indices { contexts[index].isOwn = true }
        }
      case .end:
        try rules?.end(log: &log)
        if definitions != nil {
          let name = names.current(xml, scope)
          if name.namespace == .sdl { definitions?.end(name.local) }
        }
        if !contexts.isEmpty { contexts.removeLast() }
        scope.close()
      case .text:
        if rules != nil { try rules?.text(xml.text, log: &log) }
        if definitions != nil { definitions?.read(xml.text) }
      case .comment, .instruction: break
      }
    }
    isFinished = true
  }

  private func take(_ tape: XLIFFTape) throws(FormatError) {
    guard var context = contexts.last else { return }
    context.block = unitCount
    unitCount += 1
    number = 0
    switch version {
    case .one:
      oldRules.unit(tape, log: &log)
      context.definitions = definitions
      let unit = try XLIFF1Unit(tape, context, log: &log)
      segments = unit.segments
      self.unit = unit
    case .two:
      try rules?.unit(tape, log: &log)
      let unit = try XLIFF2Unit(tape, context)
      segments = unit.segments
      self.unit = unit
    }
  }

  /// What holds inside of an element that is no unit.
  private func context(
    of name: String, _ namespace: XLIFFNamespace, _ attributes: [XMLAttribute]
  ) -> XLIFFContext {
    var context = contexts.last ?? XLIFFContext()
    guard namespace == .core else { return context }
    switch name {
    case "file":
      context.isOwn = false
      context.document = attributes["original"].flatMap { $0.isEmpty ? nil : $0 }
      definitions?.beginFile()
      if version == .one {
        oldRules.file(attributes, at: xml.location, log: &log)
        context.sourceLanguage =
          attributes["source-language"].flatMap { LanguageTag($0) } ?? options.languages?.source
        let target = attributes["target-language"] ?? ""
        context.targetLanguage = LanguageTag(target) ?? options.languages?.target
        header = target.isEmpty ? (xml.raw, xml.location.bytes, "target-language") : nil
      }
    case "header", "skeleton": context.isAside = true
    case "group": break
    default: return context
    }
    if let translate = attributes["translate"] { context.isLocked = translate == "no" }
    if let most = XLIFFSize.maximum(of: attributes, scope) { context.maximumLength = most }
    return context
  }
}

/// The simplest of the size restriction module's rules: so many code points.
enum XLIFFSize {
  /// The most of `slr:sizeRestriction`, which is `max` or `min,max`.
  static func maximum(of attributes: [XMLAttribute], _ scope: XLIFFScope) -> Int? {
    guard
      let attribute = attributes.first(where: {
        $0.name.hasSuffix(":sizeRestriction") && scope.resolveAttribute($0.name).namespace == .sizeRestriction
      })
    else { return nil }
    return attribute.value.split(separator: ",").last.flatMap { Int($0) }
  }
}
