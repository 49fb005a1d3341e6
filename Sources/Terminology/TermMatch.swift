/// A term of a compiled glossary in a text, by its numbers there.
public struct TermMatch: Hashable, Sendable {
  /// The term's number; terms are numbered in the glossary's order.
  var term: Int32
  /// Number of the concept, for ``TermFinder/concept(_:)``.
  public var concept: Int
  /// Where it stands, in UTF-8 bytes.
  public var range: Range<Int>
  /// Whether a longer one, or an earlier one as long, stands in the way.
  public var isInside: Bool
}

/// Chooses among what was found: the longest wins, then the first.
struct TermSelection {
  struct Candidate {
    var term: Int32
    var concept: UInt32
    /// Numbers of words.
    var words: Range<Int32>
    /// Bytes of the text.
    var bytes: Range<Int32>
  }

  /// Of each word, the candidate that has it; -1 for none.
  private var owners: [Int32] = []

  /// Marks who stands in the way of whom; in order of place, then of the glossary, each once.
  mutating func select(_ candidates: inout [Candidate], wordCount: Int, into matches: inout [TermMatch]) {
    owners.removeAll(keepingCapacity: true)
    owners.append(contentsOf: repeatElement(-1, count: wordCount))
    candidates.sort { Self.isBetter($0, $1) }
    let first = matches.count
    for (number, candidate) in candidates.enumerated() {
      let before = number > 0 ? candidates[number - 1] : nil
      if let before, before.term == candidate.term, before.bytes == candidate.bytes { continue }
      matches.append(
        TermMatch(
          term: candidate.term, concept: Int(candidate.concept),
          range: Int(candidate.bytes.lowerBound)..<Int(candidate.bytes.upperBound),
          isInside: !take(number, candidate, candidates)))
    }
    matches[first...].sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.term) < (
        $1.range.lowerBound, $1.range.upperBound, $1.term
      )
    }
  }

  private static func isBetter(_ one: Candidate, _ other: Candidate) -> Bool {
    if one.bytes.count != other.bytes.count { return one.bytes.count > other.bytes.count }
    if one.bytes.lowerBound != other.bytes.lowerBound { return one.bytes.lowerBound < other.bytes.lowerBound }
    return one.term < other.term
  }

  /// Gives a candidate its words, unless another has one of them; concepts share the very same words.
  private mutating func take(_ number: Int, _ candidate: Candidate, _ candidates: [Candidate]) -> Bool {
    var owner: Int32 = -1
    for word in candidate.words {
      owner = owners[Int(word)]
      if owner >= 0 { break }
    }
    if owner >= 0 {
      // A concept's terms follow one another, so the last with these words is the one to differ from.
      let other = candidates[Int(owner)]
      guard other.bytes == candidate.bytes, other.concept != candidate.concept else { return false }
    }
    for word in candidate.words { owners[Int(word)] = Int32(number) }
    return true
  }
}
