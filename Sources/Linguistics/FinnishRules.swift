/// What `inflection/fi.txt` says.
struct FinnishRules: Sendable {
  let endings: FinnishEndings
  private let gradation: FinnishGradation
  private let nouns: Patterns
  private let adjectives: Patterns
  private let verbs: Patterns

  /// Patterns in order, by the letter that a word they may fit ends in.
  private struct Patterns: Sendable {
    private var all: [FinnishPattern]
    private var byLetter: [Unicode.Scalar: [FinnishPattern]] = [:]

    init(_ patterns: [FinnishPattern]) {
      all = patterns
      for letter in "abcdefghijklmnopqrstuvwxyzåäö".unicodeScalars {
        byLetter[letter] = patterns.filter { $0.mayFit(wordEndingIn: letter) }
      }
    }

    func mayFit(_ word: [Unicode.Scalar]) -> [FinnishPattern] { word.last.flatMap { byLetter[$0] } ?? all }
  }

  /// Read once.
  static let builtIn = FinnishRules()

  private init() {
    let table = LanguageTable("inflection/fi.txt")
    let endings = FinnishEndings(table)
    self.endings = endings
    gradation = FinnishGradation(table)
    func patterns(_ key: String, _ numbers: [String: Int]) -> Patterns {
      Patterns(
        table.entries.filter { $0.head.first == key }.map {
          FinnishPattern(head: Array($0.head.dropFirst()), items: $0.items, numbers: numbers)
        })
    }
    nouns = patterns("noun", endings.nouns)
    adjectives = patterns("adjective", endings.nouns)
    verbs = patterns("verb", endings.verbs)
  }

  /// The stems of a noun, an adjective or a name, those that are spelled alike made one.
  func stems(ofNoun word: [Unicode.Scalar]) -> [Stem] {
    let harmony = FinnishHarmony(of: word)
    var stems = Stems()
    stems.add(word, 1, ofVerb: false, harmony)
    guard let (pattern, kept, own) = fitting(word, nouns, harmony) else { return stems.all }
    add(pattern.pieces, kept, own, ofVerb: false, harmony, to: &stems)
    return stems.all
  }

  /// The stems of an adjective, of its comparative and superlative, and its adverb.
  func stems(ofAdjective word: [Unicode.Scalar]) -> [Stem] {
    let harmony = FinnishHarmony(of: word)
    var stems = Stems()
    stems.add(self.stems(ofNoun: word))
    if let (pattern, kept, own) = fitting(word, adjectives, harmony) {
      add(pattern.pieces, kept, own, ofVerb: false, harmony, to: &stems)
    }
    return stems.all
  }

  /// The stems of a verb in the infinitive and of its participles; `nil` for what is no infinitive.
  func stems(ofVerb word: [Unicode.Scalar]) -> [Stem]? {
    let harmony = FinnishHarmony(of: word)
    guard let (pattern, kept, own) = fitting(word, verbs, harmony) else { return nil }
    var stems = Stems()
    stems.add(word, 1, ofVerb: false, harmony)
    // Before a possessive suffix and in the passive: "puhuakseni", "juodaan".
    for name in ["translative", "passive"] {
      if let number = endings.verbs[name] { stems.add(word, 1 << UInt16(number), ofVerb: true, harmony) }
    }
    add(pattern.pieces, kept, own, ofVerb: true, harmony, to: &stems)
    return stems.all
  }

  /// The first pattern that the word fits, with what of it stays and the harmony of what is added.
  private func fitting(_ word: [Unicode.Scalar], _ patterns: Patterns, _ harmony: FinnishHarmony)
    -> (FinnishPattern, kept: ArraySlice<Unicode.Scalar>, FinnishHarmony)?
  {
    for pattern in patterns.mayFit(word) {
      if let fit = pattern.fit(word, harmony) { return (pattern, fit.kept, fit.harmony) }
    }
    return nil
  }

  private func add(
    _ pieces: [FinnishPattern.Piece], _ kept: ArraySlice<Unicode.Scalar>, _ own: FinnishHarmony,
    ofVerb isVerb: Bool, _ harmony: FinnishHarmony, to stems: inout Stems
  ) {
    for piece in pieces {
      for letters in spelled(piece, kept, own) {
        if piece.isNoun {
          stems.add(self.stems(ofNoun: letters))
        } else {
          stems.add(letters, piece.sets, ofVerb: isVerb, harmony)
        }
      }
    }
  }

  private func spelled(
    _ piece: FinnishPattern.Piece, _ kept: ArraySlice<Unicode.Scalar>, _ harmony: FinnishHarmony
  ) -> [[Unicode.Scalar]] {
    let letters = piece.letters.map { harmony.vowel($0) ?? $0 }
    return gradation.grade(kept, piece.grade).map { $0 + letters }
  }

  /// Stems in the order in which they came, with the sets of those that are spelled alike together.
  private struct Stems {
    private(set) var all: [Stem] = []

    mutating func add(_ letters: [Unicode.Scalar], _ sets: UInt16, ofVerb: Bool, _ harmony: FinnishHarmony) {
      add([Stem(letters, FinnishEndings.rule(sets, ofVerb: ofVerb, harmony))])
    }

    mutating func add(_ stems: [Stem]) {
      for stem in stems {
        // The sets of nouns and of verbs are numbered apart.
        let same = all.firstIndex {
          $0.letters == stem.letters && ($0.rule.rawValue ^ stem.rule.rawValue) & 0x7000 == 0
        }
        if let same {
          all[same].rule = Stem.Rule(rawValue: all[same].rule.rawValue | stem.rule.rawValue)
        } else {
          all.append(stem)
        }
      }
    }
  }
}
