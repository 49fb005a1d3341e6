import Bitext
import TestSupport
import Testing

@testable import Workbench

/// Every sample page, read, cut and aligned, against what was made by hand.
@Suite struct SampleStoryTests {
  private static let stories: [GoldStory] = (try? GoldStory.all()) ?? []

  @Test func thereAreSixStories() { #expect(Self.stories.count == 6) }

  @Test(arguments: stories.map(\.id))
  func pagesAreCutAsByHand(id: String) throws {
    let gold = try #require(Self.stories.first { $0.id == id })
    #expect(try texts(gold.page(gold.from), gold.from) == gold.source.map(withPlainSpaces))
    #expect(try texts(gold.page(gold.to), gold.to) == gold.target.map(withPlainSpaces))
  }

  @Test(arguments: stories.map(\.id))
  func pagesAreAlignedAsByHand(id: String) throws {
    let gold = try #require(Self.stories.first { $0.id == id })
    let pair = LanguagePair(
      source: try #require(LanguageTag(gold.from)), target: try #require(LanguageTag(gold.to)))
    let alignment = try StoryAligner(languages: pair).align(
      Story(path: gold.page(gold.from), language: pair.source),
      Story(path: gold.page(gold.to), language: pair.target))
    let found = Set(alignment.beads.filter(\.isPaired).map { [$0.source, $0.target] })
    let expected = Set(gold.gold.filter { !$0[0].isEmpty && !$0[1].isEmpty })
    let right = Double(found.intersection(expected).count)
    let f1 = 2 * right / Double(found.count + expected.count)
    print("alignment of \(id): strict F1 \(f1)")
    #expect(f1 >= 0.95)
    #expect(alignment.beads.flatMap(\.source).sorted() == Array(gold.source.indices))
    #expect(alignment.beads.flatMap(\.target).sorted() == Array(gold.target.indices))
  }

  private func texts(_ path: String, _ language: String) throws -> [String] {
    try Story(path: path, language: try #require(LanguageTag(language))).segments
      .map { withPlainSpaces($0.text) }
  }

  /// The pages have no-break spaces where the gold, written by hand, may have plain ones.
  private func withPlainSpaces(_ text: String) -> String {
    text.replacing("\u{a0}", with: " ")
  }
}
