import Bitext
import TestSupport
import Testing

@testable import Formats

/// A small file that shows what its format can hold, for the tests that every format passes.
struct FormatSample: Sendable, CustomTestStringConvertible {
  var name: String
  var format: FileFormat
  var bytes: [UInt8]
  var options = ReadingOptions()
  /// Whether a translation changes bytes outside of its segment too, such as a header's language.
  var hasHeader = false
  /// Whether a translation stands where the source stood, in a copy of the file.
  var isOneLanguage = false
  var testDescription: String { name }

  init(
    _ name: String, _ format: FileFormat, _ text: String, languages: LanguagePair? = nil,
    hasHeader: Bool = false,
    isOneLanguage: Bool = false
  ) {
    self.init(
      name, format, bytes: Array(text.utf8), languages: languages, hasHeader: hasHeader,
      isOneLanguage: isOneLanguage)
  }

  init(
    _ name: String, _ format: FileFormat, bytes: [UInt8], languages: LanguagePair? = nil,
    hasHeader: Bool = false,
    isOneLanguage: Bool = false
  ) {
    self.name = name
    self.format = format
    self.bytes = bytes
    options.languages = languages
    self.hasHeader = hasHeader
    self.isOneLanguage = isOneLanguage
  }

  /// All samples: each format adds its own.
  static let all: [FormatSample] =
    text + tables + xliff + po + jsonUnits + tmx + newsXML + ninjs + html + apple + markdown + docx
}

/// What one reading of a file gave.
struct Reading {
  var segments: [FileSegment] = []
  var edits: [ByteEdit] = []

  /// Reads `bytes` and translates the segments that `translation` gives something for.
  init(
    _ bytes: [UInt8], like sample: FormatSample,
    translating translation: (Int, FileSegment) -> SegmentTranslation? = { _, _ in nil }
  ) throws {
    let reader = try FileFormat.segments(
      name: sample.name, bytes: bytes, format: sample.format, options: sample.options)
    while let segment = try reader.next() {
      edits += reader.takeEdits()
      if let new = translation(segments.count, segment) { try reader.translate(new) }
      segments.append(segment)
    }
    edits += reader.takeEdits()
  }
}

extension [UInt8] {
  /// With `edits` made, which must be in order.
  func applying(_ edits: [ByteEdit]) throws -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= count else {
        throw FixtureError("the edit of \(edit.range) overlaps or is outside of the file")
      }
      result += self[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + self[position...]
  }
}
