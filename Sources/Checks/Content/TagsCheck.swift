internal import Bitext
internal import Linguistics

/// Markup of the source stands in the translation: all of it, no more, and well nested.
///
/// Counted are inline codes of files and tags that stand in the text (`<b>`). They may change their order.
/// Attributes may change, for they hold texts and addresses. Where the source is well nested, the translation
/// must be, too. In stories, where each desk sets its own links and emphasis, markup that only changes the
/// look is not compared when it stands beside the text; it is in the other profiles.
///
/// Wrong (en → tr): "A <b>bold</b> move" → "<b>Cesur bir hamle"
/// Wrong (en → de): "A <b>bold</b> move" → "Ein </b>mutiger<b> Schritt"
/// Wrong (en → fr): "Press <key/> now" → "Appuyez maintenant"
/// Right (en → tr): "Click <a>here</a> or <b>there</b>" → "<b>Oraya</b> ya da <a>buraya</a> tıklayın"
/// Right (en → tr): "if a < b and c > d" → "a < b ve c > d ise"
public struct TagsCheck: Check {
  public static let about = CheckDescription(
    "tags", "Markup of the source stands in the translation.", severity: .error, category: .markup,
    yieldsTo: ["missing-target"])

  private let isStory: Bool

  public init?(_ context: CheckContext) { isStory = context.settings.profile == .news }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard Self.hasTags(pair.source) || Self.hasTags(pair.target), !pair.target.isBlank else { return [] }
    let (source, target) = (TagReading(pair.source), TagReading(pair.target))
    var added = excess(of: target, over: source)[...]
    var findings = excess(of: source, over: target).map { tag in
      let place = tag.range.isEmpty ? 0..<pair.source.text.utf8.count : tag.range
      guard let other = added.popFirst() else {
        return finding("\(tag.written) is missing", source: place)
      }
      return finding(
        "\(tag.written) became \(other.written)", source: place,
        target: other.range.isEmpty ? nil : other.range, suggestion: other.range.isEmpty ? nil : tag.written)
    }
    findings += added.map {
      finding(
        "The source has no \($0.written)",
        target: $0.range.isEmpty ? 0..<pair.target.text.utf8.count : $0.range)
    }
    if findings.isEmpty, source.crossing == nil, let tag = target.crossing {
      let place = tag.range.isEmpty ? 0..<pair.target.text.utf8.count : tag.range
      findings.append(finding("\(tag.written) closes what is not open", target: place))
    }
    return findings
  }

  private static func hasTags(_ text: CheckedText) -> Bool {
    !text.codes.isEmpty || text.tokens.characters.mayHave("<")
  }

  /// Tags of `one` that `other` has less often, in order.
  private func excess(of one: TagReading, over other: TagReading) -> [TagReading.Tag] {
    var rest = other.tags
    return one.tags.filter { tag in
      if isStory, tag.range.isEmpty, Self.looks.contains(tag.name) { return false }
      guard let index = rest.firstIndex(where: { $0.name == tag.name && $0.kind == tag.kind }) else {
        return true
      }
      rest.remove(at: index)
      return false
    }
  }

  /// Elements of HTML that only change the look of a story, or lead elsewhere.
  private static let looks: Set<String> = [
    "a", "b", "strong", "i", "em", "u", "span", "font", "small", "big", "mark", "br", "img", "sup", "sub",
    "wbr",
    "abbr", "cite", "q", "time", "s", "del", "ins",
  ]
}
