import Bitext
import Terminology
import TestSupport
import Testing

/// Forms are «marked»; what is not marked must not be found.
@Suite struct TurkishTermTests {
  @Test(
    arguments: [
      ("saat", "«saati» «saatinde» «saatlik»"), ("kontrol", "«kontrolü» «kontrolleri»"),
      ("alkol", "«alkolün» alkollü"), ("hukuk", "«hukukun» hukuki hukukçu"),
      ("devlet", "«devleti» «devletin» «devletlerin»"), ("renk", "«rengi» «renkler»"),
      ("metin", "«metni» «metinde» «metnin»"), ("akıl", "«aklın» akıllı"), ("resim", "«resmini» «resimler»"),
      ("bakım", "«bakımı» «bakımın» bakma bakmak"), ("seçim", "«seçimler» «seçimin» seçme seçmen"),
      ("kent", "«kenti» «kentte» kendi kendine"), ("konut", "«konutu» konuda konudan"),
      ("ret", "«reddi» «retler» «reddin»"), ("hak", "«hakkı» «haklar» hakkında"),
      ("grup", "«grubu» «gruplar» «grubundaki»"), ("katalog", "«kataloğu» «kataloglar»"),
      ("yapı", "«yapısı» «yapılar» yapımı yapım"), ("kaza", "«kazanın» «kazada» kazandı kazandılar"),
      ("orta", "ortam ortamı «ortada»"), ("güven", "«güvenin» «güvenle» güvendi"),
      ("dolay", "dolayısıyla"), ("kadın", "«kadının» «kadınlar» kadı"),
      ("altın", "«altına» «altından» altı"), ("soru", "«sorunun» «sorular» sorunlar sorunu"),
      ("gerçek", "«gerçekler» gerçekten"), ("ekonomi", "«ekonomisi» ekonomistler"),
      ("banka", "«bankaymış» «bankaysa» «bankayken» «bankadır» «bankadakiler» «bankanınki»"),
      ("uzman", "«uzmanlarca» uzmanca uzmanlık"), ("metre", "yüz «metrelik» metreli"),
      ("sabah", "«sabahki» «sabahın» sabahçı"), ("açıklama", "«açıklamasını» açıklamadı açıklamaz"),
      ("görüşme", "«görüşmenin» «görüşmeleri» görüşmedi görüşmeyen"),
    ])
  func followsNouns(term: String, marked: String) throws { try expect(term, marked) }

  @Test(
    arguments: [
      ("kur", "«kurun» «kurdaki» kuru kura"), ("gol", "«golü» «goller» «gole»"),
      ("su", "«suyun» «suları» suç"),
      ("on", "onun ona onlar «on» «on'un»"), ("alt", "altında «altı» «alttaki»"),
      ("AB", "«AB'nin» «AB’ye» abi AB2"), ("NATO", "«NATO'ya» «NATOnun» natoyu"),
      ("TBMM", "«TBMM'de» «TBMM»"), ("G20", "«G20'nin» G201"), ("IPTC", "«IPTC» «IPTC'nin»"),
      ("Irak", "«IRAK» «Irak'ta» «ıraktaki»"), ("kâr", "«kârı» «karlar» «kârın»"),
      ("resmî tatil", "«resmi tatilde» «resmî tatiller»"),
    ])
  func isCarefulWithShortWordsAndNames(term: String, marked: String) throws { try expect(term, marked) }

  @Test(
    arguments: [
      ("merkez bankası", "«Merkez Bankasına» «merkez bankasında» «merkez bankamız» merkez bankada"),
      ("iş birliği", "«iş birlikleri» «iş birliğini» iş birlik"),
      ("Dışişleri Bakanlığı", "«Dışişleri Bakanlığı'ndan» «Dışişleri Bakanlıkları» «Dışişleri Bakanlığımız»"),
      ("Ankara Üniversitesi", "«Ankara Üniversitesi'nde» «ANKARA ÜNİVERSİTESİ'NİN»"),
      ("milletvekili", "«milletvekilleri» «milletvekilinin» milletvekilliği"),
      ("yüksek öğretim kurumu", "«yüksek öğretim kurumlarının» «yüksek öğretim kurumu»"),
      ("dünya şehri", "«dünya şehirleri» «dünya şehrinde»"), ("suç örgütü", "«suç örgütleri» «suç örgütüne»"),
      ("insan hakkı", "«insan hakları» «insan haklarının» «insan hakkını»"),
      ("içme suyu", "«içme suları» «içme suyunun»"),
      ("sabit kur", "«sabit kuru» «sabit kurda» sabit kurmak"),
    ])
  func followsCompounds(term: String, marked: String) throws { try expect(term, marked) }

  @Test(
    arguments: [
      (
        "müzakere etmek",
        """
        «müzakere ediyor» «müzakere edilmesi» «müzakere edilmiştir» «müzakere etmeyecek» «müzakere edebilir» \
        «müzakere edememişti» «müzakere ettiğini» «müzakere edince» «müzakere ederek» «müzakere etmekte» \
        «müzakere edeceklerdi» «müzakere ettirdi» müzakere eti
        """
      ),
      ("karar vermek", "«karar verdi» «kararlar verildi» «karar verememişlerdi» kararını verdi"),
      ("desteklemek", "«destekliyor» «desteklemeyi» «desteklendi» «desteklemedi» destekçi"),
      ("başlamak", "«başlıyor» «başladığı» «başlayacak» başlık başka"),
      ("gitmek", "«gidiyor» «gitti» «giderken» «gidecekleri» gidi"),
      ("görmek", "«gördü» «görüyor» «görülen» görüşmek görüştü görünüm"),
      ("bitmek", "«bitti» «biterse» bitir bitirdi"), ("gelmek", "«gelir» «gelecekler» «gelmiş» gelişmiş"),
      ("evet demek", "«evet diyor» «evet dedi» «evet diyecek» «evet denildi» evet di"),
      ("kabul etmek", "«kabul etmişlerdi» «kabul edilmeden» «kabul edilseydi» kabul edat"),
      ("reddetmek", "«reddetti» «reddediyor» «reddederse» reddi"),
      ("ekmek", "«ekmeği» «ekmekler» ekti ekiyor"),
      ("affetmek", "«affediyor» «affetmez» «affedilmeyecek»"),
      ("söylemek", "«söylüyor» «söylemiştir» «söylenmişti» söylem"),
    ])
  func followsVerbs(term: String, marked: String) throws { try expect(term, marked) }

  /// As some systems write file names and text.
  @Test func readsLettersInParts() throws {
    try expect("İhracat şirketi", "«I\u{307}hracat s\u{327}irketi»")
  }

  @Test(arguments: 0..<20)
  func answersAnythingQuickly(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let tag = try #require(LanguageTag("tr"))
    let parts = ["lar", "ın", "da", "ki", "l", "n", "dır", "ma", "yabil", "ı", "'", "İ", "ş"]
    let terms = ["a", "ana", "etmek", "anaı", "lar", "n", "mak", "su", "ı"]
    let concepts = terms.map { Concept(identifier: $0, terms: [Term($0, language: tag)]) }
    let finder = TermFinder(glossary: Glossary(concepts), language: tag)
    let text = (0..<3000).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    #expect(finder.terms(in: "ana " + text).first?.term.text == "ana")
  }

  private func expect(_ term: String, _ marked: String) throws {
    let (text, ranges) = unmark(marked)
    let tag = try #require(LanguageTag("tr"))
    let concept = Concept(identifier: term, terms: [Term(term, language: tag)])
    let found = TermFinder(glossary: Glossary([concept]), language: tag).terms(in: text)
    let bytes = Array(text.utf8)
    #expect(
      found.map(\.range) == ranges,
      "\(text): \(found.map { String(decoding: bytes[$0.range], as: UTF8.self) })")
  }
}
