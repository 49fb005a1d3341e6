public import Bitext
public import Formats

/// What became of a file in another format.
public struct ConversionReport: Hashable, Sendable {
  /// Rows, segments or concepts.
  public var read = 0
  public var skipped = FileProblems()
  public var failed = FileProblems()
  public var summary = WriteSummary()
  /// Whether the file is the same, byte for byte.
  public var isCopy = false
}

/// Writes the units or terms of a file in another format, as a stream.
///
/// To the format that it has already a file goes as it is, once it was read to its end without a fault, so that
/// this shows that reading and writing back changes nothing.
public struct ConvertJob {
  /// For files that do not say theirs, and of several the ones to write.
  public var languages: LanguagePair?

  public init(languages: LanguagePair?) { self.languages = languages }

  /// Writes `file` to `output`, a path or `-`; on an error nothing is written.
  ///
  /// - Parameters:
  ///   - file: The file to read.
  ///   - output: Where to.
  ///   - format: What to write anew, also where the file has that format; `nil` for what the name of `output`
  ///     promises.
  ///   - progress: Called now and then with the rows read so far.
  /// - Returns: what was read and written, and what was not.
  /// - Throws: `FormatError`; `WorkbenchError` where languages or the format are not known.
  public func run(
    _ file: FormatFile, output: String, as format: FileFormat?, progress: (Int) -> Void = { _ in }
  ) throws -> ConversionReport {
    let promised = format ?? FileFormat(path: output) ?? (output == "-" ? file.format : nil)
    guard let wanted = promised else { throw WorkbenchError.noOutputFormat(path: output) }
    if format == nil, wanted == file.format { return try copy(file, to: output) }
    if file.format.holdsTerms, wanted.holdsTerms { return try writeTerms(file, to: output, as: wanted) }
    if wanted == .tbx { throw WorkbenchError.noTerms(path: file.path) }
    guard FileFormat.writable.contains(wanted) else { throw WorkbenchError.noOutputFormat(path: output) }
    guard let pair = try languages ?? ExtractJob.languages(of: file) else {
      throw WorkbenchError.languagesUnknown(path: file.path)
    }
    let reader = try UnitFile.reader(of: file, languages: pair)
    let writer = try FileFormat.writer(path: output, format: wanted, languages: pair)
    var report = ConversionReport()
    while let row = try reader.next() {
      report.read += 1
      switch row {
      case .unit(let unit, _): try writer.write(unit)
      case .skipped(let reason, let location): report.skipped.add(at: location, reason)
      case .failed(let reason, let location): report.failed.add(at: location, reason)
      }
      if report.read.isMultiple(of: 1000) { progress(report.read) }
    }
    report.summary = try writer.finish()
    return report
  }

  private func copy(_ file: FormatFile, to output: String) throws -> ConversionReport {
    var report = ConversionReport()
    report.isCopy = true
    if let editor = try editor(of: file, output: output) {
      while try editor.next() != nil { report.read += 1 }
      try editor.finish()
    } else {
      // A format that is read in another way is checked that way.
      report.read = try count(file)
      report.summary.bytes = try file.copy(to: output)
    }
    report.summary.units = report.read
    return report
  }

  /// `nil` for a format that is not read segment by segment.
  private func editor(of file: FormatFile, output: String) throws -> FileEditor? {
    do {
      return try file.editor(output: output, options: ReadingOptions(languages: languages))
    } catch {
      if error.problem == .unknownFormat { return nil }
      throw error
    }
  }

  private func count(_ file: FormatFile) throws -> Int {
    if file.format == .tbx { return try file.termbase(languages: languages).concepts.count }
    guard let languages else { throw WorkbenchError.languagesUnknown(path: file.path) }
    let reader = try UnitFile.reader(of: file, languages: languages)
    var count = 0
    while let row = try reader.next() {
      if case .failed(let reason, let location) = row { throw FormatError(at: location, .invalid(reason)) }
      count += 1
    }
    return count
  }

  private func writeTerms(
    _ file: FormatFile, to output: String, as format: FileFormat
  ) throws -> ConversionReport {
    if languages == nil, file.format == .glossary || format == .glossary {
      throw WorkbenchError.languagesUnknown(path: file.path)
    }
    let termbase = try file.termbase(languages: languages)
    var report = ConversionReport()
    report.read = termbase.concepts.count
    if format == .glossary, let languages {
      report.summary = try GlossaryWriter.write(termbase, languages: languages, path: output)
    } else {
      report.summary = try TBXWriter.write(termbase, path: output)
    }
    return report
  }
}
