import Bitext
import Foundation
import Storage
import Terminology
import TestSupport
import Testing

@testable import Workbench

@Suite struct CompiledGlossariesTests {
  private let context = WriteContext(who: "test", when: Timestamp(seconds: 1_768_176_000), what: "test")

  private func concept(_ english: String, _ turkish: String) throws -> Concept {
    let tags = (try #require(LanguageTag("en")), try #require(LanguageTag("tr")))
    return Concept(
      identifier: english, terms: [Term(english, language: tags.0), Term(turkish, language: tags.1)])
  }

  private func found(_ text: String, in memory: TranslationMemory) throws -> [String] {
    let tags = (try #require(LanguageTag("en")), try #require(LanguageTag("tr")))
    return try TermLookup([], memories: [memory]).terms(in: text, tags.0, translation: tags.1).flatMap {
      $0.translations.map(\.text)
    }
  }

  @Test func makesAFileThatTheNextProgramReads() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    let memory = try TranslationMemory(path: path, isWritable: true)
    try memory.store.write([concept("share", "pay")], glossary: "economy", as: context)
    #expect(try found("Shares fell.", in: memory) == ["pay"])
    let file = URL(fileURLWithPath: "\(path)-terms.en")
    let whole = try Data(contentsOf: file)
    let made = try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int
    let next = try TranslationMemory(path: path, isWritable: false)
    #expect(try found("Shares fell.", in: next) == ["pay"])
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int == made)
    #expect(try Data(contentsOf: file) == whole)
  }

  @Test func followsChanges() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    let memory = try TranslationMemory(path: path, isWritable: true)
    #expect(try found("Shares fell.", in: memory) == [])
    #expect(!FileManager.default.fileExists(atPath: "\(path)-terms.en"))
    try memory.store.write([concept("share", "pay")], glossary: "economy", as: context)
    #expect(try found("Shares fell.", in: memory) == ["pay"])
    try memory.store.write([concept("share", "hisse")], glossary: "economy", as: context)
    #expect(try found("Shares fell.", in: memory) == ["hisse"])
    #expect(try found("Shares fell.", in: TranslationMemory(path: path, isWritable: false)) == ["hisse"])
    try memory.store.deleteGlossary("economy", as: context)
    #expect(try found("Shares fell.", in: memory) == [])
  }

  @Test(arguments: [0, 9, 700]) func makesADamagedFileAnew(offset: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    let memory = try TranslationMemory(path: path, isWritable: true)
    try memory.store.write([concept("share", "pay")], glossary: "economy", as: context)
    #expect(try found("Shares fell.", in: memory) == ["pay"])
    let file = URL(fileURLWithPath: "\(path)-terms.en")
    let whole = try Data(contentsOf: file)
    var damaged = whole
    damaged[offset] ^= 4
    try FileManager.default.removeItem(at: file)
    try damaged.write(to: file)
    #expect(try found("Shares fell.", in: TranslationMemory(path: path, isWritable: false)) == ["pay"])
    #expect(try Data(contentsOf: file) == whole)
  }

  /// A folder that cannot be written would not stop a superuser; a folder in the file's place does.
  @Test func whereNoFileCanBeWrittenTermsAreFound() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.bellek")
    let memory = try TranslationMemory(path: path, isWritable: true)
    try memory.store.write([concept("share", "pay")], glossary: "economy", as: context)
    try FileManager.default.createDirectory(
      atPath: "\(path)-terms.en/occupied", withIntermediateDirectories: true)
    #expect(try found("Shares fell.", in: memory) == ["pay"])
  }

  /// Concepts given and a memory's are found as if they were one glossary.
  @Test func letsTheLongestOfSeveralGlossariesWin() throws {
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    try memory.store.write(
      [concept("bank", "banka"), concept("central bank", "merkez bankası")], glossary: "economy", as: context)
    let english = try #require(LanguageTag("en"))
    let lookup = TermLookup(
      [try concept("bank", "kıyı"), try concept("bank rate", "oran")], memories: [memory])
    let text = "The central bank rate; a bank"
    let terms = try lookup.terms(in: text, english, translation: nil)
    #expect(terms.map(\.translations.first?.text) == ["merkez bankası", "kıyı", "banka"])
    #expect(terms.map(\.glossary) == ["economy", nil, "economy"])
    let all = try lookup.terms(in: text, english, translation: nil, overlaps: true)
    #expect(all.map(\.occurrence.term.text) == ["central bank", "bank", "bank", "bank rate", "bank", "bank"])
    #expect(all.map(\.occurrence.isInside) == [false, true, true, true, false, false])
  }
}
