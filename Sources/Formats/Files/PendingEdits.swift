/// Edits of a file whose segments stand in file order, until the reader has gone past them.
struct PendingEdits {
  private var edits: [(segment: Int, edits: [ByteEdit])] = []

  /// Makes `new` the edits of a segment, the last one that had any or one after it.
  mutating func set(_ new: [ByteEdit], for segment: Int) {
    if edits.last?.segment == segment { edits.removeLast() }
    edits.append((segment, new))
  }

  /// Gives away the edits of the segments before this one.
  mutating func take(before segment: Int) -> [ByteEdit] {
    let count = edits.prefix { $0.segment < segment }.count
    defer { edits.removeFirst(count) }
    return edits[..<count].flatMap(\.edits)
  }
}
