import Bitext
import TestSupport
import Testing

@testable import Formats

/// Bytes that are made to do harm, and what must become of them.
struct HostileFile: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    /// An error whose place begins in these bytes.
    case refused(in: ClosedRange<Int>)
    /// An error, wherever.
    case refusedAnywhere
    /// No error.
    case read
    /// An error with a place in the file, or none.
    case ends
  }

  var name: String
  var format: FileFormat?
  var outcome: Outcome
  /// Made when needed: all together they are large.
  var bytes: @Sendable () -> [UInt8]

  var testDescription: String { name }

  init(
    _ name: String, _ shell: HostileShell, _ outcome: Outcome, bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = shell.name + ": " + name
    self.format = shell.format
    self.outcome = outcome
    self.bytes = bytes
  }

  /// A file that must be refused at what stands between `«` and `»`.
  init(_ name: String, _ shell: HostileShell, marked text: String) {
    let (range, bytes) = Self.unmarked(Array(text.utf8))
    self.init(name, shell, .refused(in: range)) { bytes }
  }

  /// A file with `bad` in the place of its text, which must be refused there.
  init(_ name: String, _ shell: HostileShell, bad: [UInt8], upTo length: Int = 0) {
    let before = Array((shell.head + shell.before + "fine ").utf8)
    let bytes = before + bad + Array((shell.after + shell.tail).utf8)
    self.init(name, shell, .refused(in: before.count...before.count + length)) { bytes }
  }

  private static func unmarked(_ marked: [UInt8]) -> (ClosedRange<Int>, [UInt8]) {
    let parts = [UInt8](marked).split(separator: 0xC2, omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for (number, part) in parts.enumerated() {
      guard number > 0 else {
        bytes += part
        continue
      }
      marks.append(bytes.count)
      bytes += part.dropFirst()
    }
    return ((marks.first ?? 0)...(marks.last ?? 0), bytes)
  }

  /// Reads everything there is in the file in memory, as segments and as units.
  func readInMemory() throws(FormatError) {
    let bytes = bytes()
    guard let format else {
      _ = try SRXReader.read(name: "a", bytes: bytes)
      return
    }
    if format == .tbx {
      let reader = try TBXConceptReader(name: "a", bytes: bytes)
      while try reader.next() != nil {}
      return
    }
    let options = ReadingOptions(languages: Self.languages, isStrict: isStrict)
    let reader = try FileFormat.segments(name: "a", bytes: bytes, format: format, options: options)
    while let segment = try reader.next() {
      _ = reader.takeEdits()
      if !segment.isLocked {
        try reader.translate(SegmentTranslation(segment.source, state: .translated))
      }
    }
    _ = reader.takeEdits()
  }

  /// Edits the file at `path`, with each segment its own translation.
  func edit(_ path: String, to output: String) throws(FormatError) {
    guard let format else {
      _ = try SRXReader.read(path: path)
      return
    }
    let options = ReadingOptions(languages: Self.languages, isStrict: isStrict)
    switch format {
    case .tbx:
      let editor = try TBXEditor(path: path, output: output, options: options)
      while let entry = try editor.next() { try editor.replace(with: entry.concept) }
      try editor.finish()
    case .moses: try readUnits(path)
    default:
      let editor = try FileEditor(path: path, output: output, format: format, options: options)
      while let segment = try editor.next() {
        if !segment.isLocked {
          try editor.translate(SegmentTranslation(segment.source, state: .translated))
        }
      }
      try editor.finish()
    }
  }

  /// Reads the units of the file at `path`; rows may fail.
  func readUnits(_ path: String) throws(FormatError) {
    guard let format, let languages = Self.languages else { return }
    let reader = try FileFormat.units(path: path, format: format, languages: languages)
    while try reader.next() != nil {}
  }

  /// XML that breaks other rules is still read up to its trouble.
  private var isStrict: Bool { HostileShell.xml.allSatisfy { $0.format != format } }

  private static let languages = LanguageTag("en").flatMap { source in
    LanguageTag("tr").map { LanguagePair(source: source, target: $0) }
  }
}
