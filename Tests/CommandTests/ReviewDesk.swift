import Foundation
import TestSupport
import Testing

/// A story, its translation, the page made for them, and what comes of its decisions.
struct ReviewDesk {
  let program: Program
  let folder: TemporaryFolder

  static let english = [
    "The mayor opened the new bridge over the Sava on Monday morning.",
    "It cost 48 million euros.",
    "Work had begun in March 2021 and was delayed twice by floods.",
    "\"We waited a long time for this,\" said Ana Perić, who owns a bakery near the river.",
    "Trucks may not use it before 2027.",
    "The old bridge, built in 1934, will be closed to cars and kept for walkers and cyclists.",
    "Tolls will not be charged.",
    "The city expects 12,000 vehicles a day.",
  ]
  static let turkish = [
    "Belediye başkanı, Sava üzerindeki yeni köprüyü pazartesi sabahı açtı.",
    "Maliyeti 48 milyon avro oldu.",
    "Çalışmalar Mart 2021'de başlamış ve seller yüzünden iki kez gecikmişti.",
    "Nehrin yakınında fırını olan Ana Perić, \"Bunu uzun zamandır bekliyorduk\" dedi.",
    "Kamyonlar 2027'den önce kullanamayacak.",
    "1934'te yapılan eski köprü otomobillere kapatılacak, yayalar ve bisikletliler için korunacak.",
    "Geçiş ücreti alınmayacak.",
    "Kent, günde 12.000 araç bekliyor.",
  ]

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  /// The arguments that name two lists of segments, written to files here.
  func stories(
    _ source: [String] = english, _ target: [String] = turkish, to language: String = "tr"
  ) throws -> [String] {
    [
      "align", try folder.write(source.map { $0 + "\n" }.joined(), to: "source.txt"),
      try folder.write(target.map { $0 + "\n" }.joined(), to: "target.txt"), "--segments", "--from", "en",
      "--to", language, "--document", "bridge",
    ]
  }

  /// Makes the page; every pair is doubtful with a threshold of 1.
  func page(_ stories: [String], threshold: String = "1") throws -> String {
    let path = folder.path("review.html")
    let run = try program.run(stories + ["--review", path, "--min-confidence", threshold])
    try #require(run.status == 0, "\(run.errors)")
    return path
  }

  /// Lets the page save its decisions and gives their path.
  func decisions(of page: BrowserPage, in browser: Browser) throws -> String {
    try browser.saveDownloads(in: folder.path("saved"))
    try page.press("w")
    let path = folder.path("saved") + "/bridge.decisions.jsonl"
    try browser.waitForDownload(at: path)
    return path
  }

  /// The units of a memory as source, target and what is said of them, sorted.
  func units(_ memory: String) throws -> [[String: String]] {
    let run = try program.run(["export", "-", "--format", "jsonl", "-m", folder.path(memory)])
    try #require(run.status == 0, "\(run.errors)")
    return try run.lines.map { line in
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return object.filter { !["created", "creator"].contains($0.key) }
        .mapValues { "\($0)" }
    }.sorted { ($0["source"] ?? "") < ($1["source"] ?? "") }
  }

  /// Saves what the window shows where `BELLEK_PICTURES` names a folder, for people to look at.
  static func keepPicture(of page: BrowserPage, named name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["BELLEK_PICTURES"] else { return }
    try page.screenshot().write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
  }
}
