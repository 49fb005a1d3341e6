extension SentenceLexicon {
  /// What the lines of the section `settings` change.
  struct Habits {
    var settings = Settings()
    var leads = SentenceMark.leads
    var marks = SentenceMark.table

    mutating func apply(_ line: String) {
      let items = line.split(separator: " ")
      switch items.first {
      case "ordinals-with-dot": settings.hasOrdinals = true
      case "roman-ordinals": settings.hasRomanOrdinals = true
      case "unspaced": settings.isUnspaced = true
      case "small-starts": settings.startsSmall = true
      case "no-small-starts": settings.neverStartsSmall = true
      case "elision": settings.hasElision = true
      case "spaces-end": leads[0x20] = SentenceMark.Lead.space
      case "ordinals-before-small": settings.ordinalsBeforeSmall = true
      case "terminators":
        for scalar in items.dropFirst().joined().unicodeScalars {
          if scalar.value < 0x800 { marks[Int(scalar.value)] = .scriptTerminator }
          if let lead = String(scalar).utf8.first {
            leads[Int(lead)] = lead < 0x80 ? SentenceMark.Lead.terminator : SentenceMark.Lead.wide
          }
        }
      case "no-terminators":
        for scalar in items.dropFirst().joined().unicodeScalars where scalar.value < 0x800 {
          marks[Int(scalar.value)] = []
          if scalar.value < 0x80 { leads[Int(scalar.value)] = SentenceMark.Lead.none }
        }
      default: break
      }
    }
  }
}
