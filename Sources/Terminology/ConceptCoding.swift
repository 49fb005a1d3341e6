internal import Bitext

/// Concepts as bytes, so that what is found can be shown without asking the memory.
///
/// Texts behind their length plus one, in 32 bits; 0 for none. Reading checks every length and gives `nil`
/// for bytes that are no concept.
enum ConceptCoding {
  static func append(_ concept: Concept, glossary: String?, to bytes: inout [UInt8]) {
    append(glossary, to: &bytes)
    for text in [concept.identifier, concept.domain, concept.definition, concept.note] {
      append(text, to: &bytes)
    }
    append(concept.properties, to: &bytes)
    append(UInt32(concept.terms.count), to: &bytes)
    for term in concept.terms {
      for text in [
        term.text, term.language.description, term.status.rawValue, term.partOfSpeech?.rawValue,
        term.type?.rawValue, term.note,
      ] {
        append(text, to: &bytes)
      }
      append(term.properties, to: &bytes)
    }
  }

  private static func append(_ properties: [TranslationUnit.Property], to bytes: inout [UInt8]) {
    append(UInt32(properties.count), to: &bytes)
    for property in properties {
      append(property.name, to: &bytes)
      append(property.value, to: &bytes)
    }
  }

  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    append(UInt32(text.map { $0.utf8.count + 1 } ?? 0), to: &bytes)
    if let text { bytes.append(contentsOf: text.utf8) }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// A concept and the glossary it belongs to.
  static func concept(in bytes: Span<UInt8>, _ range: Range<Int>) -> (glossary: String?, concept: Concept)? {
    var reader = Reader(position: range.lowerBound, end: range.upperBound)
    do {
      let glossary = try reader.optionalText(bytes)
      var concept = Concept(identifier: try reader.text(bytes))
      concept.domain = try reader.optionalText(bytes)
      concept.definition = try reader.optionalText(bytes)
      concept.note = try reader.optionalText(bytes)
      concept.properties = try reader.properties(bytes)
      for _ in 0..<(try reader.count(bytes)) { concept.terms.append(try reader.term(bytes)) }
      return (glossary, concept)
    } catch {
      return nil
    }
  }

  private struct Damaged: Error {}

  private struct Reader {
    var position: Int
    let end: Int
    /// The language read last, for most terms have it.
    var language: LanguageTag?

    mutating func number(_ bytes: Span<UInt8>) throws(Damaged) -> Int {
      guard end - position >= 4 else { throw Damaged() }
      var number = 0
      for step in 0..<4 { number |= Int(bytes[position + step]) << (8 * step) }
      position += 4
      return number
    }

    /// A count of things that take four bytes at least.
    mutating func count(_ bytes: Span<UInt8>) throws(Damaged) -> Int {
      let count = try number(bytes)
      guard count <= (end - position) / 4 else { throw Damaged() }
      return count
    }

    mutating func optionalText(_ bytes: Span<UInt8>) throws(Damaged) -> String? {
      let length = try number(bytes) - 1
      if length < 0 { return nil }
      guard length <= end - position else { throw Damaged() }
      defer { position += length }
      return unsafe bytes.extracting(position..<position + length).withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }

    mutating func text(_ bytes: Span<UInt8>) throws(Damaged) -> String {
      guard let text = try optionalText(bytes) else { throw Damaged() }
      return text
    }

    mutating func properties(_ bytes: Span<UInt8>) throws(Damaged) -> [TranslationUnit.Property] {
      var properties: [TranslationUnit.Property] = []
      for _ in 0..<(try count(bytes)) {
        properties.append(.init(name: try text(bytes), value: try text(bytes)))
      }
      return properties
    }

    mutating func term(_ bytes: Span<UInt8>) throws(Damaged) -> Term {
      let text = try text(bytes)
      let tag = try self.text(bytes)
      if language?.description != tag { language = LanguageTag(tag) }
      guard let language, let status = Term.Status(rawValue: try self.text(bytes)) else { throw Damaged() }
      var term = Term(text, language: language, status: status)
      term.partOfSpeech = try optionalText(bytes).flatMap(Term.PartOfSpeech.init)
      term.type = try optionalText(bytes).flatMap(Term.Kind.init)
      term.note = try optionalText(bytes)
      term.properties = try properties(bytes)
      return term
    }
  }
}
