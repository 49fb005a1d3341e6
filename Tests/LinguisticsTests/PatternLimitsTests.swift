import Bitext
import Foundation
import TestSupport
import Testing

@testable import Linguistics

/// What patterns may take of time and memory.
@Suite struct PatternLimitsTests {
  @Test func waitingIsNotWork() {
    let start = PatternRegex.threadTime()
    Thread.sleep(forTimeInterval: 0.5)
    #expect(PatternRegex.threadTime() - start < 500_000_000)
  }

  /// On a clock that goes on by 0.6 s with each question.
  @Test func allQuestionsOnATextHaveALimitTogether() throws {
    var time = 0
    let regex = try PatternRegex("a") {
      time += 300_000_000
      return 2 * time
    }
    let text = "ab"
    func ask() throws { #expect(try regex.begins(at: 0, in: text.utf8.span)) }
    for _ in 0..<3 { try ask() }
    #expect(throws: PatternRegex.Exhausted.self) { try ask() }
    regex.beginText()
    try ask()
  }

  @Test func aQuestionToICUHasALimit() throws {
    let regex = try PatternRegex("(a+)+b")
    let text = String(repeating: "a", count: 40)
    #expect(throws: PatternRegex.Exhausted.self) { try regex.begins(at: 0, in: text.utf8.span) }
  }

  /// A thousand nodes and more in each state.
  @Test func largeStatesAreDropped() throws {
    var (parser, sets, names) = (PatternParser(), ScalarSetTable(), NamedScalarSets())
    var program = PatternProgram()
    for letter in ["c", "d", "e"] {
      program.add(try parser.parse("a[ab]{1900}\(letter)").node, number: 0, sets: &sets)
    }
    let alphabet = try #require(PatternAlphabet(sets, names: &names, knowsLastLineEnd: false))
    let automaton = PatternAutomaton(program, alphabet, .anywhere, tracksWords: false)
    var state = automaton.start(PatternAutomaton.Context(isAtStart: true, isBehindWord: false))
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2600 {
      let scalar: Unicode.Scalar = Bool.random(using: &generator) ? "a" : "b"
      state = automaton.step(state, alphabet.letter(of: scalar.value)).state
      #expect(automaton.heldNodes <= PatternAutomaton.maximumNodes)
    }
    #expect(automaton.generation > 0)
  }

  /// One automaton a rule, each with its states.
  @Test func automataOfManyRulesHaveALimitTogether() throws {
    var parser = PatternParser()
    let rules = try (0..<40).map { number in
      let pattern = "[ab]*a[ab]{12}[\u{4e00}-\u{5000}]*\(number)?c"
      return SRXRules.CheckedRule(
        rule: SRXRule(
          languageRule: "D", number: number + 1, breaks: true,
          location: SourceLocation(file: "a.srx", line: number + 1, bytes: 0..<0)),
        before: SRXRules.CheckedPattern(pattern: pattern, parsed: try parser.parse(pattern)),
        after: SRXRules.CheckedPattern(pattern: "", parsed: try parser.parse("")))
    }
    var (sets, names) = (ScalarSetTable(), NamedScalarSets())
    // Characters that make the alphabet, and so each state, large.
    for value in 0x4e00..<0x5000 as Range<UInt32> {
      _ = sets.index(of: ScalarSet([value...value]))
    }
    let programs = SRXReach.Programs(rules, sets: &sets)
    let alphabet = try #require(PatternAlphabet(sets, names: &names, knowsLastLineEnd: false))
    let filter = PatternAutomaton.Filter(row: rules.map { _ in 0 }, admitted: [.all])
    let reach = SRXReach(programs, alphabet, filter: filter, tracksWords: false)
    var generator = SeededGenerator(seed: 4)
    let text = (0..<1000).map { _ in Bool.random(using: &generator) ? "a" : "b" }.joined() + "c"
    reach.beginText(text.utf8.span)
    var total = 0
    for number in rules.indices {
      let before = reach.weight
      _ = try reach.start(
        of: number, upTo: text.utf8.count, notBefore: 0, text.utf8.span,
        where: { _ throws(Exhausted) in false },
        exhausted: Exhausted())
      try reach.ends(
        of: number, from: 0, lastLineEnd: text.utf8.count, text.utf8.span,
        see: { _ throws(Exhausted) in true },
        exhausted: Exhausted())
      total += max(0, reach.weight - before)
      #expect(reach.weight <= SRXReach.maximumWeight)
    }
    // Else the limit would not have been met.
    #expect(total > SRXReach.maximumWeight)
  }
}

private struct Exhausted: Error {}
