public import Bitext
public import Formats

/// Puts the translations of an XLIFF file back into the file that they were extracted from.
///
/// The segments of a unit go where their sources stand in the block; white space and codes between them stay.
/// All or nothing: when the original says something else than when it was extracted, when a code is
/// missing or doubled, or when a segment is not translated and that was not allowed, nothing is written and the
/// report lists where.
public struct MergeJob {
  /// Whether a segment without a translation keeps its source.
  public var allowsUntranslated = false
  /// The language of the copy; `nil` for what the XLIFF file says.
  public var target: LanguageTag?

  public init() {}

  /// Writes `original` with the translations in `translated` to `output`, a path or `-`.
  public func run(_ translated: FormatFile, into original: FormatFile, output: String) throws -> MergeReport {
    let document = try document(of: original, in: translated)
    var report = MergeReport()
    report.isOtherFile = try document.checksum.map { try $0 != original.checksum() }
    let units = try TranslatedUnits(translated, document: document.original)
    let languages = try pair(units, translated)
    let editor = try original.editor(
      output: output, options: ReadingOptions(languages: languages, isStrict: false))
    var number = 0
    while let segment = try editor.next() {
      number += 1
      guard let unit = try units.unit(of: segment, number: number) else {
        if segment.isOpen, segment.source.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        {
          report.untranslated.add(at: segment.location, "\(translated.path) has no unit for it")
        }
        continue
      }
      merge(unit, into: segment, editor, isOneLanguage: original.format.holdsOneLanguage, &report)
    }
    while let unit = try units.next() {
      report.changed.add(at: unit.location, "unit \(unit.name) is no longer in \(original.path)")
    }
    report.violations = editor.violations
    let mayWrite =
      report.changed.isEmpty && report.broken.isEmpty && (allowsUntranslated || report.untranslated.isEmpty)
    if mayWrite {
      try editor.finish()
      report.isWritten = true
    }
    return report
  }

  private func pair(_ units: TranslatedUnits, _ file: FormatFile) throws -> LanguagePair? {
    guard let first = try units.peek(), let source = first.segments.first?.sourceLanguage else { return nil }
    guard let target = target ?? first.segments.first?.targetLanguage else {
      throw WorkbenchError.languagesUnknown(path: file.path)
    }
    return LanguagePair(source: source, target: target)
  }

  /// The part of the XLIFF file that was taken from `original`: by its path, its name, or because it is the only
  /// one.
  private func document(of original: FormatFile, in translated: FormatFile) throws -> ExtractedFile {
    let files = try ExtractedFile.list(in: translated)
    func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
    if let file = files.first(where: { $0.original == original.path }) { return file }
    let alike = files.filter { name($0.original) == name(original.path) }
    if alike.count == 1 { return alike[0] }
    if files.count == 1 { return files[0] }
    throw WorkbenchError.noExtraction(
      path: translated.path, original: original.path, originals: files.map(\.original))
  }

  private func merge(
    _ unit: TranslatedUnits.Unit, into segment: FileSegment, _ editor: FileEditor, isOneLanguage: Bool,
    _ report: inout MergeReport
  ) {
    if segment.isLocked {
      report.unchanged += 1
      return
    }
    let joined: UnitJoiner.Result
    do {
      joined = try UnitJoiner(segment.source).join(unit.segments)
    } catch {
      switch error {
      case .changed(let reason): report.changed.add(at: segment.location, "unit \(unit.name): \(reason)")
      case .codes where unit.hasTarget(like: segment.target): report.unchanged += 1
      case .codes(let reason, let location): report.broken.add(at: location, "unit \(unit.name): \(reason)")
      }
      return
    }
    for location in joined.untranslated {
      report.untranslated.add(at: location, "unit \(unit.name) is not translated")
    }
    guard joined.untranslated.count < unit.segments.count else { return }
    if isOneLanguage ? joined.text.isAlike(segment.source) : segment.isAlike(joined) {
      report.unchanged += 1
      return
    }
    do {
      try editor.translate(SegmentTranslation(joined.text, state: joined.state))
      report.merged += 1
    } catch {
      report.broken.add(at: error.location, "unit \(unit.name): \(error.problem)")
    }
  }
}

extension TaggedText {
  /// Whether it says the same with the same codes in the same places.
  fileprivate func isAlike(_ other: TaggedText) -> Bool {
    text.utf8.elementsEqual(other.text.utf8)
      && codes.elementsEqual(other.codes) {
        ($0.number, $0.kind, $0.offset) == ($1.number, $1.kind, $1.offset)
      }
  }
}

extension FileSegment {
  /// Whether its translation is that of the joined segments; XLIFF has one state for new ones with a
  /// translation and drafts.
  fileprivate func isAlike(_ joined: UnitJoiner.Result) -> Bool {
    guard let target else { return false }
    return joined.text.isAlike(target) && max(state, .draft) == max(joined.state, .draft)
  }
}

extension TranslatedUnits.Unit {
  /// Whether its translation is still what the original has, whose codes need not be those of the source.
  fileprivate func hasTarget(like target: TaggedText?) -> Bool {
    guard segments.count == 1, let own = segments[0].target, let target else { return false }
    return own.text.utf8.elementsEqual(target.text.utf8)
      && own.codes.elementsEqual(target.codes) { ($0.kind, $0.offset) == ($1.kind, $1.offset) }
  }
}
