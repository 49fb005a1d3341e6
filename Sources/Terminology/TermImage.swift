internal import Linguistics

/// A glossary of one language, compiled: flat tables that are searched as they lie in a file.
///
/// Terms are a tree of words. A text's word leads over the hashes of its beginnings to stems, a stem to its
/// lexeme, a node and a lexeme to a step of the tree. A bitmap, small enough for the second cache, says of
/// most beginnings that no stem is like that.
final class TermImage: Sendable {
  /// The parts of the file, in its order.
  enum Section: Int, CaseIterable {
    /// Lists of letters or marks, each behind its count; the one at 0 is empty.
    case lists
    case stems
    /// Places in the stems by hash, plus one; 0 is empty.
    case stemSlots
    /// Bits by hash.
    case filter
    case edges
    case edgeSlots
    case nodes
    /// Numbers of terms.
    case ends
    case terms
    /// ``CapitalMask`` of words with capitals to keep.
    case masks
    case concepts
    /// Concepts, packed; empty where the maker keeps them.
    case packed

    var stride: Int {
      switch self {
      case .lists, .stemSlots, .edgeSlots, .ends: 4
      case .stems, .terms, .concepts: 16
      case .filter, .nodes, .masks: 8
      case .edges: 24
      case .packed: 1
      }
    }
  }

  let bytes: TermBytes
  let header: TermHeader

  init(_ bytes: TermBytes, header: TermHeader) {
    self.bytes = bytes
    self.header = header
  }

  var lists: Span<UInt32> { @_lifetime(borrow self) get { view(.lists) } }
  var stems: Span<StemRecord> { @_lifetime(borrow self) get { view(.stems) } }
  var stemSlots: Span<UInt32> { @_lifetime(borrow self) get { view(.stemSlots) } }
  var filter: Span<UInt64> { @_lifetime(borrow self) get { view(.filter) } }
  var edges: Span<EdgeRecord> { @_lifetime(borrow self) get { view(.edges) } }
  var edgeSlots: Span<UInt32> { @_lifetime(borrow self) get { view(.edgeSlots) } }
  var nodes: Span<NodeRecord> { @_lifetime(borrow self) get { view(.nodes) } }
  var ends: Span<UInt32> { @_lifetime(borrow self) get { view(.ends) } }
  var terms: Span<TermRecord> { @_lifetime(borrow self) get { view(.terms) } }
  var masks: Span<UInt64> { @_lifetime(borrow self) get { view(.masks) } }
  var concepts: Span<ConceptRecord> { @_lifetime(borrow self) get { view(.concepts) } }
  var packed: Span<UInt8> { @_lifetime(borrow self) get { view(.packed) } }

  @_lifetime(borrow self)
  private func view<Value: BitwiseCopyable>(_ section: Section) -> Span<Value> {
    let range = header[section]
    let start = unsafe bytes.address(of: range).assumingMemoryBound(to: Value.self)
    let span = unsafe Span(_unsafeStart: start, count: range.count / MemoryLayout<Value>.stride)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// The scalars of a list.
  func list(_ place: UInt32) -> [Unicode.Scalar] {
    let lists = lists
    let start = Int(place) + 1
    return (start..<start + Int(lists[Int(place)])).compactMap { Unicode.Scalar(lists[$0]) }
  }

  /// The first step from `node` by `lexeme` among the edges, or `nil`.
  @inline(__always)
  static func firstEdge(
    _ node: UInt32, _ lexeme: UInt32, _ slots: Span<UInt32>, _ edges: Span<EdgeRecord>
  ) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: edgeHash(node, lexeme)) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if edges[place].node == node, edges[place].lexeme == lexeme { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The first stem of a hash, or `nil`.
  @inline(__always)
  static func firstStem(_ hash: UInt64, _ slots: Span<UInt32>, _ stems: Span<StemRecord>) -> Int? {
    let mask = slots.count - 1
    let upper = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(upper) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if stems[place].hash == upper { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The bit of the filter for a hash.
  @inline(__always)
  static func filterBit(_ hash: UInt64, _ wordCount: Int) -> (word: Int, bit: UInt64) {
    let bit = hash >> 13
    return (Int(truncatingIfNeeded: bit >> 6) & (wordCount - 1), 1 << (bit & 63))
  }
}
