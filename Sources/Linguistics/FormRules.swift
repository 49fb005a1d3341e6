internal import Bitext
internal import CICU

/// The plain definition of one normal form: what it makes of the smallest stretches that a text can be
/// cut into, so that the form of the text is those of its stretches one after another.
///
/// A *unit* is a character with all that may join it: marks that compose with it or move, and characters
/// that the form leaves out. White space is apart. `FormWriter` is fast where this is slow, and asks this
/// for everything that it has not met.
struct FormRules: Sendable {
  let level: NormalForms.Level
  /// The same for the same rules.
  let name: String
  private let isTurkic: Bool
  private let isLithuanian: Bool
  private let typographic = FormCharacters.builtIn.typographic
  private let loose: [Unicode.Scalar: FormCharacters.Replacement]

  init(level: NormalForms.Level, language: LanguageTag) {
    self.level = level
    isTurkic = FormCharacters.builtIn.isTurkic(language)
    isLithuanian = FormCharacters.builtIn.writesDotsUnderAccents(language)
    loose = level == .loose ? FormCharacters.builtIn.loose(language) : [:]
    let own = FormCharacters.builtIn.ownRules(language)
    name = level == .loose ? "loose \(isTurkic) \(isLithuanian) \(own)" : level.rawValue
  }

  /// Whether the form makes one space of the scalar and of what is like it beside it.
  func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch level {
    case .canonical: false
    case .typographic: scalar.properties.isWhitespace
    case .loose: scalar.properties.isWhitespace || loose[scalar] == .space
    }
  }

  /// Whether the form leaves the scalar out wherever it stands.
  func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    level != .canonical && typographic[scalar] == .text([])
  }

  /// Whether nothing before the scalar can change what becomes of it, nor it what becomes of that.
  func startsUnit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return true }
    guard cicu_starts_composition(scalar.value), !isInvisible(scalar) else { return false }
    let forms = level == .loose ? [typographic([scalar]), loose([scalar])] : [form(ofUnit: [scalar])]
    return forms.allSatisfy { $0.first.map { cicu_starts_composition($0.value) } ?? false }
  }

  /// What becomes of a unit; it may hold spaces.
  func form(ofUnit unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch level {
    case .canonical: CanonicalOrder.composed(unit)
    case .typographic: typographic(unit)
    case .loose: loose(unit)
    }
  }

  private func typographic(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Self.untilStable(CanonicalOrder.composed(unit)) { unit in
      CanonicalOrder.composed(Self.replaced(unit, by: typographic))
    }
  }

  private func loose(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Self.untilStable(typographic(unit)) { unit in
      var folded = folded(unit)
      if isLithuanian { folded = Self.withoutDots(folded) }
      let mapped = Self.replaced(CanonicalOrder.composed(folded), by: loose).map { scalar in
        let digit = scalar.value < 0x80 ? -1 : cicu_digit(scalar.value)
        return digit >= 0 ? Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit)) : scalar
      }
      return typographic(mapped)
    }
  }

  private static func replaced(
    _ unit: [Unicode.Scalar], by replacements: [Unicode.Scalar: FormCharacters.Replacement]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(unit.count)
    for scalar in unit {
      switch scalar.value < 0x80 ? nil : replacements[scalar] {
      case nil: result.append(scalar)
      case .space?: result.append(" ")
      case .text(let text)?: result += text
      case .undone?: result += undone(scalar)
      }
    }
    return result
  }

  private static func undone(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    // U+FDFA, of eighteen letters, is the longest.
    let text = try? unsafe icuText("a decomposition", capacity: 128) { out, capacity, status in
      unsafe cicu_decompose_once(scalar.value, out, capacity, &status)
    }
    guard let text, !text.isEmpty else { return [scalar] }
    return Array(text.unicodeScalars)
  }

  private func folded(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let text = try? unsafe mapText(String(scalars: unit)) { bytes, count, out, capacity, status in
      unsafe cicu_fold_case(isTurkic, bytes, count, out, capacity, &status)
    }
    return text.map { Array($0.unicodeScalars) } ?? unit
  }

  /// Lithuanian keeps the dot of i, j and į under an accent; Unicode's lower case may leave it out.
  private static func withoutDots(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var isOpen = false
    for scalar in CanonicalOrder.decomposed(unit) {
      if isOpen, scalar.value == 0x307 { continue }
      // Marks below or through the letter come before those above it, of class 230.
      let rank = cicu_combining_class(scalar.value)
      if rank == 0 { isOpen = scalar == "i" || scalar == "j" }
      if rank >= 230 { isOpen = false }
      result.append(scalar)
    }
    return result
  }

  /// Applies `form` until it changes nothing; two rounds nearly always do.
  private static func untilStable(
    _ unit: [Unicode.Scalar], _ form: ([Unicode.Scalar]) -> [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result = form(unit)
    for _ in 0..<8 {
      let next = form(result)
      if next == result { break }
      result = next
    }
    return result
  }
}
