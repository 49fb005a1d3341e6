package import Bitext

/// Word lists that are built into the program, `lexicons/en-<language>.tsv`: English and one other language.
package enum WordListData {
  /// The list of English and `language`, or `nil` where there is none.
  ///
  /// The bytes are a table as `LexiconFile` of Formats reads it.
  package static func englishTable(with language: LanguageTag) -> [UInt8]? {
    let code = ["no": "nb", "nn": "nb"][language.language] ?? language.language
    return Resource.text("lexicons/en-\(code).tsv").map { Array($0.utf8) }
  }
}
