import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct POWriterTests {
  @Test func writesUnits() throws {
    let languages = try pair("en", "sr-Latn")
    var first = TranslationUnit(
      source: TaggedText("Rain"), target: TaggedText("Kiša"), languages: languages, role: .headline,
      status: .draft)
    first.document = "a b.html"
    first.note = "One\n\ntwo"
    first.project = "x"
    let second = TranslationUnit(
      source: TaggedText(
        "Rain", codes: [InlineCode(number: 1, kind: .standalone, offset: 0, original: "<i/>")]),
      target: TaggedText("Kiša\0\n\"da\""), languages: languages, origin: .imported)
    let (bytes, summary) = try written([first, second], .po, languages)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        msgid ""
        msgstr ""
        "Language: sr@latin\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "X-Source-Language: en\n"
        "X-Generator: bellek\n"

        #. role: headline
        #. origin: typed
        #. project: x
        #. One
        #. 
        #. two
        #: ⁨a b.html⁩
        #, fuzzy
        msgid "Rain"
        msgstr "Kiša"

        msgctxt "bellek:2"
        msgid "Rain"
        msgstr ""
        "Kiša�\n"
        "\"da\""

        """#)
    #expect(summary.units == 2)
    #expect(summary.bytes == bytes.count)
    #expect(summary.replacedCharacters == 1)
    #expect(summary.droppedCodes == 1)
    #expect(summary.droppedFields == 0)
  }

  @Test(arguments: [1, 2, 3]) func readsTheTextsAsTheyWereWritten(seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<300).map { _ in
      var unit = random.unit()
      unit.languages = random.languages
      return unit
    }
    let (bytes, _) = try written(units, .po, random.languages)
    let sample = FormatSample("a.po", .po, bytes: bytes)
    let segments = try Reading(bytes, like: sample).segments
    #expect(segments.map(\.source.text) == units.map(\.source.text), "seed \(seed)")
    #expect(segments.map(\.target?.text) == units.map(\.target.text), "seed \(seed)")
    #expect(segments.map { $0.state == .draft } == units.map { $0.status != .confirmed }, "seed \(seed)")
  }
}

/// The tools of gettext as judges.
@Suite(.enabled(if: Gettext.isThere, "needs msgfmt")) struct GettextTests {
  @Test(arguments: [1, 2]) func msgfmtTakesWhatIsWritten(seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<300).map { _ in random.unit() }
    let (bytes, _) = try written(units, .po, random.languages)
    let folder = try TemporaryFolder()
    try write(bytes, to: folder.file("a.po"))
    let said = try Gettext.run("msgfmt", ["-o", "/dev/null", folder.file("a.po")]).output
    // A msgid that begins or ends with a line feed asks for one in msgstr: no matter of form.
    let errors = said.split(separator: "\n").filter {
      !$0.contains("do not both") && !$0.contains("fatal error")
    }
    #expect(errors == [], "seed \(seed)")
  }

  /// Texts are broken into the lines that msgcat breaks them into.
  @Test(arguments: [1, 2, 3]) func linesEndWhereMsgcatEndsThem(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "a", "news", "the", "government", "announced", "İstanbul", "“quoted”", "long-standing", "%s", "\\n",
      "(with",
      "parentheses),", "e-mail:", "çığ", "1,234.5", "end.\n", "tab\t", "\"said\"", "Ankara’da", "and/or",
    ]
    let texts = (0..<200).map { index in
      "\(index) "
        + (0..<Int.random(in: 1...40, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }.joined(separator: " ")
    }
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    let layout = POLayout()
    let entries = texts.map { text in
      "\nmsgid \(layout.value(of: text, start: 6, lineEnd: "\n"))\nmsgstr \(layout.value(of: text, start: 7, lineEnd: "\n"))\n"
    }
    let file = header + entries.joined()
    let folder = try TemporaryFolder()
    try write(Array(file.utf8), to: folder.file("a.po"))
    let (status, output) = try Gettext.run("msgcat", [folder.file("a.po")])
    #expect(status == 0)
    let (ours, theirs) = (file.split(separator: "\n\n"), output.split(separator: "\n\n"))
    #expect(ours.count == theirs.count)
    for (mine, theirs) in zip(ours, theirs).dropFirst() {
      #expect(mine.trimmingSuffix(while: \.isNewline) == theirs.trimmingSuffix(while: \.isNewline))
    }
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}

private enum Gettext {
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/msgfmt") }

  static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/" + name)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
