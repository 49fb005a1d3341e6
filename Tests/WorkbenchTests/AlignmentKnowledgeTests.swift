import Alignment
import Bitext
import Foundation
import Storage
import TestSupport
import Testing

@testable import Workbench

@Suite struct AlignmentKnowledgeTests {
  private let context = WriteContext(who: "test", when: Timestamp(seconds: 1_768_176_000), what: "test")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func pair(_ source: String, _ target: String) throws -> LanguagePair {
    LanguagePair(source: try #require(LanguageTag(source)), target: try #require(LanguageTag(target)))
  }

  /// Units of two made-up languages, whose words no list knows.
  private func units(_ pair: LanguagePair, from first: Int = 0, count: Int) -> [TranslationUnit] {
    let words = ["bama": "zilo", "koru": "wexa", "dinu": "fropo", "sela": "gunti", "vopi": "ruska"].sorted {
      $0.key < $1.key
    }
    return (first..<first + count).map { number in
      let picked = [words[number % 5], words[number / 5 % 5], words[(number + 2) % 5]]
      let source = picked.map(\.key).joined(separator: " ") + " \(number)"
      let target = picked.reversed().map(\.value).joined(separator: " ") + " \(number)"
      return TranslationUnit(source: TaggedText(source), target: TaggedText(target), languages: pair)
    }
  }

  @Test(arguments: [
    ("en", "tr"), ("tr", "en"), ("en", "ar"), ("de", "fr"), ("ru-RU", "es-MX"), ("zh-Hant", "en"),
    ("nn", "en"),
  ])
  func aListIsBuiltInBothWaysAndOverEnglish(source: String, target: String) throws {
    let knowledge = AlignmentKnowledge(languages: try pair(source, target))
    #expect((knowledge.lexicons.first?.count ?? 0) > 2_000)
  }

  @Test func withoutAListThereIsNothing() throws {
    #expect(AlignmentKnowledge(languages: try pair("en", "mt")).lexicons.isEmpty)
    #expect(AlignmentKnowledge(languages: try pair("en", "en-GB")).lexicons.isEmpty)
  }

  @Test func aListTellsWhatLengthsCannot() throws {
    let beads = StoryAligner(languages: try pair("en", "tr")).align(
      ["The bread is warm.", "The water is cold."], ["Su soğuk akıyor."])
    #expect(beads.filter(\.isPaired).map(\.source) == [[1]])
  }

  @Test func confirmedUnitsTeachInBothDirections() throws {
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    let stored = try pair("la", "eo")
    _ = try memory.add(units(stored, count: 40), as: context)
    for (languages, source, target) in [
      (stored, ["bama koru", "sela vopi"], ["ruska gunti"]),
      (try pair("eo", "la"), ["zilo wexa", "gunti ruska"], ["vopi sela"]),
    ] {
      var knowledge = AlignmentKnowledge(languages: languages)
      try knowledge.add(memory)
      let beads = StoryAligner(languages: languages, knowledge: knowledge).align(source, target)
      #expect(beads.filter(\.isPaired).map(\.source) == [[1]], "\(languages)")
    }
  }

  @Test func aStoryDoesNotTeachItself() throws {
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    let languages = try pair("la", "eo")
    let own = units(languages, count: 40).map { unit in
      var unit = unit
      unit.document = "story"
      return unit
    }
    _ = try memory.add(own, as: context)
    #expect(try memory.lexicons(for: languages, leavingOut: ["story"]).allSatisfy(\.isEmpty))
    #expect(try !memory.lexicons(for: languages, leavingOut: ["another"]).allSatisfy(\.isEmpty))
  }

  @Test func draftsTeachNothing() throws {
    let memory = try TranslationMemory(path: folder.path("a.bellek"), isWritable: true)
    let languages = try pair("la", "eo")
    let drafts = units(languages, count: 40).map { unit in
      var unit = unit
      unit.status = .draft
      return unit
    }
    _ = try memory.add(drafts, as: context)
    #expect(try memory.lexicons(for: languages).allSatisfy(\.isEmpty))
  }

  @Test func whatWasLearnedIsKeptUntilATwentiethIsNew() throws {
    let path = folder.path("a.bellek")
    let memory = try TranslationMemory(path: path, isWritable: true)
    let languages = try pair("la", "eo")
    let count = TranslationMemory.fewUnits
    _ = try memory.add(units(languages, count: count), as: context)
    _ = try memory.lexicons(for: languages)
    #expect(!FileManager.default.fileExists(atPath: memory.cache(of: languages).path))
    _ = try memory.add(units(languages, from: count, count: 1), as: context)
    let learned = try memory.lexicons(for: languages)
    let cache = memory.cache(of: languages)
    let first = try #require(cache.read())
    #expect(first.units == count + 1)
    #expect([first.lexicon] == learned)
    let mode = try FileManager.default.attributesOfItem(atPath: cache.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    _ = try memory.add(units(languages, from: count + 1, count: 100), as: context)
    _ = try memory.lexicons(for: languages)
    #expect(cache.read()?.revision == first.revision)
    _ = try memory.add(units(languages, from: count + 101, count: 1), as: context)
    _ = try memory.lexicons(for: languages)
    #expect(cache.read()?.units == count + 102)
  }

  @Test func aDamagedOrForeignFileIsMadeAgain() throws {
    let path = folder.path("a.bellek")
    let memory = try TranslationMemory(path: path, isWritable: true)
    let languages = try pair("la", "eo")
    _ = try memory.add(units(languages, count: TranslationMemory.fewUnits + 1), as: context)
    let learned = try memory.lexicons(for: languages)
    let cache = memory.cache(of: languages)
    #expect(LexiconCache(path: cache.path, identity: "another").read() == nil)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: cache.path))
    bytes[bytes.count - 9] ^= 1
    for damaged in [bytes, bytes.prefix(40), Data(), Data("bellek-lexicon\n".utf8)] {
      try damaged.write(to: URL(fileURLWithPath: cache.path))
      #expect(cache.read() == nil)
      #expect(try memory.lexicons(for: languages) == learned)
      #expect(cache.read() != nil)
    }
  }

  @Test func aListOfOnesOwnIsTaken() throws {
    let path = try folder.write("source\ttarget\nbama\tzilo\nkoru\twexa\n", to: "words.tsv")
    let languages = try pair("la", "eo")
    var knowledge = AlignmentKnowledge(languages: languages)
    try knowledge.add(lexiconFile: path)
    let beads = StoryAligner(languages: languages, knowledge: knowledge).align(
      ["sela vopi dinu", "bama koru dinu"], ["wexa zilo fropo"])
    #expect(beads.filter(\.isPaired).map(\.source) == [[1]])
  }
}
