import BenchmarkSupport
import TestSupport

/// Text with the habits of news: names with titles, figures, hours, quotations, brackets.
struct NewsText {
  struct Vocabulary {
    var words: [String]
    /// Stand inside a sentence.
    var phrases: [String]
    /// Stand after a quotation.
    var speakers: [String]
  }

  private let vocabulary: Vocabulary
  private var generator: SeededGenerator

  init(_ vocabulary: Vocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    generator = SeededGenerator(seed: seed)
  }

  /// Paragraphs of three to seven sentences, an empty line between.
  mutating func bytes(_ count: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count + 4096)
    while text.count < count {
      for _ in 0..<3 + generator.next(below: 5) {
        text += sentence().utf8
        text.append(0x20)
      }
      text += "\n\n".utf8
    }
    return text
  }

  private mutating func sentence() -> String {
    var words = (0..<8 + generator.next(below: 18)).map { _ in pick(vocabulary.words) }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    if generator.next(below: 3) == 0 {
      words.insert(pick(vocabulary.phrases), at: 1 + generator.next(below: 5))
    }
    if generator.next(below: 10) == 0 { words.insert("(\(pick(vocabulary.words)))", at: 2) }
    let text = words.joined(separator: " ")
    switch generator.next(below: 12) {
    case 0: return "“\(text)?” \(pick(vocabulary.speakers))."
    case 1: return "\(text)!"
    case 2: return "\(text)…"
    default: return "\(text)."
    }
  }

  private mutating func pick(_ items: [String]) -> String { items[generator.next(below: items.count)] }

  static let vocabulary: [String: Vocabulary] = [
    "en": Vocabulary(
      words: words(
        """
        the port of a new minister said that workers would not return before talks on pay begin again in
        northern city where ships wait for grain and fuel while prices rise across region officials expect
        more delays this week government agreed to review plan after months protest court heard case against
        company which built bridge near river last year people left homes because water rose overnight
        """),
      phrases: [
        "Dr. Hale", "Prof. J. R. Moss", "the U.S. Senate", "at 9 a.m. on Monday", "on Jan. 12, 2026", "No. 5",
        "3.5 percent", "$1.2 billion", "Acme Inc. of Port Lane", "www.port.example", "St. Anne",
      ],
      speakers: ["he asked", "she wrote", "the mayor said"]),
    "tr": Vocabulary(
      words: words(
        """
        bakan yeni liman için görüşmelerin sürdüğünü işçilerin ücret artışı beklediğini söyledi kentte gemiler
        tahıl bekliyor fiyatlar bölgede yükseliyor yetkililer bu hafta gecikmeler olacağını öngörüyor hükümet
        aylar süren gösterilerin ardından planı gözden geçirmeyi kabul etti mahkeme köprüyü yapan şirket
        hakkındaki davayı dinledi su geceleyin yükselince insanlar evlerinden ayrıldı
        """),
      phrases: [
        "Prof. Dr. Ak", "Doç. Dr. Işık Şen", "12. madde", "3. Cumhurbaşkanı", "T.C. Dışişleri Bakanlığı",
        "12 Ocak 2026'da", "saat 09.30'da", "yüzde 3,5", "1.250.000 lira", "Türkiye'nin", "İSTANBUL (AA)",
      ],
      speakers: ["diye sordu", "dedi", "diye yazdı"]),
  ]

  private static func words(_ text: String) -> [String] { text.split { $0.isWhitespace }.map(String.init) }
}
