import Foundation
import TestSupport
import Testing

/// How the page stands up to its readers, its screens and its stories.
@Suite(.serialized, .enabled(if: Browser.isThere, Comment(rawValue: Browser.absence)))
struct ReviewPageLooksTests {
  private let desk: ReviewDesk
  private let browser: Browser

  init() throws {
    desk = try ReviewDesk()
    browser = try Browser()
  }

  @Test func hostileTextIsOnlyText() throws {
    let hostile = [
      "</script><script>document.title = 'owned'</script>", "<!-- <script> \" ' ` ${document.title}",
      "<img src=\"https://example.org/x.png\" onerror=\"document.title = 'owned'\">",
      "{{story}} {{nonce}} {{title}}",
      "a \u{202e}desrever\u{202c} \u{2066}b \u{2028} c \u{2029} &lt;b&gt; \\u003c \u{feff}",
      "Zażółć 😀 gęślą \u{0}\u{1}\u{7f} jaźń",
    ]
    var stories = try desk.stories(hostile, hostile)
    stories[stories.count - 1] = "</title><script>document.title = 'owned'</script>"
    let page = try browser.open(try desk.page(stories))
    let texts: [String] = try page.value(
      "[...document.querySelectorAll('.source .text')].map((text) => text.textContent)")
    #expect(texts == hostile)
    #expect(try page.value("document.scripts.length") == 2)
    #expect(try page.value("document.title") == "</title><script>document.title = 'owned'</script>: review")
    #expect(try page.value("document.images.length") == 0)
    let traffic = page.traffic()
    #expect(traffic.requests.allSatisfy { $0.hasPrefix("file:") && $0.hasSuffix("/review.html") })
    #expect(traffic.complaints == [])
    // What its policy forbids does not happen even when a script tries.
    let isBlocked: Bool = try page.value(
      "fetch('https://example.org/').then(() => false, () => true)")
    #expect(isBlocked)
    let lines: String = try page.value("(view.select(0), actions.confirm(), decisionLines(review))")
    let path = try desk.folder.write(lines, to: "hostile.jsonl")
    let run = try desk.program.run([
      "import", path, "--from", "en", "--to", "tr", "-m", desk.folder.path("a.bellek"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try desk.units("a.bellek").map { $0["source"] } == [hostile[0]])
  }

  @Test(arguments: ["ar", "he", "fa", "ur"])
  func rightToLeftTextStandsRight(language: String) throws {
    let page = try browser.open(
      try desk.page(
        try desk.stories(
          ["The port of Basra opened in 2024.", "Why?"], ["افتُتح ميناء البصرة في عام 2024.", "لماذا؟"],
          to: language)))
    #expect(try page.value("getComputedStyle(document.querySelector('.side.target')).direction") == "rtl")
    #expect(try page.value("getComputedStyle(document.querySelector('.side.source')).direction") == "ltr")
    #expect(try page.value("document.querySelector('.side.target').lang") == language)
    // The number stands to the right of its text.
    #expect(
      try page.value(
        """
        (() => {
          const left = (name) => document.querySelector(`.target ${name}`).getBoundingClientRect().left;
          return left(".number") > left(".text");
        })()
        """) == true)
    try ReviewDesk.keepPicture(of: page, named: "right-to-left-\(language)")
  }

  @Test func chineseSegmentsAreJoinedWithoutSpaces() throws {
    let page = try browser.open(
      try desk.page(
        try desk.stories(
          ["The bridge opened on Monday.", "It cost 48 million euros."], ["大桥星期一开通。", "造价为4800万欧元。"], to: "zh"
        )))
    try page.press("ArrowUp")
    try page.press("m")
    try page.press("Enter")
    let lines: String = try page.value("decisionLines(review)")
    #expect(lines.contains("\"target\":\"大桥星期一开通。造价为4800万欧元。\""))
    #expect(lines.contains("\"source\":\"The bridge opened on Monday. It cost 48 million euros.\""))
    try ReviewDesk.keepPicture(of: page, named: "chinese")
  }

  @Test(arguments: [360, 500, 800, 1280, 1800], [false, true])
  func everyWidthIsReadable(width: Int, isDark: Bool) throws {
    let page = try browser.open(try desk.page(try desk.stories()), width: width)
    try page.prefer(dark: isDark)
    try page.press("Enter")
    try page.press("x")
    #expect(try page.fitsItsWindow())
    try ReviewDesk.keepPicture(of: page, named: "\(isDark ? "dark" : "light")-\(width)")
    #expect(try page.faintTexts(in: "header *, #queue *, main *") == [])
  }

  @Test func everythingHasANameAndARole() throws {
    let page = try browser.open(try desk.page(try desk.stories()))
    #expect(
      try page.value(
        "[...document.querySelectorAll('button')].filter((one) => !(one.ariaLabel ?? one.textContent).trim()).length"
      )
        == 0)
    #expect(try page.value("document.querySelectorAll('[role=grid] > [role=row]').length") == 9)
    #expect(
      try page.value(
        "document.querySelectorAll('[role=row] > :not([role=gridcell], [role=columnheader])').length") == 0)
    #expect(try page.value("document.activeElement.matches('.bead[aria-selected=true]')") == true)
    // One stop for the Tab key in the grid: the chosen bead.
    #expect(try page.value("document.querySelectorAll('main [tabindex=\"0\"]').length") == 1)
    try page.press("?")
    #expect(try page.value("document.querySelector('#help').open") == true)
    #expect(try page.text("#help dl").contains("confirm the bead and go on"))
    try page.press("Escape")
    #expect(try page.value("document.querySelector('#help').open") == false)
  }

  @Test func aThousandSegmentsAreWorkedOn() throws {
    // The page of a small story, given a long one to show.
    let small = try String(contentsOfFile: desk.page(try desk.stories()), encoding: .utf8)
    let segments = (0..<1000).map { ["text": "\($0) " + ReviewDesk.english[$0 % 8], "role": "body"] }
    let beads = (0..<1000).map { number -> [String: Any] in
      ["source": [number], "target": [number], "confidence": Double(number % 100) / 100, "status": "open"]
    }
    let language: [String: Any] = ["tag": "en", "isRightToLeft": false, "gap": " "]
    let story: [String: Any] = [
      "document": "long", "threshold": 0.5, "languages": ["source": language, "target": language],
      "source": segments, "target": segments, "proposals": beads, "beads": beads,
    ]
    let json = String(decoding: try JSONSerialization.data(withJSONObject: story), as: UTF8.self)
    let start = try #require(small.range(of: "id=\"story\">")).upperBound
    let end = try #require(small.range(of: "</script>", range: start..<small.endIndex)).lowerBound
    let page = try browser.open(
      try desk.folder.write(small.replacingCharacters(in: start..<end, with: json), to: "long.html"))
    #expect(try page.value("document.querySelectorAll('.bead').length") == 1000)
    #expect(try page.text("#left") == "500")
    let clock = ContinuousClock.now
    for _ in 0..<40 { try page.press("Enter") }
    for _ in 0..<10 { try page.press("m") }
    for _ in 0..<10 { try page.press("u") }
    print("60 keys on 1,000 segments: \(ContinuousClock.now - clock)")
    #expect(try page.text("#count") == "40 of 1000 decided, 460 to look at")
  }

  @Test func itPrints() throws {
    let page = try browser.open(try desk.page(try desk.stories()))
    let paper = try page.printed()
    #expect(paper.starts(with: Data("%PDF".utf8)))
  }
}
