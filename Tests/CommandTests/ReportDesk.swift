import Foundation
import TestSupport
import Testing

/// Makes reports of `bellek check` and opens them.
struct ReportDesk {
  let program: Program
  let folder: TemporaryFolder
  let browser: Browser

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    browser = try Browser()
  }

  /// The sample story and its translation with five planted faults.
  static let faulty = [
    Project.path("Samples/export-figures/tr.html"), Project.path("Samples/export-figures/en-faulty.html"),
    "--from", "tr", "--to", "en",
  ]

  /// Checks, and gives the path of the report.
  func report(_ arguments: [String]) throws -> String {
    let run = try program.run(
      ["check"] + arguments + ["--format", "html", "-o", "report.html"], in: folder.url.path)
    try #require(run.status < 2, "\(run.errors)")
    return folder.path("report.html")
  }

  func open(_ arguments: [String], width: Int = 1280) throws -> BrowserPage {
    try browser.open(try report(arguments), width: width)
  }

  /// Opens the report of a file of pairs, `from` English.
  func open(
    pairs: [(source: String, target: String)], to language: String, only: String = "numbers",
    width: Int = 1280
  )
    throws -> BrowserPage
  {
    let lines = try pairs.map { pair in
      let data = try JSONSerialization.data(
        withJSONObject: ["from": "en", "to": language, "source": pair.source, "target": pair.target])
      return String(decoding: data, as: UTF8.self) + "\n"
    }
    try folder.write(lines.joined(), to: "pairs.jsonl")
    return try open(["pairs.jsonl", "--only", only], width: width)
  }
}

extension BrowserPage {
  /// The checks of the findings that a reader sees, in order.
  func shownChecks() throws -> [String] {
    try value(
      "[...document.querySelectorAll('.finding')].filter((one) => one.checkVisibility()).map((one) => one.dataset.check)"
    )
  }

  /// What is marked on one side, piece by piece.
  func marked(_ side: String) throws -> [String] {
    try value(
      "[...document.querySelectorAll('.\(side) mark:not(.off)')].filter((one) => one.checkVisibility()).map((one) => one.textContent)"
    )
  }

  /// Each bar of a facet as `name count width`, the width in percent of the room.
  func bars(_ facet: String) throws -> [String] {
    try value(
      """
      [...document.querySelectorAll("[data-facet=\(facet)] .bar")].map((bar) => {
        const [track, fill] = [".track", ".fill"].map((part) => bar.querySelector(part).getBoundingClientRect().width);
        return `${bar.querySelector(".name").textContent} ${bar.querySelector(".amount").textContent} ${Math.round(fill / track * 100)}`;
      })
      """)
  }

  func count(_ selector: String) throws -> Int {
    try value("[...document.querySelectorAll('\(selector)')].filter((one) => one.checkVisibility()).length")
  }
}
