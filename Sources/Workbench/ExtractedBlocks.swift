internal import Bitext
internal import Formats

/// The blocks of a file as units of XLIFF, in file order.
final class ExtractedBlocks {
  /// A unit with what a memory must know of it.
  struct Block {
    var unit: ExtractedUnit
    var document: String?
    /// Whether the memory may fill it.
    var isOpen: Bool

    /// Where its segments stand among its pieces.
    var segmentPlaces: [Int] {
      unit.pieces.indices.filter { if case .segment = unit.pieces[$0] { true } else { false } }
    }
  }

  private let reader: any SegmentReader
  private let path: String
  private let languages: LanguagePair
  /// `nil` where blocks are segments already.
  private let cutter: BlockCutter?
  private var number = 0

  var violations: [FormatViolation] { reader.violations }

  init(_ file: FormatFile, languages: LanguagePair, method: SegmentationMethod) throws {
    self.languages = languages
    path = file.path
    cutter =
      file.format.holdsOneLanguage ? try BlockCutter(language: languages.source, method: method) : nil
    reader = try file.segments(options: ReadingOptions(languages: languages, isStrict: false))
  }

  /// The next blocks with text, at most `count`; none at the end.
  func batch(_ count: Int) throws -> [Block] {
    var blocks: [Block] = []
    while blocks.count < count, let segment = try reader.next() {
      number += 1
      _ = try SegmentStream.languages(of: segment, else: languages, file: path)
      let block = try block(segment)
      if !block.segmentPlaces.isEmpty { blocks.append(block) }
    }
    return blocks
  }

  private func block(_ segment: FileSegment) throws -> Block {
    var unit = ExtractedUnit(id: UnitNumber.id(number), pieces: try pieces(of: segment), role: segment.role)
    unit.key = UnitNumber.name(of: segment)
    unit.variant = segment.variant
    unit.notes = segment.notes
    unit.maximumLength = segment.maximumLength
    unit.isLocked = segment.isLocked
    return Block(unit: unit, document: segment.document, isOpen: segment.isOpen && segment.state == .new)
  }

  private func pieces(of segment: FileSegment) throws -> [ExtractedUnit.Piece] {
    guard let cutter else {
      if segment.source.text.isEmpty { return [] }
      return [
        .segment(
          ExtractedSegment(
            source: segment.source, target: segment.target, state: segment.state,
            proposals: segment.proposals))
      ]
    }
    return try cutter.pieces(of: segment.source, role: segment.role).map { piece in
      switch piece {
      case .segment(let content): .segment(ExtractedSegment(source: content))
      case .gap(let content): .ignorable(content)
      }
    }
  }
}

/// What a unit is known by: the key of its segment, or as its id the segment's place in the original, from 1.
enum UnitNumber {
  /// The key of a segment, where it has one that XML can hold.
  static func name(of segment: FileSegment) -> String? {
    segment.key.flatMap { key in
      let isPlain = key.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE || $0 == "\t" || $0 == "\n" || $0 == "\r"
      }
      return key.isEmpty || !isPlain ? nil : key
    }
  }

  static func id(_ number: Int) -> String { "u\(number)" }

  static func number(of id: String?) -> Int? {
    guard let id, id.first == "u", let number = Int(id.dropFirst()), number > 0, Self.id(number) == id else {
      return nil
    }
    return number
  }
}
