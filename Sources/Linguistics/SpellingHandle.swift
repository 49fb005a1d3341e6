internal import CHunspell

/// One open dictionary of Hunspell, which keeps its last answer inside it.
@safe
struct SpellingHandle: ~Copyable {
  private let dictionary: OpaquePointer

  init?(affixPath: String, wordsPath: String) {
    guard let dictionary = unsafe chunspell_open(affixPath, wordsPath) else { return nil }
    unsafe self.dictionary = dictionary
  }

  deinit { unsafe chunspell_close(dictionary) }

  func isCorrect(_ word: String) -> Bool {
    unsafe Self.withBytes(of: word) { bytes, length in unsafe chunspell_spell(dictionary, bytes, length) }
  }

  func stems(of word: String) -> [String] {
    unsafe list(word) { bytes, length, found in unsafe chunspell_stem(dictionary, bytes, length, &found) }
  }

  func suggestions(for word: String) -> [String] {
    unsafe list(word) { bytes, length, found in unsafe chunspell_suggest(dictionary, bytes, length, &found) }
  }

  /// The strings of an answer, each of which ends in 0; none where there is no memory left.
  private func list(
    _ word: String, ask: (UnsafePointer<CChar>?, Int64, inout UnsafePointer<CChar>?) -> Int64
  ) -> [String] {
    unsafe Self.withBytes(of: word) { bytes, length in
      var found: UnsafePointer<CChar>?
      let size = unsafe ask(bytes, length, &found)
      guard size > 0, let found = unsafe found else { return [] }
      return unsafe UnsafeRawBufferPointer(start: found, count: Int(size)).split(separator: 0)
        .map { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func withBytes<Answer>(
    of word: String, _ body: (UnsafePointer<CChar>?, Int64) -> Answer
  ) -> Answer {
    var word = word
    return word.withUTF8 { utf8 in
      unsafe utf8.withMemoryRebound(to: CChar.self) { unsafe body($0.baseAddress, Int64($0.count)) }
    }
  }
}
