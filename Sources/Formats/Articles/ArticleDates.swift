/// Finds the words of a date in a short text, in the languages of the table.
enum ArticleDates {
  /// The positions of the words of all dates; `nil` when there is none.
  ///
  /// A date is written in figures (`12.01.2026`, `2026-01-12`), or as a month's name beside a day or
  /// a year (`12 Ocak 2026`, `Jan. 12, 2026`). `words` are lower case, without commas.
  static func dateWords(in words: [String]) -> Set<Int>? {
    var found: Set<Int> = []
    for (index, word) in words.enumerated() {
      if isFigures(word) {
        found.insert(index)
      } else if isMonth(word) {
        let near = [index - 2, index - 1, index + 1, index + 2].filter {
          words.indices.contains($0) && isDayOrYear(words[$0])
        }
        if !near.isEmpty { found.formUnion(near + [index]) }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// Hours, time zones, days of the week.
  static func isTimeWord(_ word: String) -> Bool {
    if timeWords.contains(word.filter { $0 != "." }) { return true }
    let parts = word.split { ":.".contains($0) }
    return !parts.isEmpty && parts.count <= 3
      && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isWholeNumber) }
  }

  private static func isFigures(_ word: String) -> Bool {
    // "2026-01-12T09:30Z": the day is enough.
    let day = word.count > 10 && word.dropFirst(10).first == "t" ? word.prefix(10) : word[...]
    let parts = day.split(omittingEmptySubsequences: false) { "./-".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }) else {
      return false
    }
    let lengths = parts.map(\.count)
    return lengths[1] <= 2
      && ((lengths[0] <= 2 && [2, 4].contains(lengths[2])) || (lengths[0] == 4 && lengths[2] <= 2))
  }

  private static func isMonth(_ word: String) -> Bool {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return months.contains(bare) || bare.split(separator: "/").contains { months.contains(String($0)) }
  }

  /// `12`, `12.`, `12th`, `2026`.
  private static func isDayOrYear(_ word: String) -> Bool {
    let digits = word.prefix { $0.isWholeNumber }
    let rest = word.dropFirst(digits.count)
    return (digits.count == 4 && rest.isEmpty)
      || ((1...2).contains(digits.count) && ["", ".", "st", "nd", "rd", "th", "er"].contains(rest))
  }

  /// By `ArticleText.key`.
  static let updateWords = keys(
    """
    update updated updating published publish posted modified last edited created date güncelleme güncellendi \
    güncellenme yayın yayınlanma yayımlanma yayınlandı yayımlandı son giriş oluşturma tarih tarihi tarihli \
    aktualisiert aktualisierung veröffentlicht stand zuletzt erstellt تحديث آخر التحديث نشر نُشر النشر تاريخ \
    publié mis jour mise actualisé actualizado actualización publicado última
    """)

  private static let months = keys(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul \
    aug sep sept oct nov dec ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık januar \
    jänner februar märz mai juni juli oktober dezember mrz okt dez janvier février mars avril juin juillet août \
    septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre \
    noviembre diciembre يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر \
    ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين
    """)

  private static let timeWords = keys(
    """
    gmt utc cet cest est edt pst tsi trt ast am pm uhr h hrs saat الثاني الأول ص م monday tuesday wednesday thursday \
    friday saturday sunday mon tue wed thu fri sat sun pazartesi salı çarşamba perşembe cuma cumartesi pazar montag \
    dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes \
    martes miércoles jueves viernes sábado domingo الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    """)

  private static func keys(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { ArticleText.key(String($0)) })
  }
}
