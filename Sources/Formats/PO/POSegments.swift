internal import Bitext

/// The messages of a PO file or template as segments, each plural form one.
///
/// The source of the form for one thing is `msgid`, of the others `msgid_plural`; its variant is the plural
/// category, or `[n]` where the header does not tell. Forms of the language that a message lacks are segments too,
/// and put in with the first translation of one, empty forms that the language does not have are left out and taken
/// away then; a template's header gets the forms of the target language. A context is the key. Fuzzy messages are drafts, and what they
/// were made for (`#|`) is the source of a proposal. Obsolete entries stay as they are and are no segments.
/// A translation is wrapped as the file is, takes the flag away or puts it there, and takes the previous texts
/// away when it is more than a draft. Format: GNU gettext manual, "The Format of PO Files".
final class POSegments: SegmentReader {
  private var scanner: POScanner
  private let charset: POCharset
  private let layout: POLayout
  private let languages: LanguagePair?
  private var header: POHeader
  private var categories: [PluralCategory]?
  private var entry = POEntry()
  private var domain: String?
  private var message = POMessage()
  private var flags = POFlags()
  /// The form that `next` gave last.
  private var form = 0
  private var hasEntry = false
  private var translations: [Int: SegmentTranslation] = [:]
  private var targets: [String] = []
  private var headerEdits: [ByteEdit] = []
  private var hasTranslated = false
  private var edits: [ByteEdit] = []
  private var known: Set<Int> = []

  var violations: [FormatViolation] { scanner.log.violations }

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    let beginning = try input.peek(64 * 1024)
    let start = beginning.startIndex
    let head = Array(beginning.prefix(2))
    if head == [0xFE, 0xFF] || head == [0xFF, 0xFE] || head.contains(0) {
      throw FormatError(
        input.name,
        .invalid("is in UTF-16, in which no PO file can be. Convert it with iconv -t UTF-8."))
    }
    if !beginning.contains(0x0A), beginning.contains(0x0D) {
      throw FormatError(
        input.name, .invalid("has lines that end in CR alone. Convert it, for example with tr '\\r' '\\n'."))
    }
    let label = Self.charset(of: beginning, name: input.name)
    let hasMark = beginning.starts(with: [0xEF, 0xBB, 0xBF])
    guard let charset = POCharset(hasMark ? "" : label) else {
      throw FormatError(input.name, .unknownEncoding(label))
    }
    self.charset = charset
    layout = POLayout(of: beginning[start...])
    languages = options.languages
    header = POHeader()
    scanner = POScanner(input, isStrict: options.isStrict)
    scanner.leads = charset.leads
    scanner.isUTF8 = charset.isUTF8
    try scanner.skipByteOrderMark()
  }

  /// The charset that the header names, which stands among the first entries.
  private static func charset(of beginning: ArraySlice<UInt8>, name: String) -> String {
    var scanner = POScanner(ByteInput(name: name, bytes: Array(beginning)), isStrict: false)
    scanner.isUTF8 = false
    var entry = POEntry()
    while (try? scanner.next(&entry)) == true {
      guard entry.isHeader, let value = entry.strings.first else { continue }
      return POHeader(String(decoding: entry.bytes[value.text], as: UTF8.self)).charset
    }
    return ""
  }

  func next() throws(FormatError) -> FileSegment? {
    if hasEntry, form + 1 < targets.count {
      form += 1
      return segment()
    }
    try finishEntry()
    while try scanner.next(&entry) {
      if try begin() {
        hasEntry = true
        form = 0
        return segment()
      }
    }
    return nil
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard hasEntry else { return }
    guard translation.text.codes.isEmpty else {
      throw FormatError(at: location, .invalid("a translation with inline codes, which PO does not have."))
    }
    translations[form] = translation
    if !hasTranslated {
      hasTranslated = true
      edits += headerEdits
    }
    // What cannot be written is to be known now.
    _ = try value(form, translation)
  }

  func takeEdits() -> [ByteEdit] {
    defer { edits.removeAll(keepingCapacity: true) }
    return edits
  }

  private var location: SourceLocation {
    SourceLocation(file: scanner.input.name, line: entry.line, bytes: entry.place)
  }

  /// Takes up the entry that was read; false when it is none to translate.
  private func begin() throws(FormatError) -> Bool {
    if let place = entry.tooLong {
      throw FormatError(
        at: SourceLocation(file: scanner.input.name, line: entry.line, bytes: place),
        .segmentTooLong(limit: UnitLimits.segment))
    }
    if let name = entry.domain { domain = try text(name) }
    guard let id = entry.id else {
      if entry.context != nil { throw FormatError(at: location, .invalid("msgctxt without msgid. Add it.")) }
      return false
    }
    guard !entry.strings.isEmpty else {
      try scanner.log.report("msgid without msgstr. Add msgstr \"\".", at: location)
      return false
    }
    var hasher = Hasher()
    hasher.combine(domain)
    hasher.combine(entry.context.map { entry.bytes[$0.text] })
    hasher.combine(entry.bytes[id.text])
    if !known.insert(hasher.finalize()).inserted {
      try scanner.log.report(
        "a message that the file has already. Merge the two, as msguniq does.", at: location)
    }
    if entry.isHeader {
      try readHeader()
      return false
    }
    targets.removeAll(keepingCapacity: true)
    for string in entry.strings { targets.append(try text(string)) }
    flags = POFlags(entry, in: scanner)
    if entry.plural != nil, let count = header.plurals?.count, count != targets.count {
      if !header.hasOpenPlurals, !targets.allSatisfy(\.isEmpty) {
        try scanner.log.report(
          "\(targets.count) plural forms where the header says nplurals=\(count).", at: location)
      }
      while targets.count < count { targets.append("") }
      if targets[count...].allSatisfy(\.isEmpty) { targets.removeSubrange(count...) }
    }
    message = POMessage(
      source: try text(id) as String, plural: try text(entry.plural), context: try text(entry.context),
      previous: try text(entry.previousID), previousPlural: try text(entry.previousPlural),
      notes: try notes(), references: try references())
    if header.isOwn { POFields.read(into: &message) }
    return true
  }

  private func segment() -> FileSegment {
    let isOne = message.plural == nil || form == singularForm
    let target = targets[form]
    var segment = FileSegment(
      source: TaggedText(isOne ? message.source : message.plural ?? message.source),
      target: target.isEmpty ? nil : TaggedText(target),
      state: target.isEmpty ? .new : flags.isFuzzy ? .draft : .translated, role: .ui, location: location)
    segment.key = message.context
    if message.plural != nil {
      segment.variant =
        categories.flatMap { form < $0.count ? $0[form].rawValue : nil } ?? "[\(form)]"
    }
    segment.notes = message.notes
    segment.references = message.references
    segment.fields = message.fields
    segment.isLocked = flags.isLocked
    segment.maximumLength = flags.maximumLength
    segment.document = domain
    if header.isOwn, segment.state > .draft {
      segment.fields?.removeAll { $0.name == UnitField.status.rawValue }
    }
    segment.sourceLanguage = header.sourceLanguage ?? languages?.source
    segment.targetLanguage = header.language ?? languages?.target
    if let previous = isOne ? message.previous : message.previousPlural ?? message.previous, !target.isEmpty {
      segment.proposals = [
        FileSegment.Proposal(source: TaggedText(previous), target: TaggedText(target), origin: "previous")
      ]
    }
    return segment
  }

  /// The form whose source is the singular; `nil` where one form serves all numbers.
  private var singularForm: Int? {
    guard let plurals = header.plurals else { return targets.count == 1 ? nil : 0 }
    return plurals.count == 1 ? nil : plurals.form(of: 1)
  }

  /// The comments of the program's author, then those of translators, each kind as one.
  private func notes() throws(FormatError) -> [String] {
    guard !entry.comments.isEmpty else { return [] }
    var notes: [String] = []
    for kind in [UInt8(ascii: "."), 0] {
      var lines: [String] = []
      for comment in entry.comments where comment.kind == kind {
        guard let line = charset.text(scanner[comment.content]) else { throw undecodable(comment.content) }
        if !line.isEmpty || !lines.isEmpty { lines.append(line) }
      }
      while lines.last?.isEmpty == true { lines.removeLast() }
      if !lines.isEmpty { notes.append(lines.joined(separator: "\n")) }
    }
    return notes
  }

  /// The places in the program, each as the file names it.
  private func references() throws(FormatError) -> [String] {
    var references: [String] = []
    for comment in entry.comments where comment.kind == UInt8(ascii: ":") {
      guard let line = charset.text(scanner[comment.content]) else { throw undecodable(comment.content) }
      references += POFields.references(line)
    }
    return references
  }

  private func readHeader() throws(FormatError) {
    guard let field = entry.strings.first else { return }
    header = POHeader(try text(field))
    if header.hasBadPlurals {
      try scanner.log.report("Plural-Forms is not nplurals=NUMBER; plural=EXPRESSION;", at: location)
    }
    let editor = POHeaderEditor(raw: Array(scanner[field.place]), place: field.place)
    var formula: String?
    if let language = header.language ?? languages?.target, header.hasOpenPlurals, editor.openPlurals != nil {
      let text = PluralCategory.formula(in: language)
      formula = text
      header.plurals = POPluralForms(text)
    }
    if let language = header.language ?? languages?.target {
      categories = header.plurals?.categories(in: language)
    } else {
      categories = header.plurals?.count == 1 ? [.other] : nil
    }
    headerEdits = editor.edits(language: languages?.target, plurals: formula, lineEnd: lineEnd)
  }

  private func text(_ field: POEntry.Field) throws(FormatError) -> String {
    guard let text = charset.text(entry.bytes[field.text]) else { throw undecodable(field.place) }
    return text
  }

  private func text(_ field: POEntry.Field?) throws(FormatError) -> String? {
    guard let field else { return nil }
    return try text(field) as String
  }

  private func undecodable(_ range: Range<Int>) -> FormatError {
    FormatError(
      at: SourceLocation(file: scanner.input.name, line: entry.line, bytes: range),
      charset.isUTF8 ? .notUTF8 : .invalid("bytes that are no text in \(charset.name). Correct the charset."))
  }

  private var lineEnd: String { scanner.hasCarriageReturn(after: entry.start ?? entry.end) ? "\r\n" : "\n" }

  /// The strings of a form's translation, in the file's charset.
  private func value(_ form: Int, _ translation: SegmentTranslation) throws(FormatError) -> [UInt8] {
    let field = entry.strings[safe: form]
    let sample = field?.indent ?? entry.id?.indent
    let indent = sample.map { String(decoding: scanner[$0], as: UTF8.self) } ?? ""
    let text = layout.value(
      of: translation.text.text,
      start: field.map { $0.place.lowerBound - $0.keyword } ?? Self.keyword(form).utf8.count,
      indent: indent, lineEnd: lineEnd, wraps: !flags.isUnwrapped)
    var bytes: [UInt8] = []
    if let scalar = charset.encoder.append(text, to: &bytes) {
      throw FormatError(at: location, .unencodable(scalar, encoding: charset.name))
    }
    return bytes
  }

  /// Makes the edits of the entry that is left behind.
  private func finishEntry() throws(FormatError) {
    defer {
      hasEntry = false
      translations.removeAll(keepingCapacity: true)
    }
    guard hasEntry, !translations.isEmpty else { return }
    var changes: [ByteEdit] = []
    let isDraft = translations.values.contains { $0.state < .translated }
    let hasOldForm = targets.indices.contains { translations[$0] == nil && !targets[$0].isEmpty }
    let isFuzzy = isDraft || flags.isFuzzy && hasOldForm
    changes += flags.edits(makingFuzzy: isFuzzy, of: entry, lineEnd: lineEnd)
    if !isFuzzy { changes += entry.previousLines.map { ByteEdit($0, []) } }
    for (form, translation) in translations where translation.text.text != targets[form] {
      guard let field = entry.strings[safe: form] else { continue }
      changes.append(ByteEdit(field.place, try value(form, translation)))
    }
    changes += try formChanges()
    edits += changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension POSegments {
  private static func keyword(_ form: Int) -> String { "msgstr[\(form)] " }

  /// Puts in the forms that the message lacks, and takes away those that its language does not have.
  private func formChanges() throws(FormatError) -> [ByteEdit] {
    guard let last = entry.strings.last,
      let kept = entry.strings[safe: targets.count - 1] ?? entry.strings.last
    else { return [] }
    let end = last.place.upperBound
    var bytes: [UInt8] = []
    for form in entry.strings.count..<max(entry.strings.count, targets.count) {
      bytes += Array((lineEnd + Self.keyword(form)).utf8)
      let new = translations[form] ?? SegmentTranslation(TaggedText(""), state: .new)
      bytes += try value(form, new)
    }
    let change = ByteEdit(kept.place.upperBound..<end, bytes)
    return change.range.isEmpty && bytes.isEmpty ? [] : [change]
  }
}

/// The texts of a message but its translations.
struct POMessage {
  var source = ""
  var plural: String?
  var context: String?
  var previous: String?
  var previousPlural: String?
  var notes: [String] = []
  var references: [String] = []
  /// Those of a unit, where the file was written from a memory.
  var fields: [TranslationUnit.Property]?
}
