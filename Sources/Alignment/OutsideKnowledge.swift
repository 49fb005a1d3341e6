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

  /// Adds lexicon entries whose words both occur; entries of several words count for each combination less.
  func add(_ lexicon: [WordPair], weight: Float, to table: inout TranslationTable) {
    guard !lexicon.isEmpty else { return }
    var index = PairIndex(
      capacity: table.entries.count + lexicon.count, sourceForms: source.count, targetForms: target.count)
    for entry in table.entries { _ = index.insert(PairIndex.key(entry.source, entry.target)) }
    for pair in lexicon {
      let left = TokenScanner.scan(pair.source).tokens.compactMap { source.number(of: $0.key) }
      let right = TokenScanner.scan(pair.target).tokens.compactMap { target.number(of: $0.key) }
      guard !left.isEmpty, !right.isEmpty else { continue }
      let share = weight * Float(pair.probability) / Float(max(left.count, right.count))
      for from in left {
        for to in right {
          let number = Int(index.insert(PairIndex.key(from, to)))
          if number == table.entries.count { table.entries.append(.init(target: to, source: from)) }
          table.entries[number].outsideForward += share
          table.entries[number].outsideBackward += share
        }
        table.outsideSource[Int(from)] += share * Float(right.count)
      }
      for to in right { table.outsideTarget[Int(to)] += share * Float(left.count) }
    }
    table.sortRows()
  }
}
