/// The rules of one language as automata: one reads for the rules that break, one for those that do not,
/// and one from a place on for what must follow.
final class SRXMachine {
  struct Result {
    var breaks: [Int] = []
    var decisions: [SRXDecision] = []
  }

  private let rules: [SRXRules.CheckedRule]
  private let greedy: [Int]
  private let alphabet: PatternAlphabet
  private let breaking: PatternAutomaton
  private let keeping: PatternAutomaton
  private let following: SRXFollowing
  private let reach: SRXReach
  private var confirmer: SRXConfirmer
  /// By rule: up to where the match goes on that was found last.
  private var matchEnds: [Int]
  private var lastLineEnd = 0

  init(_ checked: [SRXRules.CheckedRule]) throws(SRXError) {
    let rules = Self.withoutRepeats(checked)
    self.rules = rules
    greedy = rules.indices.filter { rules[$0].isGreedy }
    var sets = ScalarSetTable()
    var (breakProgram, keepProgram) = (PatternProgram(), PatternProgram())
    for (number, rule) in rules.enumerated() {
      if rule.rule.breaks {
        breakProgram.add(rule.before.parsed.node, number: Int32(number), sets: &sets)
      } else {
        keepProgram.add(rule.before.parsed.node, number: Int32(number), sets: &sets)
      }
    }
    let followers = SRXFollowers(rules, sets: &sets)
    let reaching = SRXReach.Programs(rules, sets: &sets)
    let programs = [breakProgram, keepProgram, followers.program]
    matchEnds = [Int](repeating: 0, count: rules.count)
    var names = NamedScalarSets()
    guard
      let alphabet = PatternAlphabet(
        sets, names: &names, knowsLastLineEnd: programs.contains(where: \.usesLastLineEnd))
    else { throw Self.tooManyClasses(rules) }
    self.alphabet = alphabet
    let tracksWords = programs.contains(where: \.usesWordBoundaries)
    let filter = followers.filter(alphabet)
    breaking = PatternAutomaton(breakProgram, alphabet, .anywhere, filter: filter, tracksWords: tracksWords)
    keeping = PatternAutomaton(keepProgram, alphabet, .anywhere, filter: filter, tracksWords: tracksWords)
    following = SRXFollowing(followers, alphabet, tracksWords: tracksWords)
    reach = SRXReach(reaching, alphabet, filter: filter, tracksWords: tracksWords)
    confirmer = SRXConfirmer(reach)
  }

  /// A rule that says what an earlier one says never decides.
  private static func withoutRepeats(_ rules: [SRXRules.CheckedRule]) -> [SRXRules.CheckedRule] {
    var seen: Set<[String]> = []
    return rules.filter { rule in
      seen.insert(["\(rule.rule.breaks)", rule.before.pattern, rule.after.pattern]).inserted
    }
  }

  private static func tooManyClasses(_ rules: [SRXRules.CheckedRule]) -> SRXError {
    guard let last = rules.last else { preconditionFailure("without rules there are two classes") }
    return SRXError(
      location: last.rule.location, rule: last.rule, side: .before, pattern: last.before.pattern,
      problem: .tooManyClasses)
  }

  func run(_ text: Span<UInt8>, traces: Bool) throws(SRXError) -> Result {
    var result = Result()
    following.beginText()
    confirmer.beginText()
    reach.beginText(text)
    lastLineEnd = SRXCursor.lastLineEnd(of: text)
    forgetMatches()
    let start = PatternAutomaton.Context(isAtStart: true, isBehindWord: false)
    var cursor = SRXCursor(text, breaking.start(start), keeping.start(start))
    var segmentStart = 0
    while cursor.position < text.count {
      skip(&cursor, text)
      guard cursor.position < text.count else { break }
      let letter = cursor.letter(text, alphabet)
      let context = breaking.context(of: cursor.breakState)
      var breakStep = breaking.step(cursor.breakState, letter)
      let keepStep = keeping.step(cursor.keepState, letter)
      if breakStep.matches != 0, cursor.position > segmentStart {
        let place = Place(
          offset: cursor.position, segmentStart: segmentStart, context: context,
          isLast: breaking.isDead(breakStep.state))
        let decision = try decide(
          place, text, breaks: breaking.matches[breakStep.matches], keeps: keeping.matches[keepStep.matches])
        if let decision, traces {
          result.decisions.append(SRXDecision(offset: place.offset, rule: rules[decision].rule))
        }
        if let decision, rules[decision].rule.breaks {
          result.breaks.append(place.offset)
          segmentStart = place.offset
          forgetMatches()
          // What breaks next must begin behind this place.
          breakStep = breaking.step(breaking.start(context), letter)
        }
      }
      cursor.advance(text, breakStep, keepStep)
    }
    return result
  }

  /// The tables are held here alone, so that growing them later copies nothing.
  private func skip(_ cursor: inout SRXCursor, _ text: Span<UInt8>) {
    let (breaks, keeps) = (breaking.table, keeping.table)
    cursor.skip(text, alphabet, breaks: breaks.span, keeps: keeps.span)
  }

  private struct Place {
    var offset: Int
    var segmentStart: Int
    var context: PatternAutomaton.Context
    /// Whether no match that has begun goes on behind the place.
    var isLast: Bool
  }

  private func forgetMatches() {
    for number in greedy { matchEnds[number] = 0 }
  }

  /// The rule that decides at a place, if a breaking one matches there.
  ///
  /// Candidates are in the file's order.
  private func decide(
    _ place: Place, _ text: Span<UInt8>, breaks: [Int32], keeps: [Int32]
  ) throws(SRXError) -> Int? {
    var after: [Int32]?
    func holds(_ number: Int32) throws(SRXError) -> Bool {
      let rule = rules[Int(number)]
      if !following.isDecidedByLetter(number) {
        let matched = after ?? following.matches(at: place.offset, place.context, lastLineEnd, text)
        after = matched
        guard following.contains(number, in: matched) else { return false }
      }
      let first = rule.rule.breaks ? place.segmentStart : 0
      guard try confirmer.confirmsAfter(rule, at: place.offset, text) else { return false }
      return try confirmer.confirmsBefore(rule, Int(number), at: place.offset, notBefore: first, text)
    }
    for breakNumber in breaks {
      guard place.offset >= matchEnds[Int(breakNumber)], try holds(breakNumber),
        try !goesOn(Int(breakNumber), at: place, text)
      else { continue }
      for keepNumber in keeps {
        guard keepNumber < breakNumber else { break }
        if try holds(keepNumber) { return Int(keepNumber) }
      }
      return Int(breakNumber)
    }
    return nil
  }

  /// Whether a breaking rule that matches at `place` also does so further on, from the first place where
  /// it can begin: then it breaks there.
  private func goesOn(_ number: Int, at place: Place, _ text: Span<UInt8>) throws(SRXError) -> Bool {
    let rule = rules[number]
    guard rule.isGreedy, !place.isLast else { return false }
    let exhausted = SRXConfirmer.error(rule, .before, .tooSlow)
    var starts: [Int] = []
    _ = try reach.start(
      of: number, upTo: place.offset, notBefore: place.segmentStart, text,
      where: { start throws(SRXError) in
        starts.append(start)
        return false
      }, exhausted: exhausted)
    var end = 0
    for start in starts.reversed() where end == 0 {
      try reach.ends(
        of: number, from: start, lastLineEnd: lastLineEnd, text,
        see: { other throws(SRXError) in
          if other < place.offset { return true }
          if other > place.offset, end == 0 { return false }
          if try confirmer.confirmsBefore(rule, start..<other, text), try follows(number, at: other, text) {
            end = other
          }
          return end > 0
        }, exhausted: exhausted)
    }
    matchEnds[number] = end
    return end > place.offset
  }

  private func follows(_ number: Int, at place: Int, _ text: Span<UInt8>) throws(SRXError) -> Bool {
    if !following.isDecidedByLetter(Int32(number)) {
      let matched = following.matches(at: place, reach.context(at: place, text), lastLineEnd, text)
      guard following.contains(Int32(number), in: matched) else { return false }
    }
    return try confirmer.confirmsAfter(rules[number], at: place, text)
  }
}
