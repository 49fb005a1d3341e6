/// Whether Turkish verbs deny.
///
/// Turkish denies by -ma- or -me- inside the verb, which also makes nouns of verbs; so only forms count where an
/// ending follows that no noun takes.
enum TurkishNegation {
  /// "gelmedi", "gelmiyor", "gelmeyecek", "gelmez", "gelmemiş", "gelmemesi".
  static func isCertain(_ word: some StringProtocol) -> Bool {
    guard mayDeny(word.utf8) else { return false }
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 6 else { return false }
    return (2..<letters.count - 3).contains { place in
      letters[place] == "m" && isDenial(letters[(place + 1)...])
    }
      && !["komedi", "kaçınılmaz", "vazgeçilmez", "kaçılmaz", "çıkmaz", "tamamla", "göm", "em"].contains {
        word.hasPrefix($0)
      }
  }

  /// "gelmeden", "olmayan", "gelmesin", "işsiz": words that stand beside without and un-.
  static func isPossible(_ word: some StringProtocol) -> Bool {
    // All of them have an m or an s behind the first letter.
    guard word.utf8.dropFirst().contains(where: { $0 == UInt8(ascii: "m") || $0 == UInt8(ascii: "s") }) else {
      return false
    }
    if isCertain(word) { return true }
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 4 else { return false }
    return (1..<letters.count).contains { place in
      let rest = letters[place...]
      if rest.first == "s", rest.count >= 3, place > 1 {
        return isClose(rest[place + 1]) && rest[place + 2] == "z"
      }
      guard rest.first == "m", rest.count >= 3, isOpen(rest[place + 1]) || isClose(rest[place + 1]) else {
        return false
      }
      switch rest[place + 2] {
      // "Evimiz" is our house.
      case "z": return isOpen(rest[place + 1])
      // "Gelmeme", not to come; "gelmem", I do not come.
      case "m": return isOpen(rest[place + 1]) && (rest.count == 3 || isOpen(rest[place + 3]))
      case "y":
        return isOpen(rest[place + 1]) && rest.count > 4 && isOpen(rest[place + 3]) && rest[place + 4] == "n"
      case "d":
        return rest.count > 4 && isOpen(rest[place + 1]) && isOpen(rest[place + 3]) && rest[place + 4] == "n"
      // "Gelmese", if one came not; "gelmesin", let one come not.
      case "s" where isOpen(rest[place + 1]) && rest.count > 3 && isOpen(rest[place + 3]): return place > 1
      case "s": return rest.count > 4 && isClose(rest[place + 3]) && rest[place + 4] == "n" && rest.count == 5
      default: return false
      }
    }
  }

  /// Whether an m stands where one of a denial may, asked before letters are looked at.
  private static func mayDeny(_ word: some Sequence<UInt8>) -> Bool {
    var last: UInt8 = 0
    var place = 0
    for byte in word {
      if last == UInt8(ascii: "m"), place >= 3, byte != UInt8(ascii: "m") { return true }
      last = byte
      place += 1
    }
    return false
  }

  /// What may follow the m of a denial.
  private static func isDenial(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let after = Array(rest.prefix(5))
    guard after.count >= 2 else { return false }
    if isClose(after[0]), after.count >= 4, after[1] == "y", after[2] == "o", after[3] == "r" { return true }
    guard isOpen(after[0]) else { return false }
    switch after[1] {
    case "d": return after.count >= 3 && isClose(after[2])
    case "z":
      return rest.count == 2 || after.count > 2 && ["d", "s", "k"].contains(after[2])
        || after.count > 3 && after[2] == "l" && isOpen(after[3])
    case "m":
      guard after.count >= 3 else { return false }
      if isClose(after[2]) { return after.count > 3 && after[3] == "ş" }
      return isOpen(after[2]) && after.count > 3 && (after[3] == "k" || after[3] == "s" || after[3] == "l")
    case "y":
      return after.count > 4 && isOpen(after[2]) && after[3] == "c" && isOpen(after[4])
        || after.count > 3 && isClose(after[2]) && (after[3] == "p" || after[3] == "z")
    default: return false
    }
  }

  private static func isOpen(_ letter: Unicode.Scalar) -> Bool { letter == "a" || letter == "e" }

  private static func isClose(_ letter: Unicode.Scalar) -> Bool {
    letter == "ı" || letter == "i" || letter == "u" || letter == "ü"
  }
}
