internal import Bitext

/// The constraints of XLIFF 2 that bind the parts of one unit to each other.
struct XLIFF2UnitRules {
  /// An inline element, or a segment.
  struct Element {
    var index: Int
    var name: String
    var id: String?
    var startRef: String?
    /// Its number among the segments and ignorables of the unit.
    var part: Int
    /// The `<pc>` around it.
    var parent: String?

    /// What tells it from all others on its side.
    struct Name: Hashable {
      var part: Int
      var name: String
      var id: String?
      var startRef: String?
    }

    var fullName: Name { Name(part: part, name: name, id: id, startRef: startRef) }
    var isCode: Bool { name == "ph" || name == "pc" || name == "sc" || name == "ec" }
  }

  /// A segment or ignorable.
  struct Part {
    var index: Int
    var source: Int?
    var target: Int?
  }

  let tape: XLIFFTape
  private(set) var parts: [Part] = []
  private(set) var sources: [Element] = []
  private(set) var targets: [Element] = []
  private var children: [Int] = []

  init(_ tape: XLIFFTape, targetLanguage: String?) {
    self.tape = tape
    children = tape.children(of: 0)
    for child in children where tape.items[child].namespace == .core {
      guard tape.items[child].name == "segment" || tape.items[child].name == "ignorable" else { continue }
      let part = Part(
        index: child, source: tape.child("source", of: child), target: tape.child("target", of: child))
      if let source = part.source { sources += elements(in: source, part: parts.count) }
      if let target = part.target { targets += elements(in: target, part: parts.count) }
      parts.append(part)
    }
  }

  func check(log: inout ViolationLog) throws(FormatError) {
    if !parts.contains(where: { tape.items[$0.index].name == "segment" }) {
      try log.report("<unit> has no <segment> (§4.2.2.5)", at: tape.location)
    }
    for part in parts { try check(part, log: &log) }
    try checkOrder(log: &log)
    if !sources.isEmpty || !targets.isEmpty || parts.count > 1 { try checkIds(log: &log) }
    if !sources.isEmpty || !targets.isEmpty {
      let data = originalData(of: 0)
      for side in [sources, targets] {
        try checkCodes(side, data, log: &log)
        try checkSpans(side, log: &log)
        try checkSequences(side, log: &log)
      }
      try checkEditing(log: &log)
    }
    try checkAround(log: &log)
  }

  func report(_ reason: String, _ index: Int, log: inout ViolationLog) throws(FormatError) {
    try log.report(reason, at: tape.location(of: index))
  }

  /// The ids of the `<data>` of a unit or match.
  func originalData(of index: Int) -> Set<String> {
    guard let data = tape.child("originalData", of: index) else { return [] }
    return Set(tape.children(of: data).compactMap { tape.attribute("id", of: $0) })
  }

  func elements(in index: Int, part: Int) -> [Element] {
    let end = tape.items[index].partner
    guard end > index + 2 else { return [] }
    var elements: [Element] = []
    var parents: [String?] = []
    for position in index + 1..<end {
      guard tape.items[position].kind == .start else {
        if tape.items[position].kind == .end, tape.items[position].name == "pc",
          tape.items[position].namespace == .core
        {
          _ = parents.popLast()
        }
        continue
      }
      let item = tape.items[position]
      guard item.namespace == .core else { continue }
      elements.append(
        Element(
          index: position, name: item.name, id: item.attributes["id"], startRef: item.attributes["startRef"],
          part: part, parent: parents.last ?? nil))
      if item.name == "pc" { parents.append(item.attributes["id"]) }
    }
    return elements
  }

  private func check(_ part: Part, log: inout ViolationLog) throws(FormatError) {
    let item = tape.items[part.index]
    guard !item.attributes.isEmpty else { return }
    let state = item.attributes["state"]
    if item.attributes["subState"] != nil && state == nil {
      try report("subState stands without state (§4.3.1.35)", part.index, log: &log)
    }
    if part.target == nil, let state, ["translated", "reviewed", "final"].contains(state) {
      try report("the state is \(state), but there is no <target> (§4.2.2.6)", part.index, log: &log)
    }
  }

  /// The places of targets, said or not, are each one's own (§4.3.1.24).
  private func checkOrder(log: inout ViolationLog) throws(FormatError) {
    guard parts.contains(where: { $0.target.map { tape.attribute("order", of: $0) != nil } ?? false }) else {
      return
    }
    var taken: Set<Int> = []
    for (number, part) in parts.enumerated() {
      guard let target = part.target else { continue }
      let order = tape.attribute("order", of: target).flatMap { XLIFF2Value.number($0) } ?? number + 1
      if !taken.insert(order).inserted {
        try report("two targets of the unit have the order \(order) (§4.3.1.24)", target, log: &log)
      } else if order > parts.count {
        try report("the order \(order) is over the number of segments (§4.3.1.24)", target, log: &log)
      }
    }
  }

  /// Ids are unique in the unit; a target's are those of its source's codes (§4.3.1.21).
  private func checkIds(log: inout ViolationLog) throws(FormatError) {
    var source: [String: String] = [:]
    for part in parts {
      guard let id = tape.attribute("id", of: part.index) else { continue }
      if source.updateValue("part", forKey: id) != nil { try duplicate(id, part.index, log: &log) }
    }
    for element in sources {
      guard let id = element.id else { continue }
      if source.updateValue(element.name, forKey: id) != nil { try duplicate(id, element.index, log: &log) }
    }
    var target: Set<String> = []
    for element in targets {
      guard let id = element.id else { continue }
      if !target.insert(id).inserted { try duplicate(id, element.index, log: &log) }
      if let name = source[id], Self.kind(name) != Self.kind(element.name) {
        try report(
          "the id \"\(id)\" is that of <\(name)> in the source, but of <\(element.name)> in the target (§4.3.1.21)",
          element.index, log: &log)
      }
    }
  }

  private func duplicate(_ id: String, _ index: Int, log: inout ViolationLog) throws(FormatError) {
    try report("the id \"\(id)\" stands more than once in the unit (§4.3.1.21)", index, log: &log)
  }

  /// A span may be one element here and two there.
  private static func kind(_ name: String) -> String {
    switch name {
    case "sc", "ec": "pc"
    case "sm": "mrk"
    default: name
    }
  }
}
