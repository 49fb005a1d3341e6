/// How a JSON file is laid out.
struct JSONLayout {
  let habits: JSONHabits
  /// Between two members; empty in a file of one line.
  let newline: [UInt8]
  /// One step of indentation.
  let unit: [UInt8]
  /// Between a key and its value.
  private let colon: [UInt8]

  init(of json: JSONSpans) {
    habits = JSONHabits(of: json.bytes)
    let bytes = json.bytes
    let members = json.children(of: json.root)
    guard let first = members.first, let key = json.keyRange(of: first) else {
      (newline, unit, colon) = ([0x0A], [0x20, 0x20], Array(" : ".utf8))
      return
    }
    colon = Array(bytes[key.upperBound..<json.range(of: first).lowerBound])
    let space = bytes[json.range(of: json.root).lowerBound + 1..<key.lowerBound]
    if let end = space.lastIndex(of: 0x0A) {
      newline = space[..<end].last == 0x0D ? [0x0D, 0x0A] : [0x0A]
      unit = Array(space[(end + 1)...])
    } else {
      (newline, unit) = ([], [])
    }
  }

  /// A key with the colon after it.
  func key(_ key: String) -> [UInt8] { habits.literal(key) + colon }

  /// The white space at the start of a place's line; none in a file of one line.
  func indent(at place: Int, in json: JSONSpans) -> [UInt8] {
    guard !newline.isEmpty else { return [] }
    return Array(json.bytes[json.lineStart(at: place)..<place].prefix { $0 == 0x20 || $0 == 0x09 })
  }
}
