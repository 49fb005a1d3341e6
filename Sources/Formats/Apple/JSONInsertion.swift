/// Members to put into objects of a JSON file, in the file's own layout.
///
/// New keys go where their order asks for it. Used as a tree: a node is an object that may be there already.
struct JSONInsertion {
  /// A literal of JSON; `nil` for an object of the members.
  var literal: [UInt8]?
  private var members: [(key: String, value: JSONInsertion)] = []

  init(_ literal: [UInt8]? = nil) { self.literal = literal }

  /// Puts a literal at the end of a way of keys; what stands there already stays.
  mutating func put(_ literal: [UInt8], at path: ArraySlice<String>) {
    guard let key = path.first else {
      self.literal = self.literal ?? literal
      return
    }
    let index = members.firstIndex { $0.key == key } ?? members.count
    if index == members.count { members.append((key, JSONInsertion())) }
    members[index].value.put(literal, at: path.dropFirst())
  }

  /// The edits that put the members into the object at `node`; `nil` when something that is no object is in the way.
  func edits(into node: Int, of json: JSONSpans, layout: JSONLayout) -> [ByteEdit]? {
    guard json.kind(of: node) == .object else { return nil }
    let children = json.children(of: node)
    var edits: [ByteEdit] = []
    var new: [(key: String, value: JSONInsertion)] = []
    for member in members {
      guard let child = json.child(member.key, of: node) else {
        new.append(member)
        continue
      }
      // A literal that is there already is not this one's to change.
      if member.value.literal != nil { continue }
      guard let inner = member.value.edits(into: child, of: json, layout: layout) else { return nil }
      edits += inner
    }
    new.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    guard !new.isEmpty else { return edits }
    let range = json.range(of: node)
    let outer = layout.indent(at: range.lowerBound, in: json.bytes)
    guard let first = children.first, let last = children.last, let start = json.keyRange(of: first) else {
      edits.append(
        ByteEdit(range.lowerBound + 1..<range.upperBound - 1, Self.content(new, outer: outer, layout)))
      return edits
    }
    let indent = layout.indent(at: start.lowerBound, in: json.bytes)
    for (key, value) in new {
      let member = layout.key(key) + value.bytes(indent: indent, layout)
      let next = children.first { key.utf8.lexicographicallyPrecedes((json.key(of: $0) ?? "").utf8) }
      if let next = next.flatMap(json.keyRange) {
        edits.append(ByteEdit(next.lowerBound..<next.lowerBound, member + [0x2C] + layout.newline + indent))
      } else {
        let end = json.range(of: last).upperBound
        edits.append(ByteEdit(end..<end, [0x2C] + layout.newline + indent + member))
      }
    }
    return edits
  }

  private func bytes(indent: [UInt8], _ layout: JSONLayout) -> [UInt8] {
    if let literal { return literal }
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return [0x7B] + Self.content(sorted, outer: indent, layout) + [0x7D]
  }

  /// What stands between the brackets of an object.
  private static func content(
    _ members: [(key: String, value: JSONInsertion)], outer: [UInt8], _ layout: JSONLayout
  ) -> [UInt8] {
    let indent = outer + layout.unit
    let lines = members.map {
      layout.newline + indent + layout.key($0.key) + $0.value.bytes(indent: indent, layout)
    }
    return Array(lines.joined(separator: [0x2C])) + layout.newline + outer
  }
}

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
  func indent(at place: Int, in bytes: [UInt8]) -> [UInt8] {
    guard !newline.isEmpty else { return [] }
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Array(bytes[start..<place].prefix { $0 == 0x20 || $0 == 0x09 })
  }
}
