/// What NewsML-G2 says of its elements, read from two tables.
///
/// A line of a table is `name: content ; attributes`. Content lists what may stand inside in its order: a name
/// alone stands once, with `?` at most once, with `*` any number of times, with `+` at least once; `(a|b)` is one
/// of these; `name/Type` is an element that is described by a line of the types, `&Type` the content of such a
/// line; `#other`, `#own` and `#any` are elements of other namespaces, of NewsML-G2, and all; a word in quotes is
/// what text the element has. Attributes are `name` or `name=value`, with `!` where they must be there, or
/// `@Type` for all of a line; `code` and `codes` bring a second attribute, whose name ends in `uri`. `^23` says
/// that something came with 2.23; without it, it was there in 2.9.
struct NewsMLSchema: Sendable {
  static let shared = NewsMLSchema()

  private(set) var elements: [String: NewsMLShape] = [:]
  private(set) var types: [String: NewsMLShape] = [:]

  private init() {
    let lines = Self.lines(Self.types)
    for name in lines.keys { types[name] = Self.shape(of: lines[name] ?? "", lines) }
    for (name, line) in Self.lines(Self.elements) { elements[name] = Self.shape(of: line, lines) }
  }

  private static func lines(_ table: String) -> [String: Substring] {
    var lines: [String: Substring] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { lines[String(parts[0])] = parts[1] }
    }
    return lines
  }

  private static func shape(of line: Substring, _ types: [String: Substring]) -> NewsMLShape {
    var shape = NewsMLShape()
    let halves = line.split(separator: ";", omittingEmptySubsequences: false)
    for word in words(halves.first ?? "") {
      if word.first == "&" {
        let other = Self.shape(of: types[String(word.dropFirst())] ?? "", types)
        shape.particles += other.particles
        if other.text != .none { shape.text = other.text }
      } else if word.first == "\"" {
        let name = String(word.dropFirst().dropLast())
        shape.text = name == "mixed" ? .mixed : .value(NewsMLValue(rawValue: name) ?? .text)
      } else {
        shape.particles.append(particle(word))
      }
    }
    for word in words(halves.dropFirst().first ?? "") {
      if word.first == "@" {
        let other = Self.shape(of: types[String(word.dropFirst())] ?? "", types)
        shape.attributes.merge(other.attributes) { $1 }
      } else if word == "#any" {
        shape.isOpen = true
      } else {
        add(word, to: &shape.attributes)
      }
    }
    shape.required = shape.attributes.filter { $0.value.isRequired }.keys.sorted()
    return shape
  }

  /// Splits at white space outside of parentheses.
  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isInside = false
    for character in text {
      if character == " " {
        if !isInside, !word.isEmpty {
          words.append(word)
          word = ""
        }
        continue
      }
      if character == "(" { isInside = true }
      if character == ")" { isInside = false }
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func particle(_ word: String) -> NewsMLShape.Particle {
    let count = word.last.flatMap { "?*+".contains($0) ? $0 : nil }
    let names = word.filter { !"()?*+".contains($0) }
    return NewsMLShape.Particle(
      choices: names.split(separator: "|").map { choice($0) }, isRequired: count == nil || count == "+",
      isRepeatable: count == "*" || count == "+")
  }

  private static func choice(_ word: Substring) -> NewsMLShape.Choice {
    switch word {
    case "#other": return .foreign
    case "#own": return .own
    case "#any": return .any
    default:
      let (text, since) = dated(word)
      let parts = text.split(separator: "/")
      return .element(String(parts[0]), type: parts.count > 1 ? String(parts[1]) : nil, since: since)
    }
  }

  private static func add(_ word: String, to attributes: inout [String: NewsMLShape.Attribute]) {
    let (text, since) = dated(Substring(word.filter { $0 != "!" }))
    let parts = text.split(separator: "=")
    let name = String(parts[0])
    let value = parts.count > 1 ? String(parts[1]) : "text"
    let isPair = value == "code" || value == "codes"
    attributes[name] = NewsMLShape.Attribute(
      value: NewsMLValue(rawValue: isPair ? "q" + value : value) ?? .text, isRequired: word.last == "!",
      since: since)
    if isPair {
      attributes[name + "uri"] = NewsMLShape.Attribute(value: value == "code" ? .iri : .iris, since: since)
    }
  }

  private static func dated(_ word: Substring) -> (text: Substring, since: Int) {
    let parts = word.split(separator: "^")
    return (parts[0], parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
}
