import Bitext
import Foundation
import Linguistics
import Storage
import TestSupport
import Testing

@testable import Workbench

@Suite struct FragmentTests {
  private func fragments(_ fixture: LookupFixture, _ text: String) throws -> [Fragment] {
    let lookup = MemoryLookup(memories: [MemoryLookup.Member(fixture.memory)])
    return try lookup.fragments(for: LookupQuery(text: text, languages: fixture.pair))
  }

  private func part(_ text: String, _ range: Range<Int>?) -> String? {
    range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test func theLongestStoredRunsCoverTheQuestion() throws {
    let fixture = try LookupFixture()
    try fixture.add(
      "The central bank of the country raised its rate.", "Ülkenin merkez bankası faizini artırdı.")
    try fixture.add("The central bank spoke.", "Merkez bankası konuştu.")
    try fixture.add("After a long week of talks, nothing.", "Uzun bir müzakere haftasından sonra hiçbir şey.")
    let asked = "Yesterday the Central Bank met after a long week."
    let found = try fragments(fixture, asked)
    #expect(found.map { part(asked, $0.range) } == ["the Central Bank", "after a long week"])
    #expect(found.map(\.count) == [2, 1])
    // The shorter of the two segments that have it.
    #expect(found.first.map { part($0.stored.unit.source.text, $0.storedRange) } == "The central bank")
    #expect(found.first?.stored.unit.source.text == "The central bank spoke.")
  }

  @Test func saysWhereAFragmentIsTranslatedWhereTheMemoryShowsIt() throws {
    let fixture = try LookupFixture()
    let verbs = [("spoke", "konuştu"), ("waited", "bekledi"), ("agreed", "kabul etti"), ("left", "ayrıldı")]
    for (verb, translation) in verbs {
      try fixture.add("The central bank \(verb).", "Merkez bankası \(translation).")
      try fixture.add("Everyone \(verb) today.", "Bugün herkes \(translation).")
    }
    let found = try #require(try fragments(fixture, "Nobody saw the central bank coming").first)
    #expect(part(found.stored.unit.target.text, found.answerRange) == "Merkez bankası")
    // One unit alone shows nothing.
    let lonely = try LookupFixture()
    try lonely.add("The central bank spoke.", "Merkez bankası konuştu.")
    let told = try #require(try fragments(lonely, "Nobody saw the central bank coming").first)
    #expect(told.answerRange == nil)
  }

  @Test func followsTheStore() throws {
    let fixture = try LookupFixture()
    let first = try fixture.add("A quiet little town.", "Küçük, sessiz bir kasaba.")
    #expect(try fragments(fixture, "In a quiet little town of old").map(\.count) == [1])
    try fixture.add("The quiet little town slept.", "Küçük kasaba uyudu.")
    #expect(try fragments(fixture, "In a quiet little town of old").map(\.count) == [1])
    #expect(try fragments(fixture, "Some quiet little town").map(\.count) == [2])
    try fixture.memory.store.delete(
      [first], as: WriteContext(who: nil, when: Timestamp(seconds: 0), what: "test"))
    #expect(try fragments(fixture, "Some quiet little town").map(\.count) == [1])
    #expect(try fragments(fixture, "A quiet").isEmpty)
  }

  @Test(arguments: ["", "not a table", String(repeating: "x", count: 4096)])
  func aDamagedFileIsMadeAnew(content: String) throws {
    let fixture = try LookupFixture()
    try fixture.add("A quiet little town.", "Küçük, sessiz bir kasaba.")
    #expect(try fragments(fixture, "Some quiet little town").count == 1)
    let file = URL(fileURLWithPath: "\(fixture.memory.path)-phrases.en-tr")
    let whole = try Data(contentsOf: file)
    try Data(content.utf8).write(to: file)
    #expect(try fragments(fixture, "Some quiet little town").count == 1)
    #expect(try Data(contentsOf: file) == whole)
  }

  /// Every cut and many flipped bits: never another answer, never a crash.
  @Test func noDamageGoesUnnoticed() throws {
    let fixture = try LookupFixture()
    try fixture.add("A quiet little town.", "Küçük, sessiz bir kasaba.")
    _ = try fragments(fixture, "Some quiet little town")
    let path = "\(fixture.memory.path)-phrases.en-tr"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let name = "\(fixture.memory.store.identity) en → tr \(NormalForms.version)"
    #expect(PhraseFile.read(path, subject: name) != nil)
    #expect(PhraseFile.read(path, subject: "another") == nil)
    let copy = fixture.folder.path("copy")
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(fileURLWithPath: copy))
      #expect(PhraseFile.read(copy, subject: name) == nil, "cut at \(length)")
    }
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var bytes = whole
      let bit = Int.random(in: 0..<whole.count * 8, using: &generator)
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try bytes.write(to: URL(fileURLWithPath: copy))
      #expect(PhraseFile.read(copy, subject: name) == nil, "seed 5, bit \(bit)")
    }
  }

  /// Against a scan of all texts, over few words so that runs repeat.
  @Test func findsTheLongestRunOfEveryPlace() throws {
    let fixture = try LookupFixture()
    var generator = SeededGenerator(seed: 21)
    let words = ["ev", "yol", "su", "東", "بيت", "a"]
    func text(_ count: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: count, using: &generator)).compactMap { _ in words.randomElement(using: &generator)
      }
    }
    let stored = (0..<60).map { _ in text(1...6) }
    try fixture.add(
      stored.enumerated().map { number, words in
        TranslationUnit(
          source: TaggedText(words.joined(separator: " ")), target: TaggedText("\(number)"),
          languages: fixture.pair)
      })
    for _ in 0..<200 {
      let asked = text(2...9)
      func isStored(_ run: ArraySlice<String>) -> Bool {
        stored.contains { text in
          text.count >= run.count
            && (0...text.count - run.count).contains { text[$0..<$0 + run.count] == run }
        }
      }
      let longest = (2...9).last { length in
        asked.count >= length && (0...asked.count - length).contains { isStored(asked[$0..<$0 + length]) }
      }
      let question = asked.joined(separator: " ")
      let found = try fragments(fixture, question)
      let lengths = found.map { (part(question, $0.range) ?? "").split(separator: " ").count }
      #expect(lengths.max() == longest, "seed 21, “\(question)”")
      for fragment in found {
        let run = (part(question, fragment.range) ?? "").split(separator: " ").map(String.init)[...]
        #expect(isStored(run), "seed 21, “\(question)”")
      }
    }
  }
}
