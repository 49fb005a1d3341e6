internal import Bitext
internal import Linguistics

/// The translation does not break off.
///
/// It breaks off when it is far too short for its source (three standard deviations of what translations
/// of that length have; in a whole sentence of 100 letters less than about 60 in 100 of what is usual). Where it
/// also ends as no whole sentence does, less is enough: without the end mark that the source has, on a word
/// that stands before others ("the", "ve"), on an ellipsis, or with a bracket or quotation mark open that the
/// source closes. Sources below 15 letters are let pass, as labels are translated freely.
///
/// Wrong (en → tr): "The minister said on Monday that exports rose by a third." → "Bakan pazartesi günü"
/// Wrong (tr → en): "Bakan, ihracatın üçte bir oranında arttığını söyledi." → "The minister said that exports rose by the"
/// Wrong (en → de): "The talks that began in Geneva on Monday will go on until the end of the week, officials said." → "Die am Montag in Genf begonnenen Gespräche."
/// Right (en → tr): "The minister said on Monday that exports rose." → "Bakan pazartesi günü ihracatın arttığını söyledi."
/// Right (en → de): "That's what happened." → "Das ist passiert."
/// Right (en → fr): "Rain in the north" → "Pluie au nord"
public struct TruncatedCheck: Check {
  public static let about = CheckDescription(
    "truncated", "The translation does not break off.", severity: .error, category: .omission,
    yieldsTo: ["missing-target", "untranslated", "sentence-count"])

  private let ratio: LengthRatio
  /// Words of the target that stand before others.
  private let functionWords: Set<String>

  public init?(_ context: CheckContext) {
    let languages = context.languages
    ratio = LengthRatio(source: languages.source, target: languages.target)
    functionWords = FunctionWords(language: languages.target).words
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (pair.source.letterCount, pair.target.letterCount)
    guard source >= Self.shortest, target > 0 else { return [] }
    let deviation = ratio.deviation(source: source, target: target)
    guard deviation < -Self.noticeable, pair.source.text != pair.target.text else { return [] }
    guard deviation < -Self.far || endsEarly(pair, deviation) || lacksNames(pair, deviation) else {
      return []
    }
    let end = pair.target.text.utf8.count
    let last = pair.target.words.last?.range ?? 0..<end
    return [finding("The translation breaks off", source: 0..<pair.source.text.utf8.count, target: last)]
  }

  private static let shortest = 15
  /// Standard deviations under what is usual.
  private static let far = 3.2
  private static let short = 1.0
  private static let noticeable = 0.3

  /// Whether a text that is short has few of the names and figures, of which it has some.
  private func lacksNames(_ pair: CheckedPair, _ deviation: Double) -> Bool {
    guard deviation < -2.4 else { return false }
    let (source, target) = (Anchors(pair.source), Anchors(pair.target))
    let lost = source.count - source.shared(with: target)
    return lost >= 2 && lost * 2 >= source.count && lost < source.count
  }

  private func endsEarly(_ pair: CheckedPair, _ deviation: Double) -> Bool {
    let (source, target) = (pair.source.end.mark, pair.target.end.mark)
    if target.isFull { return false }
    if target == .ellipsis { return source.isFull && deviation < -1.5 }
    let isCut = source.isFull || source == .ellipsis
    if pair.target.marks.openCount > pair.source.marks.openCount {
      return deviation < -(isCut ? Self.noticeable : Self.short)
    }
    if isCut && deviation < -Self.short { return true }
    guard let word = pair.target.words.last, !word.startsUpper else { return false }
    return functionWords.contains(word.folded)
      && deviation < (isCut ? -Self.noticeable : -1.5)
      && pair.source.words.last?.folded != word.folded
  }
}
