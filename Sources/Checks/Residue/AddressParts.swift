internal import Linguistics

/// Tells words of running text from parts of addresses, tags and names of files and accounts.
enum AddressParts {
  /// Whether a word is a part of an address, a tag or a name of an account or file.
  static func holds(_ word: CheckedWord, in text: String) -> Bool {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: word.range.lowerBound)
    let end = bytes.index(start, offsetBy: word.range.count)
    if start > bytes.startIndex {
      switch bytes[bytes.index(before: start)] {
      case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "="), UInt8(ascii: "&"):
        return true
      default: break
      }
    }
    guard end < bytes.endIndex else { return false }
    switch bytes[end] {
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "="): return true
    case UInt8(ascii: "."):
      let next = bytes.index(after: end)
      return next < bytes.endIndex && (0x61...0x7a).contains(bytes[next])
    case UInt8(ascii: ":"):
      let next = bytes.index(after: end)
      return next < bytes.endIndex && bytes[next] == UInt8(ascii: "/")
    default: return false
    }
  }
}
