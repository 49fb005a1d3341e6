public import Bitext
internal import Linguistics

extension LanguageTag {
  /// The canonical tag that a person's word for a language stands for.
  ///
  /// - Throws: ``WorkbenchError/unknownLanguage(_:)`` for what has not the shape of a tag, or names no
  ///   language of ISO 639.
  public init(naming text: String) throws(WorkbenchError) {
    guard let tag = LanguageTag(text), tag.isKnown else { throw .unknownLanguage(text) }
    self = tag.canonical
  }
}
