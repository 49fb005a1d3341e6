import Foundation
import TestSupport
import Testing

/// The page of `term extract --review`, worked on in a browser.
@Suite(.serialized, .enabled(if: Browser.isThere, Comment(rawValue: Browser.absence)))
struct TermReviewPageTests {
  private let files: JobFiles
  private let browser: Browser

  init() throws {
    files = try JobFiles()
    browser = try Browser()
    _ = try files.folder.write(TermExtractTests.units.map { $0 + "\n" }.joined(), to: "units.tsv")
  }

  private func open(_ arguments: String...) throws -> BrowserPage {
    let run = try files.program.run(
      ["term", "extract", "units.tsv", "--from", "en", "--to", "tr", "--review", "terms.html"] + arguments,
      in: files.folder.url.path)
    try #require(run.status == 0, "\(run.errors)")
    return try browser.open(files.folder.path("terms.html"))
  }

  /// Each candidate as `source=target status`.
  private func rows(_ page: BrowserPage) throws -> [String] {
    try page.value(
      """
      [...document.querySelectorAll(".term")].map((row) =>
        `${row.querySelector(".source .word").textContent}=${row.querySelector(".target .word").textContent} ${row.dataset.status}`)
      """)
  }

  private func saved(_ page: BrowserPage, key: String, as name: String) throws -> String {
    try browser.saveDownloads(in: files.folder.path("saved"))
    try page.press(key)
    let path = files.folder.path("saved/\(name)")
    try browser.waitForDownload(at: path)
    return path
  }

  @Test func decisionsMadeByKeyboardReachTheGlossary() throws {
    let page = try open()
    let before = try rows(page)
    try #require(before.count >= 3)
    #expect(before.allSatisfy { $0.hasSuffix(" open") })
    try page.press("Enter")
    try page.press("x")
    #expect(try rows(page)[0].hasSuffix(" accepted"))
    #expect(try rows(page)[1].hasSuffix(" rejected"))
    #expect(try page.text("#count") == "2 of \(before.count) decided")
    try page.press("u")
    #expect(try rows(page)[1].hasSuffix(" open"))
    try page.press("Shift+U")
    #expect(try rows(page)[1].hasSuffix(" rejected"))
    try ReviewDesk.keepPicture(of: page, named: "terms")

    let path = try saved(page, key: "w", as: "terms.decisions.jsonl")
    let taken = try files.run("term", "extract", "--decisions", path, "--into", "desk", "-m", "desk.bellek")
    #expect(taken.output == "desk: 1 added, 0 updated, 0 already there; 1 rejected\n", "\(taken.errors)")
    #expect(page.traffic().complaints == [])
  }

  @Test func anEditedTermIsSavedAsItWasWritten() throws {
    let page = try open()
    try page.press("e")
    _ = try page.value(
      "(document.querySelector('.target input').value = 'bir şey; başka', true)", as: Bool.self)
    try page.press("Enter")
    #expect(try rows(page)[0].contains("=bir şey; başka open"))
    try page.press("Enter")
    let path = try saved(page, key: "w", as: "terms.decisions.jsonl")
    #expect(try files.text("saved/terms.decisions.jsonl").contains("\"target\":[\"bir şey\",\"başka\"]"))
    let again = try open("--decisions", path)
    #expect(try rows(again)[0].contains("=bir şey; başka accepted"))
  }

  @Test func whatWasAcceptedIsSavedAsTBX() throws {
    let page = try open()
    let first = try rows(page)[0].split(separator: "=")[0]
    try page.press("Enter")
    _ = try saved(page, key: "t", as: "terms.tbx")
    let list = try files.run("term", "list", "--glossary", "saved/terms.tbx")
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.output.contains("en: \(first)"))
    #expect(list.output.split(separator: "\n").count == 1)
  }

  @Test func mouseAndFilterDecideToo() throws {
    let page = try open()
    try page.click(".term[data-number=\"1\"] [data-do=accept]")
    #expect(try rows(page)[1].hasSuffix(" accepted"))
    _ = try page.value(
      """
      (() => { const filter = document.getElementById("filter"); filter.value = "accepted";
        filter.dispatchEvent(new Event("change", {bubbles: true})); return true; })()
      """, as: Bool.self)
    #expect(try page.value("document.querySelectorAll('.term:not([hidden])').length", as: Int.self) == 1)
  }

  @Test func textsStayTexts() throws {
    _ = try files.folder.write(
      "The </script><b>port</b> & port\tLiman <i>liman</i>\nThe port </script>\tLiman\n", to: "units.tsv")
    let page = try open()
    #expect(try page.text(".contexts").contains("</script>"))
    #expect(page.traffic().complaints == [])
  }
}
