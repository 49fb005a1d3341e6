internal import Linguistics

/// Finds the terms of a compiled glossary in one text after another, in memory that it keeps.
///
/// For one thread at a time.
struct TermScanner {
  private let image: TermImage
  private let slowReader: TextWords
  private var reader: WordReader
  private var forms: WordForms
  private var buffer = WordBuffer()
  /// The forms of each word, and where those of a word begin.
  private var found: [UInt32] = []
  private var starts: [Int] = []
  /// Places in `starts` of words parted by a hyphen, taken as one with the word before; -1 for none.
  private var joined: [Int] = []
  private var scratch: [UInt32] = []
  private var candidates: [TermSelection.Candidate] = []
  private var selection = TermSelection()
  /// Where walks through the tree stand before the word at hand, the one behind it, and the one behind that.
  private var states: [State] = []
  private var later: [State] = []
  private var latest: [State] = []

  private struct State: Equatable {
    var node: UInt32
    /// How many words stood in a gap of the term.
    var waited: UInt32
  }

  /// How many words may stand where a term has "…".
  static let widestGap: UInt32 = 3

  init(_ image: TermImage, folding: TermFolding, inflection: any Inflection) {
    self.image = image
    slowReader = TextWords(folding: folding, inflection: inflection)
    reader = WordReader(folding: folding, inflection: inflection)
    forms = WordForms(image, inflection, isTurkic: folding.isTurkic)
  }

  /// Adds what is found in `text` to `matches`, in order of place.
  mutating func find(in text: String, into matches: inout [TermMatch]) {
    if image.terms.isEmpty || text.utf8.isEmpty { return }
    if !reader.read(text.utf8Span.span, into: &buffer) {
      slowReader.read(TokenizedText(text), into: &buffer)
    }
    walk()
    choose(.whole(text), &matches)
  }

  mutating func find(in text: TokenizedText, into matches: inout [TermMatch]) {
    if image.terms.isEmpty { return }
    slowReader.read(text, into: &buffer)
    walk()
    choose(.tokens(text), &matches)
  }

  private mutating func choose(_ text: TermText, _ matches: inout [TermMatch]) {
    if candidates.isEmpty { return }
    let image = image
    let terms = image.terms
    var kept = 0
    for candidate in candidates {
      let term = terms[Int(candidate.term)]
      var candidate = candidate
      if term.head != 0 || term.tail != 0 {
        guard
          let before = text.length(of: image.list(term.head), before: Int(candidate.bytes.lowerBound)),
          let behind = text.length(of: image.list(term.tail), behind: Int(candidate.bytes.upperBound))
        else { continue }
        candidate.bytes =
          candidate.bytes.lowerBound - Int32(before)..<candidate.bytes.upperBound + Int32(behind)
      }
      candidate.concept = term.concept
      candidates[kept] = candidate
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
    selection.select(&candidates, wordCount: buffer.words.count, into: &matches)
  }

  private mutating func walk() {
    candidates.removeAll(keepingCapacity: true)
    let count = buffer.words.count
    findForms()
    for start in 0..<count where starts[start] < starts[start + 1] || joined[start] >= 0 {
      states.removeAll(keepingCapacity: true)
      states.append(State(node: 0, waited: 0))
      later.removeAll(keepingCapacity: true)
      latest.removeAll(keepingCapacity: true)
      var place = start
      while place < count, !states.isEmpty || !later.isEmpty {
        for state in states {
          follow(state, by: place, words: start..<place + 1)
          if joined[place] >= 0 { follow(state, by: count + joined[place], words: start..<place + 2) }
          if state.node != 0 { wait(state, before: place) }
        }
        swap(&states, &later)
        swap(&later, &latest)
        latest.removeAll(keepingCapacity: true)
        place += 1
      }
    }
    buffer.words.removeLast(buffer.words.count - count)
  }

  /// Finds what the words are forms of, and puts joined words behind the others.
  private mutating func findForms() {
    found.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    joined.removeAll(keepingCapacity: true)
    let count = buffer.words.count
    for place in 0..<count {
      findForms(of: buffer.words[place])
      joined.append(-1)
    }
    var joinedCount = 0
    for place in 1..<max(1, count) where buffer.words[place].isHyphenated {
      guard let word = buffer.joinedWord(at: place) else { continue }
      buffer.words.append(word)
      findForms(of: word)
      joined[place - 1] = joinedCount
      joinedCount += 1
    }
    starts.append(found.count)
  }

  private mutating func findForms(of word: WordBuffer.Word) {
    starts.append(found.count)
    let letters = Int(word.letters.lowerBound)..<Int(word.letters.upperBound)
    scratch.removeAll(keepingCapacity: true)
    forms.find(letters, of: buffer.letters, to: &scratch)
    found.append(contentsOf: scratch)
    // Capitals written without dots: "TÜRKIYENIN" is "türkiyenin" as well.
    guard slowReader.folding.isTurkic, word.isAllUpper, let dotted = buffer.dottedCopy(of: letters) else {
      return
    }
    scratch.removeAll(keepingCapacity: true)
    forms.find(dotted, of: buffer.letters, to: &scratch)
    found.append(contentsOf: scratch)
  }

  /// Goes from a state by the word `number`, the last of `words`, which ends a walk or leads to states
  /// before the next word.
  private mutating func follow(_ state: State, by number: Int, words: Range<Int>) {
    let forms = starts[number]..<starts[number + 1]
    if forms.isEmpty { return }
    // Tables lent by a local stay lent while this changes.
    let image = image
    let (edges, slots) = (image.edges, image.edgeSlots)
    let word = buffer.words[number]
    let isFirst = state.node == 0
    for place in forms {
      let form = found[place]
      let lexeme = form & ~WordForms.loose
      guard var step = TermImage.firstEdge(state.node, lexeme, slots, edges) else { continue }
      while step < edges.count, edges[step].node == state.node, edges[step].lexeme == lexeme {
        let edge = edges[step]
        step += 1
        // Dots do not matter in capitals, nor to acronyms.
        if form != lexeme, edge.casing == .any || edge.casing == .asWritten, !word.isAllUpper { continue }
        guard isFirst || hasGap(edge, state, word), hasSuffix(edge, word), hasCapitals(edge, word, isFirst)
        else { continue }
        arrive(at: edge, by: word, words: words, isJoined: number >= joined.count)
      }
    }
  }

  private mutating func arrive(
    at edge: EdgeRecord, by word: WordBuffer.Word, words: Range<Int>, isJoined: Bool
  ) {
    let image = image
    let (nodes, ends) = (image.nodes, image.ends)
    let child = Int(edge.child)
    let bytes = buffer.words[words.lowerBound].bytes.lowerBound..<word.bytes.upperBound
    for end in Int(nodes[child].firstEnd)..<Int(nodes[child + 1].firstEnd) {
      candidates.append(
        TermSelection.Candidate(
          term: Int32(bitPattern: ends[end]), concept: 0,
          words: Int32(words.lowerBound)..<Int32(words.upperBound), bytes: bytes))
    }
    // Behind an apostrophe stand endings, and they end a term that has none itself.
    guard nodes[child].flags & NodeRecord.hasChildren != 0, word.suffix.isEmpty || edge.suffix != 0 else {
      return
    }
    let state = State(node: edge.child, waited: 0)
    if isJoined {
      if !latest.contains(state) { latest.append(state) }
    } else if !later.contains(state) {
      later.append(state)
    }
  }

  /// Lets a word stand in a gap of a term.
  private mutating func wait(_ state: State, before number: Int) {
    let node = image.nodes[Int(state.node)]
    guard node.flags & NodeRecord.hasWideChildren != 0, state.waited < Self.widestGap,
      !endsSentence(before: buffer.words[number])
    else { return }
    let next = State(node: state.node, waited: state.waited + 1)
    if !later.contains(next) { later.append(next) }
  }

  private func endsSentence(before word: WordBuffer.Word) -> Bool {
    buffer.gaps[Int(word.gap.lowerBound)..<Int(word.gap.upperBound)].contains {
      switch Unicode.Scalar($0) {
      case ".", "!", "?", ";", ":", "…", "。", "؟", "।": true
      default: false
      }
    }
  }

  private func hasGap(_ edge: EdgeRecord, _ state: State, _ word: WordBuffer.Word) -> Bool {
    if edge.isWide { return !endsSentence(before: word) }
    return state.waited == 0 && isList(edge.gap, buffer.gaps, word.gap, mask: .max)
  }

  private func hasSuffix(_ edge: EdgeRecord, _ word: WordBuffer.Word) -> Bool {
    edge.suffix == 0 || isList(edge.suffix, buffer.letters, word.suffix, mask: WordBuffer.letter)
  }

  private func isList(_ list: UInt32, _ values: [UInt32], _ range: Range<Int32>, mask: UInt32) -> Bool {
    let lists = image.lists
    guard Int(lists[Int(list)]) == range.count else { return false }
    for step in 0..<range.count
    where lists[Int(list) + 1 + step] != values[Int(range.lowerBound) + step] & mask {
      return false
    }
    return true
  }

  private func hasCapitals(_ edge: EdgeRecord, _ word: WordBuffer.Word, _ isFirst: Bool) -> Bool {
    let start = Int(word.letters.lowerBound)
    switch edge.casing {
    case .any: return true
    case .first: return buffer.letters[start] & WordBuffer.upper != 0
    case .all:
      let count = min(CapitalMask(bits: image.masks[edge.mask]).count, word.letters.count)
      return (start..<start + count).allSatisfy {
        buffer.letters[$0] & (WordBuffer.upper | WordBuffer.digit) != 0
      }
    case .asWritten:
      let mask = CapitalMask(bits: image.masks[edge.mask])
      for step in 0..<word.letters.count {
        let isCapital = buffer.letters[start + step] & WordBuffer.upper != 0
        if isCapital == mask.isCapital(step) { continue }
        // A sentence raises its first letter.
        guard step == 0, isFirst, isCapital, word.opensSentence else { return false }
      }
      return true
    }
  }
}
