/// Leads from the bytes of a decoded text back to the bytes of its file.
///
/// Characters in a row that have the same length on both sides share one run, so an ASCII page in a
/// legacy encoding costs one entry. A lookup is a binary search.
struct TextEncodingMap: Sendable {
  private struct Run {
    var decoded: Int
    var original: Int
    var decodedWidth: Int
    var originalWidth: Int
  }

  private var runs: [Run] = []
  private var decoded = 0
  private var original: Int

  /// The text begins at the byte `start` of its file: after the byte order mark.
  init(start: Int) { original = start }

  /// The next character has this many bytes on each side.
  mutating func append(decodedWidth: Int, originalWidth: Int) {
    if let last = runs.last, last.decodedWidth == decodedWidth, last.originalWidth == originalWidth {
    } else {
      runs.append(
        Run(
          decoded: decoded, original: original, decodedWidth: decodedWidth, originalWidth: originalWidth))
    }
    decoded += decodedWidth
    original += originalWidth
  }

  /// The next `count` bytes are the same on both sides.
  mutating func appendSame(_ count: Int) {
    guard count > 0 else { return }
    runs.append(Run(decoded: decoded, original: original, decodedWidth: 1, originalWidth: 1))
    decoded += count
    original += count
  }

  /// The byte of the file for the byte `offset` of the text, which begins a character or ends the text.
  func original(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return original }
    let run = runs[low - 1]
    return run.original + (offset - run.decoded) / run.decodedWidth * run.originalWidth
  }

  func original(of range: Range<Int>) -> Range<Int> {
    original(of: range.lowerBound)..<original(of: range.upperBound)
  }
}
