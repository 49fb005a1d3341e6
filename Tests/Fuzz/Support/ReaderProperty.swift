import Bitext
public import Formats

/// What must hold for any bytes that are read as any format.
///
/// Reading comes to an end: the bytes are a file, or a `FormatError` says where they are not. A file that is left
/// alone has no edits. Edits of translations lie in the file, one after the other. What reads once reads again.
public enum ReaderProperty {
  /// What does not hold.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private static let languages = LanguageTag("en").flatMap { source in
    LanguageTag("tr").map { LanguagePair(source: source, target: $0) }
  }

  /// Reads `bytes` as `format` in all ways there are.
  ///
  /// - Throws: `Failure`.
  public static func check(_ bytes: [UInt8], as format: FileFormat) throws {
    for isStrict in [false, true] {
      let options = ReadingOptions(languages: languages, isStrict: isStrict)
      let untouched = try edits(bytes, format, options, isTranslating: false)
      if let untouched, !untouched.isEmpty {
        throw Failure(description: "edits of a file that was left alone")
      }
      guard let edits = try edits(bytes, format, options, isTranslating: true) else { continue }
      var position = 0
      for edit in edits {
        guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
          throw Failure(
            description: "the edit of \(edit.range) overlaps or is outside of \(bytes.count) bytes")
        }
        position = edit.range.upperBound
      }
    }
    guard let languages,
      let reader = try? FileFormat.units(name: "x", bytes: bytes, format: format, languages: languages)
    else { return }
    while let row = try? reader.next() {
      guard case .unit(let unit, _) = row else { continue }
      for side in [unit.source, unit.target] {
        let length = side.text.utf8.count
        guard side.codes.allSatisfy({ (0...length).contains($0.offset) }) else {
          throw Failure(description: "a code stands outside of its text")
        }
      }
    }
  }

  /// The edits that translating every second segment asks for; `nil` for bytes that are refused.
  private static func edits(
    _ bytes: [UInt8], _ format: FileFormat, _ options: ReadingOptions, isTranslating: Bool
  ) throws -> [ByteEdit]? {
    do {
      let reader = try FileFormat.segments(name: "x", bytes: bytes, format: format, options: options)
      var edits: [ByteEdit] = []
      var number = 0
      while let segment = try reader.next() {
        edits += reader.takeEdits()
        if isTranslating, number % 2 == 0, !segment.isLocked {
          var codes = segment.source.codes
          for index in codes.indices { codes[index].offset += 4 }
          do {
            try reader.translate(
              SegmentTranslation(
                TaggedText("<&\u{e7}" + segment.source.text, codes: codes), state: .draft, score: 80))
          } catch {
            // A text that the file's encoding or format cannot hold.
          }
        }
        number += 1
        guard number <= bytes.count + 1 else { throw Failure(description: "more segments than bytes") }
      }
      return edits + reader.takeEdits()
    } catch let error as FormatError {
      guard error.location.bytes.upperBound <= bytes.count else {
        throw Failure(description: "an error stands outside of the file: \(error)")
      }
      return nil
    }
  }
}
