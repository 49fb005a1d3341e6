internal import Bitext
internal import Linguistics

/// No segment of a story is translated where another one stands.
///
/// The headline once more in place of the lead, or a paragraph pasted twice: the same words, four at least,
/// for two sources that differ, or with nothing in the source beside it. Let pass are sources that differ in
/// case, marks and figures only, or of which one has all the words of the other.
///
/// Wrong (en → tr): "Exports rose in May / The bank met on Monday." → "İhracat mayıs ayında arttı / İhracat mayıs ayında arttı."
/// Right (en → tr): "Exports rose in May / Exports rose in May." → "İhracat mayıs ayında arttı / İhracat mayıs ayında arttı."
public struct RepeatedHeadlineCheck: DocumentCheck {
  public static let about = CheckDescription(
    "repeated-headline", "No segment of a story is translated where another one stands.", severity: .error,
    category: .duplication, scope: .document)

  public init?(_ context: CheckContext) {}

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  private struct Reader: DocumentReader {
    let check: RepeatedHeadlineCheck
    /// By the words of a target, the first place that has them and its source's words.
    private var seen: [UInt64: (place: Int, source: [UInt64])] = [:]
    private var found: [DocumentFinding] = []

    init(check: RepeatedHeadlineCheck) { self.check = check }

    mutating func read(_ pair: CheckedPair, at place: Int) {
      guard pair.sides != .sourceOnly, pair.role != .ui, pair.role != .boilerplate,
        pair.target.words.count > 3
      else { return }
      let key = pair.target.contentKey
      let source = pair.source.words.map(\.key)
      guard let first = seen[key] else {
        seen[key] = (place, source)
        return
      }
      let (one, other) = (Set(first.source), Set(source))
      if !one.isEmpty, !other.isEmpty, one.isSubset(of: other) || other.isSubset(of: one) { return }
      found.append(
        check.finding(
          "The same as segment \(first.place + 1), whose source is another", at: place,
          target: 0..<pair.target.text.utf8.count))
    }

    mutating func finish() -> [DocumentFinding] { found }
  }
}
