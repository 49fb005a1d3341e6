extension NumberScanner {
  /// Writes a value in digits as the language does: `1.250,5` in Turkish.
  ///
  /// Groups from five digits on, or wherever `grouped`. For proposals to a person: no symbol of the
  /// language but its marks.
  public func write(_ value: DecimalValue, grouped: Bool = false) -> String {
    let parts = value.description.split(separator: ".")
    let whole = Array(parts[0])
    let mark = vocabulary.preferredGroupMark
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0, grouped ? whole.count > 3 : whole.count > 4 {
        text.unicodeScalars.append(mark)
      }
      text.append(digit)
    }
    if parts.count > 1 {
      text.unicodeScalars.append(vocabulary.preferredDecimalMark)
      text += parts[1]
    }
    return text
  }
}

extension NumberVocabulary {
  /// The Western mark where a language has two, for figures in Western digits.
  var preferredDecimalMark: Unicode.Scalar {
    decimalMarks.first { $0 == "." || $0 == "," } ?? decimalMarks.first ?? "."
  }

  var preferredGroupMark: Unicode.Scalar {
    groupMarks.first { $0 == "." || $0 == "," } ?? groupMarks.min { $0.value < $1.value } ?? ","
  }
}
