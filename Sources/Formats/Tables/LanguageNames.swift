internal import Bitext

/// Languages by the names that people give the columns of a table.
enum LanguageNames {
  /// The language of a column's name: a tag, a language's name in English, in Turkish or in itself, either with the
  /// other, or a region, in brackets after it.
  ///
  ///     LanguageNames.tag("Türkçe")            // tr
  ///     LanguageNames.tag("English (en-GB)")   // en-GB
  ///     LanguageNames.tag("Portuguese (BR)")   // pt-BR
  ///     LanguageNames.tag("Hello")             // nil
  static func tag(_ name: String) -> LanguageTag? {
    let (base, inside) = parts(of: name)
    if let inside, let tag = known(inside) { return tag }
    guard let tag = known(base) ?? codes[base.lowercased()].flatMap({ LanguageTag($0) }) else { return nil }
    if let inside, inside.utf8.count == 2, let regional = LanguageTag(tag.language + "-" + inside) {
      return regional
    }
    return tag
  }

  /// A name, and what stands in brackets behind it.
  static func parts(of name: String) -> (base: String, inside: String?) {
    func trimmed(_ text: Substring) -> String {
      var text = text.drop(while: \.isWhitespace)
      while let last = text.last, last.isWhitespace { text.removeLast() }
      return String(text)
    }
    guard let open = name.firstIndex(where: { $0 == "(" || $0 == "[" }), open > name.startIndex,
      let last = name.lastIndex(where: { $0 == ")" || $0 == "]" }), last > open
    else { return (trimmed(name[...]), nil) }
    return (trimmed(name[..<open]), trimmed(name[name.index(after: open)..<last]))
  }

  /// A tag whose language is one of ISO 639-1 or of those named here.
  private static func known(_ text: String) -> LanguageTag? {
    guard let tag = LanguageTag(text), iso.contains(tag.language) else { return nil }
    return tag
  }

  private static let iso = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee \
    el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it \
    iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my \
    na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn \
    so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu \
    ckb fil kmr hsb dsb
    """.split(separator: " ").map(String.init))

  /// By lower-cased name; Turkish words by both lower cases of I.
  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let code = words.first else { continue }
      for word in words.dropFirst() {
        let name = word.replacing("_", with: " ")
        codes[name.lowercased()] = String(code)
        if name.hasPrefix("İ") { codes["i" + name.dropFirst().lowercased()] = String(code) }
      }
    }
    return codes
  }()

  private static let table = """
    ar Arabic Arapça العربية
    az Azerbaijani Azeri Azerice Azerbaycanca Azərbaycanca
    bg Bulgarian Bulgarca Български
    bs Bosnian Boşnakça Bosanski
    ca Catalan Katalanca Català
    ckb Sorani Central_Kurdish
    cs Czech Çekçe Čeština
    da Danish Danca Dansk
    de German Almanca Deutsch
    el Greek Yunanca Ελληνικά
    en English İngilizce Ingilizce
    es Spanish İspanyolca Ispanyolca Español
    et Estonian Estonca Eesti
    eu Basque Baskça Euskara
    fa Persian Farsi Farsça فارسی
    fi Finnish Fince Suomi
    fr French Fransızca Français
    he Hebrew İbranice Ibranice עברית
    hi Hindi Hintçe हिन्दी
    hr Croatian Hırvatça Hrvatski
    hu Hungarian Macarca Magyar
    hy Armenian Ermenice Հայերեն
    id Indonesian Endonezce
    it Italian İtalyanca Italyanca Italiano
    ja Japanese Japonca 日本語
    ka Georgian Gürcüce ქართული
    kk Kazakh Kazakça
    ko Korean Korece 한국어
    ku Kurdish Kürtçe Kurdî
    kmr Kurmanji Kurmancî Kurmançça
    ky Kyrgyz Kırgızca
    lt Lithuanian Litvanca Lietuvių
    lv Latvian Letonca Latviešu
    mk Macedonian Makedonca Македонски
    ms Malay Malayca
    nb Norwegian Norveççe Norsk Bokmål Norwegian_Bokmål
    nl Dutch Felemenkçe Hollandaca Nederlands
    pl Polish Lehçe Polonyaca Polski
    pt Portuguese Portekizce Português
    ro Romanian Romence Rumence Română
    ru Russian Rusça Русский
    sk Slovak Slovakça Slovenčina
    sl Slovenian Slovene Slovence Slovenščina
    sq Albanian Arnavutça Shqip
    sr Serbian Sırpça Srpski Српски
    sv Swedish İsveççe Isveççe Svenska
    th Thai Tayca
    tk Turkmen Türkmence
    tr Turkish Türkçe Turkce
    uk Ukrainian Ukraynaca Українська
    ur Urdu Urduca
    uz Uzbek Özbekçe
    vi Vietnamese Vietnamca
    zh Chinese Çince 中文
    """
}
