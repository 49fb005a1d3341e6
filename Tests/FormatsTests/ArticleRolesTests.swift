import Bitext
import Formats
import Testing

/// Which role each block of a page gets.
struct ArticleRolesTests {
  struct Page: CustomTestStringConvertible {
    var testDescription: String
    var html: String
    var language: String?
    var roles: [(SegmentRole, String)]
  }

  static let pages = [
    Page(
      testDescription: "Turkish, by class names", html: ArticleFixtures.turkish, language: "tr",
      roles: ArticleFixtures.turkishRoles),
    Page(
      testDescription: "English, by pattern and place", html: ArticleFixtures.english, language: "en-GB",
      roles: ArticleFixtures.englishRoles),
    Page(
      testDescription: "German, by schema.org and ARIA", html: ArticleFixtures.german, language: "de-AT",
      roles: ArticleFixtures.germanRoles),
    Page(
      testDescription: "Arabic", html: ArticleFixtures.arabic, language: "ar-JO",
      roles: ArticleFixtures.arabicRoles),
  ]

  @Test(arguments: pages) func givesEachBlockItsRole(_ page: Page) throws {
    let article = try article(page.html)
    #expect(article.language?.description == page.language)
    let found = article.blocks.map { "\($0.role): \($0.text)" }
    #expect(found == page.roles.map { "\($0.0): \($0.1)" })
  }

  @Test(arguments: [
    // The site's name is an h1 too: the page's title decides.
    (
      "<title>Bridge opens | Site</title><body><h1>Site</h1><article><h1>Bridge opens</h1><p>It is open.</p>",
      "Bridge opens"
    ),
    // No h1: the title's text, then the first h2.
    (
      "<meta property=og:title content='Bridge opens'><div>Bridge opens</div><h2>More</h2><p>It is open.</p>",
      "Bridge opens"
    ),
    ("<h2>Bridge opens</h2><p>It is open.</p><h2>Cars cross</h2>", "Bridge opens"),
  ])
  func findsTheHeadline(page: String, headline: String) throws {
    let found = try article(page).blocks.filter { $0.role == .headline }
    #expect(found.map(\.text) == [headline])
  }

  @Test func takesASentenceForBodyThoughItsWrapperIsNamedLikeARegion() throws {
    let page = """
      <body><div class="related-wrap"><h1>Bridge opens</h1><p>It is open.</p><p>Cars cross it.</p></div></body>
      """
    #expect(try article(page).blocks.map(\.role) == [.headline, .body, .body])
  }

  @Test func comparesClassWordsWhole() throws {
    // "lead" is not in "leaderboard", nor "nav" in "navy".
    let page = "<h1>Bridge opens</h1><p class='leaderboard'>It is open.</p><p class='navy'>Cars cross it.</p>"
    #expect(try article(page).blocks.map(\.role) == [.headline, .body, .body])
  }

  @Test(arguments: [
    ("ANKARA", true), ("İSTANBUL (AA) -", true), ("WASHINGTON, D.C.", true), ("ANKARA/LONDON", true),
    ("عمّان (بترا)", true), ("Ankara", false), ("Ankara (AA)", false), ("COVID-19", false),
    ("THE BRIDGE IS OPEN NOW", false), ("A", false),
  ])
  func knowsADatelineByItsForm(text: String, isDateline: Bool) throws {
    let blocks = try article("<h1>Bridge opens</h1><p>\(text)</p><p>It is open.</p>").blocks
    #expect((blocks[1].role == .dateline) == isDateline)
  }

  @Test(arguments: [
    ("Elif Sarı | 12.01.2026 - Update : 13.01.2026", true), ("Güncelleme: 12 Ocak 2026 14:30", true),
    ("Published Jan. 12, 2026", true), ("2026-01-12", true), ("Von Jonas Feld", true),
    ("Publié le 12 janvier 2026 à 14h30", true), ("بقلم سلمى حداد", true), ("تحديث: ١٢ يناير ٢٠٢٦", true),
    ("The deal was signed in Ankara on 12 January 2026 by both of the ministers.", false),
    ("By Monday all of it was gone.", false), ("May brings rain", false), ("12 people were hurt", false),
  ])
  func knowsABylineByItsForm(text: String, isByline: Bool) throws {
    let blocks = try article("<h1>Bridge opens</h1><p>\(text)</p><p>It is open.</p>").blocks
    #expect((blocks[1].role == .byline) == isByline)
  }
}
