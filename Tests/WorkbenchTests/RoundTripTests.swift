import Bitext
import Formats
import Foundation
import Linguistics
import TestSupport
import Testing

@testable import Workbench

/// Files taken into XLIFF and put back: untouched they are the same, translated they say the translation.
@Suite struct RoundTripTests {
  private let folder: TemporaryFolder
  private let languages: LanguagePair

  init() throws {
    folder = try TemporaryFolder()
    languages = try LookupFixture.pair("en", "tr")
  }

  static let stories: [String] = {
    let folder = Project.path("Samples")
    let stories = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return stories.sorted().map { "\(folder)/\($0)/en.html" }.filter {
      FileManager.default.fileExists(atPath: $0)
    }
  }()

  @Test(arguments: stories)
  func aStoryComesBack(path: String) throws { try check(path) }

  /// Spread over each folder of real files; those that cannot be read are not for here.
  static let sharedFiles: [String] = [
    "html", "ninjs", "newsml-g2", "po", "xliff1", "xliff2",
  ].flatMap { name in
    let folder = SharedData.path("formats/\(name)")
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
    let files = names.filter {
      FileFormat(path: $0) != nil || $0.hasSuffix(".xml") || $0.hasSuffix(".json")
    }
    let step = max(1, files.count / 15)
    return stride(from: 0, to: files.count, by: step).map { "\(folder)/\(files[$0])" }
  }

  @Test(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
  func realFilesComeBack() throws {
    var count = 0
    for path in Self.sharedFiles {
      guard let file = try? FormatFile(path: path),
        (try? file.segments(options: ReadingOptions(languages: languages, isStrict: false))) != nil
      else { continue }
      if try check(path) { count += 1 }
    }
    print("\(count) of \(Self.sharedFiles.count) real files taken into XLIFF and put back")
    #expect(count >= 40)
  }

  /// Whether there is something to translate in the file, and it can be read to its end.
  @discardableResult
  private func check(_ path: String) throws -> Bool {
    let (extracted, same, translated) = (
      folder.path("a.xlf"), folder.path("same"), folder.path("translated")
    )
    let file = try FormatFile(path: path)
    let own = (try? ExtractJob.languages(of: file)) ?? languages
    let job = ExtractJob(languages: own, method: .builtIn(newlines: .none))
    guard let report = try? job.run([file], output: extracted), report.summary.units > 0 else { return false }

    var merge = MergeJob()
    merge.allowsUntranslated = true
    let untouched = try merge.run(FormatFile(path: extracted), into: file, output: same)
    #expect(untouched.isWritten && untouched.merged == 0, "\(path)")
    #expect(try bytes(same) == bytes(path), "\(path)")

    let segments = try pseudoTranslate(extracted)
    merge.allowsUntranslated = false
    do {
      let merged = try merge.run(FormatFile(path: extracted), into: file, output: translated)
      #expect(merged.isWritten, "\(path): \(merged.broken.listed) \(merged.changed.listed)")
      #expect(merged.untranslated.isEmpty, "\(path)")
      // A copy of a story is in the language of the translation.
      let back = ExtractJob(
        languages: file.format.holdsOneLanguage ? own.reversed : own, method: .builtIn(newlines: .none))
      let again = try back.run([FormatFile(path: translated, format: file.format)], output: extracted)
      #expect(again.files[0].units == report.files[0].units, "\(path)")
      if file.format.holdsOneLanguage {
        let found = try texts(extracted).joined().count { $0 == "»" }
        #expect(found >= segments, "\(path)")
      }
    } catch let error as FormatError {
      // Old encodings have no room for the marks.
      guard case .unencodable = error.problem else { throw error }
    }
    return true
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// Puts each source between marks, as its translation; returns how many could be.
  private func pseudoTranslate(_ path: String) throws -> Int {
    var count = 0
    let editor = try FormatFile(path: path).editor(output: path)
    while let segment = try editor.next() {
      if segment.isLocked { continue }
      var text = segment.source
      text.text = "«" + text.text + "»"
      text.codes = text.codes.map { code in
        var code = code
        code.offset += "«".utf8.count
        return code
      }
      try editor.translate(SegmentTranslation(text, state: .translated))
      count += 1
    }
    try editor.finish()
    return count
  }

  private func texts(_ path: String) throws -> [String] {
    let reader = try FormatFile(path: path).segments()
    var texts: [String] = []
    while let segment = try reader.next() { texts.append(segment.source.text) }
    return texts
  }
}
