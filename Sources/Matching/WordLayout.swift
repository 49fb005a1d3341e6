/// Lays out the words of all entries.
struct WordLayout {
  private let records: IndexRecords
  private let vocabulary: VocabularyBuilder
  /// The entries by number of words, then by unit, and the position of each among all shelves.
  private let order: [UInt32]
  private let positions: [UInt32]
  private let runs: [LengthRun]
  /// Where each word's postings begin, and the end of the last.
  private let postingStarts: [UInt32]

  /// Postings that are gathered before they are written.
  private static let batchSize = 1 << 21

  init(records: IndexRecords, vocabulary: VocabularyBuilder, order shelfOrder: [UInt32]) {
    self.records = records
    self.vocabulary = vocabulary
    let entries = records.entries
    var positions = [UInt32](repeating: 0, count: entries.count)
    for (position, entry) in shelfOrder.enumerated() { positions[Int(entry)] = UInt32(position) }
    self.positions = positions
    order = (0..<UInt32(entries.count)).sorted {
      let (left, right) = (entries[Int($0)], entries[Int($1)])
      return (left.wordCount, left.id) < (right.wordCount, right.id)
    }
    runs = LengthRun.all(order.map { entries[Int($0)].wordCount })
    var counts = [UInt32](repeating: 0, count: vocabulary.count + 1)
    Self.forEachPosting(order, records, vocabulary.count) { word, _ in counts[Int(word) + 1] += 1 }
    for word in 0..<vocabulary.count { counts[word + 1] += counts[word] }
    postingStarts = counts
  }

  /// Hands every word of every text to `body`, once a text.
  private static func forEachPosting(
    _ order: [UInt32], _ records: IndexRecords, _ wordCount: Int, _ body: (UInt32, UInt32) -> Void
  ) {
    var seen = [UInt32](repeating: .max, count: wordCount)
    for (text, entry) in order.enumerated() {
      let entry = records.entries[Int(entry)]
      for position in 0..<Int(entry.wordCount) {
        let word = records.word(entry, position)
        if seen[Int(word)] == UInt32(text) { continue }
        seen[Int(word)] = UInt32(text)
        body(word, UInt32(text))
      }
    }
  }

  func byteCount(of part: IndexSection.WordPart) -> Int {
    switch part {
    case .runs: runs.count * MemoryLayout<LengthRun>.stride
    case .entries: order.count * 4
    case .text: (runs.last.map { Int($0.textStart) } ?? 0) * 4
    case .signatures: order.count * 16
    case .postingStarts: postingStarts.count * 4
    case .postings: Int(postingStarts.last ?? 0) * 4
    case .slots: vocabulary.slots.count * 4
    case .spellingStarts: vocabulary.starts.count * 4
    case .spellings: vocabulary.spellings.count
    }
  }

  func write(to output: any IndexOutput, _ header: IndexHeader) throws(IndexError) {
    func write(
      _ part: IndexSection.WordPart, _ body: (inout PieceWriter) throws(IndexError) -> Void
    ) throws(IndexError) {
      var pieces = PieceWriter(output, at: header[.words(part)].lowerBound)
      try body(&pieces)
      try pieces.flush()
    }
    try write(.runs) { (pieces) throws(IndexError) in for run in runs { try pieces.append(run) } }
    try write(.entries) { (pieces) throws(IndexError) in
      for entry in order { try pieces.append(positions[Int(entry)]) }
    }
    try write(.text) { (pieces) throws(IndexError) in
      for entry in order {
        let entry = records.entries[Int(entry)]
        try pieces.append(raw: records.bytes.bytes.extracting(entry.wordsRange))
      }
    }
    try write(.signatures) { (pieces) throws(IndexError) in
      for entry in order {
        let entry = records.entries[Int(entry)]
        let words = (0..<Int(entry.wordCount)).lazy.map { records.word(entry, $0) }
        try pieces.append(WordSignature.of(words))
      }
    }
    try write(.postingStarts) { (pieces) throws(IndexError) in
      for start in postingStarts { try pieces.append(start) }
    }
    try write(.postings, writePostings)
    try write(.slots) { (pieces) throws(IndexError) in
      for slot in vocabulary.slots { try pieces.append(slot) }
    }
    try write(.spellingStarts) { (pieces) throws(IndexError) in
      for start in vocabulary.starts { try pieces.append(start) }
    }
    try write(.spellings) { (pieces) throws(IndexError) in try pieces.append(vocabulary.spellings) }
  }

  private func writePostings(_ pieces: inout PieceWriter) throws(IndexError) {
    var first = 0
    while first < vocabulary.count {
      var end = first + 1
      while end < vocabulary.count, Int(postingStarts[end + 1] - postingStarts[first]) <= Self.batchSize {
        end += 1
      }
      let start = postingStarts[first]
      var batch = [UInt32](repeating: 0, count: Int(postingStarts[end] - start))
      var next = Array(postingStarts[first..<end])
      Self.forEachPosting(order, records, vocabulary.count) { word, text in
        guard first <= Int(word), Int(word) < end else { return }
        batch[Int(next[Int(word) - first] - start)] = text
        next[Int(word) - first] += 1
      }
      for text in batch { try pieces.append(text) }
      first = end
    }
  }
}
