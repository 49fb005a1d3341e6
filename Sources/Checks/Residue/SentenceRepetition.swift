internal import Linguistics

/// Sentences of a text by what is compared of them.
struct ReadSentence {
  var words: Range<Int>
  /// In bytes, from the first word to the last.
  var range: Range<Int>
  /// Of all its words, in order.
  var key: UInt64

  /// The sentences, as marks before their first words tell: coarse, but alike on both sides.
  static func all(in text: CheckedText) -> [ReadSentence] {
    var sentences: [ReadSentence] = []
    var start = 0
    for index in text.words.indices where index + 1 == text.words.count || text.words[index + 1].isInitial {
      let words = start..<index + 1
      var key: UInt64 = 0
      for word in text.words[words] { key = (key &* 31) ^ word.key }
      sentences.append(
        ReadSentence(
          words: words, range: text.words[start].range.lowerBound..<text.words[index].range.upperBound,
          key: key))
      start = index + 1
    }
    return sentences
  }
}
