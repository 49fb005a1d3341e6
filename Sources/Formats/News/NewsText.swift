internal import Bitext

/// A segment of a news file, and what is to be done for a translation of it.
struct NewsText {
  var segment: FileSegment
  /// The bytes that hold it.
  var range: Range<Int>
  var content: NewsEscaping.Content
  var escaping: NewsEscaping
  var twins: [Twin] = []

  /// The same text a second time, in another form.
  struct Twin {
    var range: Range<Int>
    var content: NewsEscaping.Content
    var escaping: NewsEscaping
    var text: TaggedText
  }

  /// What to write for a translation, in file order.
  func edits(_ translation: TaggedText) throws(NewsUnwritable) -> [ByteEdit] {
    let markup = try NewsEscaping.markup(translation, codesOf: segment.source, as: content)
    var edits = [ByteEdit(range, try escaping.bytes(markup))]
    for twin in twins {
      let hasSameCodes = twin.text.codes.map(\.identity) == segment.source.codes.map(\.identity)
      let text = hasSameCodes ? translation : TaggedText(translation.text)
      let markup = try NewsEscaping.markup(text, codesOf: twin.text, as: twin.content)
      edits.append(ByteEdit(twin.range, try twin.escaping.bytes(markup)))
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds the same text in another form, which stands at `twin`.
  mutating func add(_ twin: Twin) {
    twins.append(twin)
    let old = segment.location.bytes
    segment.location.bytes =
      min(old.lowerBound, twin.range.lowerBound)..<max(old.upperBound, twin.range.upperBound)
  }
}

extension NewsText {
  /// Makes one text of those from `start` on that say the same as headline, summary, byline or dateline of
  /// one item.
  static func mergeRepeated(_ texts: inout [NewsText], from start: Int) {
    struct Key: Hashable {
      var role: SegmentRole
      var text: String
    }
    var first: [Key: Int] = [:]
    var kept: [NewsText] = []
    for text in texts[start...] {
      let role = text.segment.role
      guard [.headline, .summary, .byline, .dateline].contains(role), !text.segment.isLocked else {
        kept.append(text)
        continue
      }
      let key = Key(role: role, text: NewsTwins.key(text.segment.source.text))
      if let index = first[key] {
        kept[index].add(
          Twin(range: text.range, content: text.content, escaping: text.escaping, text: text.segment.source))
        for twin in text.twins { kept[index].add(twin) }
      } else {
        first[key] = kept.count
        kept.append(text)
      }
    }
    texts.replaceSubrange(start..., with: kept)
  }
}

extension InlineCode {
  /// What makes two codes the same in two forms of a text.
  fileprivate var identity: [Int] {
    [number, kind == .open ? 0 : kind == .close ? 1 : 2]
  }
}
