/// Words and what they are translated by, with chances both ways: what is known before a text is seen.
///
///     let lexicon = Lexicon([WordPair(source: "economy", target: "ekonomi")])
///     lexicon.count  // 1
///
/// Words are kept as the aligner compares them: folded and cut to their stems. An entry of several words
/// counts for each combination of them, the less the more there are. Sorted by source form, so that a text
/// takes what it needs by binary search: cost of use grows with the text, not with the lexicon.
public struct Lexicon: Hashable, Sendable {
  /// A word's form with one of its translations.
  struct Entry: Hashable {
    var source: UInt64
    var target: UInt64
    /// Chance of the target given the source.
    var forward: Float
    /// Chance of the source given the target.
    var backward: Float
  }

  /// Sorted by source, then target; each pair once.
  let entries: [Entry]

  /// Pairs of forms.
  public var count: Int { entries.count }
  public var isEmpty: Bool { entries.isEmpty }

  /// From word pairs; of pairs that mean the same forms, the likeliest counts.
  public init(_ pairs: [WordPair]) {
    var entries: [Entry] = []
    entries.reserveCapacity(pairs.count)
    for pair in pairs {
      let sources = Self.keys(of: pair.source)
      let targets = Self.keys(of: pair.target)
      for source in sources {
        for target in targets {
          entries.append(
            Entry(
              source: source, target: target,
              forward: Float(pair.probability) / Float(targets.count),
              backward: Float(pair.reverseProbability) / Float(sources.count)))
        }
      }
    }
    self.init(unsorted: entries)
  }

  init(unsorted: [Entry]) {
    let sorted = unsorted.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    var entries: [Entry] = []
    entries.reserveCapacity(sorted.count)
    for entry in sorted {
      if let last = entries.last, last.source == entry.source, last.target == entry.target {
        entries[entries.count - 1].forward = max(last.forward, entry.forward)
        entries[entries.count - 1].backward = max(last.backward, entry.backward)
      } else {
        entries.append(entry)
      }
    }
    self.entries = entries
  }

  /// The same for texts in the other direction.
  public var reversed: Lexicon {
    Lexicon(
      unsorted: entries.map {
        Entry(source: $0.target, target: $0.source, forward: $0.backward, backward: $0.forward)
      })
  }

  /// What joins two lexicons over a language that they share: from the source of this to the target of `next`.
  ///
  /// Chances are summed over the words between; what comes out below `floor` both ways is left out.
  public func joined(with next: Lexicon, floor: Double = 0.1) -> Lexicon {
    var found: [Entry] = []
    var sums: [UInt64: (forward: Float, backward: Float)] = [:]
    var position = 0
    while position < entries.count {
      let source = entries[position].source
      sums.removeAll(keepingCapacity: true)
      while position < entries.count, entries[position].source == source {
        let first = entries[position]
        for number in next.range(of: first.target) {
          let second = next.entries[number]
          sums[second.target, default: (0, 0)].forward += first.forward * second.forward
          sums[second.target, default: (0, 0)].backward += first.backward * second.backward
        }
        position += 1
      }
      for (target, sum) in sums where Double(max(sum.forward, sum.backward)) >= floor {
        found.append(Entry(source: source, target: target, forward: sum.forward, backward: sum.backward))
      }
    }
    return Lexicon(unsorted: found)
  }

  /// Positions of the entries of a source form.
  func range(of source: UInt64) -> Range<Int> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].source < source { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].source == source { end += 1 }
    return low..<end
  }

  /// Forms of the words of an entry; figures and marks are no words.
  private static func keys(of text: String) -> [UInt64] {
    TokenScanner.scan(text).tokens.filter { $0.kind == .word || $0.kind == .ideograph }.map(\.key)
  }
}
