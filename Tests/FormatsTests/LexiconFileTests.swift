import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct LexiconFileTests {
  private func rows(_ text: String) throws -> [LexiconRow] {
    try LexiconFile.read(name: "words.tsv", bytes: Array(text.utf8))
  }

  @Test func readsColumnsByName() throws {
    let text =
      "# a remark\n\nReverse\tsource\tnote\ttarget\tprobability\n0.5\teconomy\tx\tekonomi\t0.75\n\twater\t\tsu\t\r\n"
    #expect(
      try rows(text) == [
        LexiconRow(source: "economy", target: "ekonomi", probability: 0.75, reverse: 0.5),
        LexiconRow(source: "water", target: "su", probability: 1, reverse: 1),
      ])
    #expect(try rows("source\ttarget\nwater\tsu").count == 1)
    // Without a reverse, the probability is both.
    #expect(try rows("source\ttarget\tprobability\nwater\tsu\t0.3\n").first?.reverse == 0.3)
  }

  @Test(arguments: [
    ("", "is empty"), ("# only a remark\n", "is empty"), ("water\tsu\n", "words.tsv:1"),
    ("source\ttarget\nwater\n", "words.tsv:2"), ("source\ttarget\n\tsu\n", "words.tsv:2"),
    ("source\ttarget\tprobability\nwater\tsu\t1.5\n", "\"1.5\" is no probability"),
    ("source\ttarget\tprobability\nwater\tsu\tnan\n", "\"nan\" is no probability"),
    ("source\ttarget\tprobability\nwater\tsu\tmuch\n", "\"much\" is no probability"),
  ])
  func refuses(_ text: String, mentions: String) {
    let error = #expect(throws: FormatError.self) { try rows(text) }
    #expect(error?.description.contains(mentions) == true, "\(error?.description ?? "")")
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: FormatError.self) {
      try LexiconFile.read(name: "x", bytes: Array("source\ttarget\n".utf8) + [0xff, 0x09, 0x61])
    }
  }

  @Test func whatIsWrittenComesBack() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("words.tsv")
    let written = [
      LexiconRow(source: "economy", target: "ekonomi", probability: 0.756, reverse: 0.004),
      LexiconRow(source: "a\tb", target: "x", probability: 1, reverse: 1),
      LexiconRow(source: "water", target: "su", probability: 1, reverse: 0.999),
    ]
    try LexiconFile.write(written, remarks: ["From nowhere\nat all"], path: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text
        == "# From nowhereat all\nsource\ttarget\tprobability\treverse\neconomy\tekonomi\t0.76\t0.00\nwater\tsu\t1\t1\n"
    )
    #expect(
      try LexiconFile.read(path: path) == [
        LexiconRow(source: "economy", target: "ekonomi", probability: 0.76, reverse: 0),
        LexiconRow(source: "water", target: "su", probability: 1, reverse: 1),
      ])
  }
}
