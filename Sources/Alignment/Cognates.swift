/// Pairs of forms that look or sound alike, before anything is learned.
enum Cognates {
  struct Pair {
    var source: Int32
    var target: Int32
    var weight: Float
  }

  private static let mostForOneForm = 4

  /// Identical figures, marks and words, and words that sound alike.
  ///
  /// Ordered by source form. Candidates share the first two letters of their sound, so the cost is that of
  /// comparing words within such groups.
  static func pairs(_ source: Vocabulary, _ target: Vocabulary, _ weights: ModelWeights) -> [Pair] {
    var bySound: [UInt16: [Int32]] = [:]
    var bySkeleton: [UInt16: [Int32]] = [:]
    let targetSkeletons = target.forms.map { form in
      form.skeleton.isEmpty ? Phonetics.skeleton(ofSound: form.sound) : form.skeleton
    }
    for (number, form) in target.forms.enumerated() where form.kind == .word {
      if form.sound.count >= 4 { bySound[prefix(form.sound), default: []].append(Int32(number)) }
      if targetSkeletons[number].count >= 3 {
        bySkeleton[prefix(targetSkeletons[number]), default: []].append(Int32(number))
      }
    }
    var pairs: [Pair] = []
    for (number, form) in source.forms.enumerated() {
      let identical = target.number(of: source.keys[number])
      if let identical {
        pairs.append(
          Pair(source: Int32(number), target: identical, weight: Float(identity(form, weights))))
      }
      guard form.kind == .word else { continue }
      var similar: [(similarity: Double, target: Int32)] = []
      func compare(_ other: Int32, _ left: [UInt8], _ right: [UInt8], floor: Double) {
        guard other != identical else { return }
        let similarity = Phonetics.similarity(left, right)
        if similarity >= floor { similar.append((similarity, other)) }
      }
      let writesVowels = form.skeleton.isEmpty
      if writesVowels, form.sound.count >= 4 {
        for other in bySound[prefix(form.sound)] ?? [] {
          compare(other, form.sound, target.forms[Int(other)].sound, floor: weights.similarityFloor)
        }
      }
      let skeleton = writesVowels ? Phonetics.skeleton(ofSound: form.sound) : form.skeleton
      if skeleton.count >= 3 {
        for other in bySkeleton[prefix(skeleton)] ?? [] {
          // Consonants alone only between scripts: within one they join too much.
          guard writesVowels == !target.forms[Int(other)].skeleton.isEmpty else { continue }
          compare(other, skeleton, targetSkeletons[Int(other)], floor: 0.75)
        }
      }
      similar.sort { ($1.similarity, $0.target) < ($0.similarity, $1.target) }
      let kept = similar.prefix(mostForOneForm)
      for pair in kept {
        let share = max(1, Double(kept.count) * 0.7)
        let weight = weights.similarWord * pair.similarity * pair.similarity / share
        pairs.append(Pair(source: Int32(number), target: pair.target, weight: Float(weight)))
      }
    }
    return pairs
  }

  private static func identity(_ form: Vocabulary.Form, _ weights: ModelWeights) -> Double {
    switch form.kind {
    case .number: weights.equalNumber
    case .mark: weights.equalMark
    case .ideograph: weights.equalMark
    case .word:
      switch form.letterCount {
      case 4...: weights.identicalWord
      case 3: weights.identicalWord * 0.4
      default: 0.02
      }
    }
  }

  private static func prefix(_ letters: [UInt8]) -> UInt16 { UInt16(letters[0]) << 8 | UInt16(letters[1]) }
}
