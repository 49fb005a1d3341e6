import Bitext
import Foundation
import TestSupport
import Testing
import Workbench

/// Figures of alignment with the lists that are built in; printed, and not to fall under a floor.
///
/// Takes its data from `BELLEK_DATA` and half a minute of an optimized build.
@Suite(
  .serialized, .enabled(if: SharedData.isThere, Comment(rawValue: SharedData.absence)),
  .enabled(if: Build.isOptimized, "skipped: needs an optimized build"))
struct StoryAlignerQualityTests {
  /// Strict F1 with each document alone and with all of a set in one run, and precision over 0.65.
  ///
  /// Somewhat under what was reached when this was written.
  static let floors: [(set: String, alone: Double, together: Double?, precision: Double?)] = [
    ("ctk", 0.94, nil, nil), ("mac", 0.76, nil, nil), ("stein", 0.93, nil, nil), ("tb", 0.86, nil, nil),
    ("news-tur-clean", 0.995, 0.995, 0.995), ("news-tur-light", 0.94, 0.96, 0.97),
    ("news-tur-pert", 0.94, 0.95, 0.965), ("news-tur-summ", 0.91, 0.93, nil),
    ("news-deu-pert", 0.95, 0.97, 0.965), ("news-deu-summ", 0.92, 0.96, nil),
    ("news-fra-pert", 0.93, 0.95, 0.96), ("news-hun-pert", 0.93, 0.94, 0.965),
    ("news-hun-summ", 0.90, 0.92, nil), ("news-isl-pert", 0.92, 0.96, 0.965),
  ]

  private struct Figures {
    var found: [(confidence: Double, isRight: Bool)] = []
    var gold = 0

    init(_ beads: [[Bead]], _ stories: [GoldStory]) {
      for (beads, story) in zip(beads, stories) {
        let gold = Set(story.gold.filter { !$0[0].isEmpty && !$0[1].isEmpty })
        self.gold += gold.count
        found += beads.filter(\.isPaired).map { ($0.confidence, gold.contains([$0.source, $0.target])) }
      }
    }

    var strictF1: Double { 2 * Double(found.count(where: \.isRight)) / Double(max(1, found.count + gold)) }

    func precision(over threshold: Double) -> Double {
      let kept = found.filter { $0.confidence >= threshold }
      return Double(kept.count(where: \.isRight)) / Double(max(1, kept.count))
    }

    func share(over threshold: Double) -> Double {
      Double(found.count { $0.confidence >= threshold && $0.isRight }) / Double(max(1, gold))
    }

    /// Chance that a right bead has more confidence than a wrong one; ties count half.
    var areaUnderCurve: Double {
      let right = found.filter(\.isRight).map(\.confidence)
      let wrong = found.filter { !$0.isRight }.map(\.confidence)
      let wins = right.reduce(0.0) { sum, one in
        sum + wrong.reduce(0.0) { $0 + (one > $1 ? 1 : one == $1 ? 0.5 : 0) }
      }
      return wins / Double(max(1, right.count * wrong.count))
    }

    /// Expected calibration error over ten bins.
    var calibrationError: Double {
      let bins = Dictionary(grouping: found) { min(9, Int($0.confidence * 10)) }
      return bins.values.reduce(0) { sum, bin in
        sum + abs(bin.reduce(0) { $0 + $1.confidence - ($1.isRight ? 1 : 0) })
      } / Double(max(1, found.count))
    }
  }

  private static func stories(_ set: String) throws -> [GoldStory] {
    let data = try Data(contentsOf: URL(fileURLWithPath: SharedData.path("alignment/\(set)-dev.jsonl")))
    return try data.split(separator: 10).map { try JSONDecoder().decode(GoldStory.self, from: $0) }
  }

  private static func aligner(_ stories: [GoldStory]) throws -> StoryAligner {
    StoryAligner(
      languages: LanguagePair(
        source: try #require(stories.first.flatMap { LanguageTag($0.from) }),
        target: try #require(stories.first.flatMap { LanguageTag($0.to) })))
  }

  @Test(arguments: floors)
  func keepsItsLevelOnGold(_ set: String, _ alone: Double, _ together: Double?, _ precision: Double?) throws {
    let stories = try Self.stories(set)
    let aligner = try Self.aligner(stories)
    let figures = Figures(stories.map { aligner.align($0.source, $0.target) }, stories)
    print(
      "\(set): strict F1 \(rounded(figures.strictF1)), AUC \(rounded(figures.areaUnderCurve)), calibration error",
      "\(rounded(figures.calibrationError)), over 0.65: precision \(rounded(figures.precision(over: 0.65))) of",
      "\(rounded(figures.share(over: 0.65))) of all")
    #expect(figures.strictF1 >= alone)
    if let precision { #expect(figures.precision(over: 0.65) >= precision) }
    guard let together else { return }
    let run = Figures(aligner.align(stories.map { ($0.source, $0.target) }), stories)
    print("\(set): strict F1 \(rounded(run.strictF1)) in one run")
    #expect(run.strictF1 >= together)
  }

  @Test(arguments: ["news-tur-pert", "news-deu-summ", "news-hun-summ"])
  func wrongPairsGiveNextToNothing(_ set: String) throws {
    let stories = try Self.stories(set)
    let aligner = try Self.aligner(stories)
    var (beads, kept) = (0, 0)
    for number in stories.indices {
      let other = stories[(number + 7) % stories.count]
      let paired = aligner.align(stories[number].source, other.target).filter(\.isPaired)
      beads += paired.count
      kept += paired.count { $0.confidence >= 0.65 }
    }
    print("\(set), each with the translation of another: \(kept) of \(beads) beads over 0.65")
    #expect(Double(kept) <= 0.01 * Double(beads))
  }

  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// How these tests were built.
private enum Build {
  #if DEBUG
    static let isOptimized = false
  #else
    static let isOptimized = true
  #endif
}
