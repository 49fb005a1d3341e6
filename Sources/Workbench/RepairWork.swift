internal import Bitext
internal import Linguistics
internal import Terminology

/// The repair of one answer.
struct RepairWork {
  let repairer: Repairer
  let stored: RepairText
  let asked: RepairText
  let answer: RepairText

  /// All edits that the differences ask for; `nil` when one of them cannot be made.
  func edits(_ alignment: RepairAlignment) -> [RepairEdit]? {
    var edits: [RepairEdit] = []
    guard let figures = figureEdits(alignment), let days = dateEdits(alignment) else { return nil }
    edits += figures + days
    var literals: [String: [String]] = [:]
    for gap in alignment.gaps where !isFittedEnding(gap) {
      let (old, new) = (literal(gap.stored, of: stored), literal(gap.asked, of: asked))
      literals[old, default: []].append(new)
      if literals[old, default: []].count > 1 { continue }
      guard let found = termEdits(old, new) ?? nameEdits(gap, old, new) else { return nil }
      edits += found
    }
    // A word that became two different ones, or that stays elsewhere, leaves open which is which.
    for (old, new) in literals {
      guard Set(new).count == 1, RepairNames.ranges(of: old, in: stored).count == new.count else {
        return nil
      }
    }
    return edits
  }

  // MARK: Figures

  private func figureEdits(_ alignment: RepairAlignment) -> [RepairEdit]? {
    var edits: [RepairEdit] = []
    let pairs = alignment.values.compactMap { pair -> (old: Figure, new: Figure, isChanged: Bool)? in
      guard case .figure(let old) = stored.tokens[pair.stored].content,
        case .figure(let new) = asked.tokens[pair.asked].content
      else { return nil }
      return (old, new, stored.string(in: old.range) != asked.string(in: new.range))
    }
    var done: Set<DecimalValue> = []
    for pair in pairs where pair.isChanged {
      if !done.insert(pair.old.value).inserted { continue }
      let same = pairs.filter { $0.old.value == pair.old.value }
      let places = answer.figures.filter { $0.value == pair.old.value }
      guard same.allSatisfy({ $0.new.value == pair.new.value && $0.isChanged }), places.count == same.count,
        !pair.old.isOrdinal
      else { return nil }
      for place in places {
        guard let found = edit(place, pair.old, pair.new) else { return nil }
        edits += found
      }
    }
    return edits
  }

  private func edit(_ place: Figure, _ old: Figure, _ new: Figure) -> [RepairEdit]? {
    let writer = RepairFigures(repairer: repairer, stored: stored, asked: asked, answer: answer)
    guard place.isPercent == old.isPercent, place.usesLocalNotation, !place.isOrdinal,
      isFree(place.range),
      repairer.answerLanguage.pluralForm(of: old.value.doubleValue)
        == repairer.answerLanguage.pluralForm(of: new.value.doubleValue),
      let (range, text) = writer.literal(at: place, old, new)
    else { return nil }
    let edit = RepairEdit(kind: .number, range: range, text: text)
    guard let ending = answer.ending(after: range.upperBound) else { return [edit] }
    return withEnding(edit, ending)
  }

  // MARK: Dates

  private func dateEdits(_ alignment: RepairAlignment) -> [RepairEdit]? {
    var edits: [RepairEdit] = []
    let pairs = alignment.values.compactMap { pair -> (old: DateMention, new: DateMention)? in
      guard case .date(let old) = stored.tokens[pair.stored].content,
        case .date(let new) = asked.tokens[pair.asked].content
      else { return nil }
      return (old, new)
    }
    var done: Set<CalendarDate> = []
    for pair in pairs where pair.old.date != pair.new.date {
      if !done.insert(pair.old.date).inserted { continue }
      let same = pairs.filter { $0.old.date == pair.old.date }
      let places = answer.dates.filter { $0.date == pair.old.date }
      guard same.allSatisfy({ $0.new.date == pair.new.date }), places.count == same.count,
        pair.old.otherDate == nil, pair.new.otherDate == nil
      else { return nil }
      for place in places {
        guard place.otherDate == nil, isFree(place.range),
          let text = repairer.answerDates.move(
            answer.string(in: place.range), from: pair.old.date, to: pair.new.date)
        else { return nil }
        let edit = RepairEdit(kind: .date, range: place.range, text: text)
        guard let ending = answer.ending(after: place.range.upperBound) else {
          edits.append(edit)
          continue
        }
        guard let found = withEnding(edit, ending) else { return nil }
        edits += found
      }
    }
    return edits
  }

  // MARK: Words

  private func termEdits(_ old: String, _ new: String) -> [RepairEdit]? {
    guard let glossary = repairer.glossary else { return nil }
    func concept(_ text: String) -> FoundTerm? {
      // Where a memory cannot be read, the lookup itself says so.
      (try? glossary.terms(in: text, repairer.language, translation: repairer.answerLanguage))?.first {
        $0.occurrence.range == 0..<text.utf8.count && $0.occurrence.term.text == text
      }
    }
    guard let from = concept(old), let to = concept(new) else { return nil }
    let translations = to.translations.filter(\.status.isAllowed)
    let answerTerms = (try? glossary.terms(in: answer.text, repairer.answerLanguage, translation: nil)) ?? []
    let places = answerTerms.filter { $0.concept.identifier == from.concept.identifier }
    guard translations.count == 1, let translation = translations.first, places.count == 1,
      let place = places.first, isFree(place.occurrence.range),
      // Just as the glossary has it: another ending or capital would have to be carried over.
      answer.string(in: place.occurrence.range) == place.occurrence.term.text,
      answer.ending(after: place.occurrence.range.upperBound) == nil
    else { return nil }
    return [RepairEdit(kind: .term, range: place.occurrence.range, text: translation.text)]
  }

  private func nameEdits(
    _ gap: (stored: Range<Int>, asked: Range<Int>), _ old: String, _ new: String
  ) -> [RepairEdit]? {
    guard RepairNames.isName(gap.stored, in: stored), RepairNames.isName(gap.asked, in: asked) else {
      return nil
    }
    let places = RepairNames.ranges(of: old, in: answer)
    guard !places.isEmpty, places.count == RepairNames.ranges(of: old, in: stored).count,
      places.allSatisfy({ isFree($0) && answer.ending(after: $0.upperBound) == nil })
    else { return nil }
    return places.map { RepairEdit(kind: .name, range: $0, text: new) }
  }

  // MARK: Surroundings

  /// Whether no letter, apostrophe or article before the range depends on what stands in it.
  private func isFree(_ range: Range<Int>) -> Bool {
    if answer.isLetter(before: range.lowerBound) || answer.isLetter(after: range.upperBound) { return false }
    if let mark = answer.string(in: 0..<range.lowerBound).last, mark == "'" || mark == "’",
      answer.isLetter(before: range.lowerBound - mark.utf8.count)
    {
      return false
    }
    return !(answer.word(before: range.lowerBound).map(repairer.answerArticles.contains) ?? false)
  }

  private func withEnding(_ edit: RepairEdit, _ range: Range<Int>) -> [RepairEdit]? {
    guard let endings = repairer.answerEndings else { return nil }
    let ending = answer.string(in: range)
    let moved = endings.ending(ending, behind: answer.string(in: edit.range), movedTo: edit.text)
    guard let moved else { return nil }
    if moved == ending { return [edit] }
    // Shown as one change: the ending is no other value.
    let whole = edit.range.lowerBound..<range.upperBound
    let mark = answer.string(in: edit.range.upperBound..<range.lowerBound)
    return [RepairEdit(kind: edit.kind, range: whole, text: edit.text + mark + moved)]
  }

  /// Whether a difference is no more than the ending of a value that differs too.
  private func isFittedEnding(_ gap: (stored: Range<Int>, asked: Range<Int>)) -> Bool {
    guard let endings = repairer.endings, gap.stored.count == 1, gap.asked.count == 1,
      gap.stored.lowerBound > 1, gap.asked.lowerBound > 1
    else { return false }
    let (before, after) = (stored.tokens[gap.stored.lowerBound - 2], asked.tokens[gap.asked.lowerBound - 2])
    guard before.isValue, after.isValue, stored.tokens[gap.stored.lowerBound - 1].key == "'" else {
      return false
    }
    return endings.ending(
      literal(gap.stored, of: stored), behind: stored.string(in: before.range),
      movedTo: asked.string(in: after.range)) == literal(gap.asked, of: asked)
  }

  private func literal(_ tokens: Range<Int>, of text: RepairText) -> String {
    guard let last = tokens.last else { return "" }
    return text.string(
      in: text.tokens[tokens.lowerBound].range.lowerBound..<text.tokens[last].range.upperBound)
  }
}

extension RepairText {
  var figures: [Figure] {
    tokens.compactMap { token in
      guard case .figure(let figure) = token.content else { return nil }
      return figure
    }
  }

  var dates: [DateMention] {
    tokens.compactMap { token in
      guard case .date(let mention) = token.content else { return nil }
      return mention
    }
  }
}
