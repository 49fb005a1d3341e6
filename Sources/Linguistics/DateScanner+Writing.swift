extension DateScanner {
  /// The text of a date with another day and month in their places.
  ///
  /// "Dec. 1, 2026" from 2026-12-01 to 2026-01-12 is "Jan. 12, 2026".
  /// Returns `nil` when it names no day.
  public func rewrite(_ mention: String, from old: CalendarDate, to new: CalendarDate) -> String? {
    guard let oldDay = old.day, let newDay = new.day else { return nil }
    let text = TokenizedText(mention)
    var result = ""
    var dayCount = 0
    var monthCount = 0
    let numbers = text.tokens.indices.filter {
      text.tokens[$0].kind == .digits && text.tokens[$0].range.count <= 2
    }
    for index in text.tokens.indices {
      var piece = String(scalars: text.letters(index))
      switch text.tokens[index].kind {
      case .digits where numbers.count == 2 && old.day != old.month && Int(piece) == old.month:
        piece = Self.padded(new.month, like: piece, inFigures: true)
        monthCount += 1
      case .digits where text.tokens[index].range.count <= 2 && Int(piece) == oldDay:
        piece = Self.padded(newDay, like: piece, inFigures: numbers.count == 2)
        dayCount += 1
      case .word:
        if let month = month(of: piece), month == old.month {
          let isShort = text.mark(index + 1) == "."
          piece = name(of: new.month, short: isShort)
          monthCount += 1
        }
      default: break
      }
      result += piece
    }
    return dayCount == 1 && monthCount == 1 ? result : nil
  }

  func month(of word: String) -> Int? { months[folding.fold(word)] }

  /// Without a full stop.
  func name(of month: Int, short: Bool) -> String {
    let name = (short ? names.shortMonths : names.months).dropFirst(month - 1).first ?? String(month)
    return name.hasSuffix(".") ? String(name.dropLast()) : name
  }

  /// "03" where two digits stood in a date in figures, or a zero before the old day.
  private static func padded(_ value: Int, like old: String, inFigures: Bool) -> String {
    old.utf8.count == 2 && value < 10 && (inFigures || old.hasPrefix("0")) ? "0\(value)" : String(value)
  }
}
