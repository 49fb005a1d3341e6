/// A text inside a file, unescaped, with the way back to the bytes of the file.
struct NewsSource {
  /// Valid UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Characters in a row that have the same length on both sides.
  private struct Run {
    var decoded: Int
    var original: Int
    var decodedWidth: Int
    var originalWidth: Int
  }

  private var runs: [Run] = []
  private var original: Int

  /// The text begins at the byte `start` of its file.
  init(start: Int) { original = start }

  /// Adds a character, or a byte of one that stands in the file as it is; `text` is not empty.
  mutating func append(_ text: some Collection<UInt8>, originalWidth: Int) {
    let width = text.count
    guard width > 0 else { return }
    let isSame =
      runs.last.map { last in
        last.decodedWidth == width && last.originalWidth == originalWidth
          && last.original + (bytes.count - last.decoded) / width * originalWidth == original
      } ?? false
    if !isSame {
      runs.append(
        Run(decoded: bytes.count, original: original, decodedWidth: width, originalWidth: originalWidth))
    }
    bytes += text
    original += originalWidth
  }

  /// Adds bytes that stand in the file as they are.
  mutating func append(same text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    append(text.prefix(1), originalWidth: 1)
    bytes += text.dropFirst()
    original += text.count - 1
  }

  /// Passes over bytes of the file that stand for nothing.
  mutating func skip(_ count: Int) { original += count }

  /// The bytes of the file that `range` of the text comes from.
  func original(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < bytes.count ? place(of: range.lowerBound).start : original
      return place..<place
    }
    let (start, _) = place(of: range.lowerBound)
    let (last, width) = place(of: range.upperBound - 1)
    return start..<max(start, last + width)
  }

  /// Where the character with the byte at `offset` begins in the file, and its length there.
  private func place(of offset: Int) -> (start: Int, width: Int) {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (original, 0) }
    let run = runs[low - 1]
    let index = (offset - run.decoded) / run.decodedWidth
    return (run.original + index * run.originalWidth, run.originalWidth)
  }
}

extension NewsSource {
  /// The content of a JSON string, which stands at `range` of `bytes` with its quotes and is valid.
  init(json bytes: [UInt8], at range: Range<Int>) {
    self.init(start: range.lowerBound + 1)
    var position = range.lowerBound + 1
    let end = range.upperBound - 1
    while position < end {
      guard bytes[position] == UInt8(ascii: "\\") else {
        let next = bytes.firstOffset(of: UInt8(ascii: "\\"), in: position..<end) ?? end
        append(same: bytes[position..<next])
        position = next
        continue
      }
      var length = 2
      if position + 1 < end, bytes[position + 1] == UInt8(ascii: "u") {
        length = 6
        let lead = position + 2 < end ? bytes[position + 2] | 0x20 : 0
        let second = position + 3 < end ? bytes[position + 3] | 0x20 : 0
        // D800 to DBFF come in pairs.
        if lead == UInt8(ascii: "d"),
          (UInt8(ascii: "8")...UInt8(ascii: "9")).contains(second) || second == UInt8(ascii: "a")
            || second == UInt8(ascii: "b")
        {
          length = 12
        }
      }
      let stop = min(position + length, end)
      append(JSONSpansScanner.unescaped(bytes[position..<stop]), originalWidth: stop - position)
      position = stop
    }
  }
}
