import Foundation

/// A sample story's hand-made gold: segments of both pages, and which belong together.
public struct GoldStory: Decodable, Sendable {
  public var id: String
  public var from: String
  public var to: String
  public var source: [String]
  public var target: [String]
  /// Pairs of positions in `source` and in `target`.
  public var gold: [[[Int]]]

  /// Every sample of the project.
  public static func all() throws -> [GoldStory] {
    let samples = Project.folder.appendingPathComponent("Samples")
    return try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted().compactMap { name in
      let file = samples.appendingPathComponent(name).appendingPathComponent("gold.jsonl")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return try JSONDecoder().decode(GoldStory.self, from: Data(contentsOf: file))
    }
  }

  /// The page in a language: `en.html`.
  public func page(_ language: String) -> String { Project.path("Samples/\(id)/\(language).html") }
}
