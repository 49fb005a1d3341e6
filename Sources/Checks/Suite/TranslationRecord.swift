/// What was translated before, for the checks that compare with it.
///
/// Texts are compared as `NormalForms` loosens them, so both answers may be asked with any quotation marks, spaces
/// and case. Must be safe from any thread; an error of what lies behind it is kept there for who made it.
public protocol TranslationRecord: Sendable {
  /// The translations of a source, the newest first.
  func translations(of source: String) -> [String]

  /// The sources of a translation, the newest first.
  func sources(of translation: String) -> [String]
}
