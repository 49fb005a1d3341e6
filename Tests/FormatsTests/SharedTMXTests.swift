import Bitext
import Foundation
import Testing

@testable import Formats

/// TMX files of others, each given back as it was, and translated where it stands.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
struct SharedTMXTests {
  /// Files that cannot be read, and why that is right.
  static let refused: [String: String] = [:]

  private func sample(_ path: String, _ languages: LanguagePair?) throws -> FormatSample {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return FormatSample(path, .tmx, bytes: bytes, languages: languages)
  }

  private func pairs() throws -> [LanguagePair?] {
    [nil, try pair("en", "fr"), try pair("en-US", "en-GB"), try pair("fr", "en"), try pair("en", "tr")]
  }

  @Test func givesEveryFileBackToTheByte() throws {
    let files = SharedData.files("formats/tmx", ".tmx")
    #expect(!files.isEmpty)
    var segments = 0
    for file in files {
      let name = String(file.split(separator: "/").last ?? "")
      for languages in try pairs() {
        let sample = try sample(file, languages)
        do {
          let reading = try Reading(sample.bytes, like: sample)
          #expect(reading.edits.isEmpty, "\(file)")
          segments += reading.segments.count
        } catch let error as FormatError {
          #expect(Self.refused[name].map { error.description.contains($0) } == true, "\(error)")
        }
      }
    }
    print("TMX: \(files.count) files, \(segments) segments in all readings")
    #expect(segments > 500)
  }

  @Test func translatesEverySegmentAndNothingElse() throws {
    var count = 0
    for file in SharedData.files("formats/tmx", ".tmx") {
      for languages in try pairs() {
        let sample = try sample(file, languages)
        var wanted: [String] = []
        guard
          let reading = try? Reading(
            sample.bytes, like: sample,
            translating: { number, segment in
              let prefix = "Ş \(number) & "
              var codes = segment.source.codes
              for index in codes.indices { codes[index].offset += prefix.utf8.count }
              let text = TaggedText(prefix + segment.source.text, codes: codes)
              wanted.append(text.description)
              return SegmentTranslation(text, state: .translated)
            })
        else { continue }
        let after = try Reading(try sample.bytes.applying(reading.edits), like: sample).segments
        #expect(after.map { $0.target?.description } == wanted, "\(file)")
        #expect(after.map(\.source) == reading.segments.map(\.source), "\(file)")
        count += wanted.count
      }
    }
    #expect(count > 500)
  }

  // The compliance kit ----------------------------------------------------------------------------

  private static let kit = "formats/tmx/compliance-kit/"
  private static let sources =
    "formats/tmx/compliance-kit-sources/omegat-org+omegat/src/test/resources/data/tmx/TMXComplianceKit/"

  private func units(_ name: String, _ source: String, _ target: String) throws -> [TranslationUnit] {
    let path = try #require(SharedData.path(Self.kit + name + ".tmx"))
    let reader = try FileFormat.units(path: path, languages: pair(source, target))
    var units: [TranslationUnit] = []
    while let row = try reader.next() {
      if case .unit(let unit, _) = row { units.append(unit) } else { Issue.record("\(row)") }
    }
    return units
  }

  private func text(_ name: String) throws -> String {
    let data = try Data(contentsOf: URL(fileURLWithPath: try #require(SharedData.path(Self.sources + name))))
    if data.starts(with: [0xFF, 0xFE]) { return try #require(String(data: data, encoding: .utf16)) }
    if let text = String(data: data, encoding: .utf8) { return text.trimmingPrefix("\u{FEFF}").description }
    return try #require(String(data: data, encoding: .windowsCP1252))
  }

  /// The texts that a file of the kit's sources holds, taken out of it by `pattern`.
  private func texts(_ name: String, _ pattern: String) throws -> [String] {
    let text = try text(name)
    let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
      Range($0.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  /// The lines of the source and of the target are the segments.
  @Test(arguments: [
    ("ImportTest1A", "fr-ca"), ("ImportTest1B", "fr-ca"), ("ImportTest1C", "fr-ca"),
    ("ImportTest1D", "en-gb"),
    ("ImportTest1E", "en-gb"), ("ImportTest1F", "en-gb"), ("ImportTest1G", "en-gb"),
    ("ImportTest1H", "en-gb"),
    ("ImportTest1I", "ja-jp"),
  ])
  func readsTheTextsOfTheKit(name: String, target: String) throws {
    let units = try units(name, "en-us", target)
    #expect(!units.isEmpty)
    #expect(try texts("\(name).txt", "^(.+)$") == units.map(\.source.text))
    #expect(try texts("\(name)_\(target).txt", "^(.+)$") == units.map(\.target.text))
  }

  /// The strings of programs and pages that the kit's exports come from.
  @Test(arguments: [
    ("ExportTest1A", "rc", "^\\t[0-9]+ \"(.*)\""), ("ExportTest1B", "htm", "<p>(.*)</p>"),
    ("ExportTest1C", "properties", "^id[0-9]+ (.*)$"), ("ExportTest1D", "po", "^msgstr \"(.*)\""),
  ])
  func readsTheStringsOfTheKit(name: String, suffix: String, pattern: String) throws {
    let units = try units(name, "en-us", "fr-ca")
    #expect(!units.isEmpty)
    for (file, side) in [
      ("\(name).\(suffix)", \TranslationUnit.source.text), ("\(name)_fr.\(suffix)", \.target.text),
    ] {
      let texts = try texts(file, pattern).map { text in
        suffix == "htm"
          ? text.replacing("&lt;", with: "<").replacing("&amp;", with: "&")
          : suffix == "properties"
            ? try #require(text.applyingTransform(.init("Hex-Any/Java"), reverse: false)) : text
      }
      #expect(texts == units.map { $0[keyPath: side] }, "\(file)")
    }
  }

  /// The pages with markup: text and native codes together are what stands in a `<p>`.
  @Test(arguments: [
    ("ExportTest2A", "ExportTest2A.htm", "ExportTest2A_fr.htm"),
    ("ImportTest2A", "ImportTest2A.htm", "ImportTest2A_fr-ca.htm"),
  ])
  func readsTheCodesOfTheKit(name: String, source: String, target: String) throws {
    let units = try units(name, "en-us", "fr-ca")
    #expect(!units.isEmpty)
    for (file, side) in [(source, \TranslationUnit.source), (target, \.target)] {
      let page = try texts(file, "<p>(.*)</p>").joined().filter { !$0.isWhitespace }
      let segments = units.map { native($0[keyPath: side]) }.joined().filter { !$0.isWhitespace }
      #expect(segments == page, "\(file)")
    }
  }

  /// A text of HTML with the native code of its inline elements.
  private func native(_ content: TaggedText) -> String {
    let bytes = Array(content.text.utf8)
    var (result, position) = ("", 0)
    func add(upTo end: Int) {
      var text = String(decoding: bytes[position..<end], as: UTF8.self)
      for (mark, escape) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")] {
        text = text.replacing(mark, with: escape)
      }
      result += text
      position = end
    }
    for code in content.codes {
      add(upTo: code.offset)
      // `hi` has no native code: its markup is not of the page.
      let isNative =
        code.original.hasPrefix("<") && !code.original.hasPrefix("<hi") && code.original != "</hi>"
      let start = code.original.firstIndex(of: ">").map { code.original.index(after: $0) }
      if isNative, let start, let end = code.original.lastIndex(of: "<"), start <= end {
        let inside = String(code.original[start..<end]).replacing("&lt;", with: "<").replacing(
          "&gt;", with: ">")
        result += inside.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      }
    }
    add(upTo: bytes.count)
    return result
  }

  @Test func choosesTheLanguagesOfTheKit() throws {
    #expect(
      try units("ImportTest1J", "en-us", "en-gb").map(\.source.text) == [
        "First entry in US English", "Second entry in US English",
      ])
    #expect(
      try units("ImportTest1C", "ja-jp", "es-es").map { "\($0.source) / \($0.target)" } == [
        "First entry in Japanese / First entry in Spanish",
        "Second entry in Japanese / Second entry in Spanish",
        "Third entry in Japanese / Third entry in Spanish",
      ])
  }
}
