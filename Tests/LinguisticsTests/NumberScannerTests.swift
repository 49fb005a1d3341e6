import Bitext
import Linguistics
import TestSupport
import Testing

@Suite struct NumberScannerTests {
  /// Each figure as value, then % for percent, th for ordinal, ? for not strict, ! for foreign
  /// marks, and |other for a second reading.
  @Test(
    arguments: [
      ("tr", "1.250,5 ton", "1250.5"),
      ("en", "1,250.5 tonnes", "1250.5"),
      ("en", "1,250 tonnes", "1250|1.25"),
      ("tr", "1.250 ton", "1250|1.25"),
      ("tr", "1,250 ton", "1.25|1250"),
      ("tr", "6.5 puan", "6.5!"),
      ("en", "1.234.567,8", "1234567.8!"),
      ("en", "12,34,567 rupees", "1234567"),
      ("fr", "1 250 000 euros", "1250000"),
      ("de", "1\u{a0}250 Euro", "1250"),
      ("de-CH", "1’250 Franken", "1250"),
      ("ar", "١٬٢٥٠٫٥ طن", "1250.5"),
      ("hi", "१२,३४,५६७", "1234567"),
      ("tr", "1 milyon 250 bin ton", "1250000"),
      ("tr", "5 bin 250 kişi", "5250"),
      ("tr", "318,4 milyon dolar", "318400000"),
      ("tr", "4 milyara, 30 milyonluk", "4000000000 30000000"),
      ("tr", "2 buçuk milyon", "2500000"),
      ("en", "$1.25 million, €5bn and 3m people", "1250000 5000000000 3000000"),
      ("de", "2,5 Mrd. Euro und 3 Millionen", "2500000000 3000000"),
      ("ar", "3 ملايين و 250 ألف", "3000000 250000"),
      ("ar", "2.5 مليار دولار", "2500000000"),
      ("ru", "5 миллионов и 2 тысячи", "5000000 2000"),
      ("tr", "%50 ve % 6,5", "50% 6.5%"),
      ("tr", "yüzde 50'si", "50%"),
      ("tr", "yüzde elli", "50%"),
      ("tr", "yüzde ellisi", "50%"),
      ("tr", "yüzde yüz", "100%"),
      ("tr", "bu yüzden yüzünü onun altında gördü", ""),
      ("en", "50%, 50 %, 50 percent, 50 per cent, fifty percent", "50% 50% 50% 50% 50%"),
      ("en", "5-10% of 20", "5% 10% 20"),
      ("de", "50 Prozent", "50%"),
      ("ar", "50٪ و50 بالمئة و50 في المئة", "50% 50% 50%"),
      ("tr", "5'i 2026'da 12'nci", "5 2026 12th"),
      ("tr", "3. çeyrek", "3th 0.25?"),
      ("en", "the 3rd of 21st", "3th 21th"),
      ("tr", "üçüncü yüz elli bin", "3th? 150000"),
      ("tr", "üçüncüsü, ikisi, dördünü", "3th? 2 4"),
      ("en", "two hundred and fifty thousand men", "250000"),
      ("en", "twenty-five, a million, one of them", "25 1000000? 1?"),
      ("tr", "bir adam, on iki", "1? 12"),
      ("de", "zweihundertfünfzig, dreitausend, fünfundzwanzig", "250 3000 25"),
      ("fr", "quatre-vingt-dix", "90"),
      ("ar", "خمسة وعشرون", "25"),
      ("en", "G20 and COVID-19 in a 3D film", "19 3"),
      ("en", "half of them twice", "0.5? 2?"),
      ("en", "Section 3.2.1", "3 2 1"),
      ("tr", "12.01.2026 tarihinde saat 14.30'da 3 kişi", "3"),
      ("fa", "۵۰ درصد و ۵۰٪ از ۳ میلیون", "50% 50% 3000000"),
      ("tr", "%50'si, % 50’ye, yüzde 12,5'lik", "50% 50% 12.5%"),
      ("es", "50 por ciento de 2 mil millones y 3,5 millones", "50% 2000000000 3500000"),
      ("pt", "50 por cento, R$ 2 mil milhões", "50% 2000000000"),
      ("it", "il 50 per cento di 3 miliardi", "50% 3000000000"),
      ("nl", "50 procent van 2,5 miljard", "50% 2500000000"),
      ("sv", "50 procent av 2,5 miljarder", "50% 2500000000"),
      ("ru", "50 процентов, 5 млн и 3,5 млрд, 12 тыс. человек", "50% 5000000 3500000000 12000"),
      ("uk", "50 відсотків, 5 млн", "50% 5000000"),
      ("pl", "50 procent, 5 mln, 3 tys. osób", "50% 5000000 3000"),
      ("el", "50 τοις εκατό των 3 εκατομμυρίων", "50% 3000000"),
      ("ja", "1億2000万円、3千万、50パーセント、1万2000人", "120000000 30000000 50% 12000"),
      ("zh", "百分之五十，3.5万人，二十五，三百二十五万", "50% 35000 25 3250000"),
      ("zh", "一亿两千万", "120000000"),
      ("ko", "1억 2000만 원, 50퍼센트", "120000000 50%"),
      ("hi", "५० प्रतिशत, 2 लाख, 3 करोड़", "50% 200000 30000000"),
      ("id", "50 persen dari 2 juta", "50% 2000000"),
      ("en", "two thousand million and five", "2000000005"),
      ("en", "½ cup, 2½ million, 1/2 of 3/4, 2/4, 24/7", "0.5 2500000 0.5? 0.75? 2 4 24 7"),
      ("en", "5 October and 1/2/3", "1 2 3"),
      ("de", "3 Mio. und 2 Mrd. Euro, dreiundzwanzig", "3000000 2000000000 23"),
      ("ar", "٥ مليون و٥٠٪", "5000000 50%"),
      ("en", "On Jan. 12, 2026 at 2 p.m. and 14:30, 3 men", "3"),
      ("fi", "50 prosenttia, 3 miljoonaa ja kahdessa", "50% 3000000 2"),
      ("de", "zwölfjährige und achtet", "12?"),
      ("en", "in his 40s, No. 5", "40? 5?"),
      ("tr", "üçü, binlerce", "3 1000?"),
      ("en", "two and a half years, two and a half million, 2 1/2 men", "2.5|2 2500000|2 2.5"),
      ("en", "half a million, half a dozen, two dozen", "500000?|0.5 6?|0.5 24?|2"),
      ("fr", "deux millions et demi", "2500000|2000000"),
      ("de", "zwei Dutzend", "24?|2"), ("tr", "yarım milyon", "500000?|0.5"),
      ("ru", "полтора миллиона, полутора тысяч", "1500000?|1.5 1500?|1.5"),
      ("ru", "двух с половиной миллионов, 2 с половиной", "2500000|2 2.5"),
      ("ru", "двое, четверых, двухсот пятидесяти", "2 4 250"),
      ("ru", "три дюжины, две сотни", "36?|3 200?|2"),
      ("ru", "пятилетний, сорокачетырехлетняя, полуторачасовая", "5? 44? 1.5?"),
      ("ru", "двухсотпятидесятитонный, десятитысячный, двухмиллионный", "250? 10000? 2000000?"),
      ("ru", "сторонник, столица, пятиться, двоюродный", ""),
      ("es", "820 000, 20.4 y 2,7 %", "820000 20.4 2.7%"),
      ("es", "ciento veinte, ciento cincuenta mil, un tres por ciento", "120 150000 1? 3%"),
      ("es", "un millón y medio, medio millón, 2 millones y medio", "1500000|1000000 500000?|0.5 2500000"),
      ("pt", "12 500 e dois milhões e meio", "12500 2500000|2000000"),
      ("fi", "viidessätoista, kahdenkymmenen, kolmestasadasta", "15 20 300"),
      ("fi", "puolitoista miljoonaa, kaksi ja puoli miljoonaa", "1500000?|1.5 2500000|2"),
      ("fi", "sataprosenttisen, kolmivuotinen, 50-prosenttinen", "100%? 3? 50%"),
      ("hu", "50 százalék, 20 millióan, 2,5 milliárd forint, kétszázan", "50% 20000000 2500000000 200"),
      ("is", "50 prósent, 3 milljónir og 2,5 milljarðar, þrjú", "50% 3000000 2500000000 3"),
      ("cs", "50 procent, 3 miliony, 2,5 miliardy, 12 tis. lidí", "50% 3000000 2500000000 12000"),
      ("sk", "50 percent, 3 milióny a 2,5 miliardy", "50% 3000000 2500000000"),
      ("da", "50 procent, 3 millioner, 2,5 mia. kroner", "50% 3000000 2500000000"),
      ("nb", "50 prosent, 3 millioner, 2,5 milliarder", "50% 3000000 2500000000"),
      ("ro", "50 la sută, 3 milioane, 2,5 miliarde de lei", "50% 3000000 2500000000"),
      ("bg", "50 процента, 3 милиона, 2,5 млрд. лева", "50% 3000000 2500000000"),
    ])
  func readsValues(language: String, text: String, expected: String) throws {
    let scanner = try NumberScanner(language: #require(LanguageTag(language)))
    let found = scanner.figures(in: text).map { figure in
      figure.value.description + (figure.isPercent ? "%" : "") + (figure.isOrdinal ? "th" : "")
        + (figure.isStrict ? "" : "?") + (figure.usesLocalNotation ? "" : "!")
        + (figure.otherValue.map { "|\($0)" } ?? "")
    }
    #expect(found.joined(separator: " ") == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("en", "Twenty of 5 million paid $1,250, both in two million", "5000000 1250"),
      ("tr", "on iki kişi 1 milyon 250 bin lira, yüzde elli ve yüzde 6,5", "1250000 6.5"),
      ("ru", "двадцать, с 5 миллионами и 2 тысячей, к 3 миллиарду", "5000000 2000 3000000000"),
      ("pl", "dwa z 5 milionami i 2 tysiącami", "5000000 2000"),
      // No data file: ICU knows the words behind the figures.
      ("da", "tyve, 5 millioner", "5000000"),
    ])
  func leavesOutNumbersInWordsWhenTold(language: String, text: String, expected: String) throws {
    let scanner = try NumberScanner(language: #require(LanguageTag(language)), readsWords: false)
    #expect(scanner.figures(in: text).map(\.value.description).joined(separator: " ") == expected)
  }

  @Test(
    arguments: [
      ("tr", "Bölüm «%50»'si, «yüzde elliye», «1 milyon 250 bin» ton"),
      ("en", "over «50 per cent» or $«1.25 million», «two hundred»"),
      ("ar", "نسبة «50 في المئة» ثم «٣»"),
      ("de", "Ü «2,5 Mrd». Euro"),
    ])
  func marksWhereTheyStand(language: String, marked: String) throws {
    let (text, ranges) = unmark(marked)
    let scanner = try NumberScanner(language: #require(LanguageTag(language)))
    #expect(scanner.figures(in: text).map(\.range) == ranges)
  }

  @Test(arguments: [("en", "$5", "USD"), ("tr", "5 milyon liraya", "TRY"), ("de", "5 Euro", "EUR")])
  func namesTheCurrency(language: String, text: String, code: String) throws {
    let scanner = try NumberScanner(language: #require(LanguageTag(language)))
    #expect(scanner.figures(in: text).map(\.currency) == [code])
  }

  @Test(arguments: 0..<8)
  func readsBackWhatItsLanguageWrites(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (tag, group, point) in [
      ("tr", ".", ","), ("en", ",", "."), ("de", ".", ","), ("fr", "\u{202f}", ","),
    ] {
      let scanner = try NumberScanner(language: #require(LanguageTag(tag)))
      for _ in 0..<100 {
        let whole = Int.random(in: 1_000_000...999_999_999_999, using: &random)
        let fraction = Int.random(in: 1...9, using: &random)
        let text = "x " + grouped(whole, group) + point + String(fraction) + " y"
        #expect(scanner.figures(in: text).map(\.value.description) == ["\(whole).\(fraction)"], "\(text)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func neverLeavesTheTextWhateverItReads(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "12", "3", "2026", ".", ",", ":", "%", "'", " ", "yüzde", "elli", "bin", "milyon", "Ocak", "buçuk",
      "saat", "-",
      "ve", "ü", "٣", "\u{a0}", "999999999999999999999999999999", "/",
    ]
    let scanner = try NumberScanner(language: #require(LanguageTag("tr")))
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      var last = 0
      for figure in scanner.figures(in: text) {
        #expect(figure.range.lowerBound >= last && figure.range.upperBound <= text.utf8.count, "\(text)")
        #expect(!figure.range.isEmpty, "\(text)")
        last = figure.range.upperBound
      }
    }
  }

  private func grouped(_ value: Int, _ mark: String) -> String {
    value < 1000
      ? String(value) : grouped(value / 1000, mark) + mark + String(String(value % 1000 + 1000).dropFirst())
  }
}
