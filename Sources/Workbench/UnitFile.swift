public import Bitext
public import Formats

/// Opens files of units, those too that a store must read.
public enum UnitFile {
  /// Opens the file at `path`, or standard input for `-`, for its units in `languages`.
  ///
  /// As `FileFormat.units`, and memories of Trados beside it; those must be files.
  public static func reader(
    path: String, format: FileFormat? = nil, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    if (format ?? FileFormat(path: path)) == .sdltm {
      return try SDLTMReader(path: path, languages: languages)
    }
    return try FileFormat.units(path: path, format: format, languages: languages)
  }
  /// The units of a file whose format is known.
  public static func reader(
    of file: FormatFile, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    if file.format == .sdltm { return try SDLTMReader(path: file.path, languages: languages) }
    return try file.units(languages: languages)
  }
}
