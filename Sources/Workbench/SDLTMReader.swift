public import Bitext
public import Formats
internal import Storage

/// Reads units from a translation memory of Trados Studio (`.sdltm`).
///
///     let reader = try SDLTMReader(path: "news.sdltm", languages: pair)
///
/// Users and dates are those of the unit; custom fields, contexts and how often it was used become properties, by
/// `sdltm:` and their name. A unit whose segments cannot be read has failed; its place is its number.
public final class SDLTMReader: UnitReader {
  private let file: SDLTMFile
  private let path: String
  private let languages: LanguagePair

  /// Opens the file at `path`.
  public init(path: String, languages: LanguagePair) throws(FormatError) {
    self.path = path
    self.languages = languages
    do {
      file = try SDLTMFile(path: path)
    } catch {
      throw Self.error(error, path)
    }
  }

  public func next() throws(FormatError) -> UnitRow? {
    do {
      guard let row = try file.next() else { return nil }
      return unit(row)
    } catch {
      throw Self.error(error, path)
    }
  }

  private func unit(_ row: SDLTMFile.Row) -> UnitRow {
    let place = SourceLocation(file: path, line: 0, bytes: 0..<0)
    if row.isTooLong {
      return .failed(
        reason: "unit \(row.id): a segment is over \(SDLTMFile.segmentLimit) bytes", place)
    }
    guard let source = row.source, let target = row.target else {
      return .skipped(
        reason: "unit \(row.id): the \(row.source == nil ? "source" : "target") is missing", place)
    }
    let segments: SDLTMSegments
    do {
      segments = try SDLTMSegments(source: source, target: target)
    } catch {
      return .failed(reason: "unit \(row.id): \(error)", place)
    }
    let memory =
      row.memory.flatMap { file.memories[$0] }
      ?? (file.memories.count == 1 ? file.memories.first?.value : nil)
    let pair = LanguagePair(
      source: memory.flatMap { LanguageTag($0.source) } ?? segments.sourceLanguage ?? languages.source,
      target: memory.flatMap { LanguageTag($0.target) } ?? segments.targetLanguage ?? languages.target)
    guard languages.source.accepts(pair.source), languages.target.accepts(pair.target) else {
      return .skipped(reason: "unit \(row.id) is \(pair)", place)
    }
    for (side, text) in [("source", segments.source), ("target", segments.target)] where text.isEmpty {
      return .skipped(reason: "unit \(row.id): the \(side) is empty", place)
    }
    var unit = TranslationUnit(
      source: segments.source, target: segments.target, languages: pair, origin: .imported)
    unit.created = row.fields["creation_date"].flatMap { Timestamp($0) }
    unit.creator = row.fields["creation_user"].flatMap { $0.isEmpty ? nil : $0 }
    unit.changed = row.fields["change_date"].flatMap { Timestamp($0) }
    unit.changer = row.fields["change_user"].flatMap { $0.isEmpty ? nil : $0 }
    for name in ["usage_counter", "last_used_date", "last_used_user", "flags"] {
      guard let value = row.fields[name], !value.isEmpty, value != "0" else { continue }
      unit.properties.append(.init(name: "sdltm:" + name, value: value))
    }
    unit.properties += row.attributes.map { .init(name: "sdltm:" + $0.name, value: $0.value) }
    return .unit(unit, place)
  }

  /// What the store says, as an error of a file that is read.
  private static func error(_ error: any Error, _ path: String) -> FormatError {
    if let error = error as? FormatError { return error }
    let place = SourceLocation(file: path, line: 0, bytes: 0..<0)
    guard let error = error as? StoreError else {
      return FormatError(at: place, .unreadable("\(error)"))
    }
    let problem: FormatError.Problem =
      switch error.reason {
      case .missing: .missingFile
      case .isDirectory: .isDirectory
      case .noPermission: .unreadable("permission denied")
      case .notAMemory(let what):
        .invalid("is no translation memory of Trados (\(what)). Check that this is the file you mean.")
      case .corrupt(let detail):
        .invalid("cannot be read as a translation memory of Trados: \(detail). Export it as TMX there.")
      case .other(let detail): .unreadable(detail)
      default: .unreadable(error.description)
      }
    return FormatError(at: place, problem)
  }
}
