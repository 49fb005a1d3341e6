internal import Bitext
internal import Linguistics

/// Puts the figures, dates, names and terms of a question into a stored answer.
///
/// Offers nothing unless the texts differ in such things alone and each of them stands in the answer just
/// as often as in the stored text, in a form that the other value can take without changing the words
/// around it; `Docs/ranking.md` lists the rules.
struct Repairer: Sendable {
  let language: LanguageTag
  let answerLanguage: LanguageTag
  let numbers: NumberScanner
  let answerNumbers: NumberScanner
  let dates: DateScanner
  let answerDates: DateScanner
  let endings: AttachedEnding?
  let answerEndings: AttachedEnding?
  let answerArticles: SoundedArticles
  let glossary: TermLookup?
  private let forms: NormalForms

  init(_ language: LanguageTag, _ answerLanguage: LanguageTag, glossary: TermLookup?) throws {
    self.language = language
    self.answerLanguage = answerLanguage
    self.glossary = glossary
    numbers = try NumberScanner(language: language, readsWords: false)
    answerNumbers = try NumberScanner(language: answerLanguage, readsWords: false)
    dates = numbers.dates
    answerDates = answerNumbers.dates
    endings = AttachedEnding(language: language)
    answerEndings = AttachedEnding(language: answerLanguage)
    answerArticles = SoundedArticles(language: answerLanguage)
    forms = NormalForms(language: language)
  }

  /// `answer`, which goes with `stored`, made to go with `asked`; `nil` where that is not safe.
  func repair(_ answer: String, of stored: String, for asked: String) -> Repair? {
    let storedText = RepairText(forms.typographic(stored), numbers: numbers, dates: dates)
    let askedText = RepairText(forms.typographic(asked), numbers: numbers, dates: dates)
    guard let alignment = RepairAlignment(storedText.tokens, askedText.tokens) else { return nil }
    let answerText = RepairText(answer, numbers: answerNumbers, dates: answerDates)
    let work = RepairWork(repairer: self, stored: storedText, asked: askedText, answer: answerText)
    guard let edits = work.edits(alignment), !edits.isEmpty else { return nil }
    return Self.apply(edits, to: answerText)
  }

  private static func apply(_ edits: [RepairEdit], to answer: RepairText) -> Repair? {
    let edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard zip(edits, edits.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }) else {
      return nil
    }
    var repair = Repair(text: "", changes: [])
    var position = 0
    for edit in edits {
      repair.text += answer.string(in: position..<edit.range.lowerBound)
      let start = repair.text.utf8.count
      repair.text += edit.text
      position = edit.range.upperBound
      repair.changes.append(
        Repair.Change(
          kind: edit.kind, stored: answer.string(in: edit.range), storedRange: edit.range, text: edit.text,
          range: start..<repair.text.utf8.count))
    }
    repair.text += answer.string(in: position..<answer.text.utf8.count)
    return repair
  }
}

/// A stretch of the answer and what takes its place.
struct RepairEdit {
  var kind: Repair.Change.Kind
  var range: Range<Int>
  var text: String
}
