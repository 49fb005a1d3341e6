internal import Linguistics

/// The translation has the times of the source, by value.
///
/// 14.30, 14:30, 2:30 p.m. and "saat 14.30'da" are one. The half of the day may be said in words, and
/// "three" for 3 p.m.; times are compared only where both sides have some, for zones are converted and a
/// time may be left out.
///
/// Wrong (en → tr): "It starts at 2:30 p.m." → "Saat 14.20'de başlıyor."
/// Wrong (tr → en): "Toplantı saat 15.00'te başladı." → "The meeting began at 4 p.m."
/// Right (en → de): "It starts at 2:30 p.m." → "Es beginnt um 14.30 Uhr."
public struct TimesCheck: Check {
  public static let about = CheckDescription(
    "times", "The translation has the times of the source, by value.", severity: .error, category: .numbers,
    yieldsTo: CheckDescription.wholeTexts)

  public init?(_ context: CheckContext) {}

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
      } else if pair.target.times.isEmpty, pair.target.figures.count < pair.source.figures.count + 1 {
        findings.append(
          finding(
            "“\(pair.source.text(in: time.range))” is missing from the translation", severity: .warning,
            source: time.range))
      }
    }
    return findings
  }

  /// Whether a figure with a fraction of two digits, which is in no way in the source, stands for a time.
  private func isRival(_ figure: Figure, of time: TimeMention, _ pair: CheckedPair) -> Bool {
    guard figure.form == .digits, figure.value.doubleValue < 25, !figure.isPercent else { return false }
    return !pair.source.figures.contains { $0.value == figure.value }
      && pair.target.text(in: figure.range).contains(".")
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
