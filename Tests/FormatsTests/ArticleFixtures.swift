import Bitext
import Formats

/// Pages written for these tests: invented stories, in markup that differs from page to page.
enum ArticleFixtures {
  static let turkish = """
    <!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Köprü açıldı - Çınar Haber</title>
    <meta property="og:title" content="Köprü açıldı"></head><body>
    <a class="skip-link" href="#icerik">İçeriğe geç</a>
    <header><div class="logo">Çınar Haber</div><nav><a href="/d">Dünya</a> <a href="/s">Spor</a></nav></header>
    <ul class="breadcrumb"><li><a href="/">Ana sayfa</a></li><li>KÖPRÜ AÇILDI</li></ul>
    <main><article><div class="haber-kategori">GÜNDEM</div><h1>Köprü  açıldı</h1>
    <p class="haber-spot">Yeni köprü iki yakayı birleştirdi</p>
    <p>Ayşe Demir | 12.01.2026 - Güncelleme : 13.01.2026</p>
    <p>İSTANBUL (ÇHA) -</p>
    <p>Köprü <b>sabah</b> açıldı. İlk araçlar geçti.</p>
    <h3>Trafik rahatladı</h3>
    <p>Sürücüler memnun.</p>
    <blockquote>“Yıllardır bekliyorduk.”</blockquote>
    <figure><img src="k.jpg"><figcaption>Köprünün açılışı</figcaption></figure>
    <button>Bu haberi paylaşın</button>
    <p>Çınar Haber internet sitesinde, abonelere sunulan haberlerin bir bölümü özet olarak yayımlanır.</p>
    </article><aside class="ilgili-haberler"><h4>İlgili konular</h4><ul><li>Köprüler</li></ul></aside></main>
    <footer><p>© 2026 Çınar Haber. Tüm hakları saklıdır.</p><a href="/k">Künye</a></footer></body></html>
    """

  static let turkishRoles: [(SegmentRole, String)] = [
    (.ui, "İçeriğe geç"), (.ui, "Çınar Haber"), (.ui, "Dünya"), (.ui, "Spor"), (.ui, "Ana sayfa"),
    (.section, "GÜNDEM"), (.headline, "Köprü açıldı"), (.summary, "Yeni köprü iki yakayı birleştirdi"),
    (.byline, "Ayşe Demir | 12.01.2026 - Güncelleme : 13.01.2026"), (.dateline, "İSTANBUL (ÇHA) -"),
    (.body, "Köprü sabah açıldı. İlk araçlar geçti."), (.body, "Trafik rahatladı"),
    (.body, "Sürücüler memnun."), (.quote, "“Yıllardır bekliyorduk.”"), (.caption, "Köprünün açılışı"),
    (.ui, "Bu haberi paylaşın"),
    (
      .boilerplate,
      "Çınar Haber internet sitesinde, abonelere sunulan haberlerin bir bölümü özet olarak yayımlanır."
    ),
    (.ui, "İlgili konular"), (.related, "Köprüler"),
    (.boilerplate, "© 2026 Çınar Haber. Tüm hakları saklıdır."), (.ui, "Künye"),
  ]

  /// No article element, no classes: roles by pattern and place alone.
  static let english = """
    <html><head><meta http-equiv="Content-Language" content="en-GB"></head><body>
    <div>WORLD</div><h1>Bridge opens</h1>
    <p>The new bridge joins both shores of the strait after six years of work on it</p>
    <p>By Jane Marsh</p><p>12 January 2026, 14:30 GMT</p>
    <p>LONDON</p>
    <p>The bridge opened on Monday.<br><br>First cars crossed it at noon, officials said.</p>
    <p>Drivers were happy.</p>
    <p><a href="/x">Read more »</a></p>
    <p>The Marsh News website contains only a portion of the news stories offered to subscribers.</p>
    <h2>bridge  OPENS</h2>
    </body></html>
    """

  static let englishRoles: [(SegmentRole, String)] = [
    (.section, "WORLD"), (.headline, "Bridge opens"),
    (.summary, "The new bridge joins both shores of the strait after six years of work on it"),
    (.byline, "By Jane Marsh"), (.byline, "12 January 2026, 14:30 GMT"), (.dateline, "LONDON"),
    (.body, "The bridge opened on Monday."), (.body, "First cars crossed it at noon, officials said."),
    (.body, "Drivers were happy."), (.ui, "Read more »"),
    (
      .boilerplate,
      "The Marsh News website contains only a portion of the news stories offered to subscribers."
    ),
  ]

  /// schema.org properties and ARIA roles.
  static let german = """
    <html lang="de-AT"><body><div role="banner">Ahorn-Blatt</div><div role="navigation">Startseite</div>
    <div role="main" itemscope itemtype="https://schema.org/NewsArticle">
    <span itemprop="articleSection">Wirtschaft</span>
    <h1 itemprop="headline">Brücke eröffnet</h1><div itemprop="description">Sechs Jahre Bauzeit.</div>
    <div itemprop="author">Anna Lang</div><div>Stand: 12. Januar 2026, 14.30 Uhr</div>
    <div itemprop="articleBody"><p>Die Brücke ist offen.</p><p>Die Fahrer sind zufrieden.</p>
    <div class="pull-quote">„Endlich!“</div></div>
    <div>Nachdruck nur mit Genehmigung des Verlags.</div></div>
    <div role="complementary"><h3>Mehr zum Thema</h3><ul><li><a href="/b">Brücken</a></li></ul></div>
    <div role="contentinfo">Impressum</div></body></html>
    """

  static let germanRoles: [(SegmentRole, String)] = [
    (.ui, "Ahorn-Blatt"), (.ui, "Startseite"), (.section, "Wirtschaft"), (.headline, "Brücke eröffnet"),
    (.summary, "Sechs Jahre Bauzeit."), (.byline, "Anna Lang"),
    (.byline, "Stand: 12. Januar 2026, 14.30 Uhr"),
    (.body, "Die Brücke ist offen."), (.body, "Die Fahrer sind zufrieden."), (.quote, "„Endlich!“"),
    (.boilerplate, "Nachdruck nur mit Genehmigung des Verlags."), (.ui, "Mehr zum Thema"),
    (.related, "Brücken"), (.ui, "Impressum"),
  ]

  static let arabic = """
    <html dir="rtl"><head><meta property="og:locale" content="ar_JO"></head><body><article>
    <p class="kicker">اقتصاد</p><h1>افتتاح الجسر</h1>
    <p class="byline">سلمى حداد | 12.01.2026 - تحديث : 13.01.2026</p>
    <p class="location">عمّان</p><p>افتُتح الجسر صباح الاثنين.</p><p>السائقون سعداء.</p>
    <p><a href="#">اقرأ المزيد</a></p><p>جميع الحقوق محفوظة لوكالة الجسر.</p></article></body></html>
    """

  static let arabicRoles: [(SegmentRole, String)] = [
    (.section, "اقتصاد"), (.headline, "افتتاح الجسر"),
    (.byline, "سلمى حداد | 12.01.2026 - تحديث : 13.01.2026"), (.dateline, "عمّان"),
    (.body, "افتُتح الجسر صباح الاثنين."), (.body, "السائقون سعداء."), (.ui, "اقرأ المزيد"),
    (.boilerplate, "جميع الحقوق محفوظة لوكالة الجسر."),
  ]

  static let pages = [turkish, english, german, arabic]
}

/// Reads `text` as the file `name`.
func article(_ text: String, name: String = "story.html") throws -> Article {
  try ArticleReader.read(bytes: Array(text.utf8), name: name)
}

/// The texts of the blocks of a page.
func texts(_ page: String) throws -> [String] { try article(page).blocks.map(\.text) }

/// A seeded choice from a list.
extension Array {
  func pick(_ generator: inout some RandomNumberGenerator) -> Element {
    self[Int.random(in: indices, using: &generator)]
  }
}
