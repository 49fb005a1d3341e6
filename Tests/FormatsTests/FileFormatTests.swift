import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// What every format of units promises.
@Suite struct FileFormatTests {
  @Test(arguments: unitFormats, [1, 2, 3])
  func readsPlainUnitsAsTheyWereWritten(format: FileFormat, seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<300).map { _ in random.plainUnit() }
    let (bytes, summary) = try written(units, format, random.languages)
    #expect(try rows(bytes, format, random.languages).units == units)
    #expect(summary.units == units.count)
    #expect(summary.bytes == bytes.count)
    #expect(summary.isLossless)
  }

  @Test(arguments: [FileFormat.tmx, .jsonl], [1, 2, 3, 4])
  func readsFullUnitsAsTheyWereWritten(format: FileFormat, seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try pair("en-GB", "tr"))
    let units = (0..<400).map { _ in random.unit() }
    let (bytes, summary) = try written(units, format, random.languages)
    let read = try rows(bytes, format, random.languages)
    #expect(summary.isLossless)
    #expect(read.count == units.count)
    for (unit, row) in zip(units, read) {
      guard case .unit(let got, _) = row else {
        Issue.record("seed \(seed): \(unit) gave \(row)")
        continue
      }
      #expect(got == unit, "seed \(seed)")
    }
  }

  @Test(arguments: unitFormats)
  func givesTheSameUnitsFromAFileAsFromMemory(format: FileFormat) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: 7), languages: try englishTurkish())
    let units = (0..<3000).map { _ in random.plainUnit() }
    let folder = try TemporaryFolder()
    let path = folder.file("memory." + format.rawValue)
    let writer = try FileFormat.writer(path: path, languages: random.languages)
    for unit in units { try writer.write(unit) }
    _ = try writer.finish()
    let reader = try FileFormat.units(path: path, languages: random.languages)
    var read: [TranslationUnit] = []
    while let row = try reader.next() {
      if case .unit(let unit, let location) = row {
        #expect(location.file == path)
        read.append(unit)
      }
    }
    #expect(read == units)
  }

  @Test(arguments: unitFormats)
  func saysWhatIsWrongWithTheWholeFile(format: FileFormat) throws {
    let folder = try TemporaryFolder()
    let empty = folder.file("empty." + format.rawValue)
    try Data().write(to: URL(fileURLWithPath: empty))
    let languages = try englishTurkish()
    func problem(_ path: String) -> FormatError.Problem? {
      do {
        let reader = try FileFormat.units(path: path, format: format, languages: languages)
        _ = try reader.next()
        return nil
      } catch { return error.problem }
    }
    #expect(problem(empty) == .isEmpty)
    #expect(problem(folder.file("none." + format.rawValue)) == .missingFile)
    #expect(problem(folder.path) == .isDirectory)
  }

  @Test(arguments: unitFormats)
  func leavesNothingBehindWhenItIsDropped(format: FileFormat) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("memory." + format.rawValue)
    do {
      let writer = try FileFormat.writer(path: path, languages: try englishTurkish())
      var random = RandomUnits(generator: SeededGenerator(seed: 1), languages: try englishTurkish())
      for _ in 0..<5000 { try writer.write(random.plainUnit()) }
      #expect(try folder.files().count == 1)
    }
    #expect(try folder.files().isEmpty)
  }

  @Test func replacesAFileAtOnceAndForItsOwnerAlone() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("memory.tsv")
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.createSymbolicLink(atPath: folder.file("link.tsv"), withDestinationPath: path)
    let writer = try FileFormat.writer(path: folder.file("link.tsv"), languages: try englishTurkish())
    try writer.write(
      TranslationUnit(source: TaggedText("a"), target: TaggedText("b"), languages: try englishTurkish()))
    #expect(try folder.bytes("memory.tsv") == Array("old".utf8))
    _ = try writer.finish()
    #expect(try folder.bytes("memory.tsv") == Array("a\tb\n".utf8))
    #expect(try folder.files() == ["link.tsv", "memory.tsv"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><tmx/>", FileFormat.tmx), ("\u{FEFF}\n <tmx/>", .tmx), ("a\tb\n", .tsv),
    ("\n\n{\"source\":1}", .jsonl), ("\u{FEFF}{}", .jsonl),
  ])
  func tellsTheFormatFromTheFirstBytes(text: String, format: FileFormat) {
    #expect(FileFormat(beginning: Array(text.utf8)) == format)
  }

  @Test func tellsTheFormatFromTheName() {
    #expect(FileFormat(path: "a/b.c/News.TMX") == .tmx)
    #expect(FileFormat(path: "a.tmx/news") == nil)
    #expect(FileFormat(path: "x.ndjson") == .jsonl)
    #expect(FileFormat(beginning: Array("a word\n\tb".utf8)) == nil)
    #expect(throws: FormatError("news", .unknownFormat)) {
      try FileFormat.units(name: "news", bytes: Array("words".utf8), languages: try englishTurkish())
    }
  }
}
