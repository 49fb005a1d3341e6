/// Lexicon entries and example pairs, reduced to the forms that a run has.
struct OutsideKnowledge {
  private let source: Vocabulary
  private let target: Vocabulary

  init(_ source: Vocabulary, _ target: Vocabulary) {
    self.source = source
    self.target = target
  }

  /// Examples as tokens; tokens that the run does not have are left out, pairs without any others too.
  func examples(_ pairs: [TextPair]) -> [TranslationLearner.Example] {
    pairs.compactMap { pair in
      let left = tokens(pair.source, source)
      let right = tokens(pair.target, target)
      guard !left.isEmpty, !right.isEmpty, left.count * right.count <= TranslationLearner.mostCombinations
      else { return nil }
      return TranslationLearner.Example(source: left, target: right, weight: 1)
    }
  }

  private func tokens(_ text: AlignmentText, _ vocabulary: Vocabulary) -> [Int32] {
    text.segments.flatMap { segment in
      TokenScanner.scan(segment.text, words: segment.words).tokens.compactMap {
        vocabulary.number(of: $0.key)
      }
    }
  }

  /// Adds what a lexicon says of forms that both occur.
  ///
  /// Each form that the lexicon knows gets `weight` counts in all, spread over its translations as they are
  /// likely; those that the run does not have keep their share, which says that the form may well stand for
  /// something else.
  func add(_ lexicon: Lexicon, weight: Float, to table: inout TranslationTable) {
    guard !lexicon.isEmpty else { return }
    var index = PairIndex(
      capacity: table.entries.count * 2, sourceForms: source.count, targetForms: target.count)
    for entry in table.entries { _ = index.insert(PairIndex.key(entry.source, entry.target)) }
    for (form, key) in source.keys.enumerated() {
      for position in lexicon.range(of: key) {
        let known = lexicon.entries[position]
        table.outsideSource[form] += weight * known.forward
        guard let other = target.number(of: known.target) else { continue }
        let number = Int(index.insert(PairIndex.key(Int32(form), other)))
        if number == table.entries.count {
          table.entries.append(.init(target: other, source: Int32(form)))
        }
        table.entries[number].outsideForward += weight * known.forward
        table.entries[number].outsideBackward += weight * known.backward
        table.outsideTarget[Int(other)] += weight * known.backward
      }
    }
    table.sortRows()
  }
}
