import Alignment
import Bitext
import Testing

/// Small texts whose right beads a reader sees at once.
struct AlignerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var source: [String]
    var target: [String]
    /// The right beads as `source:target`, in order.
    var beads: String
  }

  static let cases = [
    Case(
      testDescription: "English–Turkish, one to one",
      source: [
        "Port expansion begins in Mersin", "The company will spend $740 million by 2028.",
        "“We cannot wait any longer,” said Selin Aydın.", "Who will pay for the railway?",
      ],
      target: [
        "Mersin'de liman genişletme çalışması başladı", "Şirket 2028'e kadar 740 milyon dolar harcayacak.",
        "Selin Aydın, \"Artık bekleyemeyiz\" dedi.", "Demir yolunun parasını kim ödeyecek?",
      ], beads: "0:0 1:1 2:2 3:3"),
    Case(
      testDescription: "English–German, one sentence split",
      source: [
        "The rescue took nine hours.",
        "Four climbers were flown to Innsbruck on 3 March and two of them, both from Vienna, remain in hospital.",
        "The mountain hut stays closed until 15 April.",
      ],
      target: [
        "Die Rettung dauerte neun Stunden.", "Vier Kletterer wurden am 3. März nach Innsbruck geflogen.",
        "Zwei von ihnen, beide aus Wien, liegen noch im Spital.",
        "Die Berghütte bleibt bis 15. April geschlossen.",
      ], beads: "0:0 1:1,2 2:3"),
    Case(
      testDescription: "English–Russian, one sentence left out",
      source: [
        "President Vladimir Petrov arrived in Minsk on Monday.",
        "It was raining when the plane landed at the old military airfield.",
        "The talks in Minsk will last 3 days and end with a dinner.", "Petrov last visited in 2019.",
      ],
      target: [
        "Президент Владимир Петров прибыл в Минск в понедельник.",
        "Переговоры в Минске продлятся 3 дня и закончатся ужином.",
        "В последний раз Петров приезжал в 2019 году.",
      ], beads: "0:0 1: 2:1 3:2"),
    Case(
      testDescription: "English–Greek, something added",
      source: [
        "Athens opened 12 new parks in 2025.", "Mayor Nikos Pavlidis paid 4.5 million euros for them.",
      ],
      target: [
        "Η Αθήνα άνοιξε 12 νέα πάρκα το 2025.", "Εγγραφείτε στο ενημερωτικό μας δελτίο.",
        "Ο δήμαρχος Νίκος Παυλίδης πλήρωσε γι' αυτά 4,5 εκατομμύρια ευρώ.",
      ], beads: "0:0 :1 1:2"),
    Case(
      testDescription: "English–Arabic, Arabic figures",
      source: ["The dam holds 48 million cubic metres.", "It was built in 1974 near Bolvadin.", "Why now?"],
      target: ["يتسع السد لـ٤٨ مليون متر مكعب.", "بُني عام ١٩٧٤ بالقرب من بولفادين.", "لماذا الآن؟"],
      beads: "0:0 1:1 2:2"),
    Case(
      testDescription: "English–Chinese, two sentences merged",
      source: [
        "Exports rose 12.5 percent in May.", "The ministry gave no reason.",
        "Imports fell to 830 billion yuan for the third month running.",
      ],
      target: ["五月份出口增长12.5%，该部没有说明原因。", "进口连续第三个月下降，降至8300亿元。"], beads: "0,1:0 2:1"),
  ]

  static func notation(_ beads: [Bead]) -> String {
    beads.map { bead in
      bead.source.map(String.init).joined(separator: ",") + ":"
        + bead.target.map(String.init).joined(separator: ",")
    }.joined(separator: " ")
  }

  @Test(arguments: cases)
  func findsTheBeadsThatAReaderSees(_ example: Case) {
    let pair = TextPair(source: AlignmentText(example.source), target: AlignmentText(example.target))
    #expect(Self.notation(Aligner().align(pair)) == example.beads)
  }

  @Test(
    arguments: [
      ([], [], ""), (["One.", "Two."], [], "0: 1:"), ([], ["Bir.", "İki.", "Üç."], ":0 :1 :2"),
      (["", "Prices rose 4%."], ["Fiyatlar %4 arttı.", " "], nil),
    ] as [([String], [String], String?)])
  func takesEmptyAndOneSidedInput(_ source: [String], _ target: [String], _ beads: String?) {
    let found = Aligner().align(TextPair(source: AlignmentText(source), target: AlignmentText(target)))
    if let beads { #expect(Self.notation(found) == beads) }
    #expect(found.flatMap(\.source) == Array(source.indices))
    #expect(found.flatMap(\.target).sorted() == Array(target.indices))
  }

  @Test func rolesDecideBetweenLikeSegments() {
    func text(_ texts: [(String, SegmentRole)]) -> AlignmentText {
      AlignmentText(segments: texts.map { AlignmentText.Segment($0.0, role: $0.1) })
    }
    let source = text([("Harvest begins in the valley", .headline), ("Harvest begins in the valley", .body)])
    let headline = text([("Vadide hasat başlıyor artık", .headline)])
    let body = text([("Vadide hasat başlıyor artık", .body)])
    #expect(Self.notation(Aligner().align(TextPair(source: source, target: headline))) == "0:0 1:")
    #expect(Self.notation(Aligner().align(TextPair(source: source, target: body))) == "0: 1:0")
  }

  @Test func aLexiconTellsWhatLengthsCannot() {
    let source = AlignmentText(["The bread is warm.", "The water is cold."])
    let target = AlignmentText(["Su soğuk akıyor."])
    let words = [WordPair(source: "water", target: "su"), WordPair(source: "cold", target: "soğuk")]
    let beads = Aligner(lexicons: [Lexicon(words)]).align(TextPair(source: source, target: target))
    #expect(Self.notation(beads) == "0: 1:0")
  }

  @Test func examplesTeachWords() {
    let examples = [
      ("The water is deep.", "Su derin."), ("Cold water is good.", "Soğuk su iyidir."),
      ("The bread is good.", "Ekmek iyidir."), ("Warm bread is here.", "Sıcak ekmek burada."),
      ("The water is here.", "Su burada."), ("The night is cold.", "Gece soğuk."),
    ].map { TextPair(source: AlignmentText([$0.0]), target: AlignmentText([$0.1])) }
    let source = AlignmentText(["The bread is warm.", "The water is cold."])
    let pair = TextPair(source: source, target: AlignmentText(["Su soğuk akıyor."]))
    #expect(Self.notation(Aligner(examples: examples).align(pair)) == "0: 1:0")
  }

  @Test func aMovedParagraphCrossesTheOthers() {
    let source = [
      "The strike began on Monday at 6 o'clock.", "Trains to Ankara and Konya stood still.",
      "Minister Kemal Aras met 14 union leaders in Eskişehir.", "He offered them 22.5 percent over 3 years.",
      "The union of Derya Yalman wants 31 percent.", "Nobody knows when trains will run again.",
      "In 2018 a strike lasted 17 days and cost $40 million.",
    ]
    let target = [
      "Grev pazartesi saat 6'da başladı.", "Ankara ve Konya trenleri durdu.",
      "Derya Yalman'ın sendikası yüzde 31 istiyor.",
      "Trenlerin ne zaman yeniden çalışacağını kimse bilmiyor.",
      "2018'de bir grev 17 gün sürdü ve 40 milyon dolara mal oldu.",
      "Bakan Kemal Aras, Eskişehir'de 14 sendika başkanıyla görüştü.",
      "Onlara 3 yıl için yüzde 22,5 önerdi.",
    ]
    let pair = TextPair(source: AlignmentText(source), target: AlignmentText(target))
    #expect(Self.notation(Aligner().align(pair)) == "0:0 1:1 2:5 3:6 4:2 5:3 6:4")
    var configuration = Aligner.Configuration()
    configuration.allowsCrossing = false
    let straight = Aligner(configuration: configuration).align(pair)
    let targets = straight.flatMap(\.target)
    #expect(targets == targets.sorted())
  }
}
