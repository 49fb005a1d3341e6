/// One run of the segmenter over one text.
///
/// Looks at bytes until one may begin a terminator, a bracket or a line end; only there characters are
/// decoded. Each byte is looked at a bounded number of times: words before a mark are read back at most
/// 96 bytes, closing brackets are searched ahead once.
struct SentenceScanner: ~Copyable, ~Escapable {
  var reader: SentenceReader
  let traces: Bool
  private let leads: [UInt8]

  var sentences: [Range<Int>] = []
  var candidates: [SentenceCandidate] = []
  var brackets = OpenBrackets()
  private var lists: SentenceLists?
  /// Straight quotes in the paragraph as far as they were counted.
  var quotes = 0
  var quotesFrom = 0
  var quotesTo = 0

  @_lifetime(copy text)
  init(
    _ text: Span<UInt8>, _ lexicon: SentenceLexicon, _ newlines: SentenceSegmenter.Newlines, traces: Bool
  ) {
    reader = SentenceReader(text: text, lexicon: lexicon, newlines: newlines)
    self.traces = traces
    leads = lexicon.leads
  }

  @_lifetime(self: copy self)
  mutating func scan() {
    let text = reader.text
    let count = text.count
    var position = 0
    let leads = leads
    while true {
      position = Self.nextLead(text, leads.span, position)
      guard position < count else { break }
      switch leads[Int(text[position])] {
      case SentenceMark.Lead.terminator:
        position = terminators(at: position)
      case SentenceMark.Lead.newline:
        position = lineEnd(at: position)
      case SentenceMark.Lead.bracket:
        position = bracket(at: position)
      case SentenceMark.Lead.space:
        position = space(at: position)
      default:
        position = wideCharacter(at: position)
      }
    }
    append(reader.start..<count)
  }

  /// The next byte that has to be looked at.
  private static func nextLead(_ text: Span<UInt8>, _ leads: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    let count = text.count
    while position < count, leads[Int(text[position])] == 0 { position &+= 1 }
    return position
  }

  // MARK: Sentences

  /// Ends the sentence at `end` and begins the next one at `next`.
  @_lifetime(self: copy self)
  mutating func cut(at end: Int, next: Int) {
    append(reader.start..<end)
    // Characters that are not seen are no white space: they stay in the next sentence.
    reader.start = end
    while reader.start < next {
      let (value, width) = reader.scalar(at: reader.start)
      guard reader.mark(value) == .space else { break }
      reader.start += width
    }
    brackets.closeAll()
  }

  /// Keeps a range as a sentence, without white space at its ends.
  @_lifetime(self: copy self)
  private mutating func append(_ range: Range<Int>) {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      let (scalar, width) = reader.scalar(at: lower)
      guard reader.mark(scalar) == .space else { break }
      lower += width
    }
    while upper > lower {
      let (scalar, width) = reader.scalar(before: upper)
      guard reader.mark(scalar) == .space else { break }
      upper -= width
    }
    if lower < upper { sentences.append(lower..<upper) }
  }

  @_lifetime(self: copy self)
  mutating func note(_ mark: Range<Int>, _ rule: SentenceRule) {
    if traces { candidates.append(SentenceCandidate(mark: mark, rule: rule)) }
  }

  // MARK: Marks

  @_lifetime(self: copy self)
  private mutating func wideCharacter(at position: Int) -> Int {
    // Most characters that share a lead byte with a mark are letters; tell them by the second byte.
    let lead = reader.text[position]
    let count = reader.text.count
    if lead == 0xe3, position + 1 < count, reader.text[position + 1] > 0x80 { return position + 3 }
    let (value, width) = reader.scalar(at: position)
    let mark = reader.mark(value)
    if mark.isAny(of: .terminator) { return terminators(at: position) }
    switch value {
    case 0x2028, 0x2029: return lineEnd(at: position)
    case 0x2022, 0x2043, 0x25e6, 0x25aa, 0x25cf: return bullet(at: position, width)
    default:
      if lead == 0xe3 || lead == 0xef, OpenBrackets.kind(value) != nil { return bracket(at: position) }
      return position + width
    }
  }

  @_lifetime(self: copy self)
  private mutating func bracket(at position: Int) -> Int {
    if reader.text[position] == 0x28 {
      brackets.open(0)
      return position + 1
    }
    let (value, width) = reader.scalar(at: position)
    guard let (kind, opens) = OpenBrackets.kind(value) else { return position + width }
    if opens {
      brackets.open(kind)
    } else {
      if value == 0x29, let item = listItem(at: position) { return item }
      brackets.close(kind)
    }
    return position + width
  }

  @_lifetime(self: copy self)
  private mutating func bullet(at position: Int, _ width: Int) -> Int {
    guard position == 0 || reader.mark(reader.scalar(before: position).value) == .space else {
      return position + width
    }
    findLists(from: position)
    return listItem(containing: position) ?? position + width
  }

  /// A line end: one or more, with spaces between.
  @_lifetime(self: copy self)
  private mutating func lineEnd(at position: Int) -> Int {
    var end = position
    var lines = 0
    while end < reader.text.count {
      let (value, width) = reader.scalar(at: end)
      guard reader.mark(value) == .space else { break }
      // CR LF is one.
      if value == 0x0a || value == 0x2028
        || (value == 0x0d && (end + 1 == reader.text.count || reader.text[end + 1] != 0x0a))
      {
        lines += 1
      }
      if value == 0x2029 { lines += 2 }
      end += width
    }
    if reader.newlines == .line || (reader.newlines == .paragraph && lines > 1), end < reader.text.count {
      if lines == 1, reader.isWrapped(at: position, next: end) {
        note(position..<end, .wrappedLine)
        return end
      }
      quotesFrom = end
      quotesTo = end
      quotes = 0
      note(position..<end, .lineEnd)
      cut(at: position, next: end)
    }
    return end
  }

  /// A space behind a particle that ends sentences.
  @_lifetime(self: copy self)
  private mutating func space(at position: Int) -> Int {
    let next = reader.skipSpaces(position)
    guard next < reader.text.count, !reader.breaksLine(at: next), reader.endsWithEnder(position),
      !isInsideBrackets(at: position),
      reader.mark(at: next).isAny(of: [.letter, .opener])
    else { return max(next, position + 1) }
    note(position..<next, .finalParticle)
    cut(at: position, next: next)
    return next
  }

  // MARK: Lists

  /// A list mark whose full stop or bracket is at `position`: cuts before it and goes behind it.
  @_lifetime(self: copy self)
  mutating func listItem(at position: Int) -> Int? {
    if lists == nil, SentenceLists.mayBegin(at: position, in: reader.text) { findLists(from: position) }
    return listItem(containing: position)
  }

  @_lifetime(self: copy self)
  private mutating func findLists(from position: Int) {
    guard lists == nil else { return }
    let hasOrdinals = reader.lexicon.settings.hasOrdinals
    lists = SentenceLists(reader.text, from: max(reader.start, position - 12), hasOrdinals: hasOrdinals)
  }

  @_lifetime(self: copy self)
  private mutating func listItem(containing position: Int) -> Int? {
    guard let mark = lists?.mark(at: position) else { return nil }
    note(mark, .listItem)
    if mark.lowerBound > reader.start { cut(at: mark.lowerBound, next: mark.lowerBound) }
    return mark.upperBound
  }
}
