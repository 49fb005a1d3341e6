import TestSupport
import Testing

@testable import Linguistics

/// What the parser says is exact must be what ICU means.
@Suite struct PatternParserTests {
  /// Most alphabets, with samples of what is behind them.
  private static let scalars: [Unicode.Scalar] = {
    let dense = Array(0...0x2fff) + Array(0xfb00...0xfb17) + Array(0xff00...0xff60)
    return (dense + stride(from: 0x3000, to: 0x1_ffff, by: 97)).compactMap { Unicode.Scalar(UInt32($0)) }
  }()

  @Test(arguments: [
    "\\w", "\\W", "\\s", "\\S", "\\d", "\\D", "\\h", "\\H", "\\v", "\\V", ".", "(?s).", "\\p{Lu}", "\\P{Ll}",
    "\\p{Pi}", "\\p{L}", "\\p{Alpha}", "\\p{script=Greek}", "[^-\\p{L}]", "[\\p{Pi}\\p{Ps}\"'\\(\\[\\{]",
    "[a-z&&[^bc]]", "[\\w--[a-f]]", "[^\\p{Lu}|\\p{Pi}]", "[.!?…]", "[\\u0002|'|\"|«|\\)]", "[a[bc]\\d]",
    "(?i)k", "(?i)s", "(?i)å", "(?i)σ", "(?i)[a-z]", "(?i)[^\\s/$.?#]", "(?i)\\p{Lu}", "(?i)İ", "(?i)ı",
    "[\\x41-\\x{5a}]", "\\u2026", "\\x{1D400}", "[^\\r\\n]", "[a-]", "[$^.|]", "[^&]",
  ])
  func setsAreThoseOfICU(pattern: String) throws {
    var parser = PatternParser()
    let parsed = try parser.parse(pattern)
    let regex = try PatternRegex(pattern)
    // What a class of ICU holds is asked of ICU where the parser leaves it open.
    guard parsed.isExact else {
      #expect(["(?i)İ", "[^&]"].contains(pattern))
      return
    }
    guard case .scalars(let set) = parsed.node.withoutFlags else {
      Issue.record("\(pattern) is no set: \(parsed.node)")
      return
    }
    var differing: [String] = []
    for scalar in Self.scalars {
      let text = String(scalar)
      regex.beginText()
      let isIn = set.ranges.contains { $0.contains(scalar.value) }
      if try regex.matches(0..<text.utf8.count, in: text.utf8.span) != isIn {
        differing.append(String(scalar.value, radix: 16))
      }
    }
    #expect(differing == [])
  }

  @Test(arguments: [
    "a{,3}", "a**", "(a", "a)", "[a", "*a", "a{3,2}", "\\p{Foo}", "\\1", "(?<=a*)b", "\\b*", "[z-a]",
    "[a-\\s]", "\\",
    "(?q)a", "a{1", "(?<1>a)", "[--a]", "a{99999999999}",
  ])
  func faultyPatternsAreNotExact(pattern: String) throws {
    var parser = PatternParser()
    #expect(try !parser.parse(pattern).isExact)
    #expect(throws: PatternRegex.Fault.self) { try PatternRegex(pattern) }
  }

  @Test(arguments: [
    "\\bDr\\.", "\\b(St|Gen|Hon)\\.", "^\\s*[0-9]+\\.", "\\b[Aa][Bb]\\.", "(?i)\\b(abs|vol)\\.", "[.?!]+",
    "$", "\\s*$",
    "(a+)+$", "\\Qa.b\\E\\.", "a{2,3}?", "(?<name>x)", "([1-5] )?\\p{Lu}",
  ])
  func plainPatternsNeedNoICU(pattern: String) throws {
    var parser = PatternParser()
    #expect(try parser.parse(pattern).isExact)
    _ = try PatternRegex(pattern)
  }

  @Test(arguments: [
    "a(?=b)", "(?<!x)a", "a++", "(?>ab|a)b", "\\R", "\\X", "(?i)ss", "(?i)ß", "(?m)^a", "(a)\\1", "(?x) a",
  ])
  func whatAutomataCannotSayIsLeftToICU(pattern: String) throws {
    var parser = PatternParser()
    #expect(try !parser.parse(pattern).isExact)
    _ = try PatternRegex(pattern)
  }

  @Test func groupsNestToALimit() throws {
    var parser = PatternParser()
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(try parser.parse(nested(99)).isExact)
    #expect(throws: PatternParser.Failure.self) { try parser.parse(nested(100)) }
    #expect(throws: PatternParser.Failure.self) { try parser.parse(nested(1_000_000)) }
    #expect(throws: PatternParser.Failure.self) {
      try parser.parse(String(repeating: "[", count: 1000))
    }
  }

  @Test(arguments: [
    ("\\pL\\PN", "\\p{L}\\P{N}"), ("a}", "a\\}"), ("a{2}", "a{2}"), ("[}]", "[}]"), ("\\p{L}}", "\\p{L}\\}"),
    ("(?U)a", "(?:)a"), ("(?iu)a", "(?i)a"), ("(?u:a)", "(?:a)"), ("\\Qa}\\E", "\\Qa}\\E"), ("\\}", "\\}"),
    ("(?i)a", "(?i)a"), ("\\\\pL", "\\\\pL"), ("\\x{41}}", "\\x{41}\\}"), ("[\\pL}]", "[\\p{L}}]"),
  ])
  func javaIsTranslatedWhereThatIsSafe(java: String, icu: String) throws {
    #expect(JavaPattern.translated(java) == icu)
    _ = try PatternRegex(icu)
  }
}

extension PatternNode {
  /// `(?i)` is an empty node in front.
  fileprivate var withoutFlags: PatternNode {
    guard case .sequence(let parts) = self, parts.count == 2, parts[0] == .empty else { return self }
    return parts[1]
  }
}
