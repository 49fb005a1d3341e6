import Bitext
import Foundation
import TestSupport
import Testing

@testable import Linguistics

@Suite struct SpellingDictionaryTests {
  @Test(arguments: ["UTF-8", "KOI8-R"])
  func readsWordsInTheEncodingOfTheFile(encoding: String) throws {
    let fixture = try DictionaryFixture()
    try fixture.write("ru_RU", encoding: encoding)
    let dictionary = try fixture.open("ru_RU")
    #expect(dictionary.isReadable)
    #expect(dictionary.stems(of: "домом") == ["дом"])
    #expect(dictionary.stems(of: "Стола") == ["стол"])
    #expect(dictionary.stems(of: "Москвы") == ["Москва"])
    #expect(dictionary.stems(of: "москвы").isEmpty)
    #expect(dictionary.isCorrect("дома") && !dictionary.isCorrect("домы"))
    #expect(dictionary.suggestions(for: "стлоа").contains("стола"))
  }

  @Test(arguments: [
    "", " ", "\0", "дом\0а", "🏠", "d\u{301}", "日本語", "\u{fffd}", "\n", "/", "\u{10ffff}",
    String(repeating: "д", count: 101), String(repeating: "дом", count: 100_000),
  ])
  func knowsNoWordThatItCannotHold(word: String) throws {
    let fixture = try DictionaryFixture()
    for encoding in ["UTF-8", "KOI8-R"] {
      try fixture.write("ru_RU", encoding: encoding)
      let dictionary = try fixture.open("ru_RU")
      #expect(dictionary.stems(of: word).isEmpty)
      #expect(!dictionary.isCorrect(word) || word.allSatisfy { !$0.isLetter })
      _ = dictionary.suggestions(for: word)
      #expect(dictionary.isCorrect("дом"), "it still works")
    }
  }

  @Test func knowsWordsOfAHundredLetters() throws {
    let fixture = try DictionaryFixture()
    let longest = String(repeating: "д", count: 100)
    try fixture.write("ru_RU", words: "1\n\(longest)\n")
    #expect(try fixture.open("ru_RU").isCorrect(longest))
  }

  @Test func isNotThereWithoutBothFiles() throws {
    let fixture = try DictionaryFixture()
    try fixture.write(Array("1\nдом\n".utf8), to: "ru_RU.dic")
    let ru = try #require(LanguageTag("ru"))
    #expect(SpellingDictionary.find(ru, in: [fixture.folder.url.path, "/nowhere", ""]) == nil)
    let folder = fixture.folder.url.path
    #expect(SpellingDictionary(language: ru, affixPath: folder, wordsPath: folder) == nil)
  }

  /// Files for which Hunspell alone would take all memory, or that name what there is not.
  @Test(arguments: [
    ("SET UTF-8\n", "999999999999999999999\nдом\n"), ("SET UTF-8\n", "2000000000\nдом\n"),
    ("SET UTF-8\nREP 2000000000\n", "1\nдом\n"), ("SET UTF-8\nSFX A Y 2000000000\n", "1\nдом\n"),
    ("SET UTF-8\nAF 2000000000\n", "1\nдом\n"), ("SET KLINGON-7\n", "1\nдом\n"), ("", "1\nдом\n"),
    ("SET UTF-8\n", ""),
  ])
  func knowsNothingWhereTheFilesAreBroken(rules: String, words: String) throws {
    let fixture = try DictionaryFixture()
    try fixture.write(Array(rules.utf8), to: "ru_RU.aff")
    try fixture.write(Array(words.utf8), to: "ru_RU.dic")
    let dictionary = try fixture.open("ru_RU")
    #expect(!dictionary.isReadable)
    #expect(!dictionary.isCorrect("дом"))
    #expect(dictionary.stems(of: "дом").isEmpty && dictionary.suggestions(for: "дом").isEmpty)
  }

  @Test func answersTasksAsItAnswersOne() async throws {
    let fixture = try DictionaryFixture()
    try fixture.write("ru_RU")
    let dictionary = try fixture.open("ru_RU")
    let words = ["домом", "стола", "Москвы", "окно", "дом"]
    let expected = [["дом"], ["стол"], ["Москва"], [], ["дом"]]
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<200).allSatisfy { _ in words.map(dictionary.stems) == expected } }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test(arguments: 0..<8)
  func staysRightAfterAnyWords(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fixture = try DictionaryFixture()
    try fixture.write("ru_RU", encoding: seed.isMultiple(of: 2) ? "UTF-8" : "KOI8-R")
    let dictionary = try fixture.open("ru_RU")
    let alphabets = [0x20...0x7f, 0x430...0x44f, 0...0x10_ffff]
    for _ in 0..<300 {
      let letters = (0..<Int.random(in: 0...130, using: &random)).map { _ in
        Int.random(in: alphabets[Int.random(in: 0..<3, using: &random)], using: &random)
      }
      let word = String(scalars: letters.compactMap { Unicode.Scalar(UInt32($0)) })
      let isCorrect = dictionary.isCorrect(word)
      #expect(isCorrect || dictionary.stems(of: word).isEmpty, "seed \(seed): \(word.debugDescription)")
    }
    #expect(dictionary.stems(of: "домом") == ["дом"])
  }

  /// Hunspell 1.7 counts the users of what all dictionaries in UTF-8 share, and counts wrongly.
  @Test func staysRightWhenOthersAreClosed() throws {
    let fixture = try DictionaryFixture()
    try fixture.write("ru_RU")
    try fixture.write("old", encoding: "KOI8-R")
    let dictionary = try fixture.open("ru_RU")
    #expect(dictionary.stems(of: "Домом") == ["дом"])
    for name in ["old", "ru_RU", "old"] { #expect(try fixture.open(name).isReadable) }
    #expect(dictionary.stems(of: "Домом") == ["дом"])
  }

  @Test(arguments: [
    ("pt-BR", "pt-BR"), ("pt-PT", "pt-PT"), ("pt", "pt-BR"), ("pt-AO", "pt-BR"), ("ru", "ru-RU"),
    ("ru-Cyrl-KZ", "ru-RU"), ("nb", "no"), ("de-AT", "de-CH"), ("el", nil), ("p", nil),
  ])
  func findsTheClosestRegion(asked: String, found: String?) throws {
    let fixture = try DictionaryFixture()
    for name in ["pt_BR", "pt_PT", "ru_RU", "no", "de_CH", "de_DE_frami"] { try fixture.write(name) }
    guard let tag = LanguageTag(asked) else { return }
    let dictionary = SpellingDictionary.find(tag, in: ["/nowhere", fixture.folder.url.path])
    #expect(dictionary?.language.description == found)
  }

  @Test func looksInTheFoldersOfTheEnvironment() {
    let system = ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling"]
    #expect(SpellingDictionary.folders([:]) == system)
    #expect(SpellingDictionary.folders(["BELLEK_DICTIONARIES": "/a:/b", "DICPATH": "/c"]) == ["/a", "/b"])
    #expect(SpellingDictionary.folders(["BELLEK_DICTIONARIES": ""]).isEmpty)
    #expect(
      SpellingDictionary.folders(["DICPATH": "/c", "XDG_DATA_HOME": "/d"])
        == ["/c", "/d/bellek/dictionaries", "/d/hunspell"] + system)
    #expect(SpellingDictionary.folders(["HOME": "/h"]).first == "/h/.local/share/bellek/dictionaries")
  }

  @Test func tellsTwoStatesOfItsFilesApart() throws {
    let fixture = try DictionaryFixture()
    try fixture.write("ru_RU")
    let first = try fixture.open("ru_RU").revision
    #expect(try fixture.open("ru_RU").revision == first)
    try fixture.write("ru_RU", words: "1\nдом/A\n")
    #expect(try fixture.open("ru_RU").revision != first)
  }
}
