/// Making sure that a file is what was written, and that nothing in it leads astray.
extension TermImage {
  /// The compiled glossary in a file; `nil` where it is damaged or of something else.
  convenience init?(verifying bytes: TermBytes, stamp: TermStamp) {
    guard let header = TermHeader(verifying: bytes.bytes, stamp: stamp) else { return nil }
    for section in Section.allCases {
      let sum = termChecksum(bytes.bytes.extracting(header[section]))
      guard header.isSealed(section, by: sum) else { return nil }
    }
    self.init(bytes, header: header)
    guard isSound else { return nil }
  }

  /// Whether every place named in the tables is there.
  private var isSound: Bool {
    hasSoundSizes && hasSoundStems && hasSoundEdges && hasSoundTerms
  }

  private var hasSoundSizes: Bool {
    func isPowerOfTwo(_ count: Int) -> Bool { count > 0 && count & (count - 1) == 0 }
    return isPowerOfTwo(stemSlots.count) && isPowerOfTwo(edgeSlots.count) && isPowerOfTwo(filter.count)
      && nodes.count >= 2 && !lists.isEmpty && lists[0] == 0
  }

  /// A table of slots must have an empty one, or a search would never end.
  private func areSound(_ slots: Span<UInt32>, _ count: Int) -> Bool {
    var empty = 0
    for place in slots.indices {
      if slots[place] == 0 { empty += 1 } else if slots[place] > count { return false }
    }
    return empty > 0
  }

  private func isList(_ place: UInt32, _ lists: Span<UInt32>) -> Bool {
    Int(place) < lists.count && Int(lists[Int(place)]) < lists.count - Int(place)
  }

  private var hasSoundStems: Bool {
    let (stems, lists) = (stems, lists)
    guard areSound(stemSlots, stems.count) else { return false }
    for place in stems.indices {
      guard isList(stems[place].letters, lists), stems[place].rule <= UInt32(UInt16.max) else { return false }
    }
    return true
  }

  private var hasSoundEdges: Bool {
    let (edges, lists, nodes, ends) = (edges, lists, nodes, ends)
    guard areSound(edgeSlots, edges.count) else { return false }
    for place in edges.indices {
      let edge = edges[place]
      guard Int(edge.child) < nodes.count - 1, isList(edge.gap, lists), isList(edge.suffix, lists),
        edge.flags & 7 <= Casing.asWritten.rawValue,
        edge.casing == .any || edge.casing == .first || edge.mask < masks.count
      else { return false }
    }
    var last: UInt32 = 0
    for place in nodes.indices {
      guard nodes[place].firstEnd >= last, nodes[place].firstEnd <= ends.count else { return false }
      last = nodes[place].firstEnd
    }
    for place in ends.indices where Int(ends[place]) >= terms.count { return false }
    return true
  }

  private var hasSoundTerms: Bool {
    let (terms, lists, concepts) = (terms, lists, concepts)
    for place in terms.indices {
      let term = terms[place]
      guard Int(term.concept) < concepts.count, isList(term.head, lists), isList(term.tail, lists) else {
        return false
      }
    }
    for place in concepts.indices {
      let concept = concepts[place]
      guard concept.offset <= UInt64(packed.count), concept.count <= UInt64(packed.count) - concept.offset
      else { return false }
    }
    return true
  }
}
