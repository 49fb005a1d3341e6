internal import Bitext

/// What ninjs asks of a file, by version.
struct NinjsRules {
  /// A version such as 2.1.
  struct Version: Hashable, CustomStringConvertible {
    var major: Int
    var minor: Int
    var description: String { "\(major).\(minor)" }

    /// The newest of each line.
    static let newest = [
      Version(major: 1, minor: 6), Version(major: 2, minor: 2), Version(major: 3, minor: 1),
    ]

    init(major: Int, minor: Int) { (self.major, self.minor) = (major, minor) }

    /// Returns `nil` for a version that there is not.
    init?(_ text: String) {
      let parts = text.split(separator: ".").compactMap { Int($0) }
      guard parts.count == 2, let newest = Self.newest.first(where: { $0.major == parts[0] }),
        (0...newest.minor).contains(parts[1])
      else { return nil }
      self.init(major: parts[0], minor: parts[1])
    }
  }

  private let json: JSONSpans
  private let version: Version
  private var broken: [Break] = []

  /// A rule that a value breaks.
  struct Break: Hashable {
    var value: Int
    var reason: String
    /// Of a property that the version does not have, which says most about what version a file is in.
    var isUnknown = false
  }

  /// Checks an item against the version that it says it is in, or else any.
  ///
  /// Many files name a version that their properties are newer than, and more name none: the rules of the
  /// version named and of the newest of each line are tried, and those that are broken least count.
  static func check(
    _ item: Int, of json: JSONSpans, file: String, log: inout ViolationLog
  ) throws(FormatError) {
    let stated = statedVersion(of: item, json)
    var best: (version: Version, broken: [Break], weight: Int)?
    for version in [stated].compactMap(\.self) + Version.newest {
      let broken = broken(item, of: json, version: version)
      if broken.isEmpty { return }
      let weight = broken.reduce(0) { $0 + ($1.isUnknown ? 2 : 1) }
      if best.map({ weight < $0.weight }) ?? true { best = (version, broken, weight) }
    }
    guard let best else { return }
    for rule in best.broken {
      let place = json.location(of: json.range(of: rule.value), in: file)
      try log.report("\(rule.reason) (ninjs \(best.version))", at: place)
    }
  }

  /// What in an item breaks the rules of a version.
  static func broken(_ item: Int, of json: JSONSpans, version: Version) -> [Break] {
    var rules = NinjsRules(json: json, version: version)
    rules.check(item, NinjsShapes.item(version.major))
    return rules.broken
  }

  private init(json: JSONSpans, version: Version) {
    self.json = json
    self.version = version
  }

  private static func statedVersion(of item: Int, _ json: JSONSpans) -> Version? {
    guard let standard = json.child("standard", of: item) ?? json.child("$standard", of: item) else {
      return nil
    }
    return json.child("version", of: standard).flatMap(json.string).flatMap { Version($0) }
  }

  private mutating func fail(_ value: Int, _ reason: String, isUnknown: Bool = false) {
    guard broken.count < ViolationLog.limit else { return }
    broken.append(Break(value: value, reason: reason, isUnknown: isUnknown))
  }

  private mutating func check(_ object: Int, _ shape: NinjsShape) {
    guard json.kind(of: object) == .object else { return fail(object, "\(name(object)) must be an object") }
    var keys: Set<String> = []
    for member in json.children(of: object) {
      guard let key = json.key(of: member) else { continue }
      keys.insert(key)
      if let rule = rule(for: key, shape) {
        check(member, rule)
      } else if !shape.isOpen {
        fail(member, "\"\(key)\" is not a property of \(name(object))", isUnknown: true)
      }
    }
    for key in shape.required where !keys.contains(key) { fail(object, "\(name(object)) needs \"\(key)\"") }
    func isOne(_ group: [String]) -> Bool { group.count(where: keys.contains) == 1 }
    for group in shape.exactlyOne where !isOne(group) {
      fail(object, "\(name(object)) needs one of \(group.joined(separator: ", "))")
    }
    if !shape.anyOne.isEmpty, !shape.anyOne.contains(where: isOne) {
      let groups = shape.anyOne.map { $0.joined(separator: " or ") }.joined(separator: "; ")
      fail(object, "\(name(object)) needs one date of \(groups), not both")
    }
  }

  private func rule(for key: String, _ shape: NinjsShape) -> NinjsRule? {
    if let rule = shape.properties[key] {
      guard case .since(let minor, let inner) = rule else { return rule }
      return minor <= version.minor ? inner : nil
    }
    guard let cut = key.firstIndex(of: "_"), let minor = shape.extensible[String(key[..<cut])],
      minor <= version.minor, let first = key[cut...].dropFirst().first, Self.isNameLetter(first)
    else { return nil }
    return shape.extension_
  }

  private mutating func check(_ value: Int, _ rule: NinjsRule) {
    let kind = json.kind(of: value)
    switch rule {
    case .string: if kind != .string { fail(value, "\(name(value)) must be a string") }
    case .number: if kind != .number { fail(value, "\(name(value)) must be a number") }
    case .integer(let range): checkInteger(value, range)
    case .choice(let choices):
      let isOne = json.string(value).flatMap { choices[$0] }.map { $0 <= version.minor } ?? false
      if !isOne {
        let known = choices.filter { $0.value <= version.minor }.keys.sorted()
        fail(value, "\(name(value)) must be one of \(known.joined(separator: ", "))")
      }
    case .list(let rule):
      guard kind == .array else { return fail(value, "\(name(value)) must be a list") }
      for element in json.children(of: value) { check(element, rule) }
    case .shape(let shape): check(value, shape)
    case .named(let rule):
      guard kind == .object else { return fail(value, "\(name(value)) must be an object") }
      for member in json.children(of: value) {
        let first = json.key(of: member)?.first
        if first.map(Self.isNameLetter) == true {
          check(member, rule)
        } else {
          fail(member, "a name in \(name(value)) must begin with a letter, a digit or _")
        }
      }
    case .object: if kind != .object { fail(value, "\(name(value)) must be an object") }
    case .item: checkItem(value)
    case .truncatedTime:
      if json.string(value).map(NinjsTime.isValid) != true {
        fail(value, "\(name(value)) must be a date such as 2026, 2026-01, 2026-01-12 or 2026-01-12T09:30:00Z")
      }
    case .geoJSON:
      if !GeoJSONRules.isValid(value, json) { fail(value, "\(name(value)) must be a GeoJSON object") }
    case .since(_, let rule): check(value, rule)
    }
  }

  private mutating func checkItem(_ value: Int) {
    var shape = NinjsShapes.item(version.major)
    if version.major > 1 {
      shape.properties["name"] = .string
      // 2.0 takes anything with a name.
      if version.minor == 0, version.major == 2 {
        if json.child("name", of: value).flatMap(json.string) != nil { return }
      } else {
        shape.required.append("name")
      }
    }
    if version.major == 3 { shape.properties["rel"] = .string }
    check(value, shape)
  }

  private mutating func checkInteger(_ value: Int, _ range: ClosedRange<Int>?) {
    let text =
      json.kind(of: value) == .number
      ? String(decoding: json.bytes[json.range(of: value)], as: UTF8.self) : ""
    guard let number = Double(text), number.rounded() == number else {
      return fail(value, "\(name(value)) must be a whole number")
    }
    if let range, number < Double(range.lowerBound) || number > Double(range.upperBound) {
      fail(value, "\(name(value)) must be from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  private func name(_ value: Int) -> String {
    json.key(of: value).map { "\"\($0)\"" } ?? (value == json.root ? "the item" : "an element")
  }

  private static func isNameLetter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || character == "_"
  }
}
