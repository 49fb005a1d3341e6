import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Large and hostile TBX files.
@Suite struct TBXLimitsTests {
  private static let head = """
    <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>\
    </martifHeader><text><body>
    """
  private static let tail = "</body></text></martif>"

  private func read(_ entries: String) throws -> Int {
    let reader = try TBXConceptReader(name: "a.tbx", bytes: Array((Self.head + entries + Self.tail).utf8))
    var count = 0
    while try reader.next() != nil { count += 1 }
    return count
  }

  private static func entry(_ number: Int, _ inside: String = "") -> String {
    "<termEntry id=\"e\(number)\">\(inside)<langSet xml:lang=\"en\"><tig><term>word \(number)</term></tig></langSet></termEntry>"
  }

  @Test func readsTwentyThousandConceptsOneByOne() throws {
    #expect(try read((0..<20_000).map { Self.entry($0) }.joined(separator: "\n")) == 20_000)
  }

  @Test func refusesAnEntryOverTheLimit() throws {
    let note = "<note>" + String(repeating: "a", count: UnitLimits.unit) + "</note>"
    let error = #expect(throws: FormatError.self) { try read(Self.entry(1, note)) }
    #expect(error?.description.contains("is over 4194304 bytes") == true)
  }

  @Test(arguments: ["termEntry", "note", "refObjectList", "sourceDesc"])
  func refusesDepth(name: String) throws {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    let error = #expect(throws: FormatError.self) {
      try read(name == "note" ? Self.entry(1, "<note>\(deep)</note>") : "<\(name)>\(deep)</\(name)>")
    }
    #expect(error?.description.contains("more than 16 elements inside each other") == true)
  }

  @Test func refusesATruncatedFile() throws {
    let bytes = Array(TBXSamples.basicDCT.utf8)
    for length in stride(from: 1, to: bytes.count - 10, by: 97) {
      let reader = try TBXConceptReader(
        name: "a.tbx", bytes: Array(bytes[..<length]), options: ReadingOptions(isStrict: false))
      #expect(throws: FormatError.self, "\(length)") { while try reader.next() != nil {} }
    }
  }

  /// As many terms, properties and languages in one entry as go into it.
  @Test(arguments: ["terms", "notes", "companions", "languages"])
  func changesAFullEntryInTime(kind: String) throws {
    let english = try tag("en")
    var concept = Concept(identifier: "e1", terms: [Term("a", language: english)])
    switch kind {
    case "terms": concept.terms = (0..<4000).map { Term("t\($0)", language: english) }
    case "notes": concept.properties = (0..<4000).map { .init(name: "note", value: "n\($0)") }
    case "companions":
      concept.definition = "d"
      concept.properties = (0..<4000).map { .init(name: "basic:definition/note", value: "n\($0)") }
    default:
      let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
      let tags = letters.flatMap { one in letters.flatMap { two in letters.map { "\(one)\(two)\($0)" } } }
      concept.terms = tags.prefix(2000).compactMap { LanguageTag($0) }.map { Term("a", language: $0) }
      #expect(concept.terms.count > 1500)
    }
    concept.note = "first"
    let folder = try TemporaryFolder()
    _ = try TBXWriter.write(Termbase(concepts: [concept]), path: folder.file("a.tbx"))
    let editor = try TBXEditor(path: folder.file("a.tbx"), output: folder.file("b.tbx"))
    while let entry = try editor.next() {
      var new = entry.concept
      for index in new.terms.indices { new.terms[index].text += "!" }
      new.properties = new.properties.map { .init(name: $0.name, value: $0.value + "!") }
      try editor.replace(with: new)
    }
    try editor.finish()
    let read = try #require(try TBXReader.read(path: folder.file("b.tbx")).concepts.first)
    #expect(read.terms.count == concept.terms.count && read.terms.allSatisfy { $0.text.hasSuffix("!") })
    #expect(read.properties.count == concept.properties.count)
  }
}
