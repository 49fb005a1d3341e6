import Bitext
import Checks
import Testing

@Suite struct TagsCheckTests {
  @Test(
    arguments: [
      ("A «<b>»bold</b> move", "Cesur bir</b> hamle"),
      ("A <b>bold</b> move", "Bir «</b>»cesur<b> hamle"),
      ("A <b><i>bold</i></b> move", "Bir <b><i>cesur«</b>»</i> hamle"),
      ("Press «<key/>» now", "Şimdi bas"),
      ("Press now", "Şimdi «<key/>» bas"),
    ])
  func findsMarkupLostOrCrossed(source: String, target: String) throws {
    _ = try Alone.expectOne("tags", "en-tr", source, target)
  }

  @Test(
    arguments: [
      ("if a < b and c > d", "a < b ve c > d ise"),
      ("<a>here</a> or <b>there</b>", "<b>orada</b> ya da <a>burada</a>"),
      ("One<br>two", "Bir<br>iki"),
    ])
  func letsOtherOrderPass(source: String, target: String) throws {
    #expect(try Alone.findings("tags", "en-tr", source, target) == [])
  }

  @Test func comparesCodesBesideTheText() throws {
    var settings = CheckSettings.only("tags")
    settings.profile = .software
    let languages = LanguagePair(
      source: try #require(LanguageTag("en")), target: try #require(LanguageTag("tr")))
    let suite = try CheckSuite(languages: languages, settings: settings)
    let code = InlineCode(number: 1, kind: .standalone, offset: 0, original: "<br/>")
    let pair = suite.pair(source: TaggedText("New line", codes: [code]), target: TaggedText("Yeni satır"))
    #expect(suite.findings(in: pair).map(\.check) == ["tags"])
  }
}

@Suite struct PlaceholdersCheckTests {
  @Test(
    arguments: [
      ("Copy «%s»", "Kopyala"), ("Hi «{name}»", "Selam «{nmae}»"),
      ("«%(count)s» files", "«%(cuont)s» dosya"), ("«${user}» left", "ayrıldı"),
      ("Set «$HOME_DIR»", "Ayarla"),
      ("«{{x}}» left", "ayrıldı"), ("Wait «%d» s", "«%s» sn bekle"),
    ])
  func findsPlaceholdersLostOrChanged(source: String, target: String) throws {
    _ = try Alone.expectOne("placeholders", "en-tr", source, target)
  }

  @Test(
    arguments: [
      ("%s of %s", "%2$s içinden %1$s"), ("Up 50% so far", "%50 arttı"), ("5%d", "%5 d"),
      ("US$ 5", "5 dolar"),
      ("100 %s", "%s 100"), ("50%, said he", "%50 dedi"), ("%% done", "bitti"),
      ("It costs $500", "500 dolar"),
    ])
  func letsOtherOrderPass(source: String, target: String) throws {
    #expect(try Alone.findings("placeholders", "en-tr", source, target) == [])
  }
}

@Suite struct MessageFormatCheckTests {
  @Test(
    arguments: [
      ("tr", "{n, plural, one {# dosya} other {# dosya}"), ("de", "{n, plural, one {# Datei}}"),
      ("fr", "{m, plural, one {# jour} other {# jours}}"), ("ru", "{n, plural, one {# день} other {# дней}}"),
    ])
  func findsBrokenMessages(language: String, target: String) throws {
    let found = try Alone.findings(
      "message-format", "en-\(language)", "{n, plural, one {# file} other {# files}}", target)
    #expect(!found.isEmpty && found.allSatisfy { $0.check == "message-format" })
  }

  @Test(
    arguments: [
      ("tr", "{n, plural, other {# dosya}}"), ("de", "{n, plural, =1 {eine Datei} other {# Dateien}}"),
      ("ru", "{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}"),
    ])
  func letsWholeOnesPass(language: String, target: String) throws {
    let source = "{n, plural, one {# file} other {# files}}"
    #expect(try Alone.findings("message-format", "en-\(language)", source, target) == [])
  }
}

@Suite struct AddressChecksTests {
  @Test(
    arguments: [
      ("urls", "See «https://example.org/a/12».", "Bkz. «https://example.org/a/21»."),
      ("urls", "See «www.example.org».", "Bkz."),
      ("e-mails", "Write to «desk@example.org».", "«desk@example.com» adresine yazın."),
      ("hashtags", "They wrote «#Secim2026».", "Yazdılar."),
      ("hashtags", "They wrote «#Secim2026».", "«#Secmi2026» yazdılar."),
      ("hashtags", "Follow «@bellek».", "İzleyin."),
    ])
  func findsAddressesLostOrChanged(check: String, source: String, target: String) throws {
    _ = try Alone.expectOne(check, "en-tr", source, target)
  }

  @Test(
    arguments: [
      ("urls", "See https://example.org/en/news.", "Bkz. https://example.org/tr/news'te."),
      ("urls", "at www.Example.org/", "www.example.org'da"),
      ("e-mails", "Write to Desk@example.org.", "desk@example.org'a yazın."),
      ("hashtags", "They wrote #StayHome.", "#EvdeKal yazdılar."),
    ])
  func letsTheSameAddressPass(check: String, source: String, target: String) throws {
    #expect(try Alone.findings(check, "en-tr", source, target) == [])
  }
}
