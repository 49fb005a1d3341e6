import Foundation
import TestSupport
import Testing

/// How the report of `bellek check` stands up to its readers, its screens, paper and hostile texts.
@Suite(.serialized, .enabled(if: Browser.isThere, Comment(rawValue: Browser.absence)))
struct CheckReportLooksTests {
  private let desk: ReportDesk

  init() throws { desk = try ReportDesk() }

  @Test(arguments: [360, 500, 800, 1280, 1800], [false, true])
  func everyWidthIsReadable(width: Int, isDark: Bool) throws {
    let page = try desk.open(ReportDesk.faulty, width: width)
    try page.prefer(dark: isDark)
    try page.press("j")
    try page.press("j")
    #expect(try page.fitsItsWindow())
    try ReviewDesk.keepPicture(of: page, named: "report-\(isDark ? "dark" : "light")-\(width)")
    #expect(try page.faintTexts(in: "header *, #panel *, main *") == [])
    try page.click(".bar[data-value=warning]")
    try page.press("a")
    #expect(try page.faintTexts(in: "header *, #panel *, main *") == [])
    try page.press("j")
    try page.press("e")
    #expect(try page.fitsItsWindow())
    #expect(try page.faintTexts(in: "dialog *") == [])
    try ReviewDesk.keepPicture(of: page, named: "report-explained-\(isDark ? "dark" : "light")-\(width)")
  }

  @Test func hostileTextIsOnlyText() throws {
    let hostile = [
      "5 </script><script>document.title = 'owned'</script>", "5 <!-- <script> \" ' ` ${document.title}",
      "5 <img src=\"https://example.org/x.png\" onerror=\"document.title = 'owned'\">",
      "5 {{panel}} {{script}} {{title}}",
      "5 a \u{202e}desrever\u{202c} \u{2066}b \u{2028} c \u{2029} &lt;b&gt;",
      "5 </mark></div></section> &quot;\u{301} \"\u{301}><b> Zażółć 😀 \u{1}\u{7f}", "5 a  b\u{a0}c",
    ]
    let page = try desk.open(pairs: hostile.map { ($0, $0.replacing("5 ", with: "6 ")) }, to: "tr")
    let texts: [String] = try page.value(
      "[...document.querySelectorAll('.source')].map((text) => text.textContent)")
    #expect(texts == hostile)
    #expect(try page.marked("source") == hostile.map { _ in "5" })
    #expect(try page.marked("target") == hostile.map { _ in "6" })
    #expect(try page.value("document.scripts.length") == 1)
    #expect(try page.value("document.images.length") == 0)
    #expect(try page.value("document.title") == "Checks of pairs.jsonl")
    #expect(page.traffic().requests.count == 1)
    #expect(page.traffic().complaints == [])
    // What its policy forbids does not happen even when a script tries.
    #expect(try page.value("fetch('https://example.org/').then(() => false, () => true)") == true)
  }

  @Test func nameOfAFileIsOnlyText() throws {
    let name = "<b>\"&'.tsv"
    try desk.folder.write("Up 5.\t6 arttı.\n", to: name)
    let page = try desk.open([name, "--from", "en", "--to", "tr", "--only", "numbers"])
    #expect(try page.text("h1") == "Checks of \(name)")
    #expect(try page.value("document.title") == "Checks of \(name)")
    #expect(try page.text(".report h2") == name)
  }

  @Test(arguments: ["ar", "he", "fa", "ur"])
  func rightToLeftTextStandsRight(language: String) throws {
    let page = try desk.open(
      pairs: [("The port of Basra opened in 2024.", "Basra: افتُتح الميناء في عام 2025 😀.")], to: language)
    #expect(try page.value("getComputedStyle(document.querySelector('.target')).direction") == "rtl")
    #expect(try page.value("getComputedStyle(document.querySelector('.source')).direction") == "ltr")
    #expect(try page.value("document.querySelector('.target').lang") == language)
    #expect(try page.marked("target").joined() == "2025")
    #expect(try page.fitsItsWindow())
    try ReviewDesk.keepPicture(of: page, named: "report-\(language)")
  }

  @Test func marksAreRightInEveryScript() throws {
    let page = try desk.open(
      pairs: [
        ("👩‍👩‍👧 İğne: up 50 percent 🇹🇷.", "👩‍👩‍👧 İğne: yüzde 15 arttı 🇹🇷."),
        ("Cafe\u{301} e\u{308}: 5.", "Cafe\u{301} e\u{308}: 6 g\u{306}."),
        ("😀😀 1,412 firms", "😀😀 1.421 firma"),
      ], to: "tr")
    #expect(try page.marked("source") == ["50 percent", "5", "1,412"])
    #expect(try page.marked("target") == ["yüzde 15", "6", "1.421"])
  }

  @Test func everythingHasANameAndARole() throws {
    let page = try desk.open(ReportDesk.faulty)
    #expect(
      try page.value(
        "[...document.querySelectorAll('button, input')].filter((one) => !(one.ariaLabel ?? (one.labels?.[0]?.textContent || one.textContent)).trim()).length"
      ) == 0)
    #expect(
      try page.value(
        "[...document.querySelectorAll('.bar')].every((one) => one.ariaPressed === 'false' && !one.disabled)")
        == true)
    #expect(try page.value("document.querySelectorAll('.row:not([role=group][aria-label])').length") == 0)
    // One stop for the Tab key among findings; their links are stops of their own.
    #expect(try page.value("document.querySelectorAll('.finding[tabindex=\"0\"]').length") == 1)
    #expect(
      try page.value(
        "[...document.querySelectorAll('[aria-labelledby]')].every((one) => document.getElementById(one.getAttribute('aria-labelledby')))"
      ) == true)
    #expect(
      try page.value(
        "new Set([...document.querySelectorAll('[id]')].map((one) => one.id)).size === document.querySelectorAll('[id]').length"
      ) == true)
  }

  @Test func withoutItsScriptItIsAllThere() throws {
    let path = try desk.report(ReportDesk.faulty)
    // A script with another digest is forbidden by the page's own policy.
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing(
      "\"use strict\";", with: "\"use strict\"; ")
    let page = try desk.browser.open(desk.folder.write(text, to: "still.html"))
    #expect(try page.shownChecks() == ["dates", "numbers", "names", "missing-sentence", "interface-text"])
    #expect(try page.marked("target") == ["Dec. 1, 2026", "5.6%", "Gürgör", "Bu haberi paylaşın"])
    #expect(try page.bars("severity") == ["error 3 100", "warning 2 67"])
    #expect(try page.count(".tools button, input") == 0)
    // A link into what is folded opens it.
    try page.click("#f1 .check")
    try page.wait(until: "document.getElementById('about-numbers').checkVisibility()")
    try page.click(".clean summary")
    #expect(try page.count(".row") == 17)
    #expect(try page.fitsItsWindow())
    try ReviewDesk.keepPicture(of: page, named: "report-still")
  }

  @Test func paperHoldsEveryFindingAndNoControl() throws {
    let page = try desk.open(ReportDesk.faulty, width: 800)
    try page.press("j")
    let paper = try page.printed()
    #expect(paper.starts(with: Data("%PDF".utf8)))
    if let folder = ProcessInfo.processInfo.environment["BELLEK_PICTURES"] {
      try paper.write(to: URL(fileURLWithPath: "\(folder)/report.pdf"))
    }
    try page.showAsPrinted()
    #expect(try page.shownChecks().count == 5)
    #expect(try page.count("input, .tools, .tools button, .clean") == 0)
    #expect(try page.bars("severity") == ["error 3 100", "warning 2 67"])
    #expect(try page.count(".row") == 5)
    let styles: [String] = try page.value(
      """
      [...document.querySelectorAll(".row.found, .bar, .finding")].filter((one) => getComputedStyle(one).breakInside !== "avoid")
        .map((one) => one.className)
      """)
    #expect(styles == [])
    #expect(
      try page.value(
        "[...document.querySelectorAll('mark')].every((one) => getComputedStyle(one).borderBottomWidth !== '0px')"
      ) == true)
    #expect(try page.value("getComputedStyle(document.querySelector('header')).position") == "static")
    try ReviewDesk.keepPicture(of: page, named: "report-print")
  }

  @Test func fiveThousandSegmentsAreReadAtOnce() throws {
    let pairs = (0..<5000).map { number in
      (
        "\(number): " + ReviewDesk.english[number % 8],
        "\(number % 5 == 0 ? number + 1 : number): " + ReviewDesk.turkish[number % 8]
      )
    }
    let path = try desk.folder.write(pairs.map { "\($0)\t\($1)\n" }.joined(), to: "long.tsv")
    let report = try desk.report([path, "--from", "en", "--to", "tr", "--only", "numbers"])
    let clock = ContinuousClock.now
    let page = try desk.browser.open(report)
    let loaded = ContinuousClock.now
    let shown = try page.shownChecks().count
    #expect(shown >= 1000)
    #expect(try page.bars("check") == ["numbers \(shown) 100"])
    for _ in 0..<40 { try page.press("j") }
    let stepped = ContinuousClock.now
    #expect(try page.text("#place") == "40 of \(shown) findings")
    for _ in 0..<2 { try page.click(".bar[data-value=numbers]") }
    try page.press("/")
    for digit in "4995" { try page.press(String(digit)) }
    #expect(try page.text("#place") == "1 finding, \(shown) in all")
    try page.press("Escape")
    try page.press("a")
    #expect(try page.count(".row") == 5000)
    print(
      "5,000 segments, \(shown) findings: opened in \(loaded - clock), 40 keys in \(stepped - loaded), "
        + "6 filters and all segments in \(ContinuousClock.now - stepped)")
  }
}
