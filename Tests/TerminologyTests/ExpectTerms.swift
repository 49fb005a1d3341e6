import Bitext
import Terminology
import TestSupport
import Testing

/// Expects `term` to be found where the text is «marked», and nowhere else.
func expectTerms(
  _ term: String, _ partOfSpeech: Term.PartOfSpeech? = nil, language: String, in marked: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let (text, ranges) = unmark(marked)
  let tag = try #require(LanguageTag(language))
  let concept = Concept(
    identifier: "a", terms: [Term(term, language: tag, partOfSpeech: partOfSpeech)])
  let found = TermFinder(glossary: Glossary([concept]), language: tag).terms(in: text)
  let bytes = Array(text.utf8)
  func words(_ ranges: [Range<Int>]) -> [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }
  #expect(words(found.map(\.range)) == words(ranges), "\(term) in \(text)", sourceLocation: sourceLocation)
}
