internal import Bitext
internal import Linguistics

/// A message with plurals or choices is one in the translation too.
///
/// Its braces close, each plural and choice has the form `other`, the arguments have the names and kinds of
/// the source, a choice has its values, and a plural the forms that the target language needs by CLDR, unless
/// each number has its own (`=1`). Forms that the language does not need are let pass: they are never used.
///
/// Wrong (en → tr): "{n, plural, one {# file} other {# files}}" → "{n, plural, one {# dosya} other {# dosya}"
/// Wrong (en → de): "{n, plural, one {# file} other {# files}}" → "{n, plural, eine {# Datei} other {# Dateien}}"
/// Wrong (en → fr): "{n, plural, one {# day} other {# days}}" → "{jours, plural, one {# jour} other {# jours}}"
/// Wrong (en → ru): "{n, plural, one {# day} other {# days}}" → "{n, plural, one {# день} other {# дней}}"
/// Right (en → de): "{n, plural, one {# day} other {# days}}" → "{n, plural, one {# Tag} other {# Tage}}"
/// Right (en → tr): "{n, plural, one {# file} other {# files}}" → "{n, plural, other {# dosya}}"
public struct MessageFormatCheck: Check {
  public static let about = CheckDescription(
    "message-format", "Plurals and choices of a message are whole.", severity: .error, category: .markup,
    yieldsTo: ["missing-target"])

  /// The forms that whole numbers take in the target language.
  private let needed: [String]

  public init?(_ context: CheckContext) {
    var needed: [String] = []
    for count in 0...120 {
      guard let form = context.languages.target.pluralForm(of: Double(count)), !needed.contains(form) else {
        continue
      }
      needed.append(form)
    }
    // Where the form of one is rarely told apart in translations, it may be left out.
    self.needed =
      ["tr", "az", "hu", "fa", "ka"].contains(context.languages.target.language) ? ["other"] : needed
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard pair.source.tokens.characters.mayHave("{"), MessagePattern.mayBePattern(pair.source.text),
      !pair.target.isBlank,
      let source = try? MessagePattern(pair.source.text)
    else { return [] }
    let target: MessagePattern
    do throws(MessagePattern.Fault) {
      target = try MessagePattern(pair.target.text)
    } catch {
      let end = pair.target.text.utf8.count
      return [finding("The message cannot be read: \(error.reason)", target: min(error.offset, end)..<end)]
    }
    return missingArguments(source, target) + wrongForms(source, target)
  }

  private func missingArguments(_ source: MessagePattern, _ target: MessagePattern) -> [Finding] {
    func place(_ argument: MessagePattern.Argument) -> Range<Int> {
      argument.offset..<argument.offset + 1 + argument.name.utf8.count
    }
    let missing = source.arguments.filter { one in
      !target.arguments.contains { $0.name == one.name && $0.kind == one.kind }
    }
    let added = target.arguments.filter { one in !source.arguments.contains { $0.name == one.name } }
    return missing.map { finding("The argument “\($0.name)” is missing", source: place($0)) }
      + added.map { finding("The source has no argument “\($0.name)”", target: place($0)) }
  }

  private func wrongForms(_ source: MessagePattern, _ target: MessagePattern) -> [Finding] {
    target.arguments.compactMap { argument in
      guard let original = source.arguments.first(where: { $0.name == argument.name }) else { return nil }
      let wanted: [String]
      switch argument.kind {
      case "select": wanted = original.forms
      case "plural":
        let hasOne = argument.forms.contains("=1")
        wanted = needed.filter { !(hasOne && $0 == "one") }
      default: return nil
      }
      let missing = wanted.filter { !argument.forms.contains($0) }
      let unknown = argument.kind == "plural" ? argument.forms.filter { !Self.isPluralForm($0) } : []
      if missing.isEmpty && unknown.isEmpty { return nil }
      return finding(
        missing.isEmpty
          ? "“\(argument.name)” has the form “\(unknown[0])”, which no language has"
          : "“\(argument.name)” has no form “\(missing.joined(separator: "”, “"))”",
        target: argument.offset..<argument.offset + 1 + argument.name.utf8.count)
    }
  }

  private static func isPluralForm(_ name: String) -> Bool {
    name.hasPrefix("=") || ["zero", "one", "two", "few", "many", "other"].contains(name)
  }
}
