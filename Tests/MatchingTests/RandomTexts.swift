import Testing

/// Random texts that resemble one another, in several scripts.
struct RandomTexts {
  static let alphabets: [(name: String, scalars: [Unicode.Scalar])] = [
    ("Latin", Array("abcdefghij  ıığşçöü,".unicodeScalars)),
    ("Cyrillic", Array("абвгдежзий клмн".unicodeScalars)),
    ("Arabic", Array("ابتثجحخدذرزسش ".unicodeScalars)),
    ("CJK", (0x4e00..<0x4f00).compactMap(Unicode.Scalar.init)),
    ("emoji and combining marks", Array("👨👩👧🇹🇷é́ạ̈ x\u{200d}\u{10ffff}".unicodeScalars)),
  ]

  let alphabet: [Unicode.Scalar]

  init(alphabet: [Unicode.Scalar]) { self.alphabet = alphabet }

  init(named name: String) throws {
    alphabet = try #require(Self.alphabets.first { $0.name == name }).scalars
  }

  func text(_ length: Int, using generator: inout some RandomNumberGenerator) -> [Unicode.Scalar] {
    (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" }
  }

  /// `text` after some random edits.
  func variant(
    of text: [Unicode.Scalar], edits: Int, using generator: inout some RandomNumberGenerator
  ) -> [Unicode.Scalar] {
    var text = text
    for _ in 0..<edits {
      let scalar = alphabet.randomElement(using: &generator) ?? "a"
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: text.insert(scalar, at: Int.random(in: 0...text.count, using: &generator))
      case 1 where !text.isEmpty: text.remove(at: Int.random(in: 0..<text.count, using: &generator))
      case 2 where !text.isEmpty: text[Int.random(in: 0..<text.count, using: &generator)] = scalar
      default: break
      }
    }
    return text
  }
}

extension [Unicode.Scalar] {
  var string: String { String(String.UnicodeScalarView(self)) }
}
