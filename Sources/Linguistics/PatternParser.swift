/// Reads a regular expression in ICU's syntax into a tree.
///
/// What automata do not know is replaced by something that matches more (what looks around, by nothing at
/// all; a back-reference, by any text), and the pattern is then not exact: ICU must confirm. An expression
/// that is not understood becomes any text; whether it is an expression at all ICU must say. Exact ones
/// are valid for ICU and mean the same; tests compare the two.
struct PatternParser {
  /// Groups inside each other.
  static let maximumDepth = 100

  enum Failure: Error {
    case tooDeep
    case notUnderstood
  }

  private(set) var scalars: [Unicode.Scalar] = []
  var position = 0
  var sets = NamedScalarSets()
  var isExact = true
  private var isLazy = false
  private(set) var ignoresCase = false
  private var dotsMatchLineEnds = false
  private var linesHaveAnchors = false
  private var depth = 0
  private var foldings = CaseFoldings()

  /// - Throws: `Failure.tooDeep`.
  mutating func parse(_ pattern: String) throws(Failure) -> ParsedPattern {
    scalars = Array(pattern.unicodeScalars)
    (position, depth, isExact, isLazy) = (0, 0, true, false)
    (ignoresCase, dotsMatchLineEnds, linesHaveAnchors) = (false, false, false)
    foldings.startRun()
    do throws(Failure) {
      let node = try parseChoice()
      guard position == scalars.count else { throw Failure.notUnderstood }
      return ParsedPattern(node: node, isExact: isExact, isLazy: isLazy)
    } catch {
      guard case .notUnderstood = error else { throw error }
      return ParsedPattern(node: .anything, isExact: false, isLazy: looksLazy)
    }
  }

  /// Whether a quantifier seems to ask for little, in a pattern that is not understood.
  private var looksLazy: Bool {
    var isEscaped = false
    for (scalar, next) in zip(scalars, scalars.dropFirst()) {
      if !isEscaped, next == "?", "*+?}".unicodeScalars.contains(scalar) { return true }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return false
  }

  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars.count - position >= wanted.count,
      scalars[position..<position + wanted.count].elementsEqual(wanted)
    else { return false }
    position += wanted.count
    return true
  }

  private mutating func parseChoice() throws(Failure) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw .tooDeep }
    var parts = [try parseSequence()]
    while take("|") { parts.append(try parseSequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func parseSequence() throws(Failure) -> PatternNode {
    var parts: [PatternNode] = []
    foldings.startRun()
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try parseRepeated())
    }
    foldings.startRun()
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .sequence(parts)
    }
  }

  private mutating func parseRepeated() throws(Failure) -> PatternNode {
    let start = position
    let node = try parseAtom()
    let least: Int
    let most: Int?
    switch next {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{": (least, most) = try parseInterval()
    default: return node
    }
    // Flags and assertions with a quantifier: ICU refuses some.
    if case .assertion = node { throw .notUnderstood }
    if scalars[start] == "(", peek(0) != nil, node == .empty { throw .notUnderstood }
    position += 1
    if next == "?" {
      position += 1
      isLazy = true
    } else if next == "+" {
      // It keeps what it took, so it matches less.
      position += 1
      isExact = false
    }
    foldings.startRun()
    return .repeated(node, least: least, most: most)
  }

  /// Reads up to the closing brace, and leaves that.
  private mutating func parseInterval() throws(Failure) -> (Int, Int?) {
    position += 1
    guard let least = parseNumber() else { throw .notUnderstood }
    var most: Int? = least
    if take(",") { most = parseNumber() }
    guard next == "}", least <= most ?? .max else { throw .notUnderstood }
    return (least, most)
  }

  private mutating func parseNumber() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar), value ?? 0 < 100_000 {
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
      position += 1
    }
    return value
  }

  private mutating func parseAtom() throws(Failure) -> PatternNode {
    guard let scalar = next else { throw .notUnderstood }
    switch scalar {
    case "(": return try parseGroup()
    case "[":
      foldings.startRun()
      return .scalars(try parseClass())
    case "\\": return try parseEscape()
    case ".":
      position += 1
      foldings.startRun()
      return .scalars(dotsMatchLineEnds ? .any : ScalarSet.lineTerminators.inverted)
    case "^":
      position += 1
      return anchor(.textStart)
    case "$":
      position += 1
      return anchor(.lastLineEnd)
    case "*", "+", "?", "{", "}": throw .notUnderstood
    default:
      position += 1
      return try literal(scalar)
    }
  }

  /// One scalar as itself, or in any case.
  mutating func literal(_ scalar: Unicode.Scalar) throws(Failure) -> PatternNode {
    guard ignoresCase else { return .scalars(ScalarSet(scalar)) }
    // One scalar of a text may stand for two of a pattern ("ß" for "ss"), which sets cannot say.
    guard foldings.isSimple(appending: scalar), let set = sets.closed(ScalarSet(scalar)) else {
      throw .notUnderstood
    }
    return .scalars(set)
  }

  mutating func anchor(_ assertion: PatternAssertion) -> PatternNode {
    foldings.startRun()
    guard linesHaveAnchors, assertion == .textStart || assertion == .lastLineEnd else {
      return .assertion(assertion)
    }
    isExact = false
    return .empty
  }

  mutating func endRun() { foldings.startRun() }

  private mutating func parseGroup() throws(Failure) -> PatternNode {
    foldings.startRun()
    let flags = (ignoresCase, dotsMatchLineEnds, linesHaveAnchors)
    position += 1
    var looksAround = false
    if take("?") {
      switch next {
      case ":": position += 1
      case "=", "!":
        position += 1
        looksAround = true
      case ">":
        position += 1
        isExact = false
      case "<":
        position += 1
        if take("=") || take("!") {
          looksAround = true
        } else {
          try skipName()
        }
      default:
        try parseFlags()
        // `(?i)` holds to the end of the group around it.
        if take(")") { return .empty }
        guard take(":") else { throw .notUnderstood }
      }
    }
    let node = try parseChoice()
    guard take(")") else { throw .notUnderstood }
    (ignoresCase, dotsMatchLineEnds, linesHaveAnchors) = flags
    foldings.startRun()
    if looksAround { isExact = false }
    return looksAround ? .empty : node
  }

  private mutating func skipName() throws(Failure) {
    let start = position
    while let scalar = next, scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      position += 1
    }
    guard position > start, scalars[start].properties.isAlphabetic, take(">") else { throw .notUnderstood }
  }

  private mutating func parseFlags() throws(Failure) {
    var turnsOn = true
    while let scalar = next, scalar != ")", scalar != ":" {
      switch scalar {
      case "-" where turnsOn: turnsOn = false
      case "i": ignoresCase = turnsOn
      case "s": dotsMatchLineEnds = turnsOn
      case "m": linesHaveAnchors = turnsOn
      default: throw .notUnderstood
      }
      position += 1
    }
  }
}
