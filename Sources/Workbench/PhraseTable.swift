internal import Bitext
internal import Linguistics

/// The words of one side of all units in the order of what follows them, to find stored runs of words.
///
/// A suffix array over words (Manber and Myers, "Suffix arrays: a new method for on-line string searches",
/// 1993): every run of words that is stored anywhere stands in it as one range, found by binary search.
/// Beside it the words of the other side, to tell where a run stands in a translation.
struct PhraseTable: Sendable {
  /// The words of the texts of one side, text after text.
  struct Side: Sendable {
    /// Hashes of the folded words, rising; a word's number is its place here.
    var vocabulary: [UInt64] = []
    /// Texts that have each word.
    var frequencies: [UInt32] = []
    /// Where each text begins in `words`; one more for the end.
    var starts: [UInt32] = [0]
    var words: [UInt32] = []

    func number(of hash: UInt64) -> UInt32? {
      var (low, high) = (0, vocabulary.count)
      while low < high {
        let middle = (low + high) / 2
        if vocabulary[middle] < hash { low = middle + 1 } else { high = middle }
      }
      return low < vocabulary.count && vocabulary[low] == hash ? UInt32(low) : nil
    }

    func words(of text: Int) -> ArraySlice<UInt32> { words[Int(starts[text])..<Int(starts[text + 1])] }

    /// The text that the word at `position` belongs to.
    func text(at position: UInt32) -> Int {
      var (low, high) = (0, starts.count - 1)
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= position { low = middle } else { high = middle }
      }
      return low
    }
  }

  var revision: Revision
  /// The unit of each text.
  var units: [Int64] = []
  var own = Side()
  var other = Side()
  /// Positions in `own.words`, ordered by the words from there to the end of the text.
  var suffixes: [UInt32] = []

  /// The positions in `suffixes` whose words begin with `words`.
  func range(of words: ArraySlice<UInt32>) -> Range<Int> {
    var range = 0..<suffixes.count
    for (depth, word) in words.enumerated() {
      range = narrowed(range, to: word, at: depth)
      if range.isEmpty { break }
    }
    return range
  }

  /// The part of `range`, which agrees in the first `depth` words, that goes on with `word`.
  func narrowed(_ range: Range<Int>, to word: UInt32, at depth: Int) -> Range<Int> {
    func first(where isPast: (UInt32?) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isPast(self.word(of: middle, at: depth)) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    // A text that ends comes before all that go on.
    let start = first { $0.map { $0 >= word } ?? false }
    return start..<first { $0.map { $0 > word } ?? false }
  }

  private func word(of suffix: Int, at depth: Int) -> UInt32? {
    let position = suffixes[suffix]
    let end = own.starts[own.text(at: position) + 1]
    return position + UInt32(depth) < end ? own.words[Int(position) + depth] : nil
  }
}

/// Gathers texts and makes a ``PhraseTable`` of them.
struct PhraseTableBuilder {
  private var table = PhraseTable(revision: .zero)
  private var ownHashes: [UInt64] = []
  private var otherHashes: [UInt64] = []

  mutating func add(_ unit: UnitID, own: [UInt64], other: [UInt64]) {
    table.units.append(unit.rawValue)
    ownHashes += own
    otherHashes += other
    table.own.starts.append(UInt32(ownHashes.count))
    table.other.starts.append(UInt32(otherHashes.count))
  }

  /// O(*n* log *n*) comparisons of words.
  mutating func finish(at revision: Revision) -> PhraseTable {
    table.revision = revision
    Self.number(ownHashes, &table.own)
    Self.number(otherHashes, &table.other)
    let words = table.own.words
    var ends = [UInt32](repeating: 0, count: words.count)
    for text in table.units.indices {
      for position in table.own.starts[text]..<table.own.starts[text + 1] {
        ends[Int(position)] = table.own.starts[text + 1]
      }
    }
    table.suffixes = Array(0..<UInt32(words.count))
    table.suffixes.sort { left, right in
      var (one, other) = (Int(left), Int(right))
      let (end, otherEnd) = (Int(ends[one]), Int(ends[other]))
      while one < end, other < otherEnd {
        if words[one] != words[other] { return words[one] < words[other] }
        (one, other) = (one + 1, other + 1)
      }
      if one == end, other == otherEnd { return left < right }
      return one == end
    }
    return table
  }

  private static func number(_ hashes: [UInt64], _ side: inout PhraseTable.Side) {
    var vocabulary = hashes.sorted()
    var kept = 0
    for position in vocabulary.indices where position == 0 || vocabulary[position] != vocabulary[kept - 1] {
      vocabulary[kept] = vocabulary[position]
      kept += 1
    }
    vocabulary.removeLast(vocabulary.count - kept)
    side.vocabulary = vocabulary
    side.words = hashes.map { side.number(of: $0) ?? 0 }
    side.frequencies = [UInt32](repeating: 0, count: kept)
    for text in 0..<side.starts.count - 1 {
      for word in Set(side.words(of: text)) { side.frequencies[Int(word)] += 1 }
    }
  }
}

/// The words of a text as phrases are made of them.
struct PhraseWords {
  let hashes: [UInt64]
  /// In UTF-8 bytes.
  let ranges: [Range<Int>]

  init(_ text: String, folding: LetterFolding) {
    let tokenized = TokenizedText(text)
    let words = tokenized.tokens.filter { $0.kind == .word || $0.kind == .digits }
    ranges = words.map { tokenized.bytes($0.range) }
    hashes = words.map { word in
      // FNV-1a, 64 bits (draft-eastlake-fnv §2), over scalars.
      folding.fold(tokenized.scalars[word.range]).reduce(0xcbf2_9ce4_8422_2325) {
        ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3
      }
    }
  }
}
