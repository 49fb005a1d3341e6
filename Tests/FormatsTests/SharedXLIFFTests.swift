import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The handed XLIFF files: each comes back to the byte, or is refused with a reason known to be right.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
struct SharedXLIFFTests {
  private static let files =
    SharedData.files("formats/xliff1", ".xlf") + SharedData.files("formats/xliff1", ".xliff")
    + SharedData.files("formats/xliff2", ".xlf")
  private static let suites = files.filter { $0.contains("/valid/") || $0.contains("/invalid/") }
  private static let others = files.filter { !$0.contains("/valid/") && !$0.contains("/invalid/") }

  private func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private func reader(_ file: String, _ bytes: [UInt8], isStrict: Bool = true) throws -> any SegmentReader {
    let languages = try englishTurkish()
    return try FileFormat.segments(
      name: file, bytes: bytes, format: .xliff,
      options: ReadingOptions(languages: languages, isStrict: isStrict))
  }

  private func refusal(_ file: String, isStrict: Bool = true) throws -> FormatError? {
    do {
      let reader = try reader(file, try bytes(file), isStrict: isStrict)
      while try reader.next() != nil {}
      return nil
    } catch let error as FormatError {
      return error
    }
  }

  @Test func acceptsEveryValidFile() throws {
    let valid = Self.suites.filter { $0.contains("/valid/") }
    #expect(valid.count > 100)
    for file in valid { #expect(try refusal(file) == nil) }
  }

  /// What is listed but not refused: the file can be read and translated without loss.
  private static let noted = [
    // Deleting a code is what a translator did, to be seen by a check; the file is as good as before.
    "bad_MissingNonRemovable1", "bad_MissingNonRemovable2",
    // The register of prefixes is the committee's web page, which is not asked.
    "bad_InvalidFragIdUnknownPrefix",
  ]

  @Test func reportsEveryInvalidFile() throws {
    let invalid = Self.suites.filter { $0.contains("/invalid/") }
    #expect(invalid.count > 250)
    for file in invalid {
      let reader = try reader(file, try bytes(file), isStrict: false)
      while try reader.next() != nil {}
      #expect(!reader.violations.isEmpty, "\(file)")
      let isNoted = Self.noted.contains { file.hasSuffix($0 + ".xlf") }
      #expect(try (refusal(file) == nil) == isNoted, "\(file)")
    }
  }

  /// Files that break a rule of XLIFF 2, with that rule.
  private static let refused: [(reason: String, names: String)] = [
    (
      "srcLang=\"\" of <xliff> must be a BCP 47 tag",
      """
      DataWithDefaultValues DataWithEmptyValues DataWithValidValues DocumentWithDefaultValues \
      DocumentWithEmptyValues FileNoteWithDefaultValues FileNoteWithEmptyValues FileNoteWithValidValues \
      FileWithChangeTrack FileWithDefaultValues FileWithEmptyValues FileWithProfileData FileWithProfiles \
      FileWithResourceData FileWithValidValues FileWithValidation GroupWithDefaultValues \
      GroupWithEmptyValues GroupWithValidValues IgnorableWithDefaultValues IgnorableWithEmptyValues \
      IgnorableWithValidValues OriginalDataWithDefaultValues OriginalDataWithValidValues \
      SegmentWithDefaultValues SegmentWithEmptyValues SegmentWithValidValues SkeletonWithDefaultValues \
      SkeletonWithEmptyValues SkeletonWithValidValues SourceWithDefaultValues SourceWithEmptyValues \
      SourceWithValidValues SpanningCodeEndWithNullId SpanningCodeEndWithValidId TargetWithDefaultValues \
      TargetWithEmptyValues TargetWithValidValues UnitNoteWithDefaultValues UnitNoteWithEmptyValues \
      UnitNoteWithValidValues UnitWithDefaultValues UnitWithEmptyValues UnitWithMetadata \
      UnitWithValidValues
      """
    ),
    ("id=\"Localization selector (English selected)\" of <file> must be a name token", "no-trgLang"),
    ("version version is not supported", "DocumentWithValidValues FullDocument"),
    ("not XML", "EmptyFile InvalidFile"),
    (
      "<sm> has no <em> after it",
      """
      MarkedSpanStartWithCustomType MarkedSpanStartWithMissingTranslate MarkedSpanStartWithTerm \
      MarkedSpanStartWithValidValues
      """
    ),
    ("hex=\"10\" of <cp> must be four to six", "ValidDocument"),
    ("slr:sizeRestriction=\"restriction\" is not", "DocumentWithEverything"),
    ("xml:space must be default or preserve", "sample-20-segmented"),
    ("<group> lacks the attribute id", "sample-20-with-group sample-20-with-nested-group"),
    ("translate=\"test\" of <unit> must be yes, no", "valid_sample-20-translation-candidates"),
    ("<file> lacks <unit> or <group>", "empty"),
    ("<file> has no attribute source-language", "notes-after-segment"),
    ("slr:sizeRestriction=\"\" is not", "size-restriction"),
    ("<source> is in \"hu-HU\" by xml:lang, the file in \"en\"", "test-empty-unit-2.0"),
    ("<metadata> must not stand here in <unit>", "uber-v2"),
    ("the id \"tu1\" stands at more than one <unit>", "v2-duplicate-ids"),
    ("state=\"finale\" of <segment> must be", "with-segment-state"),
    (
      "slr:sizeRestriction=\"Character Limits\" is not",
      "test_Localization_Manual·Template·for·Global·-·Wrong·courier·process-en_us-mr_in-H_STRIPPED"
    ),
  ]

  @Test func refusesOnlyWhatIsKnownToBreakARule() throws {
    var expected: [String: String] = [:]
    for (reason, names) in Self.refused {
      for name in names.split(whereSeparator: \.isWhitespace) {
        expected[name.replacingOccurrences(of: "·", with: " ")] = reason
      }
    }
    for file in Self.others {
      let name = (file as NSString).lastPathComponent
      let reason = expected.removeValue(forKey: (name as NSString).deletingPathExtension)
      let error = try refusal(file)
      if let reason {
        #expect(error?.description.contains(reason) == true, "\(name): \(String(describing: error))")
      } else {
        #expect(error == nil, "\(name)")
      }
    }
    #expect(expected.isEmpty, "not met: \(expected.keys.sorted())")
  }

  /// Of 1.x and 2.x alike, read leniently where the strict reader refuses.
  @Test func givesEveryFileBackAndTakesATranslationOfEachSegment() throws {
    var (files, segments) = (0, 0)
    for file in Self.files {
      let old = try bytes(file)
      guard let plain = try? reader(file, old, isStrict: false) else { continue }
      while try plain.next() != nil {}
      #expect(plain.takeEdits().isEmpty, "\(file)")
      let editor = try reader(file, old, isStrict: false)
      var wanted: [String?] = []
      while let segment = try editor.next() {
        let isFree = !segment.isLocked && !segment.source.isEmpty
        if isFree { try editor.translate(SegmentTranslation(segment.source, state: .translated)) }
        wanted.append((isFree ? segment.source : segment.target)?.description)
      }
      let again = try reader(file, try old.applying(editor.takeEdits()), isStrict: false)
      var found: [String?] = []
      while let segment = try again.next() { found.append(segment.target?.description) }
      #expect(found == wanted, "\(file)")
      files += 1
      segments += wanted.count
    }
    print("xliff: \(files) files and \(segments) segments translated in place")
    #expect(files > 400)
  }
}
