internal import Bitext

/// Finds the texts of one form of a story in another form of it.
///
/// A text corresponds to what is the same but for white space, and stands behind the text before. In a plain
/// form it begins and ends at white space, whatever lines it is cut into; in a form with markup it is a
/// block.
struct NewsTwins {
  private(set) var texts: [NewsText]
  /// Whether nothing is left of the form that was matched last.
  private(set) var isComplete = true

  /// Bytes that a text is looked for in.
  private static let window = 64 * 1024
  /// Texts that may have nothing to correspond to before no more is looked for.
  private static let patience = 64

  /// What is compared of each text.
  private let keys: [[UInt8]]

  init(_ texts: [NewsText]) {
    self.texts = texts
    keys = texts.map { Self.collapsed(Array($0.segment.source.text.utf8)).bytes }
  }

  /// Adds what of `form`, whose texts are `others`, corresponds to the texts; whether anything does.
  mutating func match(_ form: NewsForm, _ others: NewsTwins) -> Bool {
    form.kind == .plain ? matchPlain(form) : matchMarkup(others)
  }

  private mutating func matchMarkup(_ others: NewsTwins) -> Bool {
    var next = 0
    var matched = 0
    var left = Self.patience
    for index in texts.indices where left > 0 {
      let end = min(next + Self.patience, others.texts.count)
      guard
        let found = (next..<end).first(where: {
          !others.texts[$0].segment.isLocked && others.keys[$0] == keys[index]
        })
      else {
        left -= 1
        continue
      }
      let other = others.texts[found]
      texts[index].add(
        NewsText.Twin(
          range: other.range, content: other.content, escaping: other.escaping, text: other.segment.source))
      matched += 1
      next = found + 1
    }
    isComplete = matched == others.texts.count
    return matched > 0
  }

  private mutating func matchPlain(_ form: NewsForm) -> Bool {
    let (plain, offsets) = Self.collapsed(form.source.bytes)
    var position = 0
    var matched = 0
    var covered = 0
    var left = Self.patience
    for index in texts.indices where left > 0 {
      let key = keys[index]
      guard !key.isEmpty, let start = Self.find(key, in: plain, from: position) else {
        left -= 1
        continue
      }
      let end = start + key.count
      let range = offsets[start]..<offsets[end - 1] + 1
      texts[index].add(
        NewsText.Twin(
          range: form.source.original(of: range), content: .plain, escaping: form.escaping,
          text: TaggedText(texts[index].segment.source.text)))
      matched += 1
      covered += key.count { $0 != 0x20 }
      position = end
    }
    isComplete = plain.count { $0 != 0x20 } == covered
    return matched > 0
  }

  /// Where `key` stands as whole words.
  private static func find(_ key: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    let last = min(text.count - key.count, start + window)
    guard let first = key.first, start <= last else { return nil }
    var position = start
    while position <= last {
      guard let found = text.firstOffset(of: first, in: position..<last + 1) else { return nil }
      let end = found + key.count
      let isAlone =
        (found == 0 || text[found - 1] == 0x20) && (end == text.count || text[end] == 0x20)
      if isAlone, text[found..<end].elementsEqual(key) { return found }
      position = found + 1
    }
    return nil
  }

  /// A text with runs of white space made one space, none at its ends.
  static func key(_ text: String) -> String {
    String(decoding: collapsed(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// With the offset of each byte in `bytes`.
  private static func collapsed(_ bytes: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
    var result: [UInt8] = []
    var offsets: [Int] = []
    var space: Int?
    var position = 0
    while position < bytes.count {
      let isNoBreak = bytes[position] == 0xC2 && position + 1 < bytes.count && bytes[position + 1] == 0xA0
      if isNoBreak || MarkupRunBuilder.isSpace(bytes[position]) {
        space = space ?? position
        position += isNoBreak ? 2 : 1
        continue
      }
      if let place = space, !result.isEmpty {
        result.append(0x20)
        offsets.append(place)
      }
      space = nil
      result.append(bytes[position])
      offsets.append(position)
      position += 1
    }
    return (result, offsets)
  }
}
