/// What people who set a check on or off need to know of it.
public struct CheckDescription: Hashable, Sendable {
  /// What a check looks at.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// A segment beside its translation.
    case pair
    /// The translation alone, so that a story without its source can be checked too.
    case translation
    /// All segments of a story or file, in their order.
    case document
  }

  /// A name that never changes once shipped: people write it in settings and baselines.
  public let identifier: String
  /// One line for lists: what is right, as a statement.
  public let summary: String
  /// How bad what it finds usually is.
  public let severity: Finding.Severity
  public let category: CheckCategory
  public let scope: Scope
  /// Where it is on unless settings say otherwise.
  public let profiles: Set<CheckProfile>
  /// ISO 639 codes of the target languages that it knows; `nil` for all.
  public let languages: Set<String>?
  /// Checks that say the same thing better: where one of them finds something at the same place, this one is
  /// silent.
  public let yieldsTo: Set<String>

  public init(
    _ identifier: String, _ summary: String, severity: Finding.Severity, category: CheckCategory,
    scope: Scope = .pair, profiles: Set<CheckProfile> = Set(CheckProfile.allCases),
    languages: Set<String>? = nil, yieldsTo: Set<String> = []
  ) {
    self.identifier = identifier
    self.summary = summary
    self.severity = severity
    self.category = category
    self.scope = scope
    self.profiles = profiles
    self.languages = languages
    self.yieldsTo = yieldsTo
  }
}

/// A set of checks for one kind of text.
///
/// The raw values are promises: they stand in settings.
public enum CheckProfile: String, Hashable, Sendable, CaseIterable {
  /// Stories: sentences that a person reads; little noise.
  case news
  /// Messages of programs: placeholders, tags, lengths.
  case software
  /// Everything, for a last look.
  case strict
}

/// The kind of an issue, as other tools name it.
///
/// Source: ITS 2.0 (W3C 2013) §8.17, Localization Quality Issue types; MQM (2015) issue types.
public enum CheckCategory: String, Hashable, Sendable, CaseIterable {
  case terminology, mistranslation, omission, addition, untranslated, duplication, inconsistency, grammar
  case registerKind = "register"
  case localeSpecificContent = "locale-specific-content"
  case localeViolation = "locale-violation"
  case style, characters, misspelling, typographical, formatting
  case inconsistentEntities = "inconsistent-entities"
  case numbers, markup
  case patternProblem = "pattern-problem"
  case whitespace, internationalization, length
  case nonConformance = "non-conformance"
  case uncategorized, other

  /// The ITS 2.0 type, as `its:locQualityIssueType` has it.
  public var itsType: String { rawValue }

  /// The MQM issue type that is nearest to it.
  public var mqmType: String {
    switch self {
    case .terminology: "terminology"
    case .mistranslation: "mistranslation"
    case .omission: "omission"
    case .addition: "addition"
    case .untranslated: "untranslated"
    case .duplication: "duplication"
    case .inconsistency: "inconsistency"
    case .grammar: "grammar"
    case .registerKind: "register"
    case .localeSpecificContent, .localeViolation: "locale-convention"
    case .style: "style"
    case .characters: "character-encoding"
    case .misspelling: "spelling"
    case .typographical: "typography"
    case .formatting: "local-formatting"
    case .inconsistentEntities: "entity"
    case .numbers: "number"
    case .markup: "markup"
    case .patternProblem: "pattern-problem"
    case .whitespace: "whitespace"
    case .internationalization: "internationalization"
    case .length: "length"
    case .nonConformance, .uncategorized, .other: "other"
    }
  }
}
