internal import Bitext

/// The segments of a news file that has been read whole.
///
/// One text may stand in several places of the file, so edits are given at its end.
final class NewsSegments: SegmentReader {
  let texts: [NewsText]
  /// Made with the first translation: the language of the file.
  private let header: [ByteEdit]
  private let targetLanguage: LanguageTag?
  let violations: [FormatViolation]
  /// Of the text that comes next.
  private var number = 0
  private var isFinished = false
  private var edits: [Int: [ByteEdit]] = [:]

  init(
    _ texts: [NewsText], header: [ByteEdit] = [], violations: [FormatViolation] = [],
    targetLanguage: LanguageTag? = nil
  ) {
    (self.texts, self.header, self.violations) = (texts, header, violations)
    self.targetLanguage = targetLanguage
  }

  func next() throws(FormatError) -> FileSegment? {
    guard number < texts.count else {
      isFinished = true
      return nil
    }
    var segment = texts[number].segment
    segment.targetLanguage = targetLanguage
    number += 1
    return segment
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard number > 0 else { return }
    let text = texts[number - 1]
    guard !text.segment.isLocked else {
      throw FormatError(
        at: text.segment.location, .invalid("this text is not to be translated. Leave it as it is."))
    }
    do {
      edits[number - 1] = try text.edits(translation.text)
    } catch {
      throw FormatError(at: text.segment.location, .invalid("the translation: \(error.reason)"))
    }
  }

  func takeEdits() -> [ByteEdit] {
    guard isFinished, !edits.isEmpty else { return [] }
    let all = edits.values.flatMap { $0 } + header
    edits = [:]
    return all.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
