internal import Bitext

/// The texts of a page as segments; a translated copy has other words in their places.
///
/// Texts may stand inside others, as the words of a picture stand in a paragraph: what is changed inside goes
/// along when the outer one is written.
final class PageSegments: SegmentReader {
  private let original: [UInt8]
  private let page: DecodedText
  private let texts: [PageText]
  private let file: String
  private let languages: LanguagePair?
  private let encoder: TextEncodingEncoder
  private let style: any PageStyle
  /// What changes with the first translation, in order, outside of all texts.
  private var headers: [ByteEdit]
  /// The texts that get the translation of the text at a place too.
  private var twins: [Range<Int>: [Int]] = [:]
  private var locator: ArticleLocator
  /// Of the text that comes next.
  private var number = 0
  /// The first text of those that stand inside each other, and the end of its place.
  private var group = (first: 0, end: 0)
  private var isFinished = false
  private var isTranslated = false
  private var location: SourceLocation
  private var translations: [Int: [PagePiece]] = [:]
  private var ready: [ByteEdit] = []

  let violations: [FormatViolation] = []

  /// `texts` are in the order of the page, an outer one before those in it; `headers` have places of the page.
  init(
    _ source: PageSource, texts: [PageText], headers: [(range: Range<Int>, markup: String)] = [],
    style: any PageStyle, languages: LanguagePair?
  ) throws(FormatError) {
    file = source.file
    let encoding = source.encoding
    guard let encoder = TextEncodingEncoder(encoding) else {
      throw FormatError(file, .unknownEncoding(encoding.name))
    }
    original = source.original
    page = source.text
    self.texts = texts
    self.languages = languages
    self.encoder = encoder
    self.style = style
    self.headers = []
    for (index, text) in texts.enumerated() {
      if let original = text.twinOf { twins[original, default: []].append(index) }
    }
    locator = ArticleLocator(source.text, file: source.file)
    location = SourceLocation(file: file, line: 0, bytes: 0..<0)
    self.headers = headers.map { ByteEdit(place($0.range), bytes($0.markup)) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  func next() throws(FormatError) -> FileSegment? {
    while number < texts.count, texts[number].twinOf != nil { number += 1 }
    guard number < texts.count else {
      closeGroup(before: .max)
      isFinished = true
      return nil
    }
    let text = texts[number]
    if text.range.lowerBound >= group.end {
      closeGroup(before: number)
      group = (number, text.range.upperBound)
    }
    location = locator.location(of: text.range)
    guard text.content.text.utf8.count <= UnitLimits.segment else {
      throw FormatError(at: location, .invalid("a text of over \(UnitLimits.segment) bytes. Break it up."))
    }
    guard text.codes.reduce(0, { $0 + $1.count }) <= UnitLimits.unit else {
      throw FormatError(
        at: location, .invalid("markup of over \(UnitLimits.unit) bytes in a text. Break it up."))
    }
    var segment = FileSegment(source: text.content, role: text.role, location: location)
    if text.isBlock { segment.block = number }
    segment.notes = text.notes
    segment.sourceLanguage = languages?.source
    segment.targetLanguage = languages?.target
    number += 1
    return segment
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard number > 0, !isFinished else { return }
    let text = texts[number - 1]
    do {
      try PageCodes.check(translation.text, against: text.content)
      translations[number - 1] = try style.pieces(translation.text, for: text)
      for twin in twins[text.range] ?? [] {
        translations[twin] = try style.pieces(translation.text, for: texts[twin])
      }
    } catch {
      throw FormatError(at: location, .invalid(error.reason))
    }
    isTranslated = true
  }

  func takeEdits() -> [ByteEdit] {
    guard isTranslated else { return [] }
    let frontier =
      isFinished || group.first >= texts.count ? Int.max : place(texts[group.first].range).lowerBound
    let due = headers.prefix { isFinished || $0.range.upperBound <= frontier }
    headers.removeFirst(due.count)
    defer { ready = [] }
    return due.isEmpty ? ready : (due + ready).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Makes the edits of the texts that were read last and stand inside each other.
  private func closeGroup(before end: Int) {
    guard !translations.isEmpty else { return }
    // From the inside out.
    var edits: [ByteEdit] = []
    for number in translations.keys.sorted(by: >) {
      let place = place(texts[number].range)
      let count = edits.prefix { $0.range.lowerBound < place.upperBound }.count
      let whole = edit(of: number, containing: Array(edits[..<count]))
      edits.replaceSubrange(..<count, with: [whole])
    }
    ready += edits
    translations = [:]
  }

  private func edit(of number: Int, containing inner: [ByteEdit]) -> ByteEdit {
    var result: [UInt8] = []
    for piece in translations[number] ?? [] {
      switch piece {
      case .markup(let markup):
        if case .json = texts[number].form { result += json(markup) } else { result += bytes(markup) }
      case .original(let range): append(place(range), with: inner, to: &result)
      }
    }
    return ByteEdit(place(texts[number].range), result)
  }

  /// Appends bytes of the file with the edits among them made.
  private func append(_ range: Range<Int>, with edits: [ByteEdit], to result: inout [UInt8]) {
    var position = range.lowerBound
    var index = edits.partitioningIndex { $0.range.lowerBound >= position }
    while index < edits.count, edits[index].range.upperBound <= range.upperBound {
      result += original[position..<edits[index].range.lowerBound]
      result += edits[index].bytes
      position = edits[index].range.upperBound
      index += 1
    }
    result += original[position..<range.upperBound]
  }

  private func place(_ range: Range<Int>) -> Range<Int> { page.map.original(of: range) }

  /// JSON in the page's encoding; what that lacks becomes an escape.
  private func json(_ markup: String) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = encoder.append(markup, to: &bytes) { scalar in
      String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return #"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }.joined()
    }
    return bytes
  }

  /// Markup in the page's encoding; what that lacks becomes a character reference.
  private func bytes(_ markup: String) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = encoder.append(markup, to: &bytes) { "&#\($0.value);" }
    return bytes
  }
}

extension Array {
  /// The first index whose element is true, of an array in which all elements after a true one are true too.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
