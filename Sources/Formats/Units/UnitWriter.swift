public import Bitext

/// Writes translation units to a file, one after the other, in bounded memory.
///
/// The file appears, whole, when `finish` returns; a writer that is dropped before leaves nothing.
/// For one thread at a time.
public protocol UnitWriter: AnyObject {
  func write(_ unit: TranslationUnit) throws(FormatError)
  /// Ends the file; not to be called twice, nor to be followed by `write`.
  func finish() throws(FormatError) -> WriteSummary
}

/// What a writer did, and what it could not write as it was.
public struct WriteSummary: Hashable, Sendable {
  public var units = 0
  public var bytes = 0
  /// Characters that the format cannot hold and that were replaced: by U+FFFD in XML, a tab or line
  /// break by a space in TSV.
  public var replacedCharacters = 0
  /// Inline codes that the format has no place for.
  public var droppedCodes = 0
  /// Values of fields other than source and target that the format, as asked for, has no place for.
  public var droppedFields = 0

  public init() {}

  /// Whether a reader gets back all that was written.
  public var isLossless: Bool { replacedCharacters == 0 && droppedCodes == 0 && droppedFields == 0 }
}
