internal import Bitext
internal import Checks

/// A text with the places of findings marked in it, as HTML.
///
///     FindingMarks("up 5.6% now", [.init(range: 3..<7, number: 2, severity: .error)]).html
///     // up <mark class="error" data-of="2">5.6%</mark> now
///
/// A place begins and ends with whole characters. Where places overlap, each piece names all findings that it is
/// part of and has the class of the worst. A place without length is an empty mark. What cannot be seen in a place
/// is named beside it, and so are inline codes, where they are asked for.
struct FindingMarks {
  /// Where a finding is.
  struct Place {
    /// In UTF-8 bytes of the text.
    var range: Range<Int>
    /// The finding's number in the page.
    var number: Int
    var severity: Finding.Severity
  }

  let text: String
  /// Shown where they stand; offsets never fall.
  var codes: [InlineCode] = []
  private var places: [Place]
  /// Numbers of findings that are about nothing but a joiner, which no one would see inside of its character.
  private var joiners: Set<Int> = []

  init(_ text: String, _ places: [Place]) {
    self.text = text
    self.places = []
    guard !places.isEmpty else { return }
    let bytes = Array(text.utf8)
    var edges = [0]
    edges.reserveCapacity(bytes.count + 1)
    for character in text { edges.append(edges[edges.count - 1] + character.utf8.count) }
    for place in places {
      let range = place.range.clamped(to: 0..<bytes.count)
      if !range.isEmpty, UnseenText.isOnlyJoiners(bytes[range]) { joiners.insert(place.number) }
      let start = edges[edges.partition { $0 > range.lowerBound } - 1]
      let end = range.isEmpty ? start : edges[edges.partition { $0 >= range.upperBound }]
      self.places.append(Place(range: start..<end, number: place.number, severity: place.severity))
    }
  }

  var html: String {
    guard !places.isEmpty || !codes.isEmpty else { return PageTemplate.escaped(text) }
    let bytes = Array(text.utf8)
    let edges = places.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, bytes.count]
    let cuts = Set(edges + codes.map(\.offset).filter { $0 < bytes.count }).sorted()
    var html = ""
    for (position, start) in cuts.enumerated() {
      html += mark(places.filter { $0.range == start..<start }, "")
      html += codes.filter { min($0.offset, bytes.count) == start }.map(code).joined()
      guard position + 1 < cuts.count else { break }
      let end = cuts[position + 1]
      let piece = String(decoding: bytes[start..<end], as: UTF8.self)
      html += mark(places.filter { $0.range.contains(start) }, piece)
    }
    return html
  }

  /// A code, which is no text of the page.
  private func code(_ code: InlineCode) -> String {
    let name = code.original.count > 24 ? code.original.prefix(23) + "…" : code.original
    return "<span class=\"code\" data-name=\"\(PageTemplate.escaped(name))\"></span>"
  }

  private func mark(_ places: [Place], _ piece: String) -> String {
    guard let worst = places.map(\.severity).max() else { return PageTemplate.escaped(piece) }
    let numbers = places.map { "\($0.number)" }.joined(separator: " ")
    let isOfJoiners = places.contains { joiners.contains($0.number) }
    return "<mark class=\"\(worst.rawValue)\(piece.isEmpty ? " point" : "")\" data-of=\"\(numbers)\">"
      + UnseenText.html(piece, namesJoiners: isOfJoiners) + "</mark>"
  }
}

extension [Int] {
  /// The position of the first that is so, in a list where all behind it are so too.
  fileprivate func partition(_ isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
