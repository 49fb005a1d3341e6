public import Bitext
public import Formats

/// The units of several files, one file after the other.
///
/// A file is opened when the one before is read to its end.
public final class FileUnits: UnitReader {
  private var files: ArraySlice<FormatFile>
  private let languages: LanguagePair?
  private var reader: (any UnitReader)?

  /// Makes a reader of `files`, in `languages` or, without any, in those that each file says.
  ///
  /// - Throws: `WorkbenchError.languagesUnknown` for a file that does not say any.
  public init(_ files: [FormatFile], languages: LanguagePair?) throws {
    self.files = files[...]
    self.languages = languages
    guard languages == nil else { return }
    own = try files.map { file in
      guard let pair = try ExtractJob.languages(of: file) else {
        throw WorkbenchError.languagesUnknown(path: file.path)
      }
      return pair
    }
  }

  /// Those of each file, where none were asked for.
  private var own: [LanguagePair] = []

  public func next() throws(FormatError) -> UnitRow? {
    while true {
      if let row = try reader?.next() { return row }
      guard let file = files.first, let pair = languages ?? own[safe: files.startIndex] else { return nil }
      reader = try UnitFile.reader(of: file, languages: pair)
      files = files.dropFirst()
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
