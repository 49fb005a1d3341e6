internal import Bitext
internal import Linguistics

/// The translation does not break off.
///
/// It breaks off when it is too short for its source and lacks much of what that says: figures, names, words
/// that are alike or in the built-in lists. The less it lacks, the shorter it must be, and without such a list three
/// standard deviations shorter than translations of that length are (in a whole sentence of 100 letters less than
/// about 60 in 100 of what is usual). Where it also ends as no whole sentence does, less is enough: without the
/// end mark that the source has, on a word that stands before others ("the", "ve"), on an ellipsis, or with a
/// bracket or quotation mark open that the source closes. Sources below 15 letters are let pass, as labels are translated freely.
///
/// Wrong (en → tr): "The minister said on Monday that exports rose by a third." → "Bakan pazartesi günü"
/// Wrong (tr → en): "Bakan, ihracatın üçte bir oranında arttığını söyledi." → "The minister said that exports rose by the"
/// Wrong (en → de): "The president said on Monday that the talks with Russia will go on until the end of the week." → "Der Präsident sprach am Montag von Gesprächen."
/// Right (en → tr): "The minister said on Monday that exports rose." → "Bakan pazartesi günü ihracatın arttığını söyledi."
/// Right (en → de): "That's what happened." → "Das ist passiert."
/// Right (en → fr): "Rain in the north" → "Pluie au nord"
public struct TruncatedCheck: Check {
  public static let about = CheckDescription(
    "truncated", "The translation does not break off.", severity: .error, category: .omission,
    yieldsTo: ["missing-target", "untranslated", "sentence-count", "unrelated-text"])

  private let ratio: LengthRatio
  private let evidence: TranslationEvidence?
  /// Words of the target that stand before others.
  private let functionWords: Set<String>

  public init?(_ context: CheckContext) {
    let languages = context.languages
    ratio = LengthRatio(source: languages.source, target: languages.target)
    evidence = context.evidence
    functionWords = FunctionWords(language: languages.target).words
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (pair.source.letterCount, pair.target.letterCount)
    guard source >= Self.shortest, target > 0 else { return [] }
    let deviation = ratio.deviation(source: source, target: target)
    guard deviation < -Self.noticeable, pair.source.text != pair.target.text else { return [] }
    let lack = lack(pair, deviation)
    guard lack > 0 || endsEarly(pair, deviation, lack) else { return [] }
    let end = pair.target.text.utf8.count
    let last = pair.target.words.last?.range ?? 0..<end
    let isEnded = pair.target.end.mark.isFull
    return [
      finding(
        isEnded
          ? "The translation is too short: a part of the source is missing" : "The translation breaks off",
        source: 0..<pair.source.text.utf8.count, target: last)
    ]
  }

  private static let shortest = 15
  /// Standard deviations under what is usual.
  private static let far = 3.2
  private static let short = 1.0
  private static let noticeable = 0.3

  /// How much a text that is short lacks of what its source says; more than 0 where it is surely a part.
  ///
  /// A logarithm of odds. The weights come from a logistic regression over news, translations against the first half
  /// of them.
  private func lack(_ pair: CheckedPair, _ deviation: Double) -> Double {
    guard let evidence, let compared = pair.compared else { return -Self.far - deviation }
    guard deviation < -Self.short else { return -Self.far }
    let (source, target) = (compared.source, compared.target)
    let lost = source.figures.count { figure in !target.figures.contains { figure.isLike($0) } }
    let isUnended = pair.source.end.mark.isFull && !pair.target.end.mark.isFull
    var odds = Self.start - Self.deviationWeight * deviation
    odds -= Self.sourceWeight * Double(min(8, evidence.sourceSupport(source, target)))
    odds += Self.targetWeight * Double(min(8, evidence.targetSupport(source, target)))
    odds += Self.figureWeight * Double(min(2, lost))
    if isUnended { odds += Self.endWeight }
    return odds
  }

  private static let start = -7.7
  private static let deviationWeight = 2.36
  private static let sourceWeight = 0.41
  private static let targetWeight = 0.14
  private static let figureWeight = 1.8
  private static let endWeight = 2.0

  private func endsEarly(_ pair: CheckedPair, _ deviation: Double, _ lack: Double) -> Bool {
    let (source, target) = (pair.source.end.mark, pair.target.end.mark)
    if target.isFull { return false }
    if target == .ellipsis { return source.isFull && deviation < -1.5 }
    let isCut = source.isFull || source == .ellipsis
    if pair.target.marks.openCount > pair.source.marks.openCount {
      return deviation < -(isCut ? Self.noticeable : Self.short)
    }
    if isCut && deviation < -Self.short && lack > -Self.far { return true }
    guard let word = pair.target.words.last, !word.startsUpper else { return false }
    return functionWords.contains(word.folded)
      && deviation < (isCut ? -Self.noticeable : -1.5)
      && pair.source.words.last?.folded != word.folded
  }
}
