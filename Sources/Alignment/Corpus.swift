/// Texts as numbers, with what is known of their words before any of them is aligned.
struct Corpus {
  var documents: [Document] = []
  var table: TranslationTable
  var learner: TranslationLearner

  init(
    _ pairs: [TextPair], lexicons: [Lexicon], examples: [TextPair], weights: ModelWeights
  ) {
    var source = Vocabulary()
    var target = Vocabulary()
    for pair in pairs {
      let left = Side(pair.source, into: &source)
      let right = Side(pair.target, into: &target)
      documents.append(Document(source: left, target: right))
    }
    if pairs.count >= StandingText.fewestTexts {
      StandingText.mark(&documents, \.source)
      StandingText.mark(&documents, \.target)
    }
    let sourceFrequencies = Self.frequencies(documents.map(\.source.tokens), source.count, weights)
    let targetFrequencies = Self.frequencies(documents.map(\.target.tokens), target.count, weights)
    for number in documents.indices {
      documents[number].source.weigh(sourceFrequencies, strength: weights.backgroundStrength)
      documents[number].target.weigh(targetFrequencies, strength: weights.backgroundStrength)
    }
    table = TranslationTable(
      sourceForms: source.count, targetForms: target.count,
      cognates: Cognates.pairs(source, target, weights), weights: weights)
    learner = TranslationLearner(sourceFrequencies: sourceFrequencies, targetFrequencies: targetFrequencies)
    let outside = OutsideKnowledge(source, target)
    let lessons = outside.examples(examples)
    if !lessons.isEmpty {
      learner.learnOutside(lessons, passes: 5, weight: Float(weights.exampleWeight), into: &table)
    }
    for lexicon in lexicons { outside.add(lexicon, weight: Float(weights.lexiconEntry), to: &table) }
  }

  private static func frequencies(_ tokens: [[Int32]], _ count: Int, _ weights: ModelWeights) -> [Float] {
    var counts = [Double](repeating: weights.frequencyFloor, count: count)
    for list in tokens { for token in list { counts[Int(token)] += 1 } }
    // Few words are a poor sample of a language: the rest of it has its share.
    let sum = max(weights.fewestTokens, counts.reduce(0, +))
    return counts.map { Float($0 / sum) }
  }
}

extension Side {
  /// Sets `rarity` from the frequencies of the run and those of this text.
  mutating func weigh(_ frequencies: [Float], strength: Double) {
    var counts: [Int32: Double] = [:]
    for token in tokens { counts[token, default: 0] += 1 }
    let total = Double(tokens.count)
    rarity = tokens.map { token in
      Float((total + strength) / ((counts[token] ?? 0) + strength * Double(frequencies[Int(token)])))
    }
  }
}
