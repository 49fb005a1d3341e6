internal import Bitext

/// The terms of a TBX file as units: for each concept the preferred term of the source language with every
/// term of the target language that may be written, the preferred first.
///
/// Terms that are deprecated or forbidden are skipped, and so is a concept that lacks one of the languages.
/// A unit has the languages that its file gives it, where they go with the wanted ones.
final class TBXUnitReader: UnitReader {
  private let reader: TBXConceptReader
  private let languages: LanguagePair
  private let document: String
  private var number = 0
  /// Rows of the concept just read, last first.
  private var pending: [UnitRow] = []

  init(_ input: ByteInput, languages: LanguagePair) throws(FormatError) {
    reader = try TBXConceptReader(input, options: ReadingOptions(isStrict: false))
    self.languages = languages
    document = input.name
  }

  func next() throws(FormatError) -> UnitRow? {
    if let row = pending.popLast() { return row }
    guard let entry = try reader.next() else { return nil }
    pending = rows(entry).reversed()
    return pending.popLast()
  }

  private func rows(_ entry: TBXEntry) -> [UnitRow] {
    let concept = entry.concept
    let name = "the concept \(concept.identifier)"
    func terms(_ language: LanguageTag) -> [Term] {
      let terms = concept.terms.filter { language.accepts($0.language) }
      return terms.filter { $0.status == .preferred } + terms.filter { $0.status != .preferred }
    }
    let targets = terms(languages.target)
    guard let source = terms(languages.source).first(where: \.status.isAllowed) else {
      return [.skipped(reason: "\(name) has no term in \(languages.source) to write", entry.location)]
    }
    if targets.isEmpty {
      return [.skipped(reason: "\(name) has no term in \(languages.target)", entry.location)]
    }
    return targets.map { target in
      guard target.status.isAllowed else {
        let reason = "\(name): \"\(target.text)\" is \(target.status.rawValue)"
        return .skipped(reason: reason, entry.location)
      }
      number += 1
      let pair = LanguagePair(source: source.language, target: target.language)
      var unit = TranslationUnit(
        source: TaggedText(source.text), target: TaggedText(target.text), languages: pair, origin: .imported)
      unit.document = document
      unit.domain = concept.domain
      unit.note = target.note ?? concept.definition
      return UnitLimits.row(unit, number: number, at: entry.location)
    }
  }
}
