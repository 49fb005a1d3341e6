internal import Bitext
internal import Linguistics

/// The translation has the times of the source, by value.
///
/// 14.30, 14:30, 2:30 p.m. and "saat 14.30'da" are one. The half of the day may be said in words, and
/// "three" for 3 p.m.; times are compared only where both sides have some, for zones are converted and a
/// time may be left out. An hour of the afternoon that is counted to twelve needs a word such as "akşam" beside
/// it in languages that count to 24.
///
/// Wrong (en → tr): "It starts at 2:30 p.m." → "Saat 14.20'de başlıyor."
/// Wrong (tr → en): "Toplantı saat 15.00'te başladı." → "The meeting began at 4 p.m."
/// Wrong (en → de): "It starts at 2:30 p.m." → "Es beginnt um 2.30 Uhr."
/// Right (en → tr): "It starts at 2:30 p.m." → "Öğleden sonra saat 2.30'da başlıyor."
/// Right (en → de): "It starts at 2:30 p.m." → "Es beginnt um 14.30 Uhr."
public struct TimesCheck: Check {
  public static let about = CheckDescription(
    "times", "The translation has the times of the source, by value.", severity: .error, category: .numbers,
    yieldsTo: CheckDescription.wholeTexts)

  private let source: DayHalves
  private let target: DayHalves

  public init?(_ context: CheckContext) {
    source = DayHalves(language: context.languages.source)
    target = DayHalves(language: context.languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    if pair.source.times.isEmpty { return [] }
    var extra = pair.target.times.filter { time in
      !pair.source.times.contains { Self.agree(time, $0) }
        && !Self.isTold(time, in: pair.source, orInWords: true)
    }
    var findings: [Finding] = []
    for time in pair.source.times
    where !pair.target.times.contains(where: { Self.agree(time, $0) }) {
      // Beside another time a number in words is no hour.
      if Self.isTold(time, in: pair.target, orInWords: extra.isEmpty) { continue }
      if let rival = extra.first {
        extra.removeFirst()
        findings.append(
          finding(
            "“\(pair.source.text(in: time.range))” became “\(pair.target.text(in: rival.range))”",
            source: time.range, target: rival.range))
      } else if time.minute == 0 && time.hour % 12 == 0 {
        // Noon and midnight have names.
        continue
      } else if let figure = pair.target.figures.first(where: { isRival($0, of: time, pair) }) {
        findings.append(
          finding(
            "“\(pair.source.text(in: time.range))” became “\(pair.target.text(in: figure.range))”",
            source: time.range, target: figure.range))
      } else if let part = pair.target.figures.first(where: { Self.isPart($0, of: time, pair.target) }) {
        findings.append(
          finding(
            "“\(pair.source.text(in: time.range))” became “\(pair.target.text(in: part.range))”",
            source: time.range, target: part.range))
      } else if pair.target.times.isEmpty, pair.target.figures.count < pair.source.figures.count + 1 {
        findings.append(
          finding(
            "“\(pair.source.text(in: time.range))” is missing from the translation", severity: .warning,
            source: time.range))
      }
    }
    if findings.isEmpty, let wrong = halfLost(pair) { findings.append(wrong) }
    return findings
  }

  /// The only time of both sides, when the translation puts it into the other half of the day.
  private func halfLost(_ pair: CheckedPair) -> Finding? {
    guard let time = pair.source.times.first, let other = pair.target.times.first,
      pair.source.times.count == 1, pair.target.times.count == 1, Self.agree(time, other),
      time.hour != other.hour, target.isKnown
    else { return nil }
    let told = source.half(of: time, in: pair.source)
    let retold = target.half(of: other, in: pair.target)
    let isWrong =
      switch (told, retold) {
      case (let told?, let retold?): told != retold
      case (let told?, nil):
        target.contradicts(told, in: pair.target) ?? target.countsTo24
      case (nil, let retold?):
        source.contradicts(retold, in: pair.source) == true
      case (nil, nil): false
      }
    guard isWrong else { return nil }
    return finding(
      "“\(pair.source.text(in: time.range))” became “\(pair.target.text(in: other.range))”, half a day away",
      severity: .warning, source: time.range, target: other.range)
  }

  /// Whether a figure with a fraction of two digits, which is in no way in the source, stands for a time.
  private func isRival(_ figure: Figure, of time: TimeMention, _ pair: CheckedPair) -> Bool {
    guard figure.form == .digits, figure.value.doubleValue < 25, !figure.isPercent else { return false }
    return !pair.source.figures.contains { $0.value == figure.value }
      && pair.target.text(in: figure.range).contains(".")
  }

  /// Whether a figure is what is left of a time, its hour or minutes beside a colon.
  private static func isPart(_ figure: Figure, of time: TimeMention, _ text: CheckedText) -> Bool {
    guard figure.form == .digits, time.minute != 0,
      figure.value.integer == time.minute || figure.value.integer.map({ $0 % 12 == time.hour % 12 }) == true
    else { return false }
    let bytes = Array(text.text.utf8)
    let (start, end) = (figure.range.lowerBound, figure.range.upperBound)
    return start > 0 && bytes[start - 1] == UInt8(ascii: ":")
      || end + 1 < bytes.count && bytes[end] == UInt8(ascii: ":") && bytes[end + 1] == UInt8(ascii: " ")
  }

  private static func agree(_ left: TimeMention, _ right: TimeMention) -> Bool {
    left.minute == right.minute && left.hour % 12 == right.hour % 12
  }

  /// Whether a text has the hour, or the half before it, as a number.
  private static func isTold(_ time: TimeMention, in text: CheckedText, orInWords: Bool) -> Bool {
    let hours = [time.hour, time.hour % 12, time.hour % 12 + 12, (time.hour + 1) % 12]
    return text.figures.contains { figure in
      if figure.form == .words, !orInWords { return false }
      if figure.value.integer.map({ hours.contains($0) }) == true {
        return time.minute == 0 || time.minute == 30
      }
      let joined = DecimalValue(time.hour * 100 + time.minute).scaled(byPowerOfTen: -2)
      return figure.value == joined && isWrittenAsTime(figure, text)
    }
  }

  /// Whether two digits stand behind a point.
  private static func isWrittenAsTime(_ figure: Figure, _ text: CheckedText) -> Bool {
    text.text(in: figure.range).split(separator: ".").last?.utf8.count == 2
  }
}
