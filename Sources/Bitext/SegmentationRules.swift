/// A user's own rules for cutting a text into segments, as an SRX file gives them.
///
/// At a place in a text the rules of its language are asked in order; the first one whose two patterns
/// match what stands before and after the place decides. Patterns are regular expressions in ICU's syntax.
/// Format: SRX 2.0 (LISA OSCAR, 7 April 2008; GALA republished it), and SRX 1.0.
public struct SegmentationRules: Hashable, Sendable {
  /// Whether every map that fits a language adds its rules, or the first one alone.
  public var isCascading: Bool
  /// Whether text inside inline codes, such as a footnote, is cut too.
  public var segmentsSubflows: Bool
  public var codePlacement: CodePlacement
  /// In the file's order.
  public var languageRules: [LanguageRule]
  /// In the file's order.
  public var maps: [LanguageMap]
  /// What the file says that is not SRX and was passed over, such as `okpsrx:options`, with its place.
  public var extensions: [Extension]

  public init(
    isCascading: Bool, segmentsSubflows: Bool = true, codePlacement: CodePlacement = .standard,
    languageRules: [LanguageRule], maps: [LanguageMap], extensions: [Extension] = []
  ) {
    self.isCascading = isCascading
    self.segmentsSubflows = segmentsSubflows
    self.codePlacement = codePlacement
    self.languageRules = languageRules
    self.maps = maps
    self.extensions = extensions
  }

  /// One rule: break, or do not break, between what matches `before` and what matches `after`.
  public struct Rule: Hashable, Sendable {
    public var breaks: Bool
    /// Matches text that ends at the place; empty for any.
    public var before: String
    /// Matches text that begins at the place; empty for any.
    public var after: String
    public var location: SourceLocation

    public init(breaks: Bool, before: String, after: String, location: SourceLocation) {
      self.breaks = breaks
      self.before = before
      self.after = after
      self.location = location
    }
  }

  /// Rules with a name, such as "English".
  public struct LanguageRule: Hashable, Sendable {
    public var name: String
    public var rules: [Rule]

    public init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  /// Says which language rule is for which languages.
  public struct LanguageMap: Hashable, Sendable {
    /// Matches a whole language tag.
    public var pattern: String
    public var languageRule: String
    public var location: SourceLocation

    public init(pattern: String, languageRule: String, location: SourceLocation) {
      self.pattern = pattern
      self.languageRule = languageRule
      self.location = location
    }
  }

  /// An element that is not of SRX.
  public struct Extension: Hashable, Sendable {
    public var name: String
    public var location: SourceLocation

    public init(name: String, location: SourceLocation) {
      self.name = name
      self.location = location
    }
  }
}

/// Which inline codes at a break go with the segment before it; the others go with the one behind.
public struct CodePlacement: Hashable, Sendable {
  public var opensBefore: Bool
  public var closesBefore: Bool
  public var standaloneBefore: Bool

  /// What SRX says when a file does not: only closing codes go with the segment before.
  public static let standard = CodePlacement(
    opensBefore: false, closesBefore: true, standaloneBefore: false)

  public init(opensBefore: Bool, closesBefore: Bool, standaloneBefore: Bool) {
    self.opensBefore = opensBefore
    self.closesBefore = closesBefore
    self.standaloneBefore = standaloneBefore
  }

  /// Whether a code of `kind` goes with the segment before.
  public func isBefore(_ kind: InlineCode.Kind) -> Bool {
    switch kind {
    case .open: opensBefore
    case .close: closesBefore
    case .standalone: standaloneBefore
    }
  }
}
