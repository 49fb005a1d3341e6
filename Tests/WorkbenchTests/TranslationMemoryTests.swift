import Bitext
import Foundation
import Storage
import TestSupport
import Testing

@testable import Workbench

@Suite struct TranslationMemoryTests {
  private let context = WriteContext(who: "test", when: Timestamp(seconds: 1_768_176_000), what: "test")

  private func pair(_ source: String = "en", _ target: String = "tr") throws -> LanguagePair {
    LanguagePair(
      source: try #require(LanguageTag(source)), target: try #require(LanguageTag(target)))
  }

  private func unit(_ source: String, _ target: String, _ pair: LanguagePair) -> TranslationUnit {
    TranslationUnit(source: TaggedText(source), target: TaggedText(target), languages: pair)
  }

  private func query(_ text: String, _ pair: LanguagePair, threshold: Double = 70) -> LookupQuery {
    var query = LookupQuery(text: text, languages: pair)
    query.threshold = threshold
    return query
  }

  @Test func scoresByTheirDefinition() throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    let pair = try pair()
    _ = try memory.add(
      [unit("He said “yes”.", "“Evet” dedi.", pair), unit("HE SAID \"YES\".", "\"EVET\" DEDİ.", pair)],
      as: context)
    let matches = try memory.matches(for: query("He said \"yes\".", pair))
    #expect(matches.map(\.score) == [100, 99])
    #expect(matches.map(\.isTypographicVariant) == [true, false])
    #expect(matches.map(\.stored.unit.target.text) == ["“Evet” dedi.", "\"EVET\" DEDİ."])
    // One substitution in 14 scalars.
    #expect(try memory.matches(for: query("He said 'yes\".", pair)).first?.edits == 1)
  }

  @Test func theNewestOfEqualsComesFirst() throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    let pair = try pair()
    _ = try memory.add([unit("Read more", "Devamı", pair)], as: context)
    _ = try memory.add([unit("Read more", "Daha fazla", pair)], as: context)
    let targets = try memory.matches(for: query("Read more", pair)).map(\.stored.unit.target.text)
    #expect(targets == ["Daha fazla", "Devamı"])
  }

  @Test func aNewUnitIsFoundByAnotherReaderAtOnce() throws {
    let folder = try TemporaryFolder()
    let pair = try pair()
    let writer = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    _ = try writer.add([unit("First.", "Birinci.", pair)], as: context)
    let reader = try TranslationMemory(path: folder.path("a.bellek"), isWritable: false)
    #expect(try reader.matches(for: query("Second.", pair)).isEmpty)
    let report = try writer.add([unit("Second.", "İkinci.", pair)], as: context)
    #expect(try reader.matches(for: query("Second.", pair)).map(\.score) == [100])
    _ = try writer.store.delete(report.ids, as: context)
    #expect(try reader.matches(for: query("Second.", pair)).isEmpty)
  }

  @Test func regionsAnswerForTheirLanguage() throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    _ = try memory.add([unit("Colour", "Renk", try pair("en-GB", "tr"))], as: context)
    #expect(try memory.matches(for: query("Colour", pair("en", "tr"))).count == 1)
    #expect(try memory.matches(for: query("Colour", pair("en-GB", "tr-TR"))).count == 1)
    #expect(try memory.matches(for: query("Colour", pair("en-US", "tr"))).isEmpty)
    #expect(try memory.matches(for: query("Colour", pair("tr", "en"))).isEmpty)
  }

  @Test func rejectedUnitsAreNotOffered() throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    let pair = try pair()
    var wrong = unit("Stay.", "Git.", pair)
    let report = try memory.add([wrong, unit("Stay.", "Kal.", pair)], as: context)
    wrong.status = .rejected
    _ = try memory.store.update(try #require(report.ids.first), to: wrong, as: context)
    #expect(try memory.matches(for: query("Stay.", pair)).map(\.stored.unit.target.text) == ["Kal."])
  }

  @Test(arguments: ["", "not an index", String(repeating: "x", count: 4096)])
  func aDamagedIndexIsMadeAnew(content: String) throws {
    let folder = try TemporaryFolder()
    let pair = try pair()
    let path = folder.path("a.bellek")
    _ = try TranslationMemory(path: path, isWritable: true).add([unit("Stay.", "Kal.", pair)], as: context)
    let index = "\(path)-index.en-tr"
    let whole = try Data(contentsOf: URL(fileURLWithPath: index))
    try Data(content.utf8).write(to: URL(fileURLWithPath: index))
    let memory = try TranslationMemory(path: path, isWritable: false)
    #expect(try memory.matches(for: query("Stay.", pair)).map(\.score) == [100])
    #expect(try Data(contentsOf: URL(fileURLWithPath: index)) == whole)
  }

  @Test func anIndexLeftBehindIsCaughtUp() throws {
    let folder = try TemporaryFolder()
    let pair = try pair()
    let path = folder.path("a.bellek")
    let memory = try TranslationMemory(path: path, isWritable: true)
    _ = try memory.add([unit("One.", "Bir.", pair), unit("Two.", "İki.", pair)], as: context)
    // Written to the store alone: the index file stands at the revision before.
    let report = try memory.store.write([unit("Three.", "Üç.", pair)], as: context)
    _ = try memory.store.delete([UnitID(rawValue: 1)], as: context)
    let reader = try TranslationMemory(path: path, isWritable: false)
    #expect(try reader.matches(for: query("Three.", pair)).first?.stored.id == report.ids.first)
    #expect(try reader.matches(for: query("One.", pair)).isEmpty)
    #expect(try reader.matches(for: query("Two.", pair)).map(\.score) == [100])
  }

  @Test func aTextOverTheLimitIsRefused() throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    let text = String(repeating: "x", count: TranslationMemory.segmentLimit + 1)
    #expect(throws: WorkbenchError.wordsTooLong(bytes: text.utf8.count)) {
      try memory.matches(for: query(text, pair()))
    }
  }
}
