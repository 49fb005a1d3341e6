import CStemmer

/// Spotting by Snowball's stems, as many tools do: each word in small letters and stemmed, runs of one to four
/// stems looked up in a table, the longest first.
///
/// Written to be quick: bytes, one table of runs by hash, memory that is used again; with a table of the words
/// that were stemmed before, or without.
@safe struct SnowballSpotter {
  private let stemmer: OpaquePointer
  private let isCached: Bool
  private let isTurkish: Bool
  private var runs: Set<UInt64> = []
  private var stems: [UInt64: UInt64] = [:]
  private var word: [UInt8] = []
  private var hashes: [UInt64] = []

  init?(_ terms: [String], language: String, isCached: Bool) {
    guard let stemmer = unsafe cstemmer_open(language) else { return nil }
    unsafe self.stemmer = stemmer
    self.isCached = isCached
    isTurkish = language == "tr"
    runs.reserveCapacity(terms.count * 2)
    for term in terms {
      read(term)
      runs.insert(hashes.reduce(0, Self.join))
    }
  }

  /// How many terms there are in a text, none inside another.
  mutating func count(in text: String) -> Int {
    read(text)
    var (place, found) = (0, 0)
    while place < hashes.count {
      var (run, longest) = (UInt64(0), 0)
      for end in place..<min(place + 4, hashes.count) {
        run = Self.join(run, hashes[end])
        if runs.contains(run) { longest = end - place + 1 }
      }
      if longest > 0 { found += 1 }
      place += max(longest, 1)
    }
    return found
  }

  private static func join(_ run: UInt64, _ stem: UInt64) -> UInt64 {
    (run ^ stem) &* 0x9e37_79b9_7f4a_7c15 ^ (run >> 31)
  }

  /// Reads the stems of a text's words; letters are those of ASCII and all above, but for marks of three bytes.
  private mutating func read(_ text: String) {
    hashes.removeAll(keepingCapacity: true)
    word.removeAll(keepingCapacity: true)
    let bytes = text.utf8Span.span
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39, 0x61...0x7a: word.append(byte)
      case 0x41...0x5a: lower(byte)
      case 0xc2: endWord()
      case 0xc3...0xdf where place + 1 < bytes.count:
        lower(byte, bytes[place + 1])
        place += 1
      case 0xe0...0xff:
        endWord()
        place += byte < 0xf0 ? 2 : 3
      default: endWord()
      }
      place += 1
    }
    endWord()
  }

  private mutating func lower(_ byte: UInt8) {
    if isTurkish, byte == 0x49 {
      word += [0xc4, 0xb1]
    } else {
      word.append(byte | 0x20)
    }
  }

  /// A letter of two bytes: Latin-1 and the capitals of Latin Extended-A.
  private mutating func lower(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xc4, 0xb0): word.append(0x69)
    case (0xc3, 0x80...0x9e): word += [first, second + 0x20]
    case (0xc4, _) where second & 1 == 0, (0xc5, 0x8a...0xb6) where second & 1 == 0:
      word += [first, second + 1]
    default: word += [first, second]
    }
  }

  private mutating func endWord() {
    if word.isEmpty { return }
    defer { word.removeAll(keepingCapacity: true) }
    let own = Self.hash(word.span)
    if isCached, let known = stems[own] {
      hashes.append(known)
      return
    }
    let stem = unsafe word.withUnsafeBufferPointer { buffer in
      var start: UnsafePointer<CChar>?
      let chars = unsafe UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      let length = unsafe cstemmer_stem(stemmer, chars, Int64(buffer.count), &start)
      let stem = unsafe UnsafeRawBufferPointer(start: start, count: Int(max(0, length)))
      return unsafe Self.hash(Span(_unsafeElements: stem.assumingMemoryBound(to: UInt8.self)))
    }
    if isCached { stems[own] = stem }
    hashes.append(stem)
  }

  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    return hash
  }
}
