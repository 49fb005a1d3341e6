import Bitext
import Linguistics
import TestSupport
import Testing

/// What each part of SRX means, on cases made by hand.
///
/// `|` marks each boundary.
@Suite struct SRXSegmenterTests {
  private static let plain = ["-\\bMr\\.|||\\s", "+[.?!]+|||\\s"]

  @Test(
    arguments: [
      // Nothing to do.
      ([], "One. Two."), (plain, "One"), (plain, "One."), (["-a|||b"], "ab. ab"),
      // White space stays with what follows, as the rules say.
      (plain, "One.| Two?!| Three."), (["+[.?!]\\s+|||"], "One.  |Two"), (plain, "One.| "),
      // The first rule that matches decides.
      (plain, "Mr. Blair left.| He slept."), (Array(plain.reversed()), "Mr.| Blair left.| He slept."),
      (["+Mr\\.|||\\sB", "-Mr\\.|||\\s", "+\\.|||\\s"], "Mr. Adams, Mr.| Blair.| End"),
      // Patterns must reach up to the place, and go on from it.
      (["-a\\.|||\\s", "+\\.|||\\s"], "a. ab.| a..| b"), (["-[a-z]|||", "+\\.|||"], "a.|b.|c"),
      (["+|||\\n"], "a|\nb|\n|\nc"), (["+\\n|||"], "a\n|b\n|\n|c"), (["+|||"], "a|b|é|𝔸"),
      // A rule without a pattern on one side.
      (["-Nr\\.|||", "+\\.|||"], "Nr. 5.|Nr.7."), (["+|||\\s", "-|||"], "a| b| c"),
      (["-|||", "+|||"], "a b"),
      // Not even an empty segment at the ends or in between.
      (["+^|||", "+|||$", "+x|||", "+x|||"], "ax|b"),
      // `^` and `$` are the text's; a last line end does not hide its end.
      (["+^a|||"], "a|a\na"), (["+|||b$"], "ab\na|b"), (["+|||b$"], "ab\na|b\n"), (["+|||b\\z"], "ab\nab\n"),
      // A word's boundary sees both sides, and over marks.
      (["-\\bDr\\.|||", "+\\.|||"], "Dr.a XDr.|b éDr.|c e\u{301}Dr.|d"),
      // What a break takes lies in its own segment; what looks around does not.
      (["+\\.\\.\\.|||", "+\\.\\.|||"], "A..|.B..|..|C"), (["+a.a|||"], "aba|bab"),
      (["+(?<=a.)a|||"], "aba|ba|b"), (["-aa|||", "+a|||"], "a|aab"),
      // A breaking rule takes what it can, unless it is lazy or what follows is not right.
      (["+[.!]+|||"], "a!!|b."), (["+[.!]+?|||"], "a!|!|b."), (["+\\.\\s+?|||"], "One. | Two"),
      (["+[.!]+|||[ !]"], "a.!!.!| b"), (["+\\.+|||", "+!|||"], "a..|!|b"),
      (["-\\.+|||", "+!|||"], "a..!|b"),
      (["+a(b+c)?|||"], "abbc|a|bb"), (["-\\.\\.|||", "+\\.+|||"], "a.|b..c...d"),
      // ICU's, not an automaton's.
      (["-(?<!x)Nr\\.|||", "+\\.|||"], "Nr.a xNr.|b"), (["+([ab])\\1|||"], "abaa|bb|a"),
      (["+\\.(?=\\s\\p{Lu})|||"], "a. b.| C"), (["+a++b|||"], "aab|ab|b"),
      (["+(?i)strasse\\.|||"], "STRASSE.|Straße.|x"),
      (["+\\.|||(?!\\s?[a-z])"], "a. b.| C.|D.e"), (["+\\R|||"], "a\r\n|b\n|c"),
      // Java's ways of writing.
      (["+\\pL\\.|||\\s"], "a.| 1. b"), (["+(?iU)x}|||"], "X}|x}|y"),
      // Alphabets that need more bytes.
      (["-т\\.|||\\s?е", "+[.。]|||"], "т. е.| а。|б"), (["+\\p{Lo}|||"], "日|本|a"), (["+𝔸|||"], "𝔸|𝔸|b"),
    ] as [([String], String)])
  func cutsAsTheRulesSay(rules: [String], marked: String) throws {
    let expected = marked.split(separator: "|").map(String.init)
    #expect(try cut(expected.joined(), by: srxSegmenter(rules)) == expected)
  }

  @Test func anEmptyTextHasNoSegments() throws {
    #expect(try srxSegmenter(["+|||"]).segments(in: "") == [])
  }

  /// Whose states, and ICU's handles, are made while others ask.
  @Test func oneSegmenterServesManyTasks() async throws {
    let lines = ["-\\b(?<!x)Nr\\.|||\\s", "-[ab]*a[ab]{6}\\.|||", "+\\.\\s*|||[^a]*"]
    let segmenter = try srxSegmenter(lines)
    let texts = (0..<64).map { number in
      "Nr. \(number). " + String(number, radix: 2).map { $0 == "0" ? "a" : "b" }.joined()
        + "abababa. xNr. 5. End"
    }
    let alone = try texts.map { try srxSegmenter(lines).breaks(in: $0) }
    let together = try await withThrowingTaskGroup(of: (Int, [Int]).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, try segmenter.breaks(in: text)) }
      }
      return try await group.reduce(into: [Int: [Int]]()) { $0[$1.0] = $1.1 }
    }
    #expect(texts.indices.map { together[$0] } == alone)
  }

  private func rules(cascade: Bool) -> SegmentationRules {
    let place = SourceLocation(file: "a.srx", line: 0, bytes: 0..<0)
    return SegmentationRules(
      isCascading: cascade,
      languageRules: [
        .init(name: "Default", rules: srxRules(["+\\.|||\\s"])),
        .init(name: "Breton", rules: srxRules(["-Ao\\.|||\\s", "+;|||\\s"])),
      ],
      maps: [
        .init(pattern: "br.*", languageRule: "Breton", location: place),
        .init(pattern: "(?:fr|EN)([_-].*)?", languageRule: "Default", location: place),
        .init(pattern: ".*", languageRule: "Default", location: place),
      ])
  }

  @Test(arguments: [
    (true, "br", ["Ao. a;", " b.", " c"]), (false, "br", ["Ao. a;", " b. c"]),
    (true, "br-FR", ["Ao. a;", " b.", " c"]), (true, "xbr", ["Ao.", " a; b.", " c"]),
    (true, "", ["Ao.", " a; b.", " c"]), (false, "de", ["Ao.", " a; b.", " c"]),
    (true, "en_us", ["Ao.", " a; b.", " c"]), (true, "BR_fr", ["Ao. a;", " b.", " c"]),
  ])
  func mapsAreAskedInOrder(cascade: Bool, language: String, expected: [String]) throws {
    let segmenter = try SRXRules(rules(cascade: cascade)).segmenter(for: language)
    #expect(try cut("Ao. a; b. c", by: segmenter) == expected)
  }

  @Test func cascadingTakesEveryMapThatFits() throws {
    #expect(try SRXRules(rules(cascade: true)).segmenter(for: "br").ruleCount == 3)
    #expect(try SRXRules(rules(cascade: false)).segmenter(for: "br").ruleCount == 2)
    // Two maps to one language rule.
    #expect(try SRXRules(rules(cascade: true)).segmenter(for: "en").ruleCount == 2)
  }

  @Test func withoutAMapNothingIsCut() throws {
    var rules = rules(cascade: true)
    rules.maps.removeLast()
    let segmenter = try SRXRules(rules).segmenter(for: "de")
    #expect(segmenter.ruleCount == 0)
    #expect(try cut("One. Two.", by: segmenter) == ["One. Two."])
  }

  @Test func explainNamesTheRule() throws {
    let segmenter = try SRXRules(rules(cascade: true)).segmenter(for: "br")
    let decisions = try segmenter.explain("Ao. a; b. c")
    #expect(
      decisions.map { "\($0.offset) \($0.rule) \($0.breaks) line \($0.rule.location.line)" } == [
        "3 Breton 1 false line 1", "6 Breton 2 true line 2", "9 Default 1 true line 1",
      ])
  }

  @Test func faultsNameRuleLineAndReason() throws {
    func message(_ lines: [String]) -> String {
      do {
        _ = try srxSegmenter(lines)
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      message(["+a|||", "-b|||", "-\\b(Dr\\.|||\\s"])
        == "a.srx:3: rule 3 of \"Default\", beforebreak \"\\b(Dr\\.\": no regular expression of ICU: a parenthesis "
        + "has no partner, at character 7. Correct it.")
    #expect(
      message(["+a|||(?<=b*)c"]).contains(
        "afterbreak \"(?<=b*)c\": no regular expression of ICU: a look-behind"))
    #expect(message(["+\\p{Klingon}|||"]).contains("there is no such property"))
  }

  @Test func faultsInOtherLanguagesAndMapsAreFound() throws {
    var faulty = rules(cascade: false)
    faulty.languageRules[1].rules.append(contentsOf: srxRules(["+[a|||"]))
    #expect(throws: SRXError.self) { try SRXRules(faulty) }
    var map = rules(cascade: false)
    map.maps[0].pattern = "(br"
    #expect(throws: SRXError.self) { try SRXRules(map) }
  }
}
