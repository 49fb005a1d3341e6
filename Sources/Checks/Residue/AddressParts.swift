internal import Linguistics

/// Tells words of running text from parts of addresses, tags and names of files and accounts.
enum AddressParts {
  /// Whether the piece between spaces that a word stands in is one of those.
  static func holds(_ word: CheckedWord, in text: String) -> Bool {
    let bytes = text.utf8
    var start = bytes.index(bytes.startIndex, offsetBy: word.range.lowerBound)
    // No address is longer.
    var rest = 200
    while rest > 0, start > bytes.startIndex, bytes[bytes.index(before: start)] > 0x20 {
      start = bytes.index(before: start)
      rest -= 1
    }
    var previous: UInt8 = 0x20
    for byte in bytes[start...].prefix(400) {
      if byte <= 0x20 { return false }
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "="):
        return true
      // A full stop between small letters, as in a host's name.
      case 0x61...0x7a: if previous == UInt8(ascii: ".") { return true }
      default: break
      }
      previous = byte
    }
    return false
  }
}
