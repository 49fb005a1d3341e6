import Bitext
import Foundation
import TestSupport

@testable import Formats

/// English to Turkish.
func englishTurkish() throws -> LanguagePair { try pair("en", "tr") }

func pair(_ source: String, _ target: String) throws -> LanguagePair {
  LanguagePair(source: try tag(source), target: try tag(target))
}

func tag(_ text: String) throws -> LanguageTag {
  guard let tag = LanguageTag(text) else { throw FixtureError(text) }
  return tag
}

struct FixtureError: Error {
  var text: String
  init(_ text: String) { self.text = text }
}

/// A folder that is gone when the last holder lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "bellek-formats-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }
}

/// The formats that whole units go into and come out of, streamed.
let unitFormats: [FileFormat] = [.tmx, .csv, .tsv, .jsonl]

/// All rows of `bytes`, read as `format`.
func rows(
  _ bytes: [UInt8], _ format: FileFormat, _ languages: LanguagePair, name: String = "test"
) throws -> [UnitRow] {
  let reader = try FileFormat.units(name: name, bytes: bytes, format: format, languages: languages)
  var rows: [UnitRow] = []
  while let row = try reader.next() { rows.append(row) }
  return rows
}

func rows(_ text: String, _ format: FileFormat, _ languages: LanguagePair) throws -> [UnitRow] {
  try rows(Array(text.utf8), format, languages)
}

extension [UnitRow] {
  var units: [TranslationUnit] {
    compactMap { if case .unit(let unit, _) = $0 { unit } else { nil } }
  }

  /// Reasons of the rows that gave no unit, `skipped: …` or `failed: …`.
  var reasons: [String] {
    compactMap {
      switch $0 {
      case .unit: nil
      case .skipped(let reason, _): "skipped: " + reason
      case .failed(let reason, _): "failed: " + reason
      }
    }
  }
}

/// What a writer of `format` makes of `units`, and its summary.
func written(
  _ units: [TranslationUnit], _ format: FileFormat, _ languages: LanguagePair
) throws -> (bytes: [UInt8], summary: WriteSummary) {
  let folder = try TemporaryFolder()
  let writer = try FileFormat.writer(path: folder.file("units"), format: format, languages: languages)
  for unit in units { try writer.write(unit) }
  let summary = try writer.finish()
  return (try folder.bytes("units"), summary)
}

/// Units with everything a unit can have, by chance.
struct RandomUnits {
  var generator: SeededGenerator
  let languages: LanguagePair

  static let pieces = [
    "a", "B", " ", "  ", "ı", "İ", "ş", "\"", "'", "<", ">", "&", "&amp;", "]]>", "\\", "\\n", "/", "%7C",
    "|", "=", "{1}", "漢", "😀", "e\u{301}", "\u{AD}", "\u{200F}", "\u{A0}", ":", "-->", "<b>", "1.5",
  ]
  /// Beside them, what TSV has to change.
  static let breaks = ["\n", "\t", "\r", "\r\n", "\u{2028}"]

  mutating func text(breaks: Bool = true, atLeast: Int = 0) -> String {
    let pieces = breaks ? Self.pieces + Self.breaks : Self.pieces
    let count = Int.random(in: atLeast...8, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  mutating func plainUnit() -> TranslationUnit {
    TranslationUnit(
      source: TaggedText("a" + text(breaks: false)), target: TaggedText("b" + text(breaks: false)),
      languages: languages, origin: .imported)
  }

  mutating func unit() -> TranslationUnit {
    var unit = TranslationUnit(
      source: tagged(), target: tagged(), languages: languages,
      role: SegmentRole.allCases.randomElement(using: &generator) ?? .body,
      origin: TranslationUnit.Origin.allCases.randomElement(using: &generator) ?? .typed,
      status: TranslationUnit.Status.allCases.randomElement(using: &generator) ?? .draft)
    let texts: [WritableKeyPath<TranslationUnit, String?>] = [
      \.document, \.previous, \.next, \.creator, \.changer, \.project, \.domain, \.note,
    ]
    for path in texts where Bool.random(using: &generator) { unit[keyPath: path] = text() }
    if Bool.random(using: &generator) { unit.confidence = Double.random(in: 0...1, using: &generator) }
    if Bool.random(using: &generator) { unit.created = time() }
    if Bool.random(using: &generator) { unit.changed = time() }
    for _ in 0..<Int.random(in: 0...4, using: &generator) { unit.properties.append(property()) }
    return unit
  }

  /// Times from 1901 to 2069.
  private mutating func time() -> Timestamp {
    Timestamp(seconds: Int64.random(in: -0x8000_0000...0xC000_0000, using: &generator))
  }

  private mutating func property() -> TranslationUnit.Property {
    let names = [
      "tu:tuid", "tu:segtype", "tu:creationdate", "tu:creationid", "tu:srclang", "tu:xml:lang", "prop:x",
      "prop:x-previous", "prop:x-document", "prop:x-property:tu:tuid", "prop:50%", "prop:a|xml:lang=en",
      "prop:a|xml:lang=en|xml:lang=tr", "prop:a|type=b", "note", "note|xml:lang=tr", "note|",
      "tuv:source:usagecount",
      "tuv:target:usagecount", "tuv:target:creationid", "tuv:target:changedate", "tuv:source:prop:y",
      "tuv:target:note", "tuv:source:lang", "tuv:source:xml", "json:x", "column:3", "", "tu:", "tuv:",
      "tuv:source:",
    ]
    let name = names.randomElement(using: &generator) ?? ""
    let values = [text(), "en", "tr", "20260112T093000Z", "sentence", "1"]
    return .init(name: name, value: values.randomElement(using: &generator) ?? "")
  }

  private mutating func tagged() -> TaggedText {
    let text = text(atLeast: 1)
    var offsets = text.unicodeScalars.indices.map { $0.utf16Offset(in: text) }
    offsets = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    offsets.append(text.utf8.count)
    let chosen = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      offsets.randomElement(using: &generator) ?? 0
    }
    let originals = [
      "<b>", "</b>", "", "&lt;", "<ph x=\"1\"/", "\r\n", "</hi>", "<hi>", "<bpt i='1'>x</bpt", "[i]",
    ]
    return TaggedText(
      text,
      codes: chosen.sorted().map { offset in
        InlineCode(
          number: Int.random(in: 1...3, using: &generator),
          kind: InlineCode.Kind.allCases.randomElement(using: &generator) ?? .open, offset: offset,
          original: originals.randomElement(using: &generator) ?? "")
      })
  }
}

/// Makes `bytes` the file at `path`.
func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

/// A copy with a few bytes changed, taken out or put in, or the end cut off.
func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...4, using: &generator) {
    guard let place = bytes.indices.randomElement(using: &generator) else { break }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    case 2: bytes.remove(at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
    case 4:
      let marks = Array("<>&\"'/\t\n{}[]:,;\\".utf8)
      bytes.insert(marks.randomElement(using: &generator) ?? 0, at: place)
    default: if Int.random(in: 0..<4, using: &generator) == 0 { bytes.removeSubrange(place...) }
    }
  }
  return bytes.isEmpty ? [0] : bytes
}
