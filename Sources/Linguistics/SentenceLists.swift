/// The marks of lists that run on in a line, such as "a) … b) …" or "• … • …".
///
/// A list is two or more marks of one form that count on, the first at the start of the text or behind
/// `.`, `:`, `;`, `!`, `?` or a line end.
struct SentenceLists {
  /// Each mark with the space behind it, in order.
  private var marks: [Range<Int>] = []

  private enum Kind { case number, letter, roman, bullet }

  /// Marks that look alike.
  private struct Form: Equatable {
    var kind: Kind
    /// "(1)", "1)", "1.", "1.)", or the bullet itself.
    var closing: UInt32
    var isBracketed: Bool
    var isUpper: Bool
  }

  private struct Sequence {
    var ranges: [Range<Int>]
    var value: Int
    /// Where it stands lets it begin a list.
    var mayBegin: Bool
    /// "(1) ships, (2) boats and (3) rafts": parts of one sentence.
    var isInline = false

    mutating func add(_ range: Range<Int>, _ next: Int) {
      ranges.append(range)
      value = next
    }
  }

  func mark(at position: Int) -> Range<Int>? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low].contains(position) ? marks[low] : nil
  }

  /// Whether the full stop or bracket at `position` may close the first mark of a list.
  static func mayBegin(at position: Int, in text: Span<UInt8>) -> Bool {
    guard position > 0, let item = Item(closingAt: position, in: text) else { return false }
    if item.isBracketed || text[position] == 0x29 { return true }
    guard item.number != nil || item.letter == 0x41 || item.letter == 0x61 || item.roman == 1 else {
      return false
    }
    return follows(item.begin, in: text)
  }

  /// Whether a list may begin at `position` by what stands before.
  private static func follows(_ position: Int, in text: Span<UInt8>) -> Bool {
    var index = position
    while index > 0, isSpace(text[index - 1]) {
      index -= 1
      if text[index] == 0x0a { return true }
    }
    guard index > 0 else { return true }
    return [0x2e, 0x3a, 0x3b, 0x21, 0x3f].contains(text[index - 1])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  /// With `hasOrdinals`, a number before a small letter counts a thing, and no list.
  init(_ text: Span<UInt8>, from start: Int, hasOrdinals: Bool) {
    var sequences: [Sequence] = []
    /// The sequence of each form that may go on; there are few forms.
    var open: [(form: Form, sequence: Int)] = []
    func add(_ form: Form, _ value: Int, _ range: Range<Int>, _ mayBegin: Bool) {
      let place = open.firstIndex { $0.form == form }
      if let place {
        let index = open[place].sequence
        let (oldValue, oldMayBegin) = (sequences[index].value, sequences[index].mayBegin)
        if form.kind == .bullet || value == oldValue + 1 {
          sequences[index].add(range, value)
          if form.isBracketed, !mayBegin { sequences[index].isInline = true }
          return
        }
        // A mark out of order is no mark of the list, but one at the head of a line begins another.
        if oldMayBegin, !mayBegin { return }
      }
      if let place {
        open[place].sequence = sequences.count
      } else {
        open.append((form, sequences.count))
      }
      sequences.append(Sequence(ranges: [range], value: value, mayBegin: mayBegin))
    }
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == 0x2e || byte == 0x29, index > 0, let item = Item(closingAt: index, in: text) {
        let mayBegin = Self.follows(item.begin, in: text)
        let range = item.begin..<item.end
        let closing = UInt32(byte) << 8 | UInt32(text[item.end - 1 - item.spaces])
        func form(_ kind: Kind) -> Form {
          Form(kind: kind, closing: closing, isBracketed: item.isBracketed, isUpper: item.isUpper)
        }
        if let number = item.number, !hasOrdinals || byte == 0x29 || !Self.isSmall(item.end, in: text) {
          add(form(.number), number, range, mayBegin)
        }
        if let letter = item.letter {
          // Letters with full stops are initials, unless they begin with a.
          let begins = mayBegin && (byte != 0x2e || letter | 0x20 == 0x61)
          add(form(.letter), Int(letter), range, begins)
        }
        if let roman = item.roman {
          add(form(.roman), roman, range, mayBegin && (byte != 0x2e || roman == 1))
        }
        index = item.end
      } else if byte == 0xe2, index + 3 < text.count, Self.isBullet(text, index) {
        var end = index + 3
        while end < text.count, Self.isSpace(text[end]), text[end] != 0x0a { end += 1 }
        var number = end
        while number < text.count, number < end + 3, text[number] &- 0x30 < 10 { number += 1 }
        if number > end, number + 1 < text.count, text[number] == 0x2e || text[number] == 0x29 {
          end = number + 1
          while end < text.count, Self.isSpace(text[end]), text[end] != 0x0a { end += 1 }
        }
        let form = Form(
          kind: .bullet, closing: UInt32(text[index + 1]) << 8 | UInt32(text[index + 2]), isBracketed: false,
          isUpper: false)
        add(form, 0, index..<end, true)
        index = end
      } else {
        index += 1
      }
    }
    let lists = sequences.filter { $0.mayBegin && !$0.isInline && $0.ranges.count > 1 }
    var last = 0
    for range in lists.flatMap(\.ranges).sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= last && range.upperBound > range.lowerBound {
      marks.append(range)
      last = range.upperBound
    }
  }

  /// Whether a small letter of one or two bytes is at `position`.
  private static func isSmall(_ position: Int, in text: Span<UInt8>) -> Bool {
    let lead = text[position]
    guard lead >= 0xc2, lead < 0xe0, position + 1 < text.count else { return lead &- 0x61 < 26 }
    return SentenceMark.table[Int(lead & 0x1f) << 6 | Int(text[position + 1] & 0x3f)].contains(.lower)
  }

  private static func isBullet(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index == 0 || isSpace(text[index - 1]) else { return false }
    switch (text[index + 1], text[index + 2]) {
    case (0x80, 0xa2), (0x81, 0x83), (0x97, 0xa6), (0x96, 0xaa), (0x97, 0x8f): return true
    default: return false
    }
  }

  /// One mark read back from its full stop or bracket.
  private struct Item {
    var begin: Int
    var end: Int
    var spaces: Int
    var isBracketed = false
    var isUpper = false
    var number: Int?
    var letter: UInt8?
    var roman: Int?

    init?(closingAt position: Int, in text: Span<UInt8>) {
      var begin = position
      while begin > 0, position - begin < 5, SentenceLists.isLetterOrDigit(text[begin - 1]) { begin -= 1 }
      let length = position - begin
      guard length > 0, length < 5 else { return nil }
      let first = text[begin]
      let isNumber = first < 0x3a
      isUpper = first &- 0x41 < 26
      var value = 0
      for index in begin..<position {
        guard (text[index] < 0x3a) == isNumber else { return nil }
        value = value &* 10 &+ Int(text[index] &- 0x30)
      }
      if isNumber {
        guard length < 4 else { return nil }
        number = value
      } else {
        var word: UInt32 = 0
        for index in begin..<position { word = word << 8 | UInt32(text[index] | 0x20) }
        roman = SentenceLists.roman(word)
        if length == 1 { letter = first }
        guard roman != nil || letter != nil else { return nil }
      }
      var end = position + 1
      if text[position] == 0x2e, end < text.count, text[end] == 0x29 { end += 1 }
      if begin > 0, text[begin - 1] == 0x28 {
        guard text[end - 1] == 0x29 else { return nil }
        begin -= 1
        isBracketed = true
      }
      guard begin == 0 || SentenceLists.isSpace(text[begin - 1]) else { return nil }
      self.begin = begin
      let closed = end
      while end < text.count, SentenceLists.isSpace(text[end]), text[end] != 0x0a { end += 1 }
      guard end > closed, end < text.count, text[end] != 0x0a else { return nil }
      self.end = end
      spaces = end - closed
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// The value of a small Roman numeral up to x, packed a byte a letter.
  private static func roman(_ word: UInt32) -> Int? {
    switch word {
    case 0x69: 1
    case 0x6969: 2
    case 0x69_6969: 3
    case 0x6976: 4
    case 0x76: 5
    case 0x7669: 6
    case 0x76_6969: 7
    case 0x7669_6969: 8
    case 0x6978: 9
    case 0x78: 10
    default: nil
    }
  }
}
