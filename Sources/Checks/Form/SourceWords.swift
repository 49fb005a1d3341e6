internal import Bitext
internal import Linguistics

/// The words of a source as far as two sources may differ and be the same: without marks, case and spaces.
struct SourceWords: Sendable {
  private let forms: NormalForms

  init(language: LanguageTag) { forms = NormalForms(language: language) }

  func words(of text: String) -> [String] {
    forms.loose(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
