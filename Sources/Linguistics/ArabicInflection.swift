internal import Bitext

/// Arabic word forms: what is written together with a word, by `inflection/ar.txt`.
///
/// Broken plurals and verb patterns are other words and are not followed.
struct ArabicInflection: Inflection {
  private let before: Set<[Unicode.Scalar]>
  private let after: Set<[Unicode.Scalar]>
  private let afterFeminine: Set<[Unicode.Scalar]>

  init() {
    let table = LanguageTable("inflection/ar.txt")
    guard let arabic = LanguageTag("ar") else { preconditionFailure("ar is a language tag") }
    let folding = LetterFolding(language: arabic)
    func folded(_ head: String) -> Set<[Unicode.Scalar]> {
      Set(table.items(head).map { folding.fold($0.unicodeScalars) })
    }
    before = folded("before")
    after = folded("after")
    afterFeminine = folded("after feminine")
  }

  var hasLemmas: Bool { false }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    var word = term.words[position]
    if word.count > 4, word.starts(with: ["ا", "ل"]) { word.removeFirst(2) }
    guard word.count > 2 else { return [Stem(word, .exact)] }
    var stems = [Stem(word, .plain)]
    if word.last == "ة" {
      stems.append(Stem(word.dropLast() + ["ت"], .special))
      // The sound plural: شركة, شركات.
      stems.append(Stem(word.dropLast() + ["ا", "ت"], .plain))
    }
    return stems
  }

  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] {
    var cores: [Range<Int>] = []
    for start in 0...min(4, max(0, word.count - 1)) where start == 0 || before.contains(Array(word[..<start]))
    {
      for end in stride(from: word.count, through: max(start + 1, word.count - 4), by: -1) {
        if end - start >= 3 || (start == 0 && end == word.count) { cores.append(start..<end) }
      }
    }
    return cores
  }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    let ending = Array(word[core.upperBound...])
    switch stem.rule {
    case .plain: return ending.isEmpty || after.contains(ending)
    case .special: return afterFeminine.contains(ending)
    default: return core.count == word.count
    }
  }
}
