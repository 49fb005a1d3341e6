import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Concepts changed where they stand.
@Suite struct TBXEditorTests {
  /// What comes out when `change` is made at each concept.
  private func edited(
    _ bytes: [UInt8], adding added: [Concept] = [], isStrict: Bool = false,
    _ change: (TBXEntry, TBXEditor) throws -> Void = { _, _ in }
  ) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.file("a.tbx")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let editor = try TBXEditor(path: path, output: path, options: ReadingOptions(isStrict: isStrict))
    while let entry = try editor.next() { try change(entry, editor) }
    for concept in added { try editor.add(concept) }
    try editor.finish()
    return try folder.bytes("a.tbx")
  }

  private func edited(
    _ text: String, adding added: [Concept] = [], _ change: (inout Concept) throws -> Void
  ) throws -> String {
    let bytes = try edited(Array(text.utf8), adding: added) { entry, editor in
      var concept = entry.concept
      try change(&concept)
      try editor.replace(with: concept)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  enum Encoding: CaseIterable { case utf8, utf8WithMark, utf16Little, utf16Big, windows1254 }

  private func bytes(_ text: String, in encoding: Encoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16Little: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1254:
      let text = text.replacingOccurrences(of: "川", with: "&#24029;").replacingOccurrences(
        of: "かわ", with: "&#12363;&#12431;")
      return Array(try #require(text.data(using: .windowsCP1254)))
    }
  }

  private func declared(_ text: String, _ encoding: Encoding) -> String {
    let name =
      switch encoding {
      case .utf8, .utf8WithMark: "UTF-8"
      case .utf16Little, .utf16Big: "UTF-16"
      case .windows1254: "windows-1254"
      }
    return text.replacingOccurrences(
      of: "encoding=\"utf-8\"", with: "encoding=\"\(name)\"", options: .caseInsensitive)
  }

  @Test(arguments: TBXSamples.valid.map(\.text), Encoding.allCases)
  func givesBackTheSameBytes(text: String, encoding: Encoding) throws {
    let hasName = encoding == .utf8 || encoding == .utf8WithMark || text.contains("encoding=")
    if encoding == .windows1254, !hasName { return }
    for breaks in ["\n", "\r\n"] {
      let text = declared(text.replacingOccurrences(of: "\n", with: breaks), encoding)
      let bytes = try bytes(text, in: encoding)
      #expect(try edited(bytes, isStrict: true) == bytes)
      // A concept that is replaced with itself changes nothing.
      #expect(try edited(bytes) { try $1.replace(with: $0.concept) } == bytes)
    }
  }

  @Test(arguments: Encoding.allCases)
  func changesOnlyTheTextOfATerm(encoding: Encoding) throws {
    let text = declared(TBXSamples.basicDCA.replacingOccurrences(of: "\n", with: "\r\n"), encoding)
    let expected = text.replacingOccurrences(of: "<term>göl</term>", with: "<term>büyük &lt;göl&gt; ş</term>")
    let result = try edited(try bytes(text, in: encoding)) { entry, editor in
      var concept = entry.concept
      guard concept.identifier == "c2" else { return }
      concept.terms[1].text = "büyük <göl> ş"
      try editor.replace(with: concept)
    }
    #expect(try result == bytes(expected, in: encoding))
  }

  @Test func writesWhatAnEncodingLacksAsReference() throws {
    let text = declared(TBXSamples.minDCA, .windows1254)
    let result = try edited(try bytes(text, in: .windows1254)) { entry, editor in
      var concept = entry.concept
      concept.terms[1].text = "ут"
      try editor.replace(with: concept)
    }
    let expected = text.replacingOccurrences(of: "<term>ut</term>", with: "<term>&#1091;&#1090;</term>")
    #expect(try result == bytes(expected, in: .windows1254))
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var old: String
    var new: String
    var change: @Sendable (inout Concept) throws -> Void
    var testDescription: String { name }
  }

  static let changes: [Change] = [
    Change(
      name: "domain", text: TBXSamples.minDCT, old: "<m:subjectField>music<", new: "<m:subjectField>art<"
    ) {
      $0.domain = "art"
    },
    Change(
      name: "no domain", text: TBXSamples.minDCT, old: "\n        <m:subjectField>music</m:subjectField>",
      new: ""
    ) { $0.domain = nil },
    Change(
      name: "new definition, module not declared", text: TBXSamples.minDCT,
      old: "music</m:subjectField>",
      new:
        "music</m:subjectField>\n        <basic:definition xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">"
        + "d</basic:definition>"
    ) { $0.definition = "d" },
    Change(
      name: "definition with source kept", text: TBXSamples.martif, old: ">A long pole.<", new: ">A &amp; B<"
    ) { $0.definition = "A & B" },
    Change(
      name: "new note, first edition", text: TBXSamples.martif, old: "Manual</admin></descripGrp>",
      new: "Manual</admin></descripGrp>\n    <note>n</note>"
    ) { $0.note = "n" },
    Change(
      name: "status of a term without", text: TBXSamples.basicDCA, old: "<term>lake</term>",
      new: "<term>lake</term><termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>"
    ) { if $0.identifier == "c2" { $0.terms[0].status = .deprecated } },
    Change(
      name: "forbidden", text: TBXSamples.basicDCT,
      old: "<term>nehir</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>",
      new: "<term>nehir</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>"
        + "<bellek:forbidden xmlns:bellek=\"urn:x-bellek:tbx\"/>"
    ) { if $0.identifier == "c1" { $0.terms[4].status = .forbidden } },
    Change(
      name: "status in an ntig", text: TBXSamples.microsoft,
      old: "etkin hücre</term><termNote type=\"partOfSpeech\">Noun</termNote>",
      new: "etkin hücre</term><termNote type=\"partOfSpeech\">Noun</termNote>"
        + "<termNote type=\"administrativeStatus\">admittedTerm-admn-sts</termNote>"
    ) { $0.terms[1].status = .admitted },
    Change(
      name: "new term in one line", text: TBXSamples.minDCA, old: "<termSec><term>ut</term></termSec>",
      new: "<termSec><term>ut</term></termSec><termSec><term>kopuz</term>"
        + "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec>"
    ) { $0.terms.append(Term("kopuz", language: try tag("tr"))) },
    Change(
      name: "new term in its lines", text: TBXSamples.minDCA,
      old: "<term>lute</term><termNote "
        + "type=\"partOfSpeech\">noun</termNote></termSec>",
      new: "<term>lute</term><termNote type=\"partOfSpeech\">noun</termNote></termSec>\n"
        + "          <termSec>\n            <term>lyre</term>\n            <termNote "
        + "type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>\n          </termSec>"
    ) { $0.terms.insert(Term("lyre", language: try tag("en")), at: 1) },
    Change(
      name: "new language in one line", text: TBXSamples.microsoft, old: "</ntig></langSet></termEntry>",
      new: "</ntig></langSet><langSet xml:lang=\"de\"><tig><term>aktive Zelle</term>"
        + "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></tig></langSet></termEntry>"
    ) { $0.terms.append(Term("aktive Zelle", language: try tag("de"))) },
    Change(
      name: "term taken out", text: TBXSamples.basicDCA,
      old: "\n          <termSec><term>nehir</term><termNote type=\"administrativeStatus\">"
        + "admittedTerm-admn-sts</termNote></termSec>", new: ""
    ) { $0.terms.removeAll { $0.text == "nehir" } },
    Change(
      name: "language taken out", text: TBXSamples.minDCA,
      old: "\n        <langSec xml:lang=\"tr\"><termSec><term>ut</term></termSec></langSec>", new: ""
    ) { $0.terms.removeLast() },
    Change(
      name: "new context with its source", text: TBXSamples.basicDCT,
      old: "<termSec><term>lake</term></termSec>",
      new: "<termSec><term>lake</term><descripGrp><basic:context>c</basic:context>"
        + "<basic:source>s</basic:source></descripGrp></termSec>"
    ) {
      if $0.identifier == "c2" {
        $0.terms[0].properties = [
          .init(name: "basic:context", value: "c"), .init(name: "basic:context/basic:source", value: "s"),
        ]
      }
    },
    Change(
      name: "one date", text: TBXSamples.basicDCA, old: "<date>2024-02-03</date>",
      new: "<date>2025-01-01</date>"
    ) {
      if let index = $0.properties.lastIndex(where: { $0.name == "basic:transactionType/date" }) {
        $0.properties[index].value = "2025-01-01"
      }
    },
    Change(
      name: "identifier", text: TBXSamples.minDCA, old: "<conceptEntry id=\"c1\">",
      new: "<conceptEntry id=\"c&lt;9\">"
    ) { $0.identifier = "c<9" },
    Change(
      name: "prefixed core", text: TBXSamples.prefixed, old: "<t:term>ut</t:term></t:termSec>",
      new: "<t:term>ut</t:term><t:note>n</t:note></t:termSec>"
    ) { $0.terms[1].note = "n" },
    Change(
      name: "marks gone with the text", text: TBXSamples.core, old: "H<hi type=\"subscript\">2</hi>O",
      new: "HHO"
    ) {
      $0.terms[0].text = "HHO"
      $0.terms[0].properties = []
    },
  ]

  @Test(arguments: changes)
  func changesOnlyWhatSaysSomethingElse(change: Change) throws {
    #expect(change.text.components(separatedBy: change.old).count == 2)
    let result = try edited(change.text, change.change)
    let expected = change.text.replacingOccurrences(of: change.old, with: change.new)
    // A group that changes is written anew.
    if change.name == "one date" {
      #expect(
        result.replacingOccurrences(of: " ", with: "") == expected.replacingOccurrences(of: " ", with: ""))
    } else {
      #expect(result == expected)
    }
  }

  @Test func takesOutAndPutsIn() throws {
    var term = Term("sea", language: try tag("en"))
    term.properties = [.init(name: "basic:context", value: "the sea")]
    let sea = Concept(identifier: "c9", terms: [term])
    let bytes = try edited(Array(TBXSamples.basicDCA.utf8), adding: [sea]) { entry, editor in
      if entry.concept.identifier == "c2" { editor.delete() }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = TBXSamples.basicDCA.components(separatedBy: "\n      <conceptEntry id=\"c2\">")
    let tail = try #require(parts.last?.components(separatedBy: "</conceptEntry>").last)
    let new = """

            <conceptEntry id="c9">
              <langSec xml:lang="en">
                <termSec>
                  <term>sea</term>
                  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                  <descrip type="context">the sea</descrip>
                </termSec>
              </langSec>
            </conceptEntry>
      """
    #expect(text == parts[0] + new + tail)
  }

  @Test(arguments: ["<body></body>", "<body>\n  </body>", "<body/>", "<body >  <!-- x --></body>"])
  func putsAConceptIntoAnEmptyBody(body: String) throws {
    let head = "<martif type=\"TBX\" xml:lang=\"en\"><text>"
    let concept = Concept(identifier: "a", terms: [Term("b", language: try tag("en"))])
    let bytes = try edited(Array("\(head)\(body)</text></martif>".utf8), adding: [concept])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix(head + body.prefix(5)) && text.hasSuffix("</body></text></martif>"))
    #expect(try TBXReader.read(name: "a", bytes: bytes).concepts == [concept])
  }

  @Test func refusesWhatCannotBe() throws {
    let bytes = Array(TBXSamples.basicDCA.utf8)
    #expect(throws: FormatError.self) {
      try edited(bytes) { try $1.replace(with: Concept(identifier: $0.concept.identifier)) }
    }
    #expect(throws: FormatError.self) {
      try edited(bytes, adding: [Concept(identifier: "c2", terms: [Term("x", language: try tag("en"))])])
    }
    #expect(throws: FormatError.self) {
      try edited(bytes) { entry, editor in
        var concept = entry.concept
        concept.identifier = "c2"
        try editor.replace(with: concept)
      }
    }
  }

  /// Any change, at any sample: the concept says the new thing, the others keep their bytes.
  @Test(arguments: TBXSamples.valid.map(\.text), [1, 2, 3] as [UInt64])
  func saysAnyChange(text: String, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let concepts = try TBXReader.read(name: "a.tbx", bytes: Array(text.utf8)).concepts
    for round in 0..<7 {
      let chosen = Int.random(in: 0..<concepts.count, using: &generator)
      let new = try changed(concepts[chosen], &generator)
      let bytes = try edited(Array(text.utf8)) { entry, editor in
        if entry.concept.identifier == concepts[chosen].identifier { try editor.replace(with: new) }
      }
      let read = try TBXReader.read(name: "a.tbx", bytes: bytes).concepts
      guard read.count == concepts.count, TBXEntryEdits.agree(read[chosen], new) else {
        Issue.record("seed \(seed), round \(round): \(new) \(read)")
        return
      }
      let pieces = String(decoding: bytes, as: UTF8.self)
      let (start, end) = try bounds(text, chosen)
      #expect(pieces.hasPrefix(start) && pieces.hasSuffix(end), "seed \(seed), round \(round)")
    }
  }

  /// What stands before and behind an entry.
  private func bounds(_ text: String, _ number: Int) throws -> (String, String) {
    let reader = try TBXConceptReader(
      name: "a", bytes: Array(text.utf8), options: ReadingOptions(isStrict: false))
    var entries: [TBXEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    let range = entries[number].location.bytes
    let bytes = Array(text.utf8)
    return (
      String(decoding: bytes[..<range.lowerBound], as: UTF8.self),
      String(decoding: bytes[range.upperBound...], as: UTF8.self)
    )
  }

  private func changed(_ concept: Concept, _ generator: inout SeededGenerator) throws -> Concept {
    var concept = concept
    let texts = [nil, "a", "b & <c>", "ğ", ""]
    let properties: [TranslationUnit.Property] = [
      .init(name: "basic:context", value: "c"), .init(name: "basic:context/basic:source", value: "s"),
      .init(name: "odd", value: " x "), .init(name: "basic:geographicalUsage", value: "en-GB"),
      .init(name: "basic:transactionType", value: "origination"),
      .init(name: "basic:transactionType/date", value: "2024-01-01"), .init(name: "note", value: "second"),
      .init(name: "min:administrativeStatus", value: "supersededTerm-admn-sts"),
      .init(name: "basic:definition/basic:source", value: "s"), .init(name: "langSec:tr:note", value: "n"),
      .init(name: "langSec:de:note", value: "n"), .init(name: "@id", value: "i"),
    ]
    func alter(_ list: inout [TranslationUnit.Property]) {
      if Bool.random(using: &generator), !list.isEmpty {
        list.remove(at: Int.random(in: 0..<list.count, using: &generator))
      }
      if Bool.random(using: &generator), let new = properties.randomElement(using: &generator) {
        list.insert(new, at: Int.random(in: 0...list.count, using: &generator))
      }
    }
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0..<concept.terms.count, using: &generator)
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: concept.domain = texts.randomElement(using: &generator) ?? nil
      case 1: concept.definition = texts.randomElement(using: &generator) ?? nil
      case 2: concept.note = texts.randomElement(using: &generator) ?? nil
      case 3: alter(&concept.properties)
      case 4: alter(&concept.terms[index].properties)
      case 5: concept.terms[index].text = ["a", "ğ&", "b c"].randomElement(using: &generator) ?? "a"
      case 6: concept.terms[index].status = Term.Status.allCases.randomElement(using: &generator) ?? .admitted
      case 7: concept.terms[index].partOfSpeech = Term.PartOfSpeech.allCases.randomElement(using: &generator)
      case 8: concept.terms[index].note = texts.randomElement(using: &generator) ?? nil
      case 9: if concept.terms.count > 1 { concept.terms.remove(at: index) }
      case 10:
        let language = try tag(["en", "tr", "de"].randomElement(using: &generator) ?? "en")
        concept.terms.insert(Term("new", language: language), at: index)
      default: concept.terms.shuffle(using: &generator)
      }
    }
    return concept
  }
}
