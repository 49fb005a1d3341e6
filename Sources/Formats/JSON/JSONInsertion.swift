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
    let outer = layout.indent(at: range.lowerBound, in: json)
    guard let first = children.first, let last = children.last, let start = json.keyRange(of: first) else {
      edits.append(
        ByteEdit(range.lowerBound + 1..<range.upperBound - 1, Self.content(new, outer: outer, layout)))
      return edits
    }
    let indent = layout.indent(at: start.lowerBound, in: json)
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
