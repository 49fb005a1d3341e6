/// Asks ICU about rules that automata only know roughly.
struct SRXConfirmer {
  private let reach: SRXReach
  private var regexes: [String: PatternRegex] = [:]

  init(_ reach: SRXReach) { self.reach = reach }

  func beginText() {
    for regex in regexes.values { regex.beginText() }
  }

  /// Whether the rule's `beforebreak` matches up to `place`, taking nothing in front of `first`.
  mutating func confirmsBefore(
    _ rule: SRXRules.CheckedRule, _ number: Int, at place: Int, notBefore first: Int, _ text: Span<UInt8>
  ) throws(SRXError) -> Bool {
    guard !rule.before.parsed.isExact else { return true }
    let regex = try regex(rule, .before)
    return try reach.start(
      of: number, upTo: place, notBefore: first, text,
      where: { start throws(SRXError) in try Self.ask(regex, rule, start..<place, text) },
      exhausted: Self.error(rule, .before, .tooSlow))
  }

  /// Whether the rule's `beforebreak` matches all of `range`, where automata say that it may.
  mutating func confirmsBefore(
    _ rule: SRXRules.CheckedRule, _ range: Range<Int>, _ text: Span<UInt8>
  ) throws(SRXError) -> Bool {
    guard !rule.before.parsed.isExact else { return true }
    return try Self.ask(try regex(rule, .before), rule, range, text)
  }

  /// Whether the rule's `afterbreak` matches at `place`, where automata say that it may.
  mutating func confirmsAfter(
    _ rule: SRXRules.CheckedRule, at place: Int, _ text: Span<UInt8>
  ) throws(SRXError) -> Bool {
    guard !rule.after.parsed.isExact else { return true }
    let regex = try regex(rule, .after)
    do throws(PatternRegex.Exhausted) {
      return try regex.begins(at: place, in: text)
    } catch {
      throw Self.error(rule, .after, .tooSlow)
    }
  }

  private static func ask(
    _ regex: PatternRegex, _ rule: SRXRules.CheckedRule, _ range: Range<Int>, _ text: Span<UInt8>
  ) throws(SRXError) -> Bool {
    do throws(PatternRegex.Exhausted) {
      return try regex.matches(range, in: text)
    } catch {
      throw Self.error(rule, .before, .tooSlow)
    }
  }

  private mutating func regex(
    _ rule: SRXRules.CheckedRule, _ side: SRXError.Side
  ) throws(SRXError) -> PatternRegex {
    let pattern = side == .before ? rule.before.pattern : rule.after.pattern
    if let regex = regexes[pattern] { return regex }
    do throws(PatternRegex.Fault) {
      let regex = try PatternRegex(pattern)
      regexes[pattern] = regex
      return regex
    } catch {
      throw Self.error(rule, side, .notExpression(reason: error.reason, at: error.place))
    }
  }

  static func error(
    _ rule: SRXRules.CheckedRule, _ side: SRXError.Side, _ problem: SRXError.Problem
  ) -> SRXError {
    SRXError(
      location: rule.rule.location, rule: rule.rule, side: side,
      pattern: side == .before ? rule.before.pattern : rule.after.pattern, problem: problem)
  }
}
