import Alignment
import Bitext
import Foundation
import TestSupport
import Testing

/// Figures on gold alignments; they are printed, and must not fall under a floor.
@Suite(.serialized)
struct AlignmentQualityTests {
  struct Figures {
    var found = 0
    var right = 0
    var gold = 0
    var strictF1: Double { 2 * Double(right) / Double(max(1, found + gold)) }

    mutating func add(_ beads: [Bead], _ story: GoldStory) {
      let gold = Set(story.gold.filter { !$0[0].isEmpty && !$0[1].isEmpty })
      let paired = beads.filter(\.isPaired)
      found += paired.count
      right += paired.count { gold.contains([$0.source, $0.target]) }
      self.gold += gold.count
    }
  }

  static func pair(_ story: GoldStory) -> TextPair {
    TextPair(source: AlignmentText(story.source), target: AlignmentText(story.target))
  }

  @Test func alignsEverySampleStory() throws {
    let stories = try GoldStory.all()
    try #require(stories.count >= 6)
    for story in stories {
      var figures = Figures()
      figures.add(Aligner().align(Self.pair(story)), story)
      print("\(story.id): strict F1 \((figures.strictF1 * 1000).rounded() / 1000)")
      #expect(figures.strictF1 >= 0.95, "\(story.id)")
    }
  }

  /// Strict F1 that each set must reach with each document alone: somewhat under what it reached when this
  /// was written.
  static let floors: [(set: String, alone: Double)] = [
    ("ctk", 0.90), ("mac", 0.58), ("stein", 0.94), ("tb", 0.86), ("news-tur-clean", 0.99),
    ("news-tur-light", 0.86), ("news-tur-pert", 0.83), ("news-tur-summ", 0.71), ("news-deu-pert", 0.86),
    ("news-deu-summ", 0.76), ("news-fra-pert", 0.85), ("news-hun-pert", 0.80), ("news-hun-summ", 0.71),
    ("news-isl-pert", 0.79),
  ]

  /// Whether this build is fast enough: without optimization the sets would take an hour.
  #if DEBUG
    private static let isOptimized = false
  #else
    private static let isOptimized = true
  #endif

  @Test(
    .enabled(if: SharedData.isThere, Comment(rawValue: SharedData.absence)),
    .enabled(if: isOptimized, "skipped: needs swift test -c release -Xswiftc -enable-testing"),
    arguments: floors)
  func keepsItsLevelOnGold(_ set: String, _ floor: Double) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: SharedData.path("alignment/\(set)-dev.jsonl")))
    let stories = try data.split(separator: 10).map { try JSONDecoder().decode(GoldStory.self, from: $0) }
    var figures = Figures()
    for story in stories { figures.add(Aligner().align(Self.pair(story)), story) }
    print("\(set): strict F1 \((figures.strictF1 * 1000).rounded() / 1000), each document alone")
    #expect(figures.strictF1 >= floor)
  }
}
