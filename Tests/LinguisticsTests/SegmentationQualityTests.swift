import Bitext
import Foundation
import Linguistics
import TestSupport
import Testing

/// How well sentences of treebanks are found, in figures.
///
/// Needs the shared data.
@Suite(.enabled(if: SharedData.isThere, "\(SharedData.absence)"))
struct SegmentationQualityTests {
  private struct Treebank: Decodable {
    var treebank: String
    var lang: String
    var join: String
    var paras: [[String]]
  }

  @Test func findsTheSentencesOfTreebanks() throws {
    let folder = SharedData.path("segmentation/udt-dev")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
    var sum = 0.0
    for name in names.sorted() {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      let treebank = try JSONDecoder().decode(Treebank.self, from: data)
      let score = try f1(treebank)
      print("segmentation \(treebank.treebank): F1 \(score)")
      sum += score
    }
    let mean = sum / Double(names.count)
    print("segmentation: mean F1 \(mean) over \(names.count) treebanks")
    #expect(mean >= 0.992)
  }

  /// Of the boundaries inside paragraphs, counted in bytes that are no white space.
  private func f1(_ treebank: Treebank) throws -> Double {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag(treebank.lang)))
    var (right, found, gold) = (0, 0, 0)
    for paragraph in treebank.paras {
      let text = paragraph.joined(separator: treebank.join)
      let bytes = Array(text.utf8)
      let cut = segmenter.sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
      let (expected, got) = (ends(paragraph), ends(cut))
      right += expected.intersection(got).count
      found += got.count
      gold += expected.count
    }
    return 2 * Double(right) / Double(found + gold)
  }

  private func ends(_ sentences: [String]) -> Set<Int> {
    var position = 0
    var ends: [Int] = []
    for sentence in sentences {
      position += sentence.unicodeScalars.filter { !$0.properties.isWhitespace }.count
      ends.append(position)
    }
    return Set(ends.dropLast())
  }
}
