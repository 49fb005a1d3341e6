import Bitext
import Foundation
import TestSupport
import Testing

@testable import Linguistics

/// A small dictionary in a folder of its own.
struct DictionaryFixture {
  let folder: TemporaryFolder

  /// "дом" and "стол" with two endings each, and "Москва".
  static let russianRules = "SFX A Y 2\nSFX A 0 а [^а]\nSFX A 0 ом [^а]\nSFX B Y 1\nSFX B а ы а\n"
  static let russianWords = "3\nдом/A\nстол/A\nМосква/B\n"

  init() throws { folder = try TemporaryFolder() }

  /// Writes the files of `name`; letters above ASCII as `encoding` has them.
  func write(
    _ name: String, encoding: String = "UTF-8", rules: String = russianRules, words: String = russianWords
  ) throws {
    for (ending, text) in [(".aff", "SET \(encoding)\n" + rules), (".dic", words)] {
      let bytes = encoding == "KOI8-R" ? Self.koi8(text) : Array(text.utf8)
      try write(bytes, to: name + ending)
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path(name)))
  }

  func open(_ name: String) throws -> SpellingDictionary {
    let russian = try #require(LanguageTag("ru"))
    return try #require(
      SpellingDictionary(
        language: russian, affixPath: folder.path(name + ".aff"), wordsPath: folder.path(name + ".dic")))
  }

  /// RFC 1489, the small letters and М.
  private static func koi8(_ text: String) -> [UInt8] {
    let small = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    return text.unicodeScalars.map { letter in
      if letter == "М" { return 0xed }
      return small.firstIndex(of: letter).map { 0xc0 + UInt8($0) } ?? UInt8(letter.value)
    }
  }
}
