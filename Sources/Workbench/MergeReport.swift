public import Formats

/// What became of the translations of an extracted file.
public struct MergeReport: Hashable, Sendable {
  /// Blocks of the original that have a translation now.
  public var merged = 0
  /// Blocks that say the same as before.
  public var unchanged = 0
  /// Segments without a translation; their source stays where that is allowed.
  public var untranslated = FileProblems()
  /// Blocks that are not what they were when they were extracted.
  public var changed = FileProblems()
  /// Codes that are missing, doubled or foreign, and what the file cannot hold.
  public var broken = FileProblems()
  /// Whether the original's bytes are other ones than when it was extracted, wherever they differ; `nil` where
  /// the XLIFF file does not say.
  public var isOtherFile: Bool?
  /// Whether the file was written.
  public var isWritten = false
  public var violations: [FormatViolation] = []
}
