import Bitext
import Storage
import TestSupport
import Testing

@testable import Workbench

/// A memory in a folder of its own, with short ways to fill it and to ask it.
struct LookupFixture {
  let folder: TemporaryFolder
  let memory: TranslationMemory
  let pair: LanguagePair
  private let context = WriteContext(who: "test", when: Timestamp(seconds: 1_768_176_000), what: "test")

  init(_ source: String = "en", _ target: String = "tr") throws {
    folder = try TemporaryFolder()
    memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    pair = try Self.pair(source, target)
  }

  static func pair(_ source: String, _ target: String) throws -> LanguagePair {
    LanguagePair(source: try #require(LanguageTag(source)), target: try #require(LanguageTag(target)))
  }

  @discardableResult
  func add(
    _ source: String, _ target: String, _ edit: (inout TranslationUnit) -> Void = { _ in }
  ) throws -> UnitID {
    var unit = TranslationUnit(source: TaggedText(source), target: TaggedText(target), languages: pair)
    edit(&unit)
    return try #require(try memory.add([unit], as: context).ids.first)
  }

  func add(_ units: [TranslationUnit]) throws { _ = try memory.add(units, as: context) }

  func add(_ concepts: [Concept]) throws {
    try memory.store.write(concepts, glossary: "desk", as: context)
  }

  func ask(_ text: String, _ edit: (inout LookupQuery) -> Void = { _ in }) throws -> [Match] {
    var query = LookupQuery(text: text, languages: pair)
    edit(&query)
    return try memory.matches(for: query)
  }
}
