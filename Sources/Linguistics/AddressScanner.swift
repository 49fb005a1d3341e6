internal import CICU

/// Finds web addresses, e-mail addresses, hashtags and mentions in a stretch without white space.
///
/// An address ends before a closing mark and before an apostrophe, behind which Turkish puts endings:
/// "bellek.org'da". In order, never overlapping.
struct AddressScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func addresses() -> [(range: Range<Int>, kind: Word.Kind)] {
    var found: [(range: Range<Int>, kind: Word.Kind)] = []
    var index = 0
    while index < bytes.count {
      let free = found.last?.range.upperBound ?? 0
      let next: (range: Range<Int>, kind: Word.Kind)? =
        switch bytes[index] {
        case UInt8(ascii: "/"): webAddress(slash: index, from: free)
        case UInt8(ascii: "w"), UInt8(ascii: "W"): webAddress(withoutScheme: index)
        case UInt8(ascii: "@"): mailAddress(at: index, from: free) ?? tag(at: index)
        case UInt8(ascii: "#"): tag(at: index)
        default: nil
        }
      if let next {
        found.append(next)
        index = next.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// "https://…", from the first slash.
  private func webAddress(slash: Int, from free: Int) -> (range: Range<Int>, kind: Word.Kind)? {
    guard starts(with: "//", at: slash), slash > free, bytes[slash - 1] == UInt8(ascii: ":") else {
      return nil
    }
    var start = slash - 1
    while start > free, isNameByte(bytes[start - 1]) { start -= 1 }
    guard slash - 1 - start >= 2, slash + 2 < bytes.count, isWordByte(bytes[slash + 2]) else { return nil }
    return (start..<addressEnd(from: slash + 2), .address)
  }

  private func webAddress(withoutScheme start: Int) -> (range: Range<Int>, kind: Word.Kind)? {
    guard starts(with: "www.", at: start) || starts(with: "WWW.", at: start), isFree(before: start),
      start + 4 < bytes.count, isWordByte(bytes[start + 4])
    else { return nil }
    return (start..<addressEnd(from: start + 4), .address)
  }

  private func mailAddress(at sign: Int, from free: Int) -> (range: Range<Int>, kind: Word.Kind)? {
    var start = sign
    while start > free, isNameByte(bytes[start - 1]) { start -= 1 }
    while start < sign, !isWordByte(bytes[start]) { start += 1 }
    var end = sign + 1
    while end < bytes.count, isNameByte(bytes[end]), bytes[end] != UInt8(ascii: "%") { end += 1 }
    while end > sign, !isWordByte(bytes[end - 1]) { end -= 1 }
    guard start < sign, end > sign + 1, bytes[sign + 1..<end].contains(UInt8(ascii: ".")) else { return nil }
    return (start..<end, .address)
  }

  /// "#seçim2026" and "@bellek": letters, figures and low lines, not figures alone.
  private func tag(at sign: Int) -> (range: Range<Int>, kind: Word.Kind)? {
    guard isFree(before: sign) else { return nil }
    var end = sign + 1
    var hasLetter = false
    while let scalar = scalar(at: end) {
      let isLetter = cicu_is_alphabetic(scalar.value) || (6...8).contains(cicu_category(scalar.value))
      guard isLetter || scalar == "_" || cicu_digit(scalar.value) >= 0 else { break }
      hasLetter = hasLetter || isLetter
      end += UTF8.width(scalar)
    }
    return hasLetter ? (sign..<end, .tag) : nil
  }

  /// Where an address ends: before quotes and brackets, without the punctuation behind it.
  private func addressEnd(from start: Int) -> Int {
    var end = start
    var open = 0
    scan: while end < bytes.count {
      switch bytes[end] {
      case ...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "`"):
        break scan
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open < 0 { break scan }
      // Curly quotes, guillemets and the ellipsis.
      case 0xe2
      where end + 2 < bytes.count && bytes[end + 1] == 0x80 && (0x98...0xa6).contains(bytes[end + 2]):
        break scan
      case 0xc2 where end + 1 < bytes.count && (bytes[end + 1] == 0xab || bytes[end + 1] == 0xbb): break scan
      default: break
      }
      end += 1
    }
    while end > start, ".,;:!?*]}".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    var iterator = bytes[index...].prefix(4).makeIterator()
    var decoder = UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    "\(text)".utf8.elementsEqual(bytes[index...].prefix(text.utf8CodeUnitCount))
  }

  private func isFree(before index: Int) -> Bool { index == 0 || !isWordByte(bytes[index - 1]) }

  /// A letter, a figure, or a part of a character outside ASCII.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }

  /// What names of mailboxes, hosts and schemes are made of.
  private func isNameByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && (isWordByte(byte) || ".-+_%".utf8.contains(byte))
  }
}
