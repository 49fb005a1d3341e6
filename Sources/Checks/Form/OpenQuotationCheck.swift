internal import Bitext
internal import Linguistics

/// A quotation that a story opens is closed in it, and what closes was opened.
///
/// Speech goes over several segments, so a mark without a partner in its segment is followed through the story: the next
/// lonely mark must close it, or the next paragraph of the same speech open with a mark of its own. A mark is reported
/// where another quotation of the same style begins inside of a segment before it is closed, where the story ends,
/// and where it closes what no segment before it opened.
///
/// Headlines, captions and other text beside the story neither open nor close. Let pass: what `quotes` says of the
/// segment alone, and what the source has at the same place.
///
/// Wrong (tr): "“Yağmur yağdı. / Kimse gelmedi. / Ali, “Geç olmuştu” dedi."
/// Wrong (en → tr): "“It rained. / We left.”" → "“Yağmur yağdı. / Ayrıldık."
/// Wrong (tr): "Yağmur yağdı. / Ayrıldık” dedi."
/// Right (tr): "“Yağmur yağdı. / Ayrıldık” dedi."
/// Right (tr): "“Yağmur yağdı. / “Sonra ayrıldık” dedi."
public struct OpenQuotationCheck: DocumentCheck {
  public static let about = CheckDescription(
    "open-quotation", "A quotation that a story opens is closed in it.", severity: .warning,
    category: .typographical, scope: .translation)

  public init?(_ context: CheckContext) {}

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  private struct Reader: DocumentReader {
    let check: OpenQuotationCheck
    var source = QuotationRun()
    var target = QuotationRun()
    /// Where the segment alone is reported.
    var reported: Set<Int> = []

    mutating func read(_ pair: CheckedPair, at place: Int) {
      switch pair.role {
      case .headline, .byline, .dateline, .caption, .boilerplate, .ui: return
      default: break
      }
      if pair.sides != .targetOnly { source.read(pair.source, at: place) }
      guard pair.sides != .sourceOnly else { return }
      target.read(pair.target, at: place)
      if !pair.target.marks.isBalanced, QuotesCheck.lonely(pair) != nil { reported.insert(place) }
    }

    mutating func finish() -> [DocumentFinding] {
      source.end()
      target.end()
      let known = reported.union(source.faults.map(\.place))
      return target.faults.filter { !known.contains($0.place) }.map { fault in
        check.finding(
          "“\(fault.mark)” "
            + (fault.isClosing ? "closes what nothing opened" : "is not closed in the story"),
          at: fault.place, target: fault.range)
      }
    }
  }
}

/// A quotation that goes on from segment to segment.
struct QuotationRun {
  struct Fault {
    var place: Int
    /// In bytes.
    var range: Range<Int>
    var mark: Unicode.Scalar
    var isClosing: Bool
  }

  private(set) var faults: [Fault] = []
  /// The mark that is open.
  private var open: Fault?

  /// Takes the next segment.
  mutating func read(_ text: CheckedText, at place: Int) {
    let marks = text.marks
    if marks.isWithoutQuotations { return }
    func fault(_ position: Int, isClosing: Bool) -> Fault {
      Fault(
        place: place, range: text.tokens.bytes(position..<position + 1), mark: text.tokens.scalars[position],
        isClosing: isClosing)
    }
    if let close = marks.unopened.first {
      if open == nil { faults.append(fault(close, isClosing: true)) }
      open = nil
    } else if let last = open,
      let next = (marks.quotations.map(\.open) + marks.unclosed).filter({
        text.tokens.scalars[$0] == last.mark
      })
      .min()
    {
      if !QuotesCheck.isAtStart(next, text) { faults.append(last) }
      open = nil
    }
    if let next = marks.unclosed.last { open = fault(next, isClosing: false) }
  }

  /// Notes what is open at the end of the story.
  mutating func end() {
    if let open { faults.append(open) }
    open = nil
    faults.sort { $0.place < $1.place }
  }
}
