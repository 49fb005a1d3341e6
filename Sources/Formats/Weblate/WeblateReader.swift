internal import Bitext

/// Reads units from the translation memory of Weblate (`dump_memory`, or downloaded as JSON).
///
/// `origin` is the document, an entry that is pending is a draft, `context` and `category` become properties
/// `weblate:context` and `weblate:category`, and so does every key that is not known. Codes such as `pt_BR` and
/// `sr@latin` are languages; entries in others than the wanted ones are skipped.
public final class WeblateReader: UnitReader {
  private let entries: WeblateEntries
  private let languages: LanguagePair

  init(_ input: ByteInput, languages: LanguagePair) {
    entries = WeblateEntries(input)
    self.languages = languages
  }

  public func next() throws(FormatError) -> UnitRow? {
    switch try entries.next() {
    case nil: return nil
    case .failed(let reason, let location): return .failed(reason: reason, location)
    case .entry(let entry, let element, _):
      let pair = LanguagePair(
        source: entry.sourceLanguage ?? languages.source, target: entry.targetLanguage ?? languages.target)
      guard languages.source.accepts(pair.source), languages.target.accepts(pair.target) else {
        return .skipped(reason: "unit \(element.number) is \(pair)", element.location)
      }
      var unit = UnitField.unit(TaggedText(entry.source), TaggedText(entry.target ?? ""), pair)
      unit.document = entry.origin
      unit.status = entry.isPending ? .draft : .confirmed
      unit.properties = entry.properties
      if let context = entry.context {
        unit.properties.append(.init(name: WeblateEntry.contextName, value: context))
      }
      return UnitLimits.row(unit, number: element.number, at: element.location)
    }
  }
}
