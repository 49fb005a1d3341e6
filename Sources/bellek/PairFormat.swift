import ArgumentParser
import Bitext
import Formats
import Rendering
import Workbench

/// A format for aligned pairs.
enum PairFormat: String, ExpressibleByArgument, CaseIterable {
  case tmx, xliff, tsv, jsonl, ladder

  /// The format that a file's name promises.
  init?(path: String) {
    switch FileFormat(path: path) {
    case .tmx: self = .tmx
    case .tsv: self = .tsv
    case .jsonl: self = .jsonl
    case .xliff: self = .xliff
    default:
      guard path.lowercased().hasSuffix(".ladder") else { return nil }
      self = .ladder
    }
  }

  /// How its files end.
  var suffix: String { self == .xliff ? "xlf" : rawValue }

  /// Writes units, or in ladder notation all beads that nobody rejected, to `path`, `-` being standard output.
  func write(
    _ harvest: StoryAlignment.Harvest, of review: StoryReview, languages: LanguagePair, to path: String
  ) throws {
    let writer: any UnitWriter
    switch self {
    case .ladder: return try TextFile.write(StoryRendering.ladder(review), to: path)
    case .tmx: writer = try FileFormat.writer(path: path, format: .tmx, languages: languages)
    case .tsv: writer = try FileFormat.writer(path: path, format: .tsv, languages: languages)
    case .jsonl: writer = try FileFormat.writer(path: path, format: .jsonl, languages: languages)
    case .xliff: writer = try FileFormat.writer(path: path, format: .xliff, languages: languages)
    }
    for unit in harvest.units { try writer.write(unit) }
    _ = try writer.finish()
  }

  /// The format for `path`: the one given, else the one that its name promises.
  static func named(_ format: PairFormat?, path: String) throws -> PairFormat {
    guard let format = format ?? PairFormat(path: path) else {
      throw ValidationError("\(path) promises no format: name it with --format.")
    }
    return format
  }
}
