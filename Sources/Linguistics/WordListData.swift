package import Bitext
internal import CResources

/// Word lists that are built into the program: English and one other language.
package enum WordListData {
  /// The list of English and `language`, or `nil` where there is none.
  ///
  /// The bytes are a table as `LexiconFile` of Formats reads it.
  package static func englishTable(with language: LanguageTag) -> [UInt8]? {
    var length: Int64 = 0
    guard let bytes = unsafe cresources_lexicon(language.language, &length) else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
  }
}
