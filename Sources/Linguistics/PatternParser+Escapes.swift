extension PatternParser {
  /// An escape outside of a class.
  mutating func parseEscape() throws(Failure) -> PatternNode {
    let isProperty = peek(1) == "p"
    if let set = try parseSetEscape() {
      endRun()
      return .scalars(try closed(set, isProperty: isProperty))
    }
    switch peek(1) {
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.noWordBoundary)
    case "A": return assertion(.textStart)
    case "z": return assertion(.textEnd)
    case "Z": return assertion(.lastLineEnd)
    case "Q":
      position += 2
      return try parseQuotation()
    case "R":
      position += 2
      endRun()
      isExact = false
      let pair = [ScalarSet("\r"), ScalarSet("\n")].map(PatternNode.scalars)
      return .choice([.sequence(pair), .scalars(.lineTerminators)])
    case "X":
      position += 2
      endRun()
      isExact = false
      return .repeated(.scalars(.any), least: 1, most: nil)
    case let digit? where ("1"..."9").contains(digit):
      throw .notUnderstood
    default:
      return try literal(try parseLiteralEscape())
    }
  }

  /// A set that stands alone, with other cases where they are ignored; what is inverted ICU closes in an
  /// order of its own.
  private mutating func closed(_ set: ScalarSet, isProperty: Bool) throws(Failure) -> ScalarSet {
    guard ignoresCase else { return set }
    guard let closed = sets.closed(set) else { throw .notUnderstood }
    guard closed == set || isProperty else { throw .notUnderstood }
    return closed
  }

  private mutating func assertion(_ assertion: PatternAssertion) -> PatternNode {
    position += 2
    endRun()
    return .assertion(assertion)
  }

  /// What stands up to `\E`, or to the end.
  private mutating func parseQuotation() throws(Failure) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, !take("\\E") {
      position += 1
      parts.append(try literal(scalar))
    }
    // A quantifier behind it would be for the last scalar alone.
    if let scalar = next, "*+?{".unicodeScalars.contains(scalar) { throw .notUnderstood }
    return parts.isEmpty ? .empty : .sequence(parts)
  }

  /// `\d`, `\p{…}` and the like; `nil`, and nothing read, for other escapes.
  mutating func parseSetEscape() throws(Failure) -> ScalarSet? {
    guard let letter = peek(1) else { throw .notUnderstood }
    let set: ScalarSet?
    switch letter {
    case "d", "D": set = sets.set(NamedScalarSets.digit)
    case "w", "W": set = sets.set(NamedScalarSets.word)
    case "s", "S": set = sets.set(NamedScalarSets.space)
    case "h", "H": set = sets.set(NamedScalarSets.blank)
    case "v", "V": set = .lineTerminators
    case "p", "P":
      guard peek(2) == "{", let end = scalars[position...].firstIndex(of: "}"), end - position < 100 else {
        throw .notUnderstood
      }
      let name = String(scalars: scalars[(position + 3)..<end])
      set = sets.set("[\\p{\(name)}]")
      position = end - 1
    default: return nil
    }
    guard let set else { throw .notUnderstood }
    position += 2
    return letter.properties.isUppercase ? set.inverted : set
  }

  /// An escape that stands for one scalar.
  mutating func parseLiteralEscape() throws(Failure) -> Unicode.Scalar {
    guard let letter = peek(1) else { throw .notUnderstood }
    position += 2
    switch letter {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "f": return "\u{c}"
    case "a": return "\u{7}"
    case "e": return "\u{1b}"
    case "u": return try parseHexadecimal(digits: 4...4)
    case "U": return try parseHexadecimal(digits: 8...8)
    case "x" where take("{"):
      let scalar = try parseHexadecimal(digits: 1...6)
      guard take("}") else { throw .notUnderstood }
      return scalar
    case "x": return try parseHexadecimal(digits: 2...2)
    default:
      let isPlain = letter.isASCII && !letter.properties.isAlphabetic && !("0"..."9").contains(letter)
      guard isPlain else { throw .notUnderstood }
      return letter
    }
  }

  private mutating func parseHexadecimal(digits: ClosedRange<Int>) throws(Failure) -> Unicode.Scalar {
    var (value, count): (UInt32, Int) = (0, 0)
    while count < digits.upperBound, let scalar = next, let digit = Character(scalar).hexDigitValue,
      scalar.isASCII
    {
      value = value << 4 | UInt32(digit)
      count += 1
      position += 1
    }
    // Halves of a pair of UTF-16 are no scalars; ICU joins them.
    guard digits.contains(count), let scalar = Unicode.Scalar(value) else { throw .notUnderstood }
    return scalar
  }
}
