internal import Bitext

/// Makes the content of a `<seg>` from a translation and the codes that its source and present target have.
struct TMXComposer {
  private struct Key: Hashable {
    var number: Int
    var kind: InlineCode.Kind
  }

  /// The markup of a code; a code of the present target is preferred to that of the source.
  private var markup: [Key: String] = [:]
  /// Values of `i` that are taken, and those of the pairs that are open, latest last, by number.
  private var taken: Set<String> = []
  private var openings: [(number: Int, i: String)] = []
  /// Numbers of the elements around text that are open.
  private var spans: [Int] = []

  private let location: SourceLocation

  init(source: TMXSegment, target: TMXSegment, at location: SourceLocation) {
    self.location = location
    guard !source.codes.isEmpty || !target.codes.isEmpty else { return }
    let texts = TMXCodeNumbers.texts(source, target)
    for (segment, text) in [(target, texts.target), (source, texts.source)] {
      for (code, numbered) in zip(segment.codes, text.codes) {
        let key = Key(number: numbered.number, kind: numbered.kind)
        if markup[key] == nil { markup[key] = code.markup }
      }
    }
  }

  /// The markup of `text`.
  ///
  /// - Throws: `FormatError` for what cannot be written.
  mutating func compose(_ text: TaggedText) throws(FormatError) -> String {
    var result = ""
    var position = text.text.startIndex
    var offset = 0
    for code in text.codes {
      guard code.offset >= offset,
        let stop = text.text.utf8.index(
          position, offsetBy: code.offset - offset, limitedBy: text.text.endIndex)
      else { throw invalid("the translation has codes outside of its text.") }
      result += try content(text.text[position..<stop])
      (position, offset) = (stop, code.offset)
      result += try element(for: code)
    }
    if let number = spans.last { throw invalid("code \(number) of the translation is not closed. Close it.") }
    return result + (try content(text.text[position...]))
  }

  private func invalid(_ reason: String) -> FormatError { FormatError(at: location, .invalid(reason)) }

  private func content(_ text: Substring) throws(FormatError) -> String {
    let (markup, replaced) = XMLMarkup.content(String(text))
    guard replaced == 0 else {
      throw invalid("the translation has a control character, which XML cannot hold. Take it out.")
    }
    return markup
  }

  private mutating func element(for code: InlineCode) throws(FormatError) -> String {
    guard let markup = markup[Key(number: code.number, kind: code.kind)] else {
      throw invalid(
        "the translation has a code \(code.number) (\(code.kind)) that the segment does not have.")
    }
    switch code.kind {
    case .open:
      if markup.hasPrefix("<bpt") { return opening(markup, number: code.number) }
      if !markup.hasPrefix("<it") { spans.append(code.number) }
    case .close:
      if markup.hasPrefix("<ept") { return closing(markup, number: code.number) }
      if markup.hasPrefix("</"), spans.popLast() != code.number {
        throw invalid("code \(code.number) of the translation is closed where it is not the last one open.")
      }
    case .standalone: break
    }
    return markup
  }

  /// A `<bpt>` whose `i` no other of the segment has, as the format asks for.
  private mutating func opening(_ markup: String, number: Int) -> String {
    let old = XMLMarkup.value(of: "i", in: markup) ?? ""
    var i = old
    var next = 1
    while !taken.insert(i).inserted {
      i = "\(next)"
      next += 1
    }
    openings.append((number, i))
    return i == old ? markup : Self.setting(i, in: markup)
  }

  /// An `<ept>` with the `i` of its `<bpt>`.
  private mutating func closing(_ markup: String, number: Int) -> String {
    guard let index = openings.lastIndex(where: { $0.number == number }) else { return markup }
    let i = openings.remove(at: index).i
    return XMLMarkup.value(of: "i", in: markup) == i ? markup : Self.setting(i, in: markup)
  }

  /// `markup`, a whole element, with another `i`.
  private static func setting(_ i: String, in markup: String) -> String {
    let tag = XMLMarkup.startTag(of: markup)
    return XMLMarkup.tag(tag, setting: "i", to: i) + markup.dropFirst(tag.count)
  }
}
