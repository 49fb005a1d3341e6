public import Bitext
public import Formats

/// What a file was found to be, and what it does against its format.
public struct ValidationReport: Hashable, Sendable {
  public var path: String
  public var format: FileFormat
  /// Segments, concepts or rows up to the end or the place where it cannot be read on.
  public var read = 0
  /// Rules that it breaks, in file order; at most a thousand.
  public var violations: [FormatViolation] = []
  /// Why it cannot be read to its end.
  public var error: FormatError?

  public var isValid: Bool { violations.isEmpty && error == nil }
}

/// Reads a file to its end and gathers every rule of its format that it breaks.
public struct ValidationJob {
  /// For formats that do not say their languages.
  public var languages: LanguagePair?

  public init(languages: LanguagePair?) { self.languages = languages }

  /// Checks one file.
  ///
  /// - Throws: `WorkbenchError` where its languages must be given. What is wrong with the file is in the report.
  public func run(_ file: FormatFile) throws -> ValidationReport {
    if file.format.isReadByRows, languages == nil { throw WorkbenchError.languagesUnknown(path: file.path) }
    var report = ValidationReport(path: file.path, format: file.format)
    do throws(FormatError) {
      if file.format == .tbx {
        let reader = try file.concepts(options: options)
        defer { report.violations = reader.violations }
        while try reader.next() != nil { report.read += 1 }
      } else if file.format.isReadByRows, let languages {
        try readRows(of: file, languages, into: &report)
      } else {
        let reader = try file.segments(options: options)
        defer { report.violations = reader.violations }
        while try reader.next() != nil { report.read += 1 }
      }
    } catch {
      report.error = error
    }
    return report
  }

  private var options: ReadingOptions { ReadingOptions(languages: languages, isStrict: false) }

  private func readRows(
    of file: FormatFile, _ languages: LanguagePair, into report: inout ValidationReport
  ) throws(FormatError) {
    let reader = try UnitFile.reader(of: file, languages: languages)
    while let row = try reader.next() {
      report.read += 1
      if case .failed(let reason, let location) = row {
        report.violations.append(FormatViolation(at: location, reason))
      }
    }
  }
}

extension FileFormat {
  /// Whether it has no reader by segments.
  fileprivate var isReadByRows: Bool { self == .moses || self == .sdltm }
}
