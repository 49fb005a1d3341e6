public import Bitext

/// The forms in which texts of a language are compared.
///
///     let forms = NormalForms(language: LanguageTag("tr")!)
///     forms.typographic("“Meksika’nın” –  son")  // "\"Meksika'nın\" - son"
///     forms.loose("IŞIK ve İSTANBUL")            // "ışık ve istanbul"
///
/// *canonical* is NFC: the same characters. *typographic* is the same text to a reader: quotes,
/// dashes, white space, width, ligatures, presentation forms and invisible characters are made one.
/// *loose* adds case, by the language, and marks and letters that writers of the language leave out
/// or exchange. Digits, fractions, superscripts, trademark signs, accents, primes, dotted and dotless
/// i keep their difference throughout, save that *loose* writes the decimal digits of any script as
/// 0–9. The data file `forms/characters.txt` has the particulars.
///
/// Every form is idempotent, and each is a function of the one before it: texts whose canonical forms
/// are equal have equal typographic forms, and those have equal loose forms. Linear in the text, whatever
/// it holds; safe from any thread. Case folding is Unicode's (§3.13, full), normalization that of UAX #15.
public struct NormalForms: Hashable, Sendable {
  /// How far a form goes.
  public enum Level: String, CaseIterable, Sendable {
    case canonical, typographic, loose
  }

  public let language: LanguageTag
  private let canonicalWriters: FormWriters
  private let typographicWriters: FormWriters
  private let looseWriters: FormWriters

  /// Rises whenever any form changes, so that keys kept elsewhere are known to be stale.
  public static let version = 2

  public init(language: LanguageTag) {
    self.language = language
    canonicalWriters = FormWriters.shared(.canonical, language)
    typographicWriters = FormWriters.shared(.typographic, language)
    looseWriters = FormWriters.shared(.loose, language)
  }

  public func canonical(_ text: String) -> String { form(.canonical, of: text) }
  public func typographic(_ text: String) -> String { form(.typographic, of: text) }
  public func loose(_ text: String) -> String { form(.loose, of: text) }

  public func form(_ level: Level, of text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(level, of: text.utf8Span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of a text's form to `output`; for many texts, without a string for each.
  public func append(_ level: Level, of text: UTF8Span, to output: inout [UInt8]) {
    writers(level).append(text, to: &output)
  }

  /// A form with the place that each part of it has in the text; some twenty times slower.
  public func mapped(_ text: String, _ level: Level) -> MappedForm {
    writers(level).rules.mapped(text)
  }

  private func writers(_ level: Level) -> FormWriters {
    switch level {
    case .canonical: canonicalWriters
    case .typographic: typographicWriters
    case .loose: looseWriters
    }
  }

  public static func == (left: NormalForms, right: NormalForms) -> Bool { left.language == right.language }
  public func hash(into hasher: inout Hasher) { hasher.combine(language) }
}
