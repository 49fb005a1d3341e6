import Bitext
import Linguistics
import Testing

/// Habits of news in many languages; `|` marks each boundary.
@Suite struct SentenceHabitTests {
  @Test(arguments: [
    "WASHINGTON (AP) – The U.S. envoy left.|US' Jan. 3 raid shook the port.",
    "\"Stop!\" and left.|\"Why now?\" Mr. Hart asked.|\"Go!\" I said.|Nobody went.",
    "Where? -- he asked.|Mrs. Lee sued State No. 5, cf. c. 5, par. 3.",
    "It costs approx. $5 vs. $6.|See www.a.example/b.c?d=e.|Write to press@port.example.|Thank you.",
    "The rope is 5 ft. 6 in. long.|The wall is 20 m.|Nobody climbs it.",
    "Direct line:? 203 555.|Sales rose..|I was glad.",
    "It lists (1) ships, (2) boats and (3) rafts.|That is all.",
    "He is at the PP.|Karl is not.|Is it \"so\"?|Yes.",
    "Work is done. 👍|✔ Pay comes next.",
    "The net closed.|* nets are listed below",
    "The end of a letter.|======",
  ])
  func english(marked: String) throws { try expect(marked, "en") }

  @Test(arguments: [
    "ANKARA (AA) – Bakan konuştu.|Meksika'nın 2. büyük kentinde 1. Lig başladı.",
    "II. Abdülhamid 1876'da tahta çıktı.|Op. Dr. Ak, No. 5'e ve 12. maddeye baktı.",
    "“Dur!” dedi.|Neden?|Bilmem...|K.K.T.C. Cumhurbaşkanı geldi.",
    "İyi bir kampanya ile başladı.|a. Yeni ürünler çıktı.",
    "Yayladan 20 km.|Sonra köy başlar.",
  ])
  func turkish(marked: String) throws { try expect(marked, "tr") }

  @Test(arguments: [
    ("it", "Il prof. Rossi ha parlato con il sig. Bianchi.|L'on. Verdi e l'avv. Neri erano d'accordo."),
    ("es", "El dr. Pérez y la sra. Gil salieron de EE.UU. el 5 de mayo.|Se lo di a Uds.|Ellos lo vieron."),
    ("pt", "O sr. Silva e a dra. Lima vivem na av. Central, n.º 5.|Saíram cedo."),
    ("ca", "Té un trau al cap.|Cal curar-lo.|El sr. Puig hi és."),
    ("fr", "M. Petit et Mme Roy, cf. p. 5, sont là.|Il mesure 20 m.|Paul rit.|« Non ! » dit-il."),
    ("de", "Er sah S. 12, Abs. 3.|Menschen dieser Art.|Karl ging.|Am Ende der Seite.|Karl las."),
    ("nl", "Drs. Jansen en mevr. Bos kwamen.|Hij is lid.|Jan niet.|Zie blz. 5."),
    ("sv", "Hon hade inget att komma med.|Karl gick.|Bl.a. prof. Ek kom kl. 10, t.ex. han."),
    ("da", "Det var bl.a. dr. Holm, f.eks. d. 5. maj.|Han gik sin vej.|Karl kom."),
    ("nb", "Det var bl.a. dr. Holm, f.eks. den 5. mai.|Hun kom nær.|Karl gikk."),
    ("fi", "Prof. Virta tuli klo 10.|Hän lähti 5. maaliskuuta.|Esim. Matti jäi."),
    ("pl", "W 1995 r. prof. Nowak wyjechał.|Pomógł im.|Potem odszedł.|Zob. art. 5 ust. 2."),
    ("cs", "Přišel prof. Novák a plk. Malý.|Dne 5. 3. 2026 odjeli.|Bydlí v ul. Dlouhé č. 5."),
    ("hu", "Prof. Nagy eljött.|Alma, körte stb.|A 3. kerületben, a Kossuth u. 5. alatt lakik."),
    ("ro", "Dl. Ionescu și prof. dr. Ilie au venit.|Vezi art. 5."),
    ("hr", "Došli su svi.|Ivan je bio u 5. razredu.|Npr. prof. Horvat, str. 5."),
    ("bg", "Г-н Иванов и проф. Петров дойдоха на 5 март.|Стоян замина."),
    (
      "lt",
      "1995 m. Vilniuje gimė prof. Jonas.|Sausio 13 d. Lietuva minėjo aukas.|Jų buvo 14.|Vilnius liūdėjo."
    ),
    ("ru", "В 1995 г. Иванов уехал.|Глубина 20 м.|Вода холодная.|— Где он? — спросила Анна."),
    ("uk", "У 1995 р. Шевченко поїхав.|Він жив на вул. Франка, буд. 5.|Площа 67 кв. м.|Вода холодна."),
    ("el", "Ο κ. Παπάς ήρθε στις 5 μ.μ.|Πού είναι;|Στο σπίτι."),
    ("ar", "قال د. سالم إن م. خالد سافر.|هل عاد؟|نعم، عاد."),
    ("he", "ד\"ר כהן הגיע.|מתי?|אתמול."),
    ("fa", "«چرا دیر آمد؟».|بعد رفت."),
    ("hi", "डॉ. शर्मा आए।|वे कब गए?|कल।"),
    ("ko", "김 박사가 왔다.|언제 왔나요?|어제 왔다."),
    ("th", "เขามาแล้วครับ|เธอไปแล้วค่ะ"),
  ])
  func otherLanguages(language: String, marked: String) throws { try expect(marked, language) }

  @Test(arguments: [
    ("zh", "他说：“走吧。”|我们走了！|真的吗？|是的。"), ("zh", "谁会想听「他说话呢？」。|后来他走了。"),
    ("ja", "「はい。」と言った。|本当?|2026年に決まる。"),
  ])
  func languagesWithoutSpaces(language: String, marked: String) throws {
    try expect(marked, language, separator: "")
  }

  /// A straight quote between spaces ends a quotation unless it can open one.
  @Test func aLoneQuoteGoesWithItsQuotation() throws {
    try expect("Elle a ri ! \"|Les autres sont partis.", "fr")
    try expect("He left . \"|\" She stayed \" .|It rained .", "en")
    try expect("He left .|\" I am here , \" she said .", "en")
  }

  private func expect(_ marked: String, _ language: String, separator: String = " ") throws {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag(language)))
    let expected = marked.split(separator: "|").map(String.init)
    let text = expected.joined(separator: separator)
    let bytes = Array(text.utf8)
    #expect(segmenter.sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }
}
