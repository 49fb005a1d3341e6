public import Bitext

/// Reads units from two text files whose lines go together: line 5 of one translates line 5 of the other.
///
///     let reader = try MosesReader(path: "news.moses", languages: pair)   // news.en and news.tr
///
/// Both are UTF-8. A pair with an empty line is skipped; files with different numbers of lines do not go together,
/// which is an error after the last pair that says both numbers.
public final class MosesReader: UnitReader {
  private let source: LineReader
  private let target: LineReader
  private let paths: MosesPaths
  private let languages: LanguagePair
  private var number = 0
  private var isFinished = false

  /// Opens the files of the corpus that is called `path`.
  public convenience init(path: String, languages: LanguagePair) throws(FormatError) {
    let paths = MosesPaths.existing(path: path, languages: languages)
    try self.init(source: paths.source, target: paths.target, languages: languages)
  }

  /// Opens two files, wherever they are.
  public init(source: String, target: String, languages: LanguagePair) throws(FormatError) {
    self.source = LineReader(try ByteInput(path: source), limit: UnitLimits.segment)
    self.target = LineReader(try ByteInput(path: target), limit: UnitLimits.segment)
    paths = MosesPaths(source: source, target: target)
    self.languages = languages
  }

  public func next() throws(FormatError) -> UnitRow? {
    guard !isFinished else { return nil }
    let (left, right) = (try source.next(), try target.next())
    guard let left, let right else {
      isFinished = true
      if left != nil || right != nil { throw try unevenFiles(left, right) }
      if number == 0 { throw FormatError(paths.source, .isEmpty) }
      return nil
    }
    number += 1
    for (side, line) in [("source", left), ("target", right)] where line.bytes == nil {
      return .failed(reason: UnitLimits.tooLong(side, number), line.location)
    }
    let unit = UnitField.unit(
      TaggedText(try source.text(left.bytes ?? [], in: left)),
      TaggedText(try target.text(right.bytes ?? [], in: right)), languages)
    if unit.source.isEmpty && unit.target.isEmpty {
      return .skipped(reason: "line \(number) is blank", left.location)
    }
    return UnitLimits.row(unit, number: number, at: left.location)
  }

  private func unevenFiles(
    _ left: LineReader.Line?, _ right: LineReader.Line?
  ) throws(FormatError) -> FormatError {
    var counts = (source: number, target: number)
    var place = left?.location ?? right?.location ?? SourceLocation(file: paths.source, line: 0, bytes: 0..<0)
    place.bytes = place.bytes.lowerBound..<place.bytes.lowerBound
    if left != nil {
      counts.source += 1
      while try source.next() != nil { counts.source += 1 }
    }
    if right != nil {
      counts.target += 1
      while try target.next() != nil { counts.target += 1 }
    }
    return FormatError(
      at: place,
      .invalid(
        "\(paths.source) has \(counts.source) lines, \(paths.target) has \(counts.target): they do not go "
          + "together. Check that both are of the same corpus."))
  }
}

extension MosesPaths {
  init(source: String, target: String) {
    self.source = source
    self.target = target
  }
}
