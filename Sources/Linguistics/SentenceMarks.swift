internal import CICU

/// What a character is to the sentence rules.
struct SentenceMark: OptionSet, Sendable {
  let rawValue: UInt16

  static let letter = SentenceMark(rawValue: 1)
  static let upper = SentenceMark(rawValue: 2)
  static let lower = SentenceMark(rawValue: 4)
  static let digit = SentenceMark(rawValue: 8)
  static let combining = SentenceMark(rawValue: 16)
  static let space = SentenceMark(rawValue: 32)
  /// Not seen: bidirectional marks, zero-width spaces.
  static let ignorable = SentenceMark(rawValue: 64)
  static let opener = SentenceMark(rawValue: 128)
  static let closer = SentenceMark(rawValue: 256)
  static let emoji = SentenceMark(rawValue: 512)
  static let dash = SentenceMark(rawValue: 1024)
  /// Ends a sentence whatever case follows: danda, Arabic question mark.
  static let scriptTerminator = SentenceMark(rawValue: 2048)
  /// Ends a sentence without a space: ideographic full stop.
  static let wideTerminator = SentenceMark(rawValue: 4096)
  /// `!`, `?` and their doubles.
  static let exclamation = SentenceMark(rawValue: 8192)
  /// `.`, `…`, `‥`, `．`.
  static let dot = SentenceMark(rawValue: 16384)
  /// Han, kana, and the other scripts written without spaces between words.
  static let unspaced = SentenceMark(rawValue: 32768)

  static let terminator: SentenceMark = [.scriptTerminator, .wideTerminator, .exclamation, .dot]
  static let wordPart: SentenceMark = [.letter, .digit, .combining]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  func isAny(of others: SentenceMark) -> Bool { rawValue & others.rawValue != 0 }

  /// Of every character with one or two bytes.
  static let table: [SentenceMark] = (0..<0x800).map { SentenceMark(computedFor: $0) }

  init(computedFor value: UInt32) {
    var mark: SentenceMark = []
    switch cicu_category(value) {
    case 1, 3: mark = [.letter, .upper]
    case 2: mark = [.letter, .lower]
    case 4, 5: mark = .letter
    case 6, 7, 8: mark = .combining
    case 9: mark = .digit
    case 11: mark = (0x1369...0x137c).contains(value) ? .digit : []
    case 16: mark = .ignorable
    case 19: mark = .dash
    case 20: mark = .opener
    case 21, 29: mark = .closer
    case 28: mark = [.opener, .closer]
    case 26, 27: mark = Self.isEmoji(value) ? .emoji : []
    default: break
    }
    if cicu_is_white_space(value) { mark = .space }
    switch value {
    case 0x22, 0x27, 0x60: mark = [.opener, .closer]
    case 0xbf, 0xa1, 0x201e, 0x201a: mark = .opener
    case 0x2018: mark = [.opener, .closer]
    case 0x2d: mark = .dash
    case 0x200b, 0xfeff: mark = .ignorable
    // A blank that tweets are set with.
    case 0x2800: mark = .emoji
    case 0x3040...0x30ff, 0x3400...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff, 0xe00...0xeff,
      0x1000...0x109f, 0x1780...0x17ff:
      mark.insert(.unspaced)
    default: break
    }
    if let terminator = Self.terminator(value) { mark = terminator }
    self = mark
  }

  private static func terminator(_ value: UInt32) -> SentenceMark? {
    switch value {
    case 0x2e, 0x2025, 0x2026, 0xff0e: .dot
    case 0x21, 0x3f, 0x203c, 0x203d, 0x2047...0x2049: .exclamation
    case 0x3002, 0xff01, 0xff1f, 0xff61, 0xfe12, 0xfe52, 0xfe56, 0xfe57: .wideTerminator
    // Armenian, Arabic, Syriac, Devanagari, Myanmar, Ethiopic, Khmer, Mongolian …
    case 0x589, 0x61f, 0x6d4, 0x700...0x702, 0x964, 0x965, 0x104b, 0x104f, 0x1362, 0x1367, 0x1368, 0x166e,
      0x17d4,
      0x17d5, 0x1803, 0x1809, 0x1c7e, 0x1c7f, 0xa4ff, 0xa60e, 0xa60f, 0xa6f3, 0xa6f7, 0xa876, 0xa877, 0xa8ce,
      0xa8cf, 0xa92f, 0xa9c8, 0xa9c9, 0xaa5d...0xaa5f, 0xaaf0, 0xaaf1, 0xabeb:
      .scriptTerminator
    default: nil
    }
  }

  private static func isEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0x231a...0x23ff, 0x2600...0x27bf, 0x2b50...0x2b55, 0x1f000...0x1faff: true
    default: false
    }
  }

  /// What a byte may begin that the scan has to look at.
  enum Lead {
    static let none: UInt8 = 0
    static let terminator: UInt8 = 1
    static let newline: UInt8 = 2
    static let bracket: UInt8 = 3
    static let wide: UInt8 = 4
    /// Where words are written without spaces, a space may end a sentence.
    static let space: UInt8 = 5
  }

  /// What to do at each byte.
  static let leads: [UInt8] = {
    var leads = [UInt8](repeating: Lead.none, count: 256)
    for byte in [0x21, 0x2e, 0x3f] { leads[byte] = Lead.terminator }
    for byte in [0x0a, 0x0d] { leads[byte] = Lead.newline }
    for byte in [0x28, 0x29, 0x5b, 0x5d] { leads[byte] = Lead.bracket }
    // Lead bytes of the terminators above and of U+3000 brackets, U+2022 bullets, U+2029.
    for byte in [0xd6, 0xd8, 0xdb, 0xdc, 0xe0, 0xe1, 0xe2, 0xe3, 0xea, 0xef] { leads[byte] = Lead.wide }
    return leads
  }()
}
