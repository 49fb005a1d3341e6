internal import Bitext

/// Where the source and the target of a unit stand in its JSON object.
struct JSONUnitPlaces {
  private let json: JSONSpans
  private let source: Int
  private let target: Int?
  private let codes: Int?

  /// `nil` when the value is no object with a `source`.
  init?(_ json: JSONSpans) {
    guard json.kind(of: json.root) == .object, let source = json.child("source", of: json.root) else {
      return nil
    }
    self.json = json
    self.source = source
    target = json.child("target", of: json.root)
    codes = json.child("targetCodes", of: json.root)
  }

  /// The edits that make `text` the target, in bytes of the object.
  ///
  /// A member that is missing is put in behind the one it goes with, written as that is. Codes are written
  /// where there are some, or were.
  func edits(_ text: TaggedText, _ habits: JSONHabits) -> [ByteEdit] {
    var edits: [ByteEdit] = []
    var bytes = habits.literal(text.text)
    if target == nil { bytes = separator + Array("\"target\"".utf8) + colon + bytes }
    var list: [UInt8] = []
    JSONCodes.append(text.codes, to: &list)
    if let codes {
      edits.append(ByteEdit(json.range(of: codes), list))
    } else if !text.codes.isEmpty {
      bytes += separator + Array("\"targetCodes\"".utf8) + colon + list
    }
    let end = json.range(of: source).upperBound
    edits.append(ByteEdit(target.map { json.range(of: $0) } ?? end..<end, bytes))
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What stands between two members.
  private var separator: [UInt8] {
    let members = json.children(of: json.root)
    guard let index = members.firstIndex(of: source) else { return [UInt8(ascii: ",")] }
    let (first, second) = index + 1 < members.count ? (index, index + 1) : (index - 1, index)
    guard first >= 0, let key = json.keyRange(of: members[second]) else { return [UInt8(ascii: ",")] }
    return Array(json.bytes[json.range(of: members[first]).upperBound..<key.lowerBound])
  }

  /// What stands between the source's key and its value.
  private var colon: [UInt8] {
    guard let key = json.keyRange(of: source) else { return [UInt8(ascii: ":")] }
    return Array(json.bytes[key.upperBound..<json.range(of: source).lowerBound])
  }
}

/// Remembers how a file writes strings, for objects that have no occasion to show it.
struct JSONHabitMemory {
  private(set) var habits = JSONHabits()

  mutating func learn(from object: [UInt8]) {
    let own = JSONHabits(of: object)
    if own != JSONHabits() || object.contains(where: { $0 >= 0x80 }) { habits = own }
  }
}

extension ByteEdit {
  /// The same edit in a file where its bytes begin at `offset`.
  func moved(by offset: Int) -> ByteEdit {
    ByteEdit(range.lowerBound + offset..<range.upperBound + offset, bytes)
  }
}

extension SegmentTranslation {
  /// The text with each code's bytes from the segment's code of its number and kind.
  func text(withCodesOf segment: FileSegment) throws(FormatError) -> TaggedText {
    var text = self.text
    let own = segment.source.codes + (segment.target?.codes ?? [])
    for index in text.codes.indices {
      let code = text.codes[index]
      guard let known = own.first(where: { $0.number == code.number && $0.kind == code.kind }) else {
        throw FormatError(
          at: segment.location,
          .invalid("the translation has the code \(code.number), which the segment does not have."))
      }
      text.codes[index].original = known.original
    }
    return text
  }
}
