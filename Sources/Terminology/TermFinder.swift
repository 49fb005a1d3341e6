public import Bitext
package import Linguistics
internal import Synchronization

/// Finds the terms of a glossary in running text, through inflection.
///
///     let finder = TermFinder(glossary: glossary, language: LanguageTag("tr")!)
///     finder.terms(in: "Merkez Bankası'nın ihracatını …").map(\.term.text)  // ["merkez bankası", "ihracat"]
///
/// A term of several words may be parted by spaces or hyphens ("cease-fire" is found as "cease fire" and
/// "ceasefire" too); which words are inflected, and what counts as a form, is each language's `Inflection`. A
/// language without one finds words as they stand. Other marks inside a term must stand there ("AT&T");
/// symbols at its edges too ("C++"); an acronym is found with full stops and without. Where a term has
/// "…", up to three words may stand.
///
/// Case is ignored, but an acronym of up to three letters must stand in capitals, and longer ones and
/// proper nouns must begin with one; a case-sensitive term must stand as it is written, save that its
/// first letter may be raised where a sentence begins. Turkish casing does not break Latin acronyms: the
/// term "FIFA" finds "Fifa".
///
/// Where occurrences overlap the longest wins, then the first; several concepts named by the same words
/// are all reported. Ordered by place, then by the glossary's order. Look-alikes that no ending explains are
/// not found, but words that differ in meaning only are: no list of all words of a language is asked.
///
/// Making one is linear in the glossary; finding is linear in the text, whatever the number of terms. Safe
/// from any thread; threads do not wait for one another. Texts of up to 1 GB.
public struct TermFinder: Sendable {
  private let image: TermImage
  private let folding: TermFolding
  private let inflection: any Inflection
  private let scanners = ScannerPool()
  /// The concepts; `nil` where they are in the image.
  private let concepts: [Concept]?

  public init(glossary: Glossary, language: LanguageTag) {
    var builder = TermImageBuilder(language: language, packsConcepts: false)
    let concepts = glossary.concepts.filter { builder.add($0) }
    let stamp = TermStamp(subject: "", glossary: 0, rules: 0)
    let (header, bytes) = builder.finish(stamp: stamp)
    self.init(TermImage(TermBytes(bytes), header: header), language: language, concepts: concepts)
  }

  init(_ image: TermImage, language: LanguageTag, concepts: [Concept]? = nil) {
    self.image = image
    self.concepts = concepts
    folding = TermFolding(letters: LetterFolding(language: language))
    inflection = Linguistics.inflection(for: language)
  }

  /// The terms in a text, by place; those that longer ones stand in the way of are left out.
  public func terms(in text: String) -> [TermOccurrence] {
    matches(in: text).compactMap { $0.isInside ? nil : occurrence($0) }
  }

  /// Every occurrence, those inside or across others too: ``TermOccurrence/isInside`` tells them apart.
  public func overlappingTerms(in text: String) -> [TermOccurrence] {
    matches(in: text).compactMap(occurrence)
  }

  package func terms(in text: TokenizedText) -> [TermOccurrence] {
    scanners.use(make: makeScanner) { scanner in
      var matches: [TermMatch] = []
      scanner.find(in: text, into: &matches)
      return matches
    }
    .compactMap { $0.isInside ? nil : occurrence($0) }
  }

  /// What ``overlappingTerms(in:)`` finds, by numbers: for many texts, without the texts of terms.
  public func matches(in text: String) -> [TermMatch] {
    var matches: [TermMatch] = []
    find(in: text, into: &matches)
    return matches
  }

  /// Adds what ``matches(in:)`` gives to an array that is used again.
  public func find(in text: String, into matches: inout [TermMatch]) {
    var text = text
    text.makeContiguousUTF8()
    scanners.use(make: makeScanner) { $0.find(in: text, into: &matches) }
  }

  /// A concept by its number in a match, with the glossary it belongs to, where that was said.
  public func concept(_ number: Int) -> (glossary: String?, concept: Concept)? {
    if let concepts { return concepts.indices.contains(number) ? (nil, concepts[number]) : nil }
    let places = image.concepts
    guard number >= 0, number < places.count else { return nil }
    let place = places[number]
    return ConceptCoding.concept(
      in: image.packed, Int(place.offset)..<Int(place.offset) + Int(place.count))
  }

  /// A match with its term; `nil` for one of another finder.
  public func occurrence(_ match: TermMatch) -> TermOccurrence? {
    concept(match.concept).flatMap { occurrence(match, of: $0.concept) }
  }

  /// A match with its term, which is one of `concept`.
  public func occurrence(_ match: TermMatch, of concept: Concept) -> TermOccurrence? {
    let terms = image.terms
    guard match.term >= 0, match.term < terms.count else { return nil }
    let position = Int(terms[Int(match.term)].position)
    guard concept.terms.indices.contains(position) else { return nil }
    return TermOccurrence(
      concept: concept.identifier, term: concept.terms[position], range: match.range,
      isInside: match.isInside)
  }

  private func makeScanner() -> TermScanner {
    TermScanner(image, folding: folding, inflection: inflection)
  }
}

/// Scanners that are not at work: as many as threads ever searched at once.
private final class ScannerPool: Sendable {
  private let idle = Mutex<[TermScanner]>([])

  func use<Result>(make: () -> TermScanner, _ body: (inout TermScanner) -> Result) -> Result {
    var scanner = idle.withLock { $0.popLast() } ?? make()
    let result = body(&scanner)
    idle.withLock { $0.append(scanner) }
    return result
  }
}
