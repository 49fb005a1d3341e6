import Bitext
import TestSupport
import Testing

@testable import Linguistics

/// The engine against its definition: each rule tried by regular expression at each place.
@Suite struct SRXReferenceTests {
  /// Rules that the generator makes and ICU refuses are left out.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func decidesAsTheRulesTriedOneByOne(seed: UInt64) throws {
    var source = RandomRules(seed: seed)
    var (decisions, confirmed, exhausted) = (0, 0, 0)
    for round in 0..<120 {
      let lines = (0..<Int.random(in: 2...7, using: &source.generator)).map { _ in source.rule() }
      let segmenter: SRXSegmenter
      do {
        segmenter = try srxSegmenter(lines)
      } catch {
        guard case .notExpression = error.problem else { throw error }
        continue
      }
      let reference = try ReferenceRules(lines)
      confirmed += reference.inexact
      for _ in 0..<8 {
        let text = source.text()
        let expected: [String]
        do {
          expected = try reference.decisions(text)
        } catch is PatternRegex.Exhausted {
          // ICU runs without end on some repetitions of what may be empty.
          exhausted += 1
          continue
        }
        let found = try segmenter.explain(text).map { "\($0.offset) \($0.rule.number)" }
        decisions += expected.count
        #expect(
          found == expected, "seed \(seed), round \(round): \(lines) on \(text.debugDescription)")
        let breaks = expected.compactMap { decision -> Int? in
          let parts = decision.split(separator: " ").compactMap { Int($0) }
          return lines[parts[1] - 1].hasPrefix("+") ? parts[0] : nil
        }
        #expect(try segmenter.breaks(in: text) == breaks, "seed \(seed), round \(round)")
      }
    }
    // Else the runs would show nothing.
    #expect(decisions > 300 && confirmed > 30 && exhausted < 20)
  }
}

/// Rules applied as Docs/srx.md defines them, without thought for time.
private struct ReferenceRules {
  private struct Rule {
    var breaks: Bool
    var isLazy: Bool
    var before: PatternRegex
    var after: PatternRegex
  }

  private let rules: [Rule]
  /// How many patterns need ICU in the engine too.
  let inexact: Int

  init(_ lines: [String]) throws {
    var parser = PatternParser()
    var inexact = 0
    rules = try srxRules(lines).map { rule in
      for pattern in [rule.before, rule.after] {
        if try !parser.parse(pattern).isExact { inexact += 1 }
      }
      // A question mark behind a quantifier.
      let isLazy = rule.before.contains(/[*+?}]\?/)
      return Rule(
        breaks: rule.breaks, isLazy: isLazy, before: try PatternRegex(rule.before),
        after: try PatternRegex(rule.after))
    }
    self.inexact = inexact
  }

  /// Offset and number of the rule, where a breaking rule matches.
  func decisions(_ text: String) throws -> [String] {
    for rule in rules {
      rule.before.beginText()
      rule.after.beginText()
    }
    let places = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    var segmentStart = 0
    var ends = [Int](repeating: 0, count: rules.count)
    var result: [String] = []
    func matches(_ rule: Rule, from start: Int, to place: Int) throws -> Bool {
      try rule.before.matches(start..<place, in: text.utf8.span)
        && rule.after.begins(at: place, in: text.utf8.span)
    }
    for place in places.dropFirst() {
      let matching = try rules.indices.filter { number in
        let rule = rules[number]
        let first = rule.breaks ? segmentStart : 0
        let start = try places.first { try $0 >= first && $0 <= place && matches(rule, from: $0, to: place) }
        guard let start else { return false }
        guard rule.breaks && !rule.isLazy else { return true }
        guard place >= ends[number] else { return false }
        ends[number] = try places.last { try $0 >= place && matches(rule, from: start, to: $0) } ?? place
        return ends[number] == place
      }
      guard let first = matching.first, matching.contains(where: { rules[$0].breaks }) else { continue }
      result.append("\(place) \(first + 1)")
      if rules[first].breaks {
        segmentStart = place
        ends = ends.map { _ in 0 }
      }
    }
    return result
  }
}

private struct RandomRules {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func rule() -> String {
    let sign = Int.random(in: 0..<5, using: &generator) < 3 ? "+" : "-"
    let before = Int.random(in: 0..<8, using: &generator) == 0 ? "" : pattern(depth: 0)
    let after = Int.random(in: 0..<3, using: &generator) == 0 ? "" : pattern(depth: 1)
    return "\(sign)\(before)|||\(after)"
  }

  private mutating func pattern(depth: Int) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in repeated(depth: depth) }.joined()
  }

  private mutating func repeated(depth: Int) -> String {
    let atom = atom(depth: depth)
    let canRepeat = !atom.hasPrefix("\\b") && !atom.hasPrefix("\\B") && !"^$".contains(atom)
    guard canRepeat, Int.random(in: 0..<3, using: &generator) == 0 else { return atom }
    if atom.hasPrefix("(") { return atom + pick(["*", "+", "?", "{1,2}", "??"]) }
    return atom + pick(["*", "+", "?", "{1,2}", "{2}", "*?", "+?", "??", "{1,}", "++"])
  }

  private mutating func atom(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 2 ? 20 : 26), using: &generator) {
    case 0..<6: return pick(["a", "b", "A", "\\.", "\\.", " ", "é", "ß"])
    case 6..<12:
      return pick([
        "[ab]", "[^a]", "[A-Z]", "[^\\p{L}]", "[.!?…]", "[\\w&&[^a]]", "[\\w--[b]]", "[\\s\\p{Lu}]", "[a|b-]",
        ".",
      ])
    case 12..<16:
      return pick([
        "\\s", "\\S", "\\w", "\\W", "\\d", "\\p{Lu}", "\\P{Ll}", "\\h", "\\v", "\\x61", "\\u0041", "\\Qa.\\E",
      ])
    case 16..<18: return pick(["\\b", "\\b", "\\B"])
    case 18..<20: return pick(["^", "$", "\\z", "\\A", "\\Z"])
    case 20..<24:
      let opening = pick([
        "(", "(?:", "(?i:", "(?s:", "(?<n\(Int.random(in: 0..<100_000, using: &generator))>",
      ])
      return opening + pattern(depth: depth + 1) + "|" + pattern(depth: depth + 1) + ")"
    default: return pick(["(?=", "(?!", "(?<=", "(?<!", "(?>"]) + pattern(depth: 3) + ")"
    }
  }

  mutating func text() -> String {
    (0..<Int.random(in: 0...14, using: &generator)).map { _ in
      pick([
        "a", "b", "a", "A", "B", ".", ".", " ", " ", "\n", "\r\n", "…", "é", "ß", "ẞ", "ss", "1", "\u{301}",
        "\u{200b}", "𝔸",
      ])
    }.joined()
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
}
