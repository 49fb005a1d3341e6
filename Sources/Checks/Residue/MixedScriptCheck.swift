internal import Bitext
internal import Linguistics

/// Every word is written in letters of one script, and of its text's.
///
/// A Cyrillic “а” inside a Latin word looks right and is found by no search. So do whole words of
/// look-alikes, and letters and digits of full width outside East Asian text. A word in another script as
/// such is no matter of this check. Let pass are words that the source has as well, Greek letters for
/// units and quantities (μm), a Latin name with an ending of another script (VIPов), and acronyms
/// in Latin capitals inside Cyrillic or Greek text.
///
/// Wrong (en → tr): "Exports rose." → "İhrаcat arttı."
/// Wrong (en → de): "The bank met." → "Dіe Bank trat zusammen."
/// Wrong (en → ru): "The bank met." → "Банк собралcя."
/// Wrong (tr → en): "Yüzde 12" → "１２ percent"
/// Right (en → ru): "IT companies" → "IT-компании"
/// Right (en → fr): "a chip of 5 μm" → "une puce de 5 μm"
public struct MixedScriptCheck: Check {
  public static let about = CheckDescription(
    "mixed-script", "Every word is written in letters of one script, and of its text's.", severity: .error,
    category: .characters, scope: .translation, yieldsTo: ["mojibake"])

  private let isEastAsian: Bool

  public init?(_ context: CheckContext) {
    isEastAsian = ["zh", "ja", "ko", "yue"].contains(context.languages.target.language)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target.tokens
    // Nearly all texts are of one script.
    guard let main = mainScript(of: text) else { return [] }
    var findings: [Finding] = []
    for index in text.tokens.indices where text.kind(index) != .space {
      guard let (message, word) = fault(of: index, in: text, main: main),
        !pair.source.tokens.holds(text.letters(index))
      else { continue }
      findings.append(
        finding(message, target: text.bytes(text.tokens[index].range), suggestion: word))
    }
    return findings
  }

  /// Greek, Cyrillic, Armenian and what is of full width.
  private static let others = CharacterFilter([0x370...0x588, 0x1f00...0x1fff, 0xff10...0xff5a])

  /// The script that most letters are of; `nil` when there is no other and nothing of full width.
  private func mainScript(of text: TokenizedText) -> LetterScript? {
    guard text.characters.meets(Self.others) else { return nil }
    var counts = (latin: 0, greek: 0, cyrillic: 0, armenian: 0)
    var hasWide = false
    for scalar in text.scalars {
      switch LetterScript(scalar) {
      case .latin: counts.latin += 1
      case .greek: counts.greek += 1
      case .cyrillic: counts.cyrillic += 1
      case .armenian: counts.armenian += 1
      case nil: if !isEastAsian, Self.isWide(scalar) { hasWide = true }
      }
    }
    let all = [counts.latin, counts.greek, counts.cyrillic, counts.armenian]
    guard hasWide || all.count(where: { $0 > 0 }) > 1, let most = all.max(), most > 0 else {
      return hasWide ? .latin : nil
    }
    return zip(LetterScript.allCases, all).first { $0.1 == most }?.0
  }

  private func fault(of index: Int, in text: TokenizedText, main: LetterScript) -> (String, String?)? {
    let letters = text.letters(index)
    if !isEastAsian, letters.contains(where: Self.isWide) {
      let plain = letters.map { Self.isWide($0) ? Unicode.Scalar($0.value - 0xfee0) ?? $0 : $0 }
      return ("“\(String(scalars: letters))” has characters of full width", String(scalars: plain))
    }
    guard text.kind(index) == .word else { return nil }
    let scripts = letters.compactMap(LetterScript.init)
    guard let first = scripts.first else { return nil }
    if scripts.allSatisfy({ $0 == first }) {
      return first == main ? nil : disguised(letters, index, in: text, main: main)
    }
    return mixed(letters, scripts, main: main)
  }

  /// A word of letters that all look like those of the text's script.
  private func disguised(
    _ letters: ArraySlice<Unicode.Scalar>, _ index: Int, in text: TokenizedText, main: LetterScript
  ) -> (String, String?)? {
    guard let word = LookAlikes.builtIn.word(letters, in: main), !isAmongOthers(index, in: text, main: main)
    else { return nil }
    if main != .latin {
      // Latin letters are at home everywhere: only what would be a word of the text's language counts.
      guard main == .cyrillic, letters.allSatisfy({ !$0.isUpper }), text.mark(index + 1) != ")" else {
        return nil
      }
      let languages = WordLanguages.shared
      guard let russian = WordLanguages.languages.firstIndex(of: "ru"),
        languages.level(of: WordLanguages.key(word), language: russian) > 0
      else { return nil }
    } else if letters.count == 1, letters.first?.isLower != true {
      return nil
    }
    return ("“\(String(scalars: letters))” only looks like “\(word)”", word)
  }

  /// Whether the text has words of that script which cannot be a disguise.
  private func isAmongOthers(_ index: Int, in text: TokenizedText, main: LetterScript) -> Bool {
    guard main == .latin, let script = text.letters(index).first.flatMap(LetterScript.init) else {
      return false
    }
    return text.tokens.indices.contains { other in
      guard text.kind(other) == .word, text.letters(other).count > 1 else { return false }
      return text.letters(other).allSatisfy { LetterScript($0) == script }
        && LookAlikes.builtIn.word(text.letters(other), in: main) == nil
    }
  }

  private func mixed(
    _ letters: ArraySlice<Unicode.Scalar>, _ scripts: [LetterScript], main: LetterScript
  ) -> (String, String?)? {
    let most = LetterScript.allCases.max { one, other in
      (scripts.count { $0 == one }, one == main ? 1 : 0) < (
        scripts.count { $0 == other }, other == main ? 1 : 0
      )
    }
    let message = "“\(String(scalars: letters))” mixes letters of several scripts"
    // An acronym with an ending: VIPов.
    let capitals = letters.prefix { $0.isUpper }.count
    if capitals > 1, capitals < letters.count, scripts.count == letters.count,
      Set(scripts[..<capitals]) == [.latin], !scripts[capitals...].contains(.latin)
    {
      return nil
    }
    for script in [main, most].compactMap({ $0 }) where scripts.contains(script) {
      if let word = LookAlikes.builtIn.word(letters, in: script) { return (message, word) }
    }
    // A sign of measure, or a name with an ending: each script in one piece.
    let pieces = zip(scripts, scripts.dropFirst()).count { $0 != $1 } + 1
    return pieces == 2 ? nil : (message, nil)
  }

  /// Letters and digits of full width.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xff10...0xff19, 0xff21...0xff3a, 0xff41...0xff5a: true
    default: false
    }
  }
}

extension TokenizedText {
  /// Whether a token is these letters.
  func holds(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    tokens.contains { $0.range.count == letters.count && scalars[$0.range].elementsEqual(letters) }
  }
}
