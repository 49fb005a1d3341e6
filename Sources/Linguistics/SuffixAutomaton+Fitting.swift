/// Endings moved from one word to another.
extension SuffixAutomaton {
  /// What `suffix`, which follows a stem with the sounds `old`, becomes after one with the sounds `new`.
  ///
  /// After "beş" to "altı", `te` gives `da`. More than one where the suffix can be read as several, which
  /// part after the new stem: `i` after "beş" is `yı` or `sı` after "altı". None where it is no suffix.
  func fitted(
    _ suffix: ArraySlice<Unicode.Scalar>, after start: String, from old: Sounds, to new: Sounds
  ) -> Set<String> {
    guard let state = state(start) else { return [] }
    var found: Set<String> = []
    follow(suffix, state, Place(old: old, new: new), into: &found)
    return found
  }

  /// Where a suffix stands in both words.
  private struct Place {
    var old: Sounds
    var new: Sounds
    var written = String.UnicodeScalarView()

    /// After one letter in each, or in one of them.
    func after(_ oldLetter: Unicode.Scalar?, _ newLetter: Unicode.Scalar?) -> Place {
      var place = self
      if let oldLetter { place.old = SuffixAutomaton.sounds(after: oldLetter, old) }
      if let newLetter {
        place.new = SuffixAutomaton.sounds(after: newLetter, new)
        place.written.append(newLetter)
      }
      return place
    }
  }

  private func follow(
    _ rest: ArraySlice<Unicode.Scalar>, _ state: Int, _ place: Place, into found: inout Set<String>
  ) {
    if rest.isEmpty {
      if isFinal[state] { found.insert(String(place.written)) }
      return
    }
    for transition in transitions[state] {
      let spelled = pieces[Int(transition.pieces.lowerBound)..<Int(transition.pieces.upperBound)]
      spell(spelled, rest, Int(transition.next), place, into: &found)
    }
  }

  private func spell(
    _ pieces: ArraySlice<Piece>, _ rest: ArraySlice<Unicode.Scalar>, _ next: Int, _ place: Place,
    into found: inout Set<String>
  ) {
    guard let piece = pieces.first else { return follow(rest, next, place, into: &found) }
    let following = pieces.dropFirst()
    if case .behind(let letter) = piece {
      if place.old.last == letter, place.new.last == letter {
        spell(following, rest, next, place, into: &found)
      }
      return
    }
    let newLetter = Self.letter(of: piece, after: place.new)
    if Self.letter(of: piece, after: place.old) == nil {
      return spell(following, rest, next, place.after(nil, newLetter), into: &found)
    }
    guard let letter = rest.first, Self.fits(piece, letter, place.old) else { return }
    spell(following, rest.dropFirst(), next, place.after(letter, newLetter), into: &found)
  }

  /// How a piece is written after the sounds; `nil` where it is left out.
  private static func letter(of piece: Piece, after sounds: Sounds) -> Unicode.Scalar? {
    let endsInVowel = sounds.endsInVowel == true
    let vowel = sounds.vowel ?? "e"
    switch piece {
    case .letter(let own): return own
    case .optional(let own): return endsInVowel ? own : nil
    case .optionalCloseVowel:
      return endsInVowel ? nil : closeVowel(back: isBack(vowel), round: isRound(vowel))
    case .closeVowel: return closeVowel(back: isBack(vowel), round: isRound(vowel))
    case .openVowel: return isBack(vowel) ? "a" : "e"
    case .dental: return sounds.isVoiceless == true ? "t" : "d"
    case .palatal: return sounds.isVoiceless == true ? "ç" : "c"
    case .behind: return nil
    }
  }
}
