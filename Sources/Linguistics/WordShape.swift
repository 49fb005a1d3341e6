/// The shape of a Semitic word: its root letters and what stands between them.
///
/// In the grammars' own notation a shape is a word of the root f-ʿ-l: فعيل is "kabīr", its plural فعلاء
/// is made by putting the same root letters into that shape. The last root letter written again is the
/// next one of a longer root (فعلل); another written again is itself (فعع). `*` stands for any
/// beginning of at least three letters, or of two before another letter.
///
///     let roots = WordShape.Roots(names: ["ف", "ع", "ل"], excluded: ["ا", "ة"])
///     let singular = WordShape("فعيل", roots), plural = WordShape("فعلاء", roots)
///     singular.parts(of: "وزير").map(plural.filled)  // "وزراء"
struct WordShape: Hashable, Sendable {
  /// What the letters of a root are called in shapes.
  struct Roots: Sendable {
    var names: [Unicode.Scalar]
    /// Vowel letters, which no root has; but a word's first letter may be one of them, for a hamza.
    var excluded: [Unicode.Scalar]
  }

  private enum Element: Hashable, Sendable {
    case any
    case root(Int)
    case letter(Unicode.Scalar)
  }

  private let elements: [Element]
  private let excluded: [Unicode.Scalar]

  init(_ letters: [Unicode.Scalar], _ roots: Roots) {
    var lastCount = 0
    excluded = roots.excluded
    elements = letters.map { letter in
      if letter == "*" { return .any }
      guard let index = roots.names.firstIndex(of: letter) else { return .letter(letter) }
      if index < roots.names.count - 1 { return .root(index) }
      lastCount += 1
      return .root(index + lastCount - 1)
    }
  }

  /// A word's letters by their place in the shape; `nil` where it has another shape.
  func parts(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
    var parts: [[Unicode.Scalar]] = []
    var rest = word[...]
    if elements.first == .any {
      let ending = elements.count - 1
      guard word.count >= max(3, ending + 2) else { return nil }
      parts.append(Array(word.dropLast(ending)))
      rest = word.suffix(ending)
    }
    let fixed = elements.drop { $0 == .any }
    guard fixed.count == rest.count else { return nil }
    for (element, (place, letter)) in zip(fixed, zip(rest.indices, rest)) {
      switch element {
      case .any: return nil
      case .letter(let wanted): if letter != wanted { return nil }
      case .root(let root):
        if place > 0, excluded.contains(letter) { return nil }
        while parts.count <= root { parts.append([]) }
        if !parts[root].isEmpty, parts[root] != [letter] { return nil }
        parts[root] = [letter]
      }
    }
    return parts
  }

  /// The word of this shape with the letters of another; one alef where two would meet.
  func filled(_ parts: [[Unicode.Scalar]]) -> [Unicode.Scalar] {
    var word: [Unicode.Scalar] = []
    for element in elements {
      let letters: [Unicode.Scalar]
      switch element {
      case .any: letters = parts.first ?? []
      case .root(let root): letters = root < parts.count ? parts[root] : []
      case .letter(let letter): letters = [letter]
      }
      for letter in letters where !(letter == "ا" && word.last == "ا") { word.append(letter) }
    }
    return word
  }
}
