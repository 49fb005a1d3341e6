import Bitext
import Dispatch
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Workbench

@Suite struct MemoryIndexesTests {
  private let context = WriteContext(who: "test", when: Timestamp(seconds: 1_768_176_000), what: "test")

  private func pair() throws -> LanguagePair {
    LanguagePair(source: try #require(LanguageTag("en")), target: try #require(LanguageTag("tr")))
  }

  /// A memory of numbered units in the file at `path`, and its index.
  private func fill(_ path: String, _ count: Int) throws {
    let pair = try pair()
    let units = (1...count).map {
      TranslationUnit(source: TaggedText("Item number \($0)."), target: TaggedText("\($0)."), languages: pair)
    }
    _ = try TranslationMemory(path: path, isWritable: true).add(units, as: context)
  }

  private func query(_ number: Int) throws -> LookupQuery {
    LookupQuery(text: "Item number \(number).", languages: try pair())
  }

  /// Flips that only show where a lookup reads: the file still opens.
  @Test func damageThatALookupMeetsIsMended() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    try fill(path, 300)
    let index = "\(path)-index.en-tr"
    let whole = try Data(contentsOf: URL(fileURLWithPath: index))
    var damaged = whole
    for offset in stride(from: 4096, to: whole.count - 1000, by: 512) { damaged[offset] ^= 0x10 }
    try damaged.write(to: URL(fileURLWithPath: index))
    let memory = try TranslationMemory(path: path, isWritable: false)
    #expect(try memory.matches(for: query(17)).first?.score == 100)
    #expect(try Data(contentsOf: URL(fileURLWithPath: index)) == whole)
  }

  @Test func anOlderFormatIsMadeAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    try fill(path, 3)
    let index = "\(path)-index.en-tr"
    let whole = try Data(contentsOf: URL(fileURLWithPath: index))
    var older = whole
    older[8] = 1
    try older.write(to: URL(fileURLWithPath: index))
    #expect(try TranslationMemory(path: path, isWritable: false).matches(for: query(2)).first?.score == 100)
    #expect(try Data(contentsOf: URL(fileURLWithPath: index)) == whole)
  }

  /// A folder that cannot be written would not stop a superuser; a folder in the index's place does.
  @Test func whereNoIndexCanBeWrittenLookupsAnswer() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    try FileManager.default.createDirectory(
      atPath: "\(path)-index.en-tr/occupied", withIntermediateDirectories: true)
    try fill(path, 3)
    let memory = try TranslationMemory(path: path, isWritable: false)
    #expect(try memory.matches(for: query(2)).first?.score == 100)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!names.contains { $0.hasSuffix(".new") || $0.hasSuffix(".texts") })
  }

  @Test func whatManyProgramsWouldReadIsPutIntoAFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    try fill(path, 20)
    let pair = try pair()
    let store = try TranslationMemory(path: path, isWritable: true).store
    _ = try store.write(
      (1001...1400).map {
        TranslationUnit(source: TaggedText("Item number \($0)."), target: TaggedText("-"), languages: pair)
      }, as: context)
    for _ in 0..<2 {
      let reader = try TranslationMemory(path: path, isWritable: false)
      #expect(try reader.matches(for: query(1007)).first?.score == 100)
      #expect(try reader.matches(for: query(7)).first?.score == 100)
      #expect(FileManager.default.fileExists(atPath: "\(path)-index.en-tr-changes"))
    }
    _ = try store.delete([UnitID(rawValue: 27)], as: context)
    _ = try store.delete([UnitID(rawValue: 7)], as: context)
    let reader = try TranslationMemory(path: path, isWritable: false)
    #expect(try reader.matches(for: query(1007)).first?.score != 100)
    #expect(try reader.matches(for: query(7)).first?.score != 100)
  }

  @Test func manyThreadsMayAskAtOnceWhileUnitsAreAdded() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    try fill(path, 50)
    let memory = try TranslationMemory(path: path, isWritable: true)
    let pair = try pair()
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      do {
        if number % 4 == 0 {
          let text = "Item number \(1000 + number)."
          let unit = TranslationUnit(source: TaggedText(text), target: TaggedText("-"), languages: pair)
          _ = try memory.add([unit], as: context)
          if try memory.matches(for: query(1000 + number)).first?.score != 100 { wrong.withLock { $0 += 1 } }
        } else if try memory.matches(for: query(number + 1)).first?.score != 100 {
          wrong.withLock { $0 += 1 }
        }
      } catch {
        wrong.withLock { $0 += 1 }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
  }
}
