import Foundation
import TestSupport
import Testing

/// The report of `bellek check --format html`, read in a browser.
@Suite(.serialized, .enabled(if: Browser.isThere, Comment(rawValue: Browser.absence)))
struct CheckReportTests {
  private let desk: ReportDesk

  init() throws { desk = try ReportDesk() }

  private static let missing = "Bu süreye uymayan firmalara 250 bin liraya kadar para cezası verilebiliyor."
  private static let planted = ["dates", "numbers", "names", "missing-sentence", "interface-text"]

  @Test func whatWasPlantedIsMarkedWhereItStands() throws {
    let page = try desk.open(ReportDesk.faulty)
    #expect(try page.shownChecks() == Self.planted)
    #expect(try page.marked("source") == ["12.01.2026", "yüzde 6,5", "Güngör", Self.missing])
    #expect(try page.marked("target") == ["Dec. 1, 2026", "5.6%", "Gürgör", "Bu haberi paylaşın"])
    #expect(
      try page.text("#f0 .message") == "“12.01.2026” became “Dec. 1, 2026”: day and month are exchanged")
    #expect(try page.text("#f0 .instead") == "Dec. 1, 2026 → Jan. 12, 2026")
    #expect(try page.text("#f0 .where") == "line 39:182")
    #expect(try page.text("#f3 .where") == "source, line 47:136")
    #expect(try page.text("#summary") == "3 errors, 2 warnings")
    #expect(try page.text(".row:has(#f3) .target") == "not translated")
    try ReviewDesk.keepPicture(of: page, named: "report")
    let traffic = page.traffic()
    #expect(traffic.requests.map { URL(string: $0)?.lastPathComponent } == ["report.html"])
    #expect(traffic.complaints == [])
  }

  @Test func theStoryReadsFromTopToBottom() throws {
    let page = try desk.open(ReportDesk.faulty)
    let story: String = try page.value(
      """
      [...document.querySelectorAll(".row.found, .clean > summary")].map((row) => row.matches("summary") ? row.textContent
        : [...row.querySelectorAll(".number, .text, .severity, .message, .check, .where, .instead")]
          .map((part) => part.textContent).join(" | ")).join("\\n")
      """)
    #expect(
      story == """
        12 segments without findings
        13 | Seramik ve Cam İhracatçıları Meclisinin (SECAM) 12.01.2026 tarihinde açıkladığı verilere göre aralık ayı ihracatı 318,4 milyon dolar oldu. | Exports in December came to $318.4 million, according to data released on Dec. 1, 2026 by the Ceramic and Glass Exporters' Assembly (SECAM). | error | “12.01.2026” became “Dec. 1, 2026”: day and month are exchanged | dates | line 39:182 | Dec. 1, 2026 → Jan. 12, 2026
        4 segments without findings
        18 | Almanya'ya yapılan ihracat yüzde 6,5 artarak 518 milyon dolara ulaştı. | Exports to Germany climbed 5.6% to $518 million. | error | “yüzde 6,5” became “5.6%” | numbers | line 41:142
        2 segments without findings
        21 | Güngör'ün verdiği bilgiye göre sektörün enerji gideri 2025'te 890 milyon avroyu buldu. | According to Gürgör, the sector's energy bill reached €890 million in 2025. | warning | “Gürgör” may be “Güngör” misspelt | names | line 42:140 | Gürgör → Güngör
        11 segments without findings
        33 | Bu süreye uymayan firmalara 250 bin liraya kadar para cezası verilebiliyor. | not translated | warning | Nothing in the translation says “Bu süreye uymayan firmalara 250 bin liraya kadar para cezası verilebiliyor.” | missing-sentence | source, line 47:136
        3 segments without findings
        37 | Bu haberi paylaşın | Bu haberi paylaşın | error | “Bu haberi paylaşın” is interface text in tr | interface-text | line 50:32 | Bu haberi paylaşın → Share this story
        6 segments without findings
        """)
  }

  @Test func sourceAndTranslationStandSideBySide() throws {
    let page = try desk.open(ReportDesk.faulty)
    let isBeside: Bool = try page.value(
      """
      [...document.querySelectorAll(".row.found")].every((row) => {
        const [one, other] = [".source", ".target"].map((side) => row.querySelector(side).getBoundingClientRect());
        return one.right <= other.left && Math.abs(one.top - other.top) < 3
          && row.querySelector(".findings").getBoundingClientRect().top >= Math.max(one.bottom, other.bottom);
      })
      """)
    #expect(isBeside)
    #expect(try page.text(".head") == "Turkish\nEnglish")
    #expect(
      try page.value(
        "[...document.querySelectorAll('.source')].every((one) => one.lang === 'tr' || one.matches('.nothing'))"
      ) == true)
  }

  @Test func segmentsWithoutFindingsAreFoldedAway() throws {
    let page = try desk.open(ReportDesk.faulty)
    #expect(try page.count(".row") == 5)
    #expect(try page.text(".clean summary") == "12 segments without findings")
    try page.click(".clean summary")
    #expect(try page.count(".row") == 17)
    try page.click("[data-do=all]")
    #expect(try page.count(".row") == 43)
    #expect(try page.value("document.querySelector('[data-do=all]').ariaPressed") == "true")
    try page.press("a")
    #expect(try page.count(".row") == 5)
  }

  @Test func barsShowTheCountsAndFilter() throws {
    let page = try desk.open(ReportDesk.faulty)
    #expect(try page.bars("severity") == ["error 3 100", "warning 2 67"])
    #expect(try page.bars("check") == Self.planted.sorted().map { "\($0) 1 100" })
    try page.click(".bar[data-value=warning]")
    #expect(try page.shownChecks() == ["names", "missing-sentence"])
    #expect(try page.count(".row") == 2)
    #expect(try page.marked("target") == ["Gürgör"])
    #expect(try page.text("#place") == "2 findings, 5 in all")
    #expect(
      try page.bars("check") == [
        "dates 0 0", "interface-text 0 0", "missing-sentence 1 100", "names 1 100", "numbers 0 0",
      ])
    try page.click(".bar[data-value=names]")
    #expect(try page.shownChecks() == ["names"])
    #expect(try page.bars("severity") == ["error 0 0", "warning 1 100"])
    // With all segments shown, what is filtered out is not marked.
    try page.press("a")
    #expect(try page.count(".row") == 43)
    #expect(try page.marked("source") == ["Güngör"])
    try page.press("a")
    try page.click(".bar[data-value=warning]")
    #expect(try page.shownChecks() == ["names"])
    try page.click(".bar[data-value=dates]")
    #expect(try page.shownChecks() == ["dates", "names"])
    try page.press("Escape")
    #expect(try page.shownChecks() == Self.planted)
    #expect(try page.bars("severity") == ["error 3 100", "warning 2 67"])
    #expect(page.traffic().complaints == [])
  }

  @Test(arguments: [
    ("gungor", ["names"]), ("ISO", []), ("exports december", ["dates"]), ("paylasin", ["interface-text"]),
  ])
  func searchLooksThroughFindingsAndTheirTexts(words: String, checks: [String]) throws {
    let page = try desk.open(ReportDesk.faulty)
    try page.press("/")
    for letter in words { try page.press(String(letter)) }
    #expect(try page.value("document.getElementById('search').value") == words)
    #expect(try page.shownChecks() == checks)
    try page.press("Escape")
    #expect(try page.shownChecks() == Self.planted)
  }

  @Test func keysLeadThroughTheFindings() throws {
    let page = try desk.open(ReportDesk.faulty)
    func focused() throws -> String { try page.value("document.activeElement.id") }
    try page.press("j")
    #expect(try focused() == "f0")
    try page.press("j")
    try page.press("ArrowDown")
    #expect(try focused() == "f2")
    #expect(try page.text("#place") == "3 of 5 findings")
    #expect(
      try page.value("[...document.querySelectorAll('mark.current')].map((one) => one.textContent)")
        == ["Güngör", "Gürgör"])
    #expect(try page.value("getComputedStyle(document.activeElement).outlineStyle") == "solid")
    try page.press("ArrowUp")
    try page.press("k")
    try page.press("k")
    #expect(try focused() == "f4")
    try ReviewDesk.keepPicture(of: page, named: "report-chosen")
    try page.click(".bar[data-value=names]")
    try page.press("j")
    #expect(try focused() == "f2")
    try page.press("?")
    #expect(try page.text("#help dl").contains("next or previous finding"))
    try page.press("Escape")
    #expect(try page.value("document.getElementById('help').open") == false)
    try page.press("Escape")
    try page.click(".row:has(#f1) .target mark")
    #expect(try focused() == "f1")
  }

  @Test func whatACheckMeansIsInThePage() throws {
    let page = try desk.open(ReportDesk.faulty)
    #expect(
      try page.value("[...document.querySelectorAll('.about summary b')].map((one) => one.textContent)")
        == Self.planted.sorted())
    try page.click("#f1 .check")
    #expect(try page.text("#explanationTitle") == "numbers")
    let text = try page.text("#explanation .explanation")
    #expect(text.hasPrefix("The translation has the numbers of the source, by value.\n"))
    #expect(text.contains("Wrong") && text.contains("Right"))
    try page.click("#explanation [data-close]")
    #expect(try page.value("document.getElementById('explanation').open") == false)
    try page.press("e")
    #expect(try page.text("#explanationTitle") == "numbers")
  }

  @Test func aStoryAloneHasOneColumn() throws {
    try desk.folder.write(
      "<h1>Fiyatlar</h1>\n<p>İyi.</p>\n<p>Share this story with the others.</p>\n", to: "tr.html")
    let page = try desk.open(
      ["tr.html", "--lang", "tr", "--glossary", Project.path("Glossaries/newsroom-ui.en-tr.tbx")])
    #expect(try page.count(".source") == 0)
    #expect(try page.text(".head") == "Turkish")
    #expect(try page.marked("target").first == "Share this story")
    #expect(
      try page.value("document.querySelector('.row.found .text').getBoundingClientRect().width > 700") == true
    )
    try ReviewDesk.keepPicture(of: page, named: "report-alone")
  }

  @Test func filesAreListedAndWhatIsKnownIsCounted() throws {
    try desk.folder.write("Up 50 percent.\tYüzde 15 arttı.\nUp 5.\t6 arttı.\n", to: "a.tsv")
    try desk.folder.write("Good.\tİyi.\n", to: "b.tsv")
    let languages = ["--from", "en", "--to", "tr", "--only", "numbers"]
    let known = try desk.program.run(
      ["check", "a.tsv", "--write-baseline", "known.json"] + languages, in: desk.folder.url.path)
    try #require(known.status == 0)
    try desk.folder.write("Up 50 percent.\tYüzde 15 arttı.\nUp 5.\t6 arttı.\nUp 7.\t8 arttı.\n", to: "a.tsv")
    let page = try desk.open(["a.tsv", "b.tsv", "--baseline", "known.json"] + languages)
    #expect(try page.text("h1") == "Checks of 2 files")
    #expect(try page.text("#summary") == "1 error; 2 in the baseline")
    #expect(try page.text(".files ul") == "a.tsv\n1")
    #expect(try page.marked("target") == ["8"])
    #expect(try page.text("#r1 .facts") == "1 segment · nothing found")
    try page.click(".files a")
    #expect(try page.value("location.hash") == "#r0")
  }

  @Test func codesAreShownWhereTheyAreInQuestion() throws {
    let unit =
      "<trans-unit id='a'><source>A <g id='1'>bold</g> move of <g id='2'>5</g></source><target>5 <g id='2'>cesur</g> hamle</target></trans-unit>"
    try desk.folder.write(JobFiles.xliff([unit]), to: "a.xlf")
    let page = try desk.open(["a.xlf", "--profile", "software", "--only", "tags"])
    #expect(try page.count(".finding") == 2)
    #expect(
      try page.value("[...document.querySelectorAll('.target .code')].map((one) => one.dataset.name)") == [
        "<g id='2'>", "</g>",
      ])
    #expect(try page.value("document.querySelector('.target').textContent") == "5 cesur hamle")
    #expect(try desk.open(["a.xlf", "--profile", "software", "--only", "numbers"]).count(".code") == 0)
  }

  @Test func nothingFoundIsSaid() throws {
    let page = try desk.open(pairs: [("Up 5 percent.", "Yüzde 5 arttı.")], to: "tr")
    #expect(try page.text("#summary") == "nothing found")
    #expect(try page.count(".bar") == 0)
    #expect(try page.value("document.querySelector('[data-do=next]').disabled") == true)
    try page.press("j")
    #expect(page.traffic().complaints == [])
  }

  @Test func theSameRunGivesTheSamePage() throws {
    let first = try String(contentsOfFile: desk.report(ReportDesk.faulty), encoding: .utf8)
    #expect(try String(contentsOfFile: desk.report(ReportDesk.faulty), encoding: .utf8) == first)
  }
}
