/// Which suffixes may follow which in an agglutinating language, with vowel harmony.
///
/// Built from a data file such as `inflection/tr.txt`, which says what its signs mean. Answers only
/// whether the end of a word can be suffixes; it has no list of stems. A question allocates nothing and
/// looks at no more than `longest` letters and takes no more than `mostSteps` steps, whatever the word.
struct SuffixAutomaton: Sendable {
  /// What is known about the sounds before a suffix.
  struct Sounds: Sendable {
    /// Last vowel; `nil` when the stem is not said as it is written, such as an acronym's.
    var vowel: Unicode.Scalar?
    /// Last letter; `nil` when unknown.
    var last: Unicode.Scalar?
    /// Whether a vowel stands last; `nil` when unknown.
    var endsInVowel: Bool?
    /// Whether d and c harden after it; `nil` when unknown.
    var isVoiceless: Bool?
    /// Whether a stem with a back vowel may take front suffixes, as "saat" does.
    var mayBeFront = false
  }

  enum Piece: Sendable {
    case letter(Unicode.Scalar)
    case openVowel, closeVowel, dental, palatal
    case optional(Unicode.Scalar)
    case optionalCloseVowel
    /// Stands for nothing, behind this letter only.
    case behind(Unicode.Scalar)
  }

  struct Transition: Sendable {
    /// Letters that it may begin with, one bit each; all when it may be empty.
    var firstLetters: UInt32
    /// Where its pieces stand.
    var pieces: Range<Int32>
    var next: Int32
  }

  private(set) var pieces: [Piece] = []
  private(set) var transitions: [[Transition]] = []
  private(set) var isFinal: [Bool] = []
  private var numbers: [String: Int] = [:]

  /// Read once: four readers of Turkish share it.
  static let turkish = SuffixAutomaton("inflection/tr.txt")

  private static let longest = 40
  private static let mostSteps = 4000

  init(_ name: String) {
    var sameAs: [(state: Int, other: Int)] = []
    for entry in LanguageTable(name).entries {
      if entry.head == ["final"] {
        for state in entry.items { isFinal[number(state)] = true }
        continue
      }
      guard let last = entry.items.last, let mark = last.firstIndex(of: ">") else { continue }
      let next = number(String(last[last.index(after: mark)...].drop { $0 == " " }))
      let suffixes = entry.items.dropLast() + [String(last[..<mark])]
      for state in entry.head {
        let from = number(state)
        for suffix in suffixes {
          let spelled = Self.pieces(suffix)
          if spelled.isEmpty {
            sameAs.append((from, next))
            continue
          }
          let first = Int32(pieces.count)
          pieces += spelled
          transitions[from].append(
            Transition(
              firstLetters: Self.firstLetters(spelled), pieces: first..<Int32(pieces.count),
              next: Int32(next)))
        }
      }
    }
    for pair in sameAs.reversed() { transitions[pair.state] += transitions[pair.other] }
  }

  private mutating func number(_ state: String) -> Int {
    if let known = numbers[state] { return known }
    numbers[state] = transitions.count
    transitions.append([])
    isFinal.append(false)
    return transitions.count - 1
  }

  /// The number of a state, for asking often; `nil` where the file has none of that name.
  func state(_ name: String) -> Int? { numbers[name] }

  /// Whether `suffix` is a chain of suffixes that may follow a stem of class `start` with `sounds`.
  func accepts(_ suffix: ArraySlice<Unicode.Scalar>, after start: String, sounds: Sounds) -> Bool {
    guard let state = numbers[start] else { return suffix.isEmpty }
    return accepts(suffix, from: state, sounds: sounds)
  }

  func accepts(_ suffix: ArraySlice<Unicode.Scalar>, from state: Int, sounds: Sounds) -> Bool {
    guard suffix.count <= Self.longest else { return false }
    var steps = Self.mostSteps
    return accepts(suffix, suffix.startIndex, state, sounds, &steps)
  }

  private func accepts(
    _ letters: ArraySlice<Unicode.Scalar>, _ position: Int, _ state: Int, _ sounds: Sounds,
    _ steps: inout Int
  ) -> Bool {
    if position == letters.endIndex { return isFinal[state] }
    let bit = Self.bit(letters[position])
    for transition in transitions[state] where transition.firstLetters & bit != 0 {
      steps -= 1
      if steps < 0 { return false }
      if match(letters, position, transition, transition.pieces.lowerBound, sounds, &steps) { return true }
    }
    return false
  }

  private func match(
    _ letters: ArraySlice<Unicode.Scalar>, _ position: Int, _ transition: Transition, _ piece: Int32,
    _ sounds: Sounds, _ steps: inout Int
  ) -> Bool {
    if piece == transition.pieces.upperBound {
      return accepts(letters, position, Int(transition.next), sounds, &steps)
    }
    let sign = pieces[Int(piece)]
    switch sign {
    case .optional, .optionalCloseVowel:
      let isVowel = if case .optionalCloseVowel = sign { true } else { false }
      if sounds.endsInVowel != !isVowel, match(letters, position, transition, piece + 1, sounds, &steps) {
        return true
      }
      if sounds.endsInVowel == isVowel { return false }
    case .behind(let letter):
      return (sounds.last ?? letter) == letter
        && match(letters, position, transition, piece + 1, sounds, &steps)
    default: break
    }
    guard position < letters.endIndex, Self.fits(sign, letters[position], sounds) else { return false }
    return match(
      letters, position + 1, transition, piece + 1, Self.sounds(after: letters[position], sounds), &steps)
  }
}
