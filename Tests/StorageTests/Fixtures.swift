import Bitext
import FoundationEssentials
import Storage
import Testing

/// A folder for one test, gone with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/bellek-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// A new memory in the folder.
  func store(_ name: String = "news.bellek", options: SQLiteStore.Options = .init()) throws -> SQLiteStore {
    try SQLiteStore(path: file(name), mode: .readWrite(create: true), options: options)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

let english = LanguageTag("en")!
let turkish = LanguageTag("tr")!
let german = LanguageTag("de")!
let enTR = LanguagePair(source: english, target: turkish)
let enDE = LanguagePair(source: english, target: german)

func context(_ what: String = "test", who: String? = "ayşe", at seconds: Int64 = 1_000) -> WriteContext {
  WriteContext(who: who, when: Timestamp(seconds: seconds), what: what)
}

func unit(
  _ source: String, _ target: String, _ languages: LanguagePair = enTR, document: String? = nil
) -> TranslationUnit {
  var unit = TranslationUnit(
    source: TaggedText(source), target: TaggedText(target), languages: languages)
  unit.document = document
  return unit
}

extension UnitStore {
  /// All live units in order of id.
  func allUnits(in languages: LanguagePair? = nil, status: TranslationUnit.Status? = nil) throws
    -> [StoredUnit]
  {
    var units: [StoredUnit] = []
    try forEachUnit(in: languages, status: status) { units.append($0) }
    return units
  }

  func changes(after revision: Revision = .zero) throws -> [Change] {
    var changes: [Change] = []
    try forEachChange(after: revision) { changes.append($0) }
    return changes
  }
}
