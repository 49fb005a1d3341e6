internal import Bitext
internal import Linguistics

/// Compiles the terms of one language.
///
/// Linear in the letters of the terms, but for the sorting of what they have in common.
struct TermImageBuilder {
  private let language: LanguageTag
  private let packsConcepts: Bool
  private let folding: TermFolding
  private let inflection: any Inflection
  private let slowReader: TextWords
  private var reader: WordReader
  private var buffer = WordBuffer()

  private var lists = TermLists()
  private var stems: [(hash: UInt64, record: StemRecord)] = []
  private var lexemes: [[Stem]: UInt32] = [:]
  private var edges: [EdgeRecord] = []
  private var children: [EdgeKey: UInt32] = [:]
  private var nodeFlags: [UInt32] = [0]
  private var nodeEnds: [(node: UInt32, term: UInt32)] = []
  private var terms: [TermRecord] = []
  private var masks: [UInt64] = []
  private var maskPlaces: [UInt64: UInt32] = [:]
  private(set) var conceptCount = 0
  private var concepts: [ConceptRecord] = []
  private var packed: [UInt8] = []

  private struct EdgeKey: Hashable {
    var node: UInt32
    var lexeme: UInt32
    var gap: UInt32
    var suffix: UInt32
    var flags: UInt32
  }

  init(language: LanguageTag, packsConcepts: Bool) {
    self.language = language
    self.packsConcepts = packsConcepts
    folding = TermFolding(letters: LetterFolding(language: language, forTerms: true))
    inflection = Linguistics.inflection(for: language)
    slowReader = TextWords(folding: folding, inflection: inflection)
    reader = WordReader(folding: folding, inflection: inflection)
  }

  /// Takes in a concept; `false` where it has no term in the language.
  mutating func add(_ concept: Concept, glossary: String? = nil) -> Bool {
    let number = UInt32(conceptCount)
    var isKnown = false
    for (position, term) in concept.terms.enumerated() where language.accepts(term.language) {
      isKnown = true
      add(term, number, UInt32(position))
    }
    guard isKnown else { return false }
    conceptCount += 1
    let start = packed.count
    if packsConcepts { ConceptCoding.append(concept, glossary: glossary, to: &packed) }
    concepts.append(ConceptRecord(offset: UInt64(start), count: UInt64(packed.count - start)))
    return true
  }

  private mutating func add(_ term: Term, _ concept: UInt32, _ position: UInt32) {
    let number = UInt32(terms.count)
    var text = term.text
    text.makeContiguousUTF8()
    if !reader.read(text.utf8Span.span, into: &buffer) {
      slowReader.read(TokenizedText(text), into: &buffer)
    }
    let words = TermWords(term, read: buffer)
    terms.append(
      TermRecord(
        concept: concept, position: position, head: lists.place(words.head), tail: lists.place(words.tail)))
    guard !words.words.isEmpty else { return }
    for variant in words.variants(isTurkic: folding.isTurkic) {
      insert(variant, of: term, as: words.partOfSpeech, number)
    }
  }

  private mutating func insert(
    _ words: [TermWords.Word], of term: Term, as partOfSpeech: Term.PartOfSpeech?, _ number: UInt32
  ) {
    let entry = DictionaryTerm(
      words: words.map(\.letters), written: words.map(\.written), partOfSpeech: partOfSpeech,
      gender: term.gender)
    var node: UInt32 = 0
    for (position, word) in words.enumerated() {
      // What stands before an apostrophe, figures and initials do not change.
      let isFixed = word.isFigure || word.isInitial || !word.suffix.isEmpty
      let stems =
        isFixed ? [Stem(word.letters, .exact)] : inflection.stems(ofWord: position, in: entry)
      let isWide = position > 0 && word.isWide
      let key = EdgeKey(
        node: node, lexeme: lexeme(stems), gap: isWide ? 0 : lists.place(word.gap),
        suffix: lists.place(word.suffix),
        flags: flags(word, of: term, isFirst: position == 0, isLast: position == words.count - 1)
          | (isWide ? EdgeRecord.wide : 0))
      node = child(key)
    }
    nodeEnds.append((node, number))
  }

  private mutating func flags(
    _ word: TermWords.Word, of term: Term, isFirst: Bool, isLast: Bool
  ) -> UInt32 {
    let casing =
      term.isCaseSensitive ? .asWritten : casing(word, of: term, isFirst: isFirst, isLast: isLast)
    guard casing == .asWritten || casing == .all else { return casing.rawValue }
    let mask = CapitalMask(count: word.letters.count, capitals: word.capitals).bits
    let place = maskPlaces[mask] ?? UInt32(masks.count)
    if place == masks.count {
      masks.append(mask)
      maskPlaces[mask] = place
    }
    return casing.rawValue | place << EdgeRecord.maskShift
  }

  private func casing(_ word: TermWords.Word, of term: Term, isFirst: Bool, isLast: Bool) -> Casing {
    if word.isInitial { return .all }
    if let length = word.acronymLength, length > 1 { return length <= 3 ? .all : .first }
    guard word.written.first(where: { $0.decimalDigit == nil })?.isUpper == true else { return .any }
    switch term.partOfSpeech {
    case .properNoun? where isFirst: return .first
    // The last word of a German term is its noun.
    case nil, .noun?, .properNoun?: return isLast && inflection.capitalizesNouns ? .first : .any
    default: return .any
    }
  }

  private mutating func lexeme(_ given: [Stem]) -> UInt32 {
    if let known = lexemes[given] { return known }
    let number = UInt32(lexemes.count)
    lexemes[given] = number
    for (place, stem) in given.enumerated() where !stem.letters.isEmpty && !given[..<place].contains(stem) {
      let record = StemRecord(
        hash: 0, letters: lists.place(stem.letters), lexeme: number, rule: UInt32(stem.rule.rawValue))
      stems.append((LetterHash.spread(of: stem.letters.lazy.map(\.value)), record))
    }
    return number
  }

  private mutating func child(_ key: EdgeKey) -> UInt32 {
    if let known = children[key] { return known }
    let child = UInt32(nodeFlags.count)
    nodeFlags.append(0)
    children[key] = child
    nodeFlags[Int(key.node)] |=
      EdgeRecord.leadsOn | (key.flags & EdgeRecord.wide != 0 ? EdgeRecord.leadsOverGaps : 0)
    edges.append(
      EdgeRecord(
        node: key.node, lexeme: key.lexeme, child: child, gap: key.gap, suffix: key.suffix, flags: key.flags))
    return child
  }

  /// Lays everything out; done once.
  mutating func finish(stamp: TermStamp) -> (header: TermHeader, bytes: [UInt8]) {
    var output = TermImageOutput()
    output.set(.lists, lists.values)
    for place in stems.indices {
      stems[place].record.hash = UInt32(truncatingIfNeeded: stems[place].hash >> 32)
    }
    stems.sort {
      ($0.record.hash, $0.record.letters, $0.record.rule, $0.record.lexeme)
        < ($1.record.hash, $1.record.letters, $1.record.rule, $1.record.lexeme)
    }
    let records = stems.map(\.record)
    output.set(.stems, records)
    output.set(
      .stemSlots,
      Self.slots(
        records, { UInt64($0.hash) }, isSame: { $0.hash == $1.hash }))
    output.set(.filter, Self.filter(stems.map(\.hash)))
    nodeEnds.sort { ($0.node, $0.term) < ($1.node, $1.term) }
    addReach()
    edges.sort { ($0.node, $0.lexeme, $0.child) < ($1.node, $1.lexeme, $1.child) }
    output.set(.edges, edges)
    output.set(
      .edgeSlots,
      Self.slots(
        edges, { edgeHash($0.node, $0.lexeme) }, isSame: { $0.node == $1.node && $0.lexeme == $1.lexeme }))
    output.set(
      .edgeFilter, Self.filter(edges.lazy.filter { $0.node != 0 }.map { edgeHash($0.node, $0.lexeme) }))
    output.set(.roots, roots())
    output.set(.ends, nodeEnds.map(\.term))
    output.set(.terms, terms)
    output.set(.masks, masks)
    output.set(.concepts, concepts)
    output.set(.packed, packed)
    return output.finish(stamp: stamp)
  }

  /// Tells each step what the node it leads to has.
  private mutating func addReach() {
    var firstEnds = [UInt32](repeating: 0, count: nodeFlags.count + 1)
    for end in nodeEnds { firstEnds[Int(end.node) + 1] += 1 }
    for node in 1..<firstEnds.count { firstEnds[node] += firstEnds[node - 1] }
    for place in edges.indices {
      let child = Int(edges[place].child)
      edges[place].firstEnd = firstEnds[child]
      edges[place].reach = nodeFlags[child] | (firstEnds[child + 1] - firstEnds[child]) << EdgeRecord.endShift
    }
  }

  private func roots() -> [UInt32] {
    var roots = [UInt32](repeating: 0, count: lexemes.count)
    for (place, edge) in edges.enumerated() where edge.node == 0 && roots[Int(edge.lexeme)] == 0 {
      roots[Int(edge.lexeme)] = UInt32(place + 1)
    }
    return roots
  }

  /// Ten bits a hash at least: one in ten or fewer others passes.
  private static func filter(_ hashes: some Collection<UInt64>) -> [UInt64] {
    var count = 8
    let least = hashes.count * 10
    while count * 64 < least { count *= 2 }
    var words = [UInt64](repeating: 0, count: count)
    for hash in hashes {
      let (word, bit) = TermImage.filterBit(hash, count)
      words[word] |= bit
    }
    return words
  }

  /// A table of the first places of groups, at most half full.
  private static func slots<Record>(
    _ records: [Record], _ hash: (Record) -> UInt64, isSame: (Record, Record) -> Bool
  ) -> [UInt32] {
    var size = 16
    while size < records.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for place in records.indices where place == 0 || !isSame(records[place - 1], records[place]) {
      var slot = Int(truncatingIfNeeded: hash(records[place])) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(place + 1)
    }
    return slots
  }
}
