import Bitext
import Foundation
import TestSupport

/// Segments of the sample stories in a random order, over and over, so that there are enough of them.
struct Corpus {
  let language: String
  let tag: LanguageTag
  let segments: [String]
  let bytes: Int

  struct Missing: Error {}

  init(language: String, bytes: Int) throws {
    guard let tag = LanguageTag(language) else { throw Missing() }
    let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Samples")
    let stories = try FileManager.default.contentsOfDirectory(at: samples, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
    let texts = stories.compactMap {
      try? String(contentsOf: $0.appendingPathComponent("\(language).html"), encoding: .utf8)
    }
    let sentences = texts.flatMap(Self.sentences)
    guard !sentences.isEmpty else { throw Missing() }
    var generator = SeededGenerator(seed: 7)
    var segments: [String] = []
    var size = 0
    while size < bytes, let sentence = sentences.randomElement(using: &generator) {
      segments.append(sentence)
      size += sentence.utf8.count
    }
    self.language = language
    self.tag = tag
    self.segments = segments
    self.bytes = size
  }

  /// Runs of text between tags, cut behind full stops.
  private static func sentences(_ page: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isTag = false
    for scalar in page.unicodeScalars {
      if scalar == "<" || scalar == "\n" || (scalar == " " && piece.hasSuffix(".")) {
        if piece.utf8.count > 40 { pieces.append(piece) }
        piece = ""
        isTag = scalar == "<"
      } else if scalar == ">" {
        isTag = false
      } else if !isTag {
        piece.unicodeScalars.append(scalar)
      }
    }
    return pieces
  }
}
