internal import Bitext

extension XLIFFInline {
  /// `content` as the markup of a target.
  ///
  /// A span that was one element stays one where it nests with the others, else it becomes two codes.
  ///
  /// - Throws: `FormatError` for a code that the segment does not have, or cannot have there.
  func markup(_ content: TaggedText, at location: SourceLocation) throws(FormatError) -> String {
    guard content.text.utf8.count <= UnitLimits.segment else {
      throw FormatError(
        at: location, .invalid("a translation of over \(UnitLimits.segment) bytes. Shorten it."))
    }
    let ends = try partners(in: content, at: location)
    let isElement = elements(of: content, ends)
    var markup = ""
    let bytes = Array(content.text.utf8)
    var position = 0
    for (index, code) in content.codes.enumerated() {
      let offset = min(max(code.offset, position), bytes.count)
      try append(String(decoding: bytes[position..<offset], as: UTF8.self), to: &markup, at: location)
      position = offset
      guard let form = forms[Place(number: code.number, kind: code.kind)] else { continue }
      if isElement[index] || code.kind == .standalone {
        markup += form.raw
        continue
      }
      let hasOtherEnd = forms[Place(number: code.number, kind: code.kind == .open ? .close : .open)] != nil
      let isAlone = ends[index] == nil && hasOtherEnd
      if form.role != .pair && !isAlone {
        markup += form.raw
        continue
      }
      let opening = forms[Place(number: code.number, kind: .open)]
      guard let half = vocabulary.half(form, opening: opening, kind: code.kind, isAlone: isAlone) else {
        throw error(
          "<\(form.element)> cannot be cut or cross another; keep both ends of code", code, location)
      }
      markup += half
    }
    try append(String(decoding: bytes[position...], as: UTF8.self), to: &markup, at: location)
    return markup
  }

  /// For each code the index of the other end of its span, where that is in the text.
  private func partners(
    in content: TaggedText, at location: SourceLocation
  ) throws(FormatError) -> [Int?] {
    var ends = [Int?](repeating: nil, count: content.codes.count)
    guard !content.codes.isEmpty else { return ends }
    var open: [Int: [Int]] = [:]
    var used: Set<Place> = []
    for (index, code) in content.codes.enumerated() {
      let place = Place(number: code.number, kind: code.kind)
      guard forms[place] != nil else { throw error("the segment has no code", code, location) }
      guard used.insert(place).inserted || vocabulary.allowsCopies else {
        throw error("it can stand there once only: code", code, location)
      }
      switch code.kind {
      case .standalone: break
      case .open: open[code.number, default: []].append(index)
      case .close:
        if let start = open[code.number]?.popLast() { (ends[start], ends[index]) = (index, start) }
      }
    }
    if !vocabulary.allowsReversal {
      for (index, code) in content.codes.enumerated() where code.kind == .close && ends[index] == nil {
        guard !used.contains(Place(number: code.number, kind: .open)) else {
          throw error("the end stands before the beginning of code", code, location)
        }
      }
    }
    return ends
  }

  /// Which codes can be the tags of one element: spans written so, with both ends, that cross no other such.
  private func elements(of content: TaggedText, _ ends: [Int?]) -> [Bool] {
    var result = [Bool](repeating: false, count: ends.count)
    var open: [Int] = []
    for (index, code) in content.codes.enumerated() {
      guard let end = ends[index],
        forms[Place(number: code.number, kind: .open)]?.role == .pair,
        forms[Place(number: code.number, kind: .close)]?.role == .pair
      else { continue }
      if end > index {
        open.append(index)
      } else if let depth = open.lastIndex(of: end) {
        // What opened inside and is still open crosses this span.
        if depth == open.count - 1 { (result[end], result[index]) = (true, true) }
        open.remove(at: depth)
      }
    }
    return result
  }

  private func append(
    _ text: String, to markup: inout String, at location: SourceLocation
  ) throws(FormatError) {
    guard !text.isEmpty else { return }
    if !text.unicodeScalars.contains(where: Self.isForbidden) {
      markup += XMLMarkup.content(text).markup
      return
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard Self.isForbidden(scalar) else {
        plain.append(scalar)
        continue
      }
      guard let special = vocabulary.markup(of: scalar) else {
        throw FormatError(
          at: location,
          .invalid(
            "the translation has the character \(XLIFF2Vocabulary.hex(scalar)), which XML cannot hold. Remove it."
          ))
      }
      markup += XMLMarkup.content(String(plain)).markup + special
      plain.removeAll()
    }
    markup += XMLMarkup.content(String(plain)).markup
  }

  private func error(_ what: String, _ code: InlineCode, _ location: SourceLocation) -> FormatError {
    FormatError(
      at: location,
      .invalid(
        "\(what) \(code.number) (\(code.kind.rawValue)). Use the codes of the source, each as it is there."))
  }

  /// Whether XML 1.0 has no way to say it (§2.2).
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...8, 0xB, 0xC, 0xE...0x1F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
