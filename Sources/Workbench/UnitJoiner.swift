internal import Bitext

/// Joins the translations of a unit's segments in the places of their sources.
struct UnitJoiner {
  enum Failure: Error {
    /// The block does not have the segments.
    case changed(String)
    case codes(String, SourceLocation)
  }

  struct Result {
    var text: TaggedText
    /// The least of the segments'.
    var state: FileSegment.State
    /// Where segments stand whose source was kept.
    var untranslated: [SourceLocation]
  }

  private struct Name: Hashable {
    var number: Int
    var kind: InlineCode.Kind
  }

  private let block: TaggedText
  private let bytes: [UInt8]

  init(_ block: TaggedText) {
    self.block = block
    bytes = Array(block.text.utf8)
  }

  /// Joins them; codes in the result are the block's own.
  func join(_ segments: [FileSegment]) throws(Failure) -> Result {
    var places: [Int: FileSegment] = [:]
    var breaks: [Int] = []
    var position = 0
    for segment in segments where !segment.source.isEmpty {
      let range = try place(of: segment, from: position)
      places[range.lowerBound] = segment
      for place in [range.lowerBound, range.upperBound]
      where place > breaks.last ?? 0 && place < bytes.count {
        breaks.append(place)
      }
      position = range.upperBound
    }
    let rest = String(decoding: bytes[position...], as: UTF8.self)
    guard rest.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      throw .changed("“\(TaggedText(rest).trimmed.text.prefix(80))” was not there")
    }
    var result = Result(text: TaggedText(""), state: .confirmed, untranslated: [])
    position = 0
    for piece in block.pieces(cutAt: breaks) {
      if let segment = places[position] {
        append(try translation(of: segment, piece, &result), to: &result.text)
      } else {
        append(piece, to: &result.text)
      }
      position += piece.text.utf8.count
    }
    return result
  }

  /// What stands for a segment, whose source with the block's own codes is `own`.
  private func translation(
    of segment: FileSegment, _ own: TaggedText, _ result: inout Result
  ) throws(Failure) -> TaggedText {
    guard own.codes.map(\.kind) == segment.source.codes.map(\.kind) else {
      throw .changed("the codes in “\(segment.source.text)” are others now")
    }
    guard let target = segment.target, segment.state != .new, !target.text.isEmpty || own.text.isEmpty else {
      result.untranslated.append(segment.location)
      result.state = .new
      return own
    }
    result.state = min(result.state, segment.state)
    return try translation(target, of: segment, own)
  }

  /// Where the source of a segment stands: at `position`, or after white space.
  private func place(of segment: FileSegment, from position: Int) throws(Failure) -> Range<Int> {
    let text = Array(segment.source.text.utf8)
    for start in [position, skippingSpace(from: position)] where !text.isEmpty {
      if bytes[start...].starts(with: text) { return start..<start + text.count }
    }
    throw .changed("“\(segment.source.text)” is not there any more")
  }

  private func skippingSpace(from position: Int) -> Int {
    let rest = String(decoding: bytes[position...], as: UTF8.self)
    let space = rest.unicodeScalars.prefix { $0.properties.isWhitespace }
    return position + space.reduce(0) { $0 + UTF8.width($1) }
  }

  /// `target` with the block's codes: each code of the source once.
  private func translation(
    _ target: TaggedText, of segment: FileSegment, _ own: TaggedText
  ) throws(Failure) -> TaggedText {
    var partners: [Name: InlineCode] = [:]
    for (code, partner) in zip(segment.source.codes, own.codes) {
      partners[Name(number: code.number, kind: code.kind)] = partner
    }
    var used: Set<Name> = []
    var codes: [InlineCode] = []
    for code in target.codes {
      let name = Name(number: code.number, kind: code.kind)
      guard let partner = partners[name] else {
        throw .codes("the code \(Self.words(for: code)) is not in the source", segment.location)
      }
      guard used.insert(name).inserted else {
        throw .codes("the code \(Self.words(for: partner)) is there twice", segment.location)
      }
      codes.append(
        InlineCode(
          number: partner.number, kind: partner.kind, offset: code.offset, original: partner.original))
    }
    let missing = segment.source.codes.filter {
      !used.contains(Name(number: $0.number, kind: $0.kind))
    }
    if !missing.isEmpty {
      let names = missing.compactMap { partners[Name(number: $0.number, kind: $0.kind)] }
        .map(Self.words).joined(separator: ", ")
      throw .codes(
        "\(missing.count == 1 ? "the code" : "the codes") \(names) \(missing.count == 1 ? "is" : "are") missing",
        segment.location)
    }
    return TaggedText(target.text, codes: codes)
  }

  private static func words(for code: InlineCode) -> String {
    code.original.isEmpty ? "\(code.number)" : "\(code.original)"
  }

  private func append(_ part: TaggedText, to whole: inout TaggedText) {
    let shift = whole.text.utf8.count
    whole.text += part.text
    whole.codes += part.codes.map { code in
      var code = code
      code.offset += shift
      return code
    }
  }
}
