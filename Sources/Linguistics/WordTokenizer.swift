public import Bitext
internal import CICU
internal import Synchronization

/// A word of a text.
public struct Word: Hashable, Sendable {
  /// What a word is made of.
  public enum Kind: Sendable {
    /// Figures, with marks between them but without letters.
    case number
    case letters
    /// Hiragana or katakana, without other letters before it.
    case kana
    /// With a Chinese character.
    case ideographs
    /// A web or e-mail address.
    case address
    /// `#hashtag` or `@mention`.
    case tag
  }

  /// Where it stands, in UTF-8 bytes.
  public var range: Range<Int>
  public var kind: Kind

  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// Cuts text into words; space and punctuation are left out.
///
///     try WordTokenizer(language: LanguageTag("tr")!).words(in: "Meksika'nın 12 kenti")
///     // ranges 0..<12 "Meksika'nın", 13..<15 "12" (a number), 16..<21 "kenti"
///
/// By UAX #29, Unicode 15, with the language's rules: an apostrophe between letters stays inside the word,
/// marks between figures inside the number ("1.250,5", "1 250" with a no-break space); a suffix behind
/// figures is a word of its own ("2026", "da"). Addresses, hashtags and mentions are one word each, kept
/// apart from a suffix. Parts of a hyphenated word are words, unless `joinsHyphens`. Languages written
/// without spaces are cut by ICU's dictionaries, alike in every process. In order, never overlapping;
/// linear in the text. Safe from any thread.
public final class WordTokenizer: Sendable {
  private let iterator: Mutex<BreakIterator>
  private let joinsHyphens: Bool
  private let hasOwnRules: Bool
  private let classes = WordClass.table

  /// Makes a tokenizer.
  ///
  /// - Parameters:
  ///   - language: Of the texts.
  ///   - joinsHyphens: Whether "well-known" is one word, as tools for translators count.
  /// - Throws: when ICU has no word breaks for the language.
  public init(language: LanguageTag, joinsHyphens: Bool = false) throws(ICUError) {
    iterator = Mutex(try BreakIterator(.word, language))
    self.joinsHyphens = joinsHyphens
    hasOwnRules = Self.languagesWithOwnRules.contains(language.language)
  }

  /// Where ICU's word rules are not Unicode's: no colon inside words.
  private static let languagesWithOwnRules: Set<String> = ["fi", "sv"]

  public func words(in text: String) throws(ICUError) -> [Word] {
    var words: [Word] = []
    try appendWords(in: text.utf8Span, to: &words)
    return words
  }

  /// Appends the words of a text; for many texts, with one array.
  public func appendWords(in text: UTF8Span, to words: inout [Word]) throws(ICUError) {
    let bytes = text.span
    let table = classes
    let scanner = WordScanner(bytes, classes: table.span, end: bytes.count)
    var index = 0
    while index < bytes.count {
      if Self.isSpace(bytes[index]) {
        index &+= 1
        continue
      }
      let known = words.count
      if !hasOwnRules,
        case .done(let end) = scanner.appendWords(
          from: index, stopsAtAddresses: true, to: &words)
      {
        index = end
      } else {
        words.removeLast(words.count - known)
        let end = Self.regionEnd(bytes, from: index)
        try appendWords(of: bytes, index..<end, to: &words)
        index = end
      }
      if words.count - known > 1 { join(&words, from: known, bytes) }
    }
  }

  /// Words of a stretch that may hold addresses and characters that the fast path does not know.
  private func appendWords(
    of bytes: Span<UInt8>, _ region: Range<Int>, to words: inout [Word]
  ) throws(ICUError) {
    var start = region.lowerBound
    if region.contains(where: { Self.isAddressMark(bytes[$0]) }) {
      for (range, kind) in AddressScanner(region.map { bytes[$0] }).addresses() {
        let found = range.lowerBound + region.lowerBound..<range.upperBound + region.lowerBound
        try appendWords(ofPiece: start..<found.lowerBound, bytes, to: &words)
        words.append(Word(range: found, kind: kind))
        start = found.upperBound
      }
    }
    try appendWords(ofPiece: start..<region.upperBound, bytes, to: &words)
  }

  private func appendWords(
    ofPiece piece: Range<Int>, _ bytes: Span<UInt8>, to words: inout [Word]
  ) throws(ICUError) {
    guard !piece.isEmpty else { return }
    let known = words.count
    if !hasOwnRules {
      let table = classes
      let scanner = WordScanner(bytes, classes: table.span, end: piece.upperBound)
      let stop = scanner.appendWords(from: piece.lowerBound, stopsAtAddresses: false, to: &words)
      if case .done(piece.upperBound) = stop { return }
      words.removeLast(words.count - known)
    }
    try iterator.withLock { iterator throws(ICUError) in
      try iterator.forEachStretch(in: bytes.extracting(piece)) { range, status in
        let place = range.lowerBound + piece.lowerBound..<range.upperBound + piece.lowerBound
        // ICU's status 0 is space and punctuation; its others depend on which of its rules came last.
        if status >= 100, let kind = Self.kind(bytes, place) { words.append(Word(range: place, kind: kind)) }
      }
    }
  }

  /// What a word is made of; `nil` when it has neither letters nor figures.
  private static func kind(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Word.Kind? {
    var kind: Word.Kind?
    for scalar in String(decoding: range.map { bytes[$0] }, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2e80...0x2fdf, 0x3005...0x3007, 0x3400...0x9fff, 0xf900...0xfaff, 0x2_0000...0x3_ffff:
        return .ideographs
      case 0x3040...0x30ff, 0x31f0...0x31ff, 0xff66...0xff9f: kind = .kana
      default:
        if cicu_is_alphabetic(scalar.value) { return .letters }
        if kind == nil, cicu_digit(scalar.value) >= 0 { kind = .number }
      }
    }
    return kind
  }

  /// The end of what is not white space, and of what follows when the fast path would not know it either.
  private static func regionEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while true {
      while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
      var next = end
      while next < bytes.count, isSpace(bytes[next]) { next += 1 }
      // From U+0530 on, general punctuation aside, there is nothing that it knows.
      guard next < bytes.count, bytes[next] >= 0xd4, bytes[next] != 0xe2 else { return end }
      end = next
    }
  }

  /// Puts "1\u{a0}250" and, when asked to, "well-known" together.
  private func join(_ words: inout [Word], from known: Int, _ bytes: Span<UInt8>) {
    var last = known
    for index in known + 1..<words.count {
      let gap = words[last].range.upperBound..<words[index].range.lowerBound
      if joinsHyphens && Self.isHyphen(bytes, gap) && words[last].kind != .address
        || words[last].kind == .number && words[index].kind == .number
          && Self.isGroup(bytes, words[last].range, gap, words[index].range)
      {
        words[last].range = words[last].range.lowerBound..<words[index].range.upperBound
        if words[index].kind != .number { words[last].kind = words[index].kind }
      } else {
        last += 1
        words[last] = words[index]
      }
    }
    words.removeLast(words.count - last - 1)
  }

  /// "-", U+2010 or U+2011.
  private static func isHyphen(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    switch gap.count {
    case 1: bytes[gap.lowerBound] == UInt8(ascii: "-")
    case 3:
      bytes[gap.lowerBound] == 0xe2 && bytes[gap.lowerBound + 1] == 0x80
        && (0x90...0x91).contains(bytes[gap.lowerBound + 2])
    default: false
    }
  }

  /// Whether a no-break space parts the thousands of one number.
  private static func isGroup(
    _ bytes: Span<UInt8>, _ before: Range<Int>, _ gap: Range<Int>, _ after: Range<Int>
  ) -> Bool {
    guard gap.count == 2, bytes[gap.lowerBound] == 0xc2, bytes[gap.lowerBound + 1] == 0xa0 else {
      return false
    }
    func digits(_ range: some Sequence<Int>) -> Int {
      range.prefix { (0x30...0x39).contains(bytes[$0]) }.count
    }
    let last = digits(before.reversed())
    let isWhole = last == before.count || (last == 3 && bytes[before.upperBound - 4] == 0xa0)
    return isWhole && (1...3).contains(last) && digits(after) == 3
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

  private static func isAddressMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "w"), UInt8(ascii: "W"): true
    default: false
    }
  }
}
