internal import Bitext
internal import Linguistics

/// A term as a row of words, with the ways in which it may be written.
struct TermWords {
  struct Word: Hashable {
    /// Folded.
    var letters: [Unicode.Scalar]
    /// As the glossary writes them.
    var written: [Unicode.Scalar]
    /// Which letters are capitals, the first in the lowest bit.
    var capitals: UInt64
    /// Marks between the word before and this one.
    var gap: [Unicode.Scalar] = []
    /// What follows behind an apostrophe.
    var suffix: [Unicode.Scalar] = []
    /// Only a hyphen stands before it.
    var isHyphenated = false
    /// A letter of an acronym written with full stops.
    var isInitial = false

    /// Whether up to three other words may stand before it.
    var isWide: Bool { gap == ["…"] || gap == [".", ".", "."] }

    var isFigure: Bool { !written.contains { $0.decimalDigit == nil } }

    /// Capitals only, digits aside; `nil` where there is a small letter.
    var acronymLength: Int? {
      let letters = written.filter { $0.decimalDigit == nil }
      return letters.allSatisfy(\.isUpper) ? letters.count : nil
    }
  }

  private(set) var words: [Word] = []
  /// The glossary's, or a verb's where the term begins with "to".
  private(set) var partOfSpeech: Term.PartOfSpeech?
  /// Marks that belong to the term and stand right before its first word.
  private(set) var head: [Unicode.Scalar] = []
  /// And right behind its last.
  private(set) var tail: [Unicode.Scalar] = []

  init(_ term: Term, read buffer: WordBuffer) {
    partOfSpeech = term.partOfSpeech
    let bytes = Array(term.text.utf8)
    for (place, word) in buffer.words.enumerated() {
      let range = Int(word.bytes.lowerBound)..<Int(word.bytes.upperBound)
      var capitals: UInt64 = 0
      for (bit, letter) in buffer.letters[Int(word.letters.lowerBound)..<Int(word.letters.upperBound)]
        .prefix(64).enumerated() where letter & WordBuffer.upper != 0
      {
        capitals |= 1 << UInt64(bit)
      }
      words.append(
        Word(
          letters: buffer.scalars(word.letters),
          written: Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars), capitals: capitals,
          gap: place == 0
            ? []
            : buffer.gaps[Int(word.gap.lowerBound)..<Int(word.gap.upperBound)].compactMap(
              Unicode.Scalar.init),
          suffix: buffer.scalars(word.suffix), isHyphenated: place > 0 && word.isHyphenated))
    }
    guard let first = buffer.words.first, let last = buffer.words.last else { return }
    let before = String(decoding: bytes[..<Int(first.bytes.lowerBound)], as: UTF8.self).unicodeScalars
    let after = String(decoding: bytes[Int(last.bytes.upperBound)...], as: UTF8.self).unicodeScalars
    head = before.reversed().prefix { Self.belongs($0) || $0 == "." }.reversed()
    tail = Array(after.prefix(while: Self.belongs))
    if term.language.language == "en", partOfSpeech == nil || partOfSpeech == .verb, words.count > 1,
      words[0].letters == ["t", "o"]
    {
      partOfSpeech = .verb
      words.removeFirst()
      words[0].gap = []
      words[0].isHyphenated = false
      head = []
    }
  }

  /// The row itself first.
  func variants(isTurkic: Bool) -> [[Word]] {
    var variants = [words]
    for variant in [Self.closed(words), Self.withoutStops(words), Self.withStops(words, isTurkic ? 3 : 2)]
    where variant != words { variants.append(variant) }
    return variants
  }

  /// "ceasefire" of "cease-fire"; also of "cease fire", where both words are long enough to be no others.
  private static func closed(_ words: [Word]) -> [Word] {
    let isPair =
      words.count == 2 && words.allSatisfy { $0.written.count >= 4 && $0.gap.isEmpty && !$0.isFigure }
    var result: [Word] = []
    for word in words {
      if let last = result.last, last.suffix.isEmpty, !last.letters.isEmpty, word.isHyphenated || isPair,
        last.letters.count > 1, word.letters.count > 1, last.letters.count < 64
      {
        let joined = Word(
          letters: last.letters + word.letters, written: last.written + word.written,
          capitals: last.capitals | word.capitals << UInt64(last.letters.count), gap: last.gap,
          suffix: word.suffix, isHyphenated: last.isHyphenated)
        result[result.count - 1] = joined
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// The row with acronyms as they are without full stops, such as "US dollar".
  private static func withoutStops(_ words: [Word]) -> [Word] {
    var result: [Word] = []
    var isOpen = false
    for word in words {
      let isLetter = word.letters.count == 1 && word.acronymLength == 1
      if isOpen, isLetter, word.gap == ["."], let last = result.last, last.suffix.isEmpty {
        result[result.count - 1] = Word(
          letters: last.letters + word.letters, written: last.written + word.written,
          capitals: last.capitals | 1 << UInt64(min(63, last.letters.count)), gap: last.gap,
          suffix: word.suffix, isHyphenated: last.isHyphenated)
        continue
      }
      var word = word
      if isOpen, let last = result.last, last.letters.count > 1, word.gap.first == "." {
        word.gap.removeFirst()
      }
      result.append(word)
      isOpen = isLetter
    }
    return result
  }

  /// The row with acronyms spelled in letters that full stops part.
  private static func withStops(_ words: [Word], _ least: Int) -> [Word] {
    var result: [Word] = []
    var endsInStop = false
    for word in words {
      var word = word
      if endsInStop, word.gap.isEmpty {
        word.gap = ["."]
        word.isHyphenated = false
      }
      endsInStop = false
      guard let length = word.acronymLength, (least...4).contains(length), word.suffix.isEmpty,
        word.letters.count == length, word.written.count == length
      else {
        result.append(word)
        continue
      }
      for place in 0..<length {
        result.append(
          Word(
            letters: [word.letters[place]], written: [word.written[place]], capitals: 1,
            gap: place == 0 ? word.gap : ["."], isHyphenated: place == 0 && word.isHyphenated,
            isInitial: true))
      }
      endsInStop = true
    }
    return result
  }

  /// Whether a mark at the edge of a term is part of the name: "C#", "%", "€".
  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .otherSymbol: true
    default: ["#", "@", "&", "%", "*"].contains(scalar)
    }
  }
}
