public import Bitext
public import Formats

/// How a file is to be filled from memories.
public struct PretranslationOptions: Hashable, Sendable {
  /// Least score, less penalties, of a match that is used, 0…100.
  public var threshold: Double = 75
  /// What is taken off a match's score; `nil` for what each memory says.
  public var penalties: Penalties?
  /// Whether figures, dates, names and terms of the segment are put into a match; such a one is a draft.
  public var repairs = false
  /// Whether a draft that stands in the file gives way.
  public var replacesDrafts = false
  /// Whether a translation that nobody approved gives way.
  public var replacesTranslated = false
  /// Whether a context match counts as approved.
  public var confirmsContext = false

  public init() {}

  /// What becomes of a translation that stands in the file.
  func replaces(_ segment: FileSegment) -> Bool {
    switch segment.state {
    case .new: true
    case .draft: replacesDrafts
    case .translated: replacesTranslated
    case .confirmed: false
    }
  }
}

/// What became of the segments of a file.
public struct PretranslationReport: Hashable, Sendable {
  public var segments = 0
  /// Segments that were filled, by how near the match was.
  public var filled: [MatchBand: Int] = [:]
  /// Segments that nothing was found for.
  public var unmatched = 0
  /// Segments that were left as they are: drafts, translated and confirmed ones.
  public var kept: [FileSegment.State: Int] = [:]
  public var locked = 0
  /// Those of the filled into which something was put.
  public var repaired = 0
  /// Those of the filled whose codes could not be placed, so that they have none.
  public var withoutCodes = 0
  /// Segments that the file could not take a match for.
  public var problems = FileProblems()
  public var violations: [FormatViolation] = []

  public var filledCount: Int { filled.values.reduce(0, +) }
}

/// What is put into a segment, and what is to be said of it.
struct Pretranslation {
  var translation: SegmentTranslation
  var band: MatchBand
  var isRepaired = false
  var lacksCodes = false

  /// The translation that a match makes of `content`; drafts where a person must look.
  init(_ match: Match, for content: TaggedText, maximumLength: Int?, options: PretranslationOptions) {
    let score = match.workingScore
    band = MatchBand(score: score)
    let source = match.stored.unit.source
    var text: TaggedText?
    if options.repairs, let repaired = match.translation(repaired: true) {
      text = CodeTransfer.transfer(repaired, of: source, to: content)
      isRepaired = text != nil
    }
    text = text ?? CodeTransfer.transfer(match.stored.unit.target, of: source, to: content)
    lacksCodes = text == nil && !content.codes.isEmpty
    let target = text ?? TaggedText(match.stored.unit.target.text)
    let isTooLong = maximumLength.map { target.text.count > $0 } ?? false
    var state = FileSegment.State.draft
    if score >= 100, text != nil, !isRepaired, !isTooLong, match.stored.unit.status == .confirmed {
      state = options.confirmsContext && score >= 101 ? .confirmed : .translated
    }
    translation = SegmentTranslation(target, state: state, score: min(100, Int(score)))
  }
}
