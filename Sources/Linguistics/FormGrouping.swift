package import Bitext

/// Which words of a collection are forms of one word, for counting them together.
///
///     let words = ["dosya": 9, "dosyalar": 4, "dosyanın": 2]
///     let grouping = FormGrouping(language: LanguageTag("tr")!, counts: words)
///     grouping.base(of: "dosyanın")  // "dosya"
///
/// English words lose a plural ending and Turkish ones number, third person and case, each time only when
/// what is left is itself a word of the collection, and no rare one beside the form. Other languages have Snowball's stems, which are
/// for comparing and not for reading; languages without a stemmer have the word itself. All words
/// are folded by ``LetterFolding``. A word costs at most the square of its letters.
package struct FormGrouping: Sendable {
  private let counts: [String: Int]
  private let known: Set<String>
  private let stemmer: Stemmer?
  private let rules: Rules
  private let endings: SuffixAutomaton

  private enum Rules { case english, turkish, stems, none }

  /// Groups the words of `counts`, which says how often each stands in the collection; `known` words of
  /// the language bear witness beside them.
  package init(language: LanguageTag, counts: [String: Int], known: Set<String> = []) {
    self.counts = counts
    self.known = known
    switch language.language {
    case "en": rules = .english
    case "tr": rules = .turkish
    default: rules = Stemmer.languages.contains(language.canonical.language) ? .stems : .none
    }
    stemmer = rules == .stems ? Stemmer(language: language) : nil
    endings = rules == .turkish ? SuffixAutomaton.turkishCitation : SuffixAutomaton.empty
  }

  /// Whether a base is a word that can be read.
  package var givesWords: Bool { rules != .stems }

  /// What the forms of a word share.
  package func base(of word: String) -> String {
    switch rules {
    case .none: return word
    case .stems: return stemmer?.stem(word) ?? word
    case .english: return englishBase(of: word)
    case .turkish:
      var base = word
      // Each round takes letters away.
      while let shorter = turkishBase(of: base) { base = shorter }
      return base
    }
  }

  private func englishBase(of word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") else {
      return word
    }
    for (ending, instead) in [("ies", "y"), ("es", ""), ("s", "")] where word.hasSuffix(ending) {
      let base = String(word.dropLast(ending.count)) + instead
      if ending == "es", !["s", "x", "z", "ch", "sh", "o"].contains(where: base.hasSuffix) { continue }
      if base.utf8.count > 2, counts[base] != nil { return base }
    }
    return word
  }

  /// The word without its last endings, when that is a word too: the longest such.
  private func turkishBase(of word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    guard letters.count > 3 else { return nil }
    for cut in stride(from: letters.count - 1, to: 1, by: -1) {
      let suffix = letters[cut...]
      for base in Self.bases(letters[..<cut], before: suffix[cut])
      where base.count <= letters.count && base != letters {
        let sounds = SuffixAutomaton.sounds(of: letters[..<cut])
        guard endings.accepts(suffix, after: "noun", sounds: sounds) else { break }
        let text = String(scalars: base)
        if isBase(text, of: word, base, before: suffix) { return text }
      }
    }
    return nil
  }

  private func isBase(
    _ text: String, of word: String, _ base: [Unicode.Scalar], before suffix: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let count = counts[text] else {
      return base.count > 3 && known.contains(text) && (suffix.count > 1 || hasLocalCase(base))
    }
    guard count * 12 >= counts[word] ?? 0 else { return false }
    if isPlural(suffix) || (suffix.count > 1 && base.count > 3) { return true }
    return count * 4 >= counts[word] ?? 0 && (hasLocalCase(base) || hasPlural(base))
  }

  /// Short words and those before one letter are too often something else ("yaz", "çevir" of "çeviri");
  /// one that is seen in a local case is a noun.
  private func hasLocalCase(_ base: [Unicode.Scalar]) -> Bool {
    guard let open = Self.openVowel(after: base) else { return false }
    let dental: Unicode.Scalar = SuffixAutomaton.sounds(of: base).isVoiceless == true ? "t" : "d"
    return isSeen(base + [dental, open]) || isSeen(base + [dental, open, "n"])
  }

  private func hasPlural(_ base: [Unicode.Scalar]) -> Bool {
    guard let open = Self.openVowel(after: base) else { return false }
    return isSeen(base + ["l", open, "r"])
  }

  private static func openVowel(after base: [Unicode.Scalar]) -> Unicode.Scalar? {
    base.last(where: SuffixAutomaton.isVowel).map { SuffixAutomaton.isBack($0) ? "a" : "e" }
  }

  private func isSeen(_ form: [Unicode.Scalar]) -> Bool {
    let form = String(scalars: form)
    return counts[form] != nil || known.contains(form)
  }

  private func isPlural(_ suffix: ArraySlice<Unicode.Scalar>) -> Bool {
    suffix.starts(with: "lar".unicodeScalars) || suffix.starts(with: "ler".unicodeScalars)
  }

  /// "kitap" for "kitab" before a vowel, "metin" for "metn".
  static func bases(_ stem: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar) -> [[Unicode.Scalar]] {
    var bases = [Array(stem)]
    guard SuffixAutomaton.isVowel(next), stem.count > 2, let last = stem.last else { return bases }
    let hard: [Unicode.Scalar: Unicode.Scalar] = ["b": "p", "c": "ç", "d": "t", "ğ": "k"]
    if let sound = hard[last] { bases.append(stem.dropLast() + [sound]) }
    if !SuffixAutomaton.isVowel(last), !SuffixAutomaton.isVowel(stem[stem.endIndex - 2]),
      let vowel = stem.last(where: SuffixAutomaton.isVowel)
    {
      let close = SuffixAutomaton.closeVowel(
        back: SuffixAutomaton.isBack(vowel), round: SuffixAutomaton.isRound(vowel))
      bases.append(stem.dropLast() + [close, last])
    }
    return bases
  }

  /// What a glossary may call a word of a text, in a term of one word or of more: without its case, and
  /// with a third person's ending only in a compound; `nil` where it may stand as it is.
  package func citation(of word: String, base: String, isCompound: Bool) -> String? {
    guard rules == .turkish, word != base else { return nil }
    if !isCompound { return base }
    let letters = Array(word.unicodeScalars)
    for cut in stride(from: letters.count, to: 1, by: -1) {
      let head = letters[..<cut]
      guard
        cut == letters.count
          || endings.accepts(letters[cut...], after: "noun", sounds: SuffixAutomaton.sounds(of: head))
          || endings.accepts(letters[cut...], after: "third", sounds: SuffixAutomaton.sounds(of: head))
      else { continue }
      if String(scalars: head) == base { return cut == letters.count ? nil : base }
      for start in stride(from: cut - 1, to: 1, by: -1)
      where Self.bases(head[..<start], before: head[start]).contains(where: { String(scalars: $0) == base }) {
        if endings.accepts(head[start...], after: "bare", sounds: SuffixAutomaton.sounds(of: head[..<start]))
        {
          return cut == letters.count ? nil : String(scalars: head)
        }
      }
    }
    return nil
  }

  /// Whether a word of a text is in a case, so that it begins no term: "dosyayı" of "dosyayı aç".
  package func isInCase(_ word: String, base: String) -> Bool {
    guard rules == .turkish, word != base else { return false }
    let letters = Array(word.unicodeScalars)
    for start in stride(from: letters.count - 1, to: 1, by: -1)
    where Self.bases(letters[..<start], before: letters[start]).contains(where: {
      String(scalars: $0) == base
    }) {
      let sounds = SuffixAutomaton.sounds(of: letters[..<start])
      return !endings.accepts(letters[start...], after: "bare", sounds: sounds)
    }
    return false
  }
}

extension SuffixAutomaton {
  static let turkishCitation = SuffixAutomaton("citation/tr.txt")
  static let empty = SuffixAutomaton("")
}
