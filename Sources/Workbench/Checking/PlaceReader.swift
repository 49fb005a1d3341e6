internal import Bitext
internal import Checks
internal import Formats
internal import FoundationEssentials

/// Finds findings in the files that segments came from.
///
/// A file is read again, once, when something was found in it. Of standard input, pipes, packed formats and
/// files over 64 MiB the place of the segment is all that is known. For one thread at a time.
final class PlaceReader {
  private var files: [String: LocatedBytes?] = [:]
  /// Steps that are left for the search in all files, so that no file keeps it busy for long.
  private var steps = 200_000_000

  private static let sizeLimit = 64 << 20

  /// In the translation; in the source where the translation has nothing.
  func place(of found: LocatedFinding) -> FindingPlace? {
    let segment = found.segment
    if let location = segment.targetLocation, !found.target.isEmpty {
      // In a file of both sides the translation stands behind the source, unless a table says otherwise.
      let source = location == segment.sourceLocation ? segment.source : nil
      return place(
        of: found.finding.target, in: segment.target ?? TaggedText(""), at: location, behind: source)
    }
    guard let location = segment.sourceLocation ?? segment.targetLocation else { return nil }
    return place(of: found.finding.source, in: segment.source ?? TaggedText(""), at: location, behind: nil)
  }

  /// The place of a range of a text, or of the whole text.
  private func place(
    of range: Range<Int>?, in text: TaggedText, at location: SourceLocation, behind source: TaggedText?
  ) -> FindingPlace {
    let whole = FindingPlace(location)
    let utf8 = Array(text.text.utf8)
    let wanted = range.flatMap { $0.isEmpty || $0.upperBound > utf8.count ? nil : $0 } ?? 0..<utf8.count
    guard location.line > 0, !wanted.isEmpty, let file = bytes(of: location.file),
      location.bytes.upperBound <= file.bytes.count
    else { return whole }
    let block = file.bytes[location.bytes]
    var found: Range<Int>?
    if let source, !source.text.isEmpty,
      let before = search(source, 0..<source.text.utf8.count, in: block)
    {
      found = search(text, wanted, in: block[before.upperBound...])
    }
    guard let bytes = found ?? search(text, wanted, in: block) else { return whole }
    return FindingPlace(
      file: location.file, bytes: bytes, in: file, isVerbatim: file.bytes[bytes].elementsEqual(utf8[wanted]))
  }

  private func search(_ text: TaggedText, _ wanted: Range<Int>, in block: ArraySlice<UInt8>) -> Range<Int>? {
    var search = WrittenText(block, codes: text.codes, steps: min(steps, 2_000_000))
    defer { steps -= search.used }
    return search.range(of: wanted, in: Array(text.text.utf8))
  }

  private func bytes(of path: String) -> LocatedBytes? {
    if let known = files[path] { return known }
    let read = Self.read(path).map(LocatedBytes.init)
    files[path] = .some(read)
    return read
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard path != "-", let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular
    else { return nil }
    return try? TextFile.bytes(path: path, limit: sizeLimit)
  }
}
