internal import Bitext
internal import Linguistics

/// How much the translation of each candidate is likely to help, weighed from five voices.
///
/// *Letters*, *trigrams* and *words* say how much of the question the stored text is; *coverage* says
/// whether the translation has the words by which the question's words were translated in the other
/// candidates; *agreement* says how much the translation has in common with theirs. All is counted in the
/// candidates alone, so nothing has to be kept, and a lookup costs no more in a larger memory.
/// `Docs/ranking.md` has the sources and the figures.
struct Usefulness {
  /// Set on one half of the development queries; see `Docs/ranking.md`.
  enum Weight {
    static let letters = 0.25
    static let trigrams = 0.5
    static let words = 0.25
    static let coverage = 0.3
    static let agreement = 0.5
    static let sum = letters + trigrams + words + coverage + agreement
  }

  /// Nearer candidates have more say in what others should look like: letters similarity to this power.
  private static let trust = 8

  private let query: LookupQuery

  init(of query: LookupQuery) { self.query = query }

  /// Sets the usefulness of each candidate, 0…1.
  ///
  /// The best ``MatchPool/size`` have a say; the others are rated by them. With *n* candidates that have
  /// one, O(*n*²) in the texts' lengths: about 1 ms for 40 sentences.
  func rate(_ candidates: inout [MatchCandidate]) {
    let language = query.side == .source ? query.languages.source : query.languages.target
    let answerLanguage = query.side == .source ? query.languages.target : query.languages.source
    let forms = NormalForms(language: language)
    let answerForms = NormalForms(language: answerLanguage)
    let question = forms.typographic(query.text)
    let texts = candidates.map { UsefulnessText($0.text, loose: forms.loose($0.text)) }
    let answers = candidates.map { candidate in
      UsefulnessText(candidate.match.answer, loose: answerForms.loose(candidate.match.answer))
    }
    let voters = candidates.prefix(MatchPool.size).indices
    let asked = UsefulnessText(question, loose: forms.loose(question))
    let overlap = WordOverlap(asked, among: voters.map { texts[$0] })
    let coverage = TranslationCoverage(
      asked, texts: voters.map { texts[$0] }, answers: voters.map { answers[$0] })
    let says = candidates.map { candidate in
      (0..<Self.trust).reduce(1) { power, _ in power * candidate.letters / 100 }
    }

    for position in candidates.indices {
      var (agreement, weight) = (0.0, 0.0)
      for voter in voters where voter != position {
        agreement += says[voter] * answers[position].pieces.overlap(with: answers[voter].pieces)
        weight += says[voter]
      }
      let sum =
        Weight.letters * candidates[position].letters / 100
        + Weight.trigrams * asked.trigrams.overlap(with: texts[position].trigrams)
        + Weight.words * overlap.share(with: texts[position])
        + Weight.coverage * coverage.share(in: answers[position])
        + Weight.agreement * (weight > 0 ? agreement / weight : 0)
      // Rounded, so that candidates alike in all are equal.
      candidates[position].match.usefulness = (sum / Weight.sum * 1e6).rounded() / 1e6
    }
  }
}
