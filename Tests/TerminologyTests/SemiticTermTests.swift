import Bitext
import Terminology
import TestSupport
import Testing

@Suite struct SemiticTermTests {
  @Test(
    arguments: [
      // Particles and the article.
      ("بنك", "«البنك» «والبنك» «للبنك» «وللبنك» «فبالبنك» «كبنك» «لبنك» «وبنك» مصرف"),
      ("اجتماع", "«للاجتماع» «والاجتماعات» «اجتماعا» «اجتماعها» «باجتماعهم»"),
      ("لغة", "«للغة» «باللغة» «لغتها» «لغات» «واللغات»"),
      // Nothing but a plural ending follows a word with the article.
      ("بنك", "البنكها البنكا"),
      // Feminine endings.
      ("شركة", "«شركته» «وشركتنا» «شركتان» «الشركتين» «شركات» «لشركاتهم» شركاء شريك"),
      ("مدرسة", "«المدرسه» «المدارس» «مدارسهم» مدرس"),
      ("قناة", "«قناتها» «القنوات» «قنوات»"),
      ("فتاة", "«الفتيات» «الفتاتين»"),
      // Sound plurals, also before a noun.
      ("مسؤول", "«المسؤولون» «المسؤولين» «مسؤولي» «مسؤولو» «مسؤوليها» مسؤولية المسؤوليات"),
      ("محامي", "«محامون» «المحامين» «محام» «المحامي» محامية حماية"),
      ("متحدث", "«متحدثو» «متحدثي» «المتحدثين» حديث"),
      // Broken plurals by shape.
      ("مسكن", "«المساكن» «مساكنهم» سكن السكان"),
      ("وزير", "«الوزراء» «ووزراؤها» «وزيرا» «وزيران» وزارة"),
      ("صديق", "«أصدقاء» «أصدقائه» «أصدقاؤها»"),
      ("قانون", "«القوانين» «قوانينه» «قانونا» قانوني"),
      ("مشروع", "«مشاريع» «المشاريع» «مشروعات» شرعي"),
      ("عاصمة", "«عواصم» «العواصم»"),
      ("وسيلة", "«وسائل» «بوسائلها»"),
      ("حرب", "«الحروب» «حروبا» «للحرب» محارب حربي"),
      ("سلاح", "«الأسلحة» سلحفاة"),
      ("حصة", "«حصص» «الحصص» «حصته»"),
      ("سر", "«أسرار» «السر» سرور"),
      ("سياسي", "«السياسية» «سياسيون» «السياسيين» «ساسة» سياسة"),
      ("إعصار", "«أعاصير» «الإعصار» «اعصار» عصر"),
      // By the list.
      ("كتاب", "«كتب» «الكتب» «وكتبهم» «كتابها» كاتب"),
      ("امرأة", "«النساء» «امرأتين» «لامرأة»"),
      ("أحمر", "«الحمراء» «حمر» حمار"),
      ("تاجر", "«التجار» «تجارهم» تجاري تجارة"),
      ("برنامج", "«برامج» «البرامجُ» «برنامَج»"),
      // A hamza below the alef is another word, unless it is not written at all.
      ("علم", "«أعلام» «علوم» إعلام"),
      ("إعلام", "«الإعلام» «للاعلام» علوم"),
      // The letter is the word's own.
      ("ريق", "فريق «الريق»"),
      ("رأي", "«الآراء» «رأيهم» راهن"),
      ("مال", "كمال «أموال»"),
      ("عدو", "عدوان «الأعداء» «أعدائه»"),
      // Another word is made of the first, and is a term of its own.
      ("مكتب", "مكتبة مكتبي «المكاتب»"),
      ("عرب", "عربي عربية"),
      // Marks, stretched letters and letter forms do not matter.
      ("مستوى", "«المُسْتَوى» «مستـــوى» «مستواها» «مستويات» «المستوي»"),
      ("بلاد", "«ﺑﻼﺩ» «ٱلبلاد» ﷺ"),
      ("هيئة", "«الهيئات» «هيئتها»"),
    ])
  func findsArabicForms(term: String, marked: String) throws { try expect("ar", term, marked) }

  @Test(
    arguments: [
      ("البنك المركزي", "«البنك المركزي» «بنك مركزي» «وللبنك المركزي» «بنوك مركزية» البنك والمركزي"),
      ("مجلس الأمن", "«لمجلس الأمن» «ومجلس الأمن» مجلس للأمن مجلس النواب"),
      ("انتخابات رئاسية", "«الانتخابات الرئاسية» «والانتخابات الرئاسية»"),
      ("قرض", "«القرض» «قروض» قراض"),
    ])
  func findsArabicPhrases(term: String, marked: String) throws { try expect("ar", term, marked) }

  @Test(
    arguments: [
      ("أعلن", "«وأعلنت» «أعلنوا» «يعلن» «سيعلنون» «تعلنها» الإعلان"),
      ("قال", "«قالت» «يقول» «قلت» «وسيقولون» قائل"),
      ("وصل", "«وصلوا» «يصل» «ستصل» وصول"),
      ("استخدم", "«يستخدمون» «استخدمتها» استخدام"),
      ("أعطى", "«أعطاه» «يعطي» «أعطوا» عطاء"),
      ("مد", "«يمد» «مددت» «مدت»"),
    ])
  func findsArabicVerbs(term: String, marked: String) throws {
    try expect("ar", term, marked, partOfSpeech: .verb)
  }

  @Test func wantsTheArticleOfAName() throws {
    try expect("ar", "الهند", "«الهند» «وللهند» هند", partOfSpeech: .properNoun)
  }

  @Test(arguments: [("جديد", "«جديدة» «الجديدة» «جدد»"), ("كبير", "«الكبيرة» «كبار» كبر")])
  func agreesAdjectives(term: String, marked: String) throws {
    try expect("ar", term, marked, partOfSpeech: .adjective)
  }

  @Test(
    arguments: [
      ("בנק", "«הבנק» «והבנק» «לבנק» «שבבנק» «הבנקים» «בנקים» בנקאות"),
      ("ממשלה", "«הממשלה» «ממשלת» «לממשלת» «ממשלתו» «ממשלות» ממשל"),
      ("חוק", "«החוקים» «חוקי» «בחוק» חקיקה"),
      ("מנהיג", "«מנהיגיהם» «המנהיגים» «ומנהיגי» מנהג"),
      ("תוכנית", "«תוכניות» «בתוכנית» תוכן"),
      ("בניין", "«הבנין» «בניינים» «לבִנְיָן»"),
      ("צה״ל", "«צה\"ל» «בצה״ל» «וצה\"ל» צהל"),
      ("צ'ק", "«צ׳ק» «הצ׳ק»"),
      ("בית ספר", "«בית הספר» «בית־ספר» «לבית ספר»"),
      ("ראש הממשלה", "«ראש הממשלה» «לראש הממשלה» ראש העיר"),
      ("בירה", "בחירה «הבירה» «בירת» «ובירתה»"),
      ("שר", "«השר» «לשר» «שרים» «השרים» «שרי» בשר"),
      ("הקשר", "«ההקשר» «בהקשר» קשר"),
      ("איש", "«אנשים» «האנשים» «אנשי»"),
      ("מלך", "«המלך» «מלכים» «מלכי» «מלכו» ממלכה"),
    ])
  func findsHebrewForms(term: String, marked: String) throws { try expect("he", term, marked) }

  @Test(arguments: [("כתב", "«כתבה» «כתבתי» «כותבים» «יכתוב» «שכתבו» מכתב")])
  func findsHebrewVerbs(term: String, marked: String) throws {
    try expect("he", term, marked, partOfSpeech: .verb)
  }

  private func expect(
    _ language: String, _ term: String, _ marked: String, partOfSpeech: Term.PartOfSpeech? = nil
  ) throws {
    let tag = try #require(LanguageTag(language))
    let concept = Concept(
      identifier: "a", terms: [Term(term, language: tag, partOfSpeech: partOfSpeech)])
    let (text, ranges) = unmark(marked)
    let found = TermFinder(glossary: Glossary([concept]), language: tag).terms(in: text).map(\.range)
    func words(_ ranges: [Range<Int>]) -> [String] {
      ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
    #expect(words(found) == words(ranges))
    #expect(found == ranges)
  }
}
