public import Bitext

/// Segmentation rules of a user, checked and ready.
///
///     let rules = try SRXRules(SRXReader.read(path: "newsroom.srx"))
///     try rules.segmenter(for: "en-GB").segments(in: "Mr. Blair left. He was tired.")
///     // 0..<15 "Mr. Blair left.", 15..<29 " He was tired."
///
/// Every pattern of the file is read here, those of other languages too, so that a faulty file is found at
/// once. Patterns are ICU's regular expressions, as SRX 2.0 §6 asks; what only Java reads is translated where
/// that is safe (`\pL`, a lone `}`, the flags `u` and `U`). Safe from any thread.
public struct SRXRules: Sendable {
  public let source: SegmentationRules
  private let rulesByName: [String: [CheckedRule]]

  /// A rule with what its patterns were understood as.
  struct CheckedRule: Sendable {
    var rule: SRXRule
    var before: CheckedPattern
    var after: CheckedPattern

    /// Whether it breaks, and may match up to several places from one.
    var isGreedy: Bool {
      rule.breaks && !before.parsed.isLazy && before.parsed.node.fixedLength == nil
    }
  }

  struct CheckedPattern: Hashable, Sendable {
    /// In ICU's syntax.
    var pattern: String
    var parsed: ParsedPattern
  }

  /// Nodes of one pattern; over it, counts are left to ICU.
  private static let maximumSize = 2000

  /// - Throws: `SRXError` for the first rule whose patterns cannot be used.
  public init(_ source: SegmentationRules) throws(SRXError) {
    self.source = source
    var parser = PatternParser()
    var known: [String: CheckedPattern] = [:]
    func check(_ pattern: String, _ side: SRXError.Side, _ rule: SRXRule) throws(SRXError) -> CheckedPattern {
      if let checked = known[pattern] { return checked }
      do throws(CheckFailure) {
        let checked = try Self.check(pattern, &parser)
        known[pattern] = checked
        return checked
      } catch {
        throw SRXError(
          location: rule.location, rule: rule, side: side, pattern: pattern, problem: error.problem)
      }
    }
    var rulesByName: [String: [CheckedRule]] = [:]
    for languageRule in source.languageRules {
      var checked: [CheckedRule] = []
      for (index, rule) in languageRule.rules.enumerated() {
        let name = SRXRule(
          languageRule: languageRule.name, number: index + 1, breaks: rule.breaks, location: rule.location)
        checked.append(
          CheckedRule(
            rule: name, before: try check(rule.before, .before, name),
            after: try check(rule.after, .after, name)))
      }
      rulesByName[languageRule.name] = checked
    }
    self.rulesByName = rulesByName
    for map in source.maps { _ = try Self.regex(of: map) }
  }

  /// The segmenter for a language: a tag as SRX files know them, `en-US`, `en_US`, or any other name; empty
  /// where it is not known.
  ///
  /// Maps are asked without regard to case and with `-` for `_` as well as `_` for `-`. Without a map that
  /// fits, no text is cut.
  public func segmenter(for language: String) throws(SRXError) -> SRXSegmenter {
    let spellings = Set([
      language, String(language.map { $0 == "_" ? "-" : $0 }), String(language.map { $0 == "-" ? "_" : $0 }),
    ])
    var rules: [CheckedRule] = []
    for map in source.maps {
      let regex = try Self.regex(of: map)
      do throws(PatternRegex.Exhausted) {
        var fits = false
        for spelling in spellings {
          let text = Array(spelling.utf8)
          if try regex.matches(0..<text.count, in: text.span) { fits = true }
        }
        guard fits else { continue }
      } catch {
        throw Self.error(map, .tooSlow)
      }
      rules += rulesByName[map.languageRule] ?? []
      if !source.isCascading { break }
    }
    return try SRXSegmenter(rules)
  }

  private static func regex(of map: SegmentationRules.LanguageMap) throws(SRXError) -> PatternRegex {
    do throws(PatternRegex.Fault) {
      return try PatternRegex("(?i:" + JavaPattern.translated(map.pattern) + ")")
    } catch {
      throw Self.error(map, .notExpression(reason: error.reason, at: max(0, error.place - 4)))
    }
  }

  private static func error(_ map: SegmentationRules.LanguageMap, _ problem: SRXError.Problem) -> SRXError {
    SRXError(location: map.location, rule: nil, side: .language, pattern: map.pattern, problem: problem)
  }

  private struct CheckFailure: Error {
    var problem: SRXError.Problem
  }

  private static func check(
    _ pattern: String, _ parser: inout PatternParser
  ) throws(CheckFailure) -> CheckedPattern {
    let translated = JavaPattern.translated(pattern)
    var parsed: ParsedPattern
    do throws(PatternParser.Failure) {
      parsed = try parser.parse(translated)
    } catch {
      throw CheckFailure(problem: .tooDeep(limit: PatternParser.maximumDepth))
    }
    if parsed.node.size > maximumSize + translated.utf8.count {
      parsed.node = parsed.node.uncounted
      parsed.isExact = false
    }
    if !parsed.isExact { try confirm(translated) }
    return CheckedPattern(pattern: translated, parsed: parsed)
  }

  private static func confirm(_ pattern: String) throws(CheckFailure) {
    do throws(PatternRegex.Fault) {
      _ = try PatternRegex(pattern)
    } catch {
      throw CheckFailure(problem: .notExpression(reason: error.reason, at: error.place))
    }
  }
}
