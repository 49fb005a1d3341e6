internal import Linguistics

/// A place where a text names a weekday, month, currency or unit.
struct QuantityMention: Sendable {
  var name: QuantityName
  /// In UTF-8 bytes.
  var range: Range<Int>
  /// Where words before it begin that belong to it: "square" of "square miles".
  var start: Int
  /// Whether it begins with a capital, and not only because a sentence begins.
  var isCapital: Bool
}

extension QuantityNames {
  /// What `words` and the marks of `text` name, words first.
  func mentions(_ words: [CheckedWord], _ text: TokenizedText) -> [QuantityMention] {
    var mentions: [QuantityMention] = []
    var start = -1
    var end = -1
    for word in words {
      // A short word may be the second half of "м/с".
      guard word.mayBeQuantity || word.range.count <= 2 else {
        start = -1
        continue
      }
      // "кв. м" has a full stop between.
      if word.range.lowerBound > end + 2 { start = -1 }
      let letters = text.folded(word.token)
      if modifies(letters) {
        if start < 0 { start = word.range.lowerBound }
        end = word.range.upperBound
        continue
      }
      let known = mentions.count
      for name in names(of: letters) {
        mentions.append(
          QuantityMention(
            name: name, range: word.range, start: start < 0 ? word.range.lowerBound : start,
            isCapital: word.startsUpper && !word.isInitial))
      }
      start = -1
      if known > 0, mentions.count > known || word.range.count <= 2 { joinSpeed(&mentions, word, text) }
    }
    for (index, token) in text.tokens.enumerated() where token.kind == .mark {
      let mark = text.scalars[token.range.lowerBound]
      let range = text.bytes(token.range)
      if let name = Self.name(of: mark, before: text, index + 1) {
        mentions.append(QuantityMention(name: name, range: range, start: range.lowerBound, isCapital: false))
      }
    }
    return mentions
  }

  /// Makes "metres per second" and "м/с" one unit: `word` may be its second half.
  private func joinSpeed(_ mentions: inout [QuantityMention], _ word: CheckedWord, _ text: TokenizedText) {
    guard let last = mentions.last(where: { $0.range != word.range }), last.name == QuantityName(.unit, "m"),
      (1...5).contains(word.range.lowerBound - last.range.upperBound)
    else { return }
    let isSecond: Bool
    switch word.folded {
    case "s", "с", "sn":
      isSecond = text.tokens.contains {
        $0.kind == .mark && text.offsets[$0.range.lowerBound] == last.range.upperBound
          && text.scalars[$0.range.lowerBound] == "/"
      }
    default: isSecond = mentions.last?.range == word.range && mentions.last?.name == QuantityName(.unit, "s")
    }
    guard isSecond else { return }
    if mentions.last?.range == word.range { mentions.removeLast() }
    mentions[mentions.count - 1].name = QuantityName(.unit, "mps")
  }

  private static func name(of mark: Unicode.Scalar, before text: TokenizedText, _ next: Int) -> QuantityName?
  {
    switch mark {
    case "$": return QuantityName(.currency, "USD")
    case "€": return QuantityName(.currency, "EUR")
    case "£": return QuantityName(.currency, "GBP")
    case "¥": return QuantityName(.currency, "JPY")
    case "₺": return QuantityName(.currency, "TRY")
    case "₽": return QuantityName(.currency, "RUB")
    case "₹": return QuantityName(.currency, "INR")
    case "°", "º":
      guard text.kind(next) == .word, text.tokens[next].range.count == 1, let scale = text.letters(next).first
      else { return mark == "°" ? QuantityName(.unit, "deg") : nil }
      return scale == "C"
        ? QuantityName(.unit, "degC") : scale == "F" ? QuantityName(.unit, "degF") : nil
    case "℃": return QuantityName(.unit, "degC")
    case "℉": return QuantityName(.unit, "degF")
    default: return nil
    }
  }
}

extension CheckedText {
  /// The units right behind a figure; more than one where a word names two.
  func units(of figure: Figure) -> [QuantityMention] {
    // "half an hour", but not "$5 a year".
    let isPart = figure.form == .words && figure.value.doubleValue < 1
    return names.filter { mention in
      let gap = mention.start - figure.range.upperBound
      return mention.name.kind == .unit && (0...(isPart ? 4 : 3)).contains(gap)
        && (isPart || gap < 3 || text(in: figure.range.upperBound..<mention.start) != " a ")
    }
  }

  /// The units of a figure, or of the one that ends its range: inches for the 2 of "2 to 4 inches".
  func rangeUnits(of figure: Figure) -> [QuantityMention] {
    let own = units(of: figure)
    guard own.isEmpty,
      let next = figures.first(where: { (1...9).contains($0.range.lowerBound - figure.range.upperBound) })
    else { return own }
    return units(of: next)
  }

  /// The currencies right before or behind a figure.
  func currencies(of figure: Figure) -> [QuantityMention] {
    names.filter {
      $0.name.kind == .currency
        && ((0...3).contains($0.start - figure.range.upperBound)
          || (0...1).contains(figure.range.lowerBound - $0.range.upperBound))
    }
  }

  func codes(_ kind: QuantityName.Kind) -> Set<String> {
    var codes: Set<String> = []
    for mention in names where mention.name.kind == kind { codes.insert(mention.name.code) }
    return codes
  }
}
