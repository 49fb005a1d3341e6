import Foundation
import TestSupport
import Testing

/// The page of `align --review`, worked on in a browser with mouse and keyboard.
@Suite(.serialized, .enabled(if: Browser.isThere, Comment(rawValue: Browser.absence)))
struct ReviewPageTests {
  private let desk: ReviewDesk
  private let browser: Browser

  init() throws {
    desk = try ReviewDesk()
    browser = try Browser()
  }

  private func bead(_ source: String, _ target: String) -> String {
    ".bead[data-source=\"\(source)\"][data-target=\"\(target)\"]"
  }

  private func number(_ side: String, _ index: Int) -> String {
    ".segment[data-side=\(side)][data-index=\"\(index)\"] .number"
  }

  /// All beads in the order shown, as `source:target status`.
  private func beads(_ page: BrowserPage) throws -> [String] {
    try page.value(
      """
      [...document.querySelectorAll(".bead")].map((row) => `${row.dataset.source}:${row.dataset.target} ${row.dataset.status}`)
      """)
  }

  private let untouched = (0..<8).map { "\($0):\($0) open" }

  @Test func decisionsMadeByMouseReachTheMemory() throws {
    let stories = try desk.stories()
    let page = try browser.open(try desk.page(stories))
    try #require(try beads(page) == untouched)
    try page.click("\(bead("0", "0")) [data-do=confirm]")
    try page.click("\(bead("1", "1")) [data-do=reject]")
    try page.drag(number("target", 6), onto: "\(bead("7", "7")) .link")
    #expect(try beads(page).suffix(2) == ["6: open", "7:6 7 open"])
    try page.click(".cut[data-side=target][data-index=\"7\"]")
    #expect(try beads(page).suffix(3) == ["6: open", "7:6 open", ":7 open"])
    try page.click("[data-do=undo]")
    try page.click("\(bead("7", "6 7")) [data-do=confirm]")
    #expect(try page.text("#count") == "3 of 8 decided, 5 to look at")
    try ReviewDesk.keepPicture(of: page, named: "mouse")

    let saved = try desk.decisions(of: page, in: browser)
    let run = try desk.program.run(
      stories + ["--decisions", saved, "--into", desk.folder.path("a.bellek"), "--min-confidence", "1"])
    #expect(run.status == 0, "\(run.errors)")
    let units = try desk.units("a.bellek")
    // The rejected pair is not there, nor what is still doubtful.
    #expect(
      units.map { $0["source"] } == [ReviewDesk.english[7], ReviewDesk.english[0]])
    #expect(
      units.map { $0["target"] }
        == ["\(ReviewDesk.turkish[6]) \(ReviewDesk.turkish[7])", ReviewDesk.turkish[0]])
    #expect(units.allSatisfy { $0["status"] == "confirmed" && $0["origin"] == "aligned" })
    #expect(units.allSatisfy { $0["document"] == "bridge" })
    #expect(units.map { $0["confidence"] == nil } == [true, false])
    #expect(units[0]["previous"] == ReviewDesk.english[6])
    #expect(units[1]["next"] == ReviewDesk.english[1])

    let imported = try desk.program.run([
      "import", saved, "--from", "en", "--to", "tr", "-m", desk.folder.path("b.bellek"),
    ])
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(try desk.units("b.bellek") == units)
    #expect(page.traffic().complaints == [])
  }

  @Test func beadsAreMergedByMouse() throws {
    let page = try browser.open(try desk.page(try desk.stories()))
    try page.click("\(bead("3", "3")) .text")
    try page.click("\(bead("3", "3")) .join")
    #expect(try beads(page)[3] == "3 4:3 4 open")
    try page.click("\(bead("3 4", "3 4")) .cut[data-side=source]")
    #expect(try beads(page) == untouched)
  }

  @Test func decisionsMadeByKeyboardReachTheMemory() throws {
    let stories = try desk.stories()
    let page = try browser.open(try desk.page(stories))
    try #require(try beads(page) == untouched)
    // To the first bead in reading order, whichever is the most doubtful.
    for _ in 0..<8 { try page.press("ArrowUp") }
    try page.press("Shift+X")
    #expect(try beads(page)[0] == "0:0 rejected")
    for _ in 0..<8 { try page.press("ArrowUp") }
    for _ in 0..<2 { try page.press("ArrowDown") }
    try page.press("m")
    #expect(try beads(page)[2] == "2 3:2 3 open")
    try page.press("Enter")
    #expect(try beads(page)[2] == "2 3:2 3 confirmed")
    for _ in 0..<8 { try page.press("ArrowUp") }
    for _ in 0..<2 { try page.press("ArrowDown") }
    // Source 2 and 3, then target 2 and 3: the fourth segment, before which the bead is cut.
    for _ in 0..<4 { try page.press("ArrowRight") }
    try page.press("s")
    #expect(try beads(page)[2...3] == ["2:2 open", "3:3 open"])
    try page.press("u")
    #expect(try beads(page)[2] == "2 3:2 3 confirmed")
    try page.press("Shift+U")
    #expect(try beads(page)[2...3] == ["2:2 open", "3:3 open"])
    try page.press("Control+z")

    // The target of bead 4 is carried to bead 5; what is left of 4 is marked as without counterpart.
    for _ in 0..<9 { try page.press("ArrowUp") }
    for _ in 0..<3 { try page.press("ArrowDown") }
    for _ in 0..<2 { try page.press("ArrowRight") }
    try page.press("g")
    try page.press("ArrowDown")
    try page.press("g")
    #expect(try beads(page)[3...4] == ["4: open", "5:4 5 open"])
    try page.press("Enter")
    #expect(try beads(page)[4] == "5:4 5 confirmed")
    try page.click("\(bead("4", "")) .text")
    try page.press("Enter")
    #expect(try beads(page)[3] == "4: confirmed")

    // Alt and an arrow move a segment to the neighbour; D lets it stand alone.
    try page.click("\(bead("6", "6")) .source .text")
    try page.press("Alt+ArrowDown")
    #expect(try beads(page).suffix(2) == [":6 open", "6 7:7 open"])
    try page.press("d")
    #expect(try beads(page).suffix(3) == [":6 open", "6: open", "7:7 open"])

    let saved = try desk.decisions(of: page, in: browser)
    let run = try desk.program.run(
      stories + ["--decisions", saved, "--into", desk.folder.path("a.bellek"), "--min-confidence", "1"])
    #expect(run.status == 0, "\(run.errors)")
    let units = try desk.units("a.bellek")
    #expect(
      units.map { $0["source"] }
        == ["\(ReviewDesk.english[2]) \(ReviewDesk.english[3])", ReviewDesk.english[5]].sorted())
    // Pairs that the aligner proposed and the person took apart are not stored at any threshold.
    let lenient = try desk.program.run(
      stories + ["--decisions", saved, "--into", desk.folder.path("b.bellek"), "--min-confidence", "0"])
    #expect(lenient.status == 0, "\(lenient.errors)")
    #expect(
      try desk.units("b.bellek").map { $0["source"] }
        == [
          ReviewDesk.english[1], "\(ReviewDesk.english[2]) \(ReviewDesk.english[3])", ReviewDesk.english[5],
          ReviewDesk.english[7],
        ].sorted())
    #expect(page.traffic().complaints == [])
  }

  @Test func decisionsComeBackWithThePage() throws {
    let stories = try desk.stories()
    let page = try browser.open(try desk.page(stories))
    try page.drag(number("target", 6), onto: "\(bead("7", "7")) .link")
    try page.click("\(bead("7", "6 7")) [data-do=confirm]")
    try page.click("\(bead("2", "2")) [data-do=reject]")
    let before = try beads(page)
    let saved = try desk.decisions(of: page, in: browser)
    let again = try browser.open(try desk.page(stories + ["--decisions", saved]))
    #expect(try beads(again) == before)
    // Saved again, they say the same.
    let lines = try String(contentsOfFile: saved, encoding: .utf8)
    #expect(lines.split(separator: "\n").count == 4)
    #expect(try again.value("decisionLines(review)") == lines)
  }

  @Test func theQueueLeadsThroughTheDoubtfulOnes() throws {
    let page = try browser.open(try desk.page(try desk.stories()))
    #expect(try page.text("#left") == "8")
    let shown: [Double] = try page.value(
      "[...document.querySelectorAll('#queue .sign')].map((sign) => parseFloat(sign.textContent))")
    #expect(shown == shown.sorted())
    for left in (0..<8).reversed() {
      try page.press("Enter")
      #expect(try page.text("#left") == "\(left)")
    }
    #expect(try beads(page).allSatisfy { $0.hasSuffix("confirmed") })
    #expect(try page.value("document.getElementById('bar').ariaValueNow") == "8")
    #expect(try page.text("#queue ol") == "Nothing is left to look at.")
  }

  @Test func sureOnesAreConfirmedTogether() throws {
    let page = try browser.open(try desk.page(try desk.stories(), threshold: "0"))
    #expect(try page.text("#left") == "0")
    try page.press("a")
    #expect(try page.text("#message") == "8 sure pairs confirmed")
    #expect(try page.text("#count") == "8 of 8 decided, 0 to look at")
    try page.press("u")
    #expect(try beads(page) == untouched)
  }

  @Test func copyingGivesTheSameLinesAsSaving() throws {
    let page = try browser.open(try desk.page(try desk.stories()))
    try page.press("Enter")
    // A clipboard that refuses shows the lines instead.
    _ = try page.value(
      "(navigator.clipboard && Object.defineProperty(navigator.clipboard, 'writeText', {value: () => Promise.reject()})), true",
      as: Bool.self)
    try page.press("y")
    try page.wait(until: "document.querySelector('#text[open]')")
    let shown: String = try page.value("document.querySelector('#text textarea').value")
    try page.click("#text [data-close]")
    let saved = try desk.decisions(of: page, in: browser)
    #expect(try String(contentsOfFile: saved, encoding: .utf8) == shown)
  }
}
