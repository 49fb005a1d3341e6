/// Which target candidate stands for which source candidate.
///
/// Two candidates that share units are scored by Dice's coefficient times how much of their words each
/// explains (``WordTranslation/coverage(_:_:)``), when the log-likelihood ratio says that they do not meet by chance.
/// Then the best pair of all is linked, and the next whose two sides are free, and so on: competitive
/// linking (Melamed 2000, §4). Others that are nearly as good are kept beside as further translations.
struct CandidatePairs {
  struct Link {
    var target: Int32
    /// Units that have both.
    var units: Int
    var dice: Double
    var logLikelihood: Double
    /// 0…1.
    var score: Double
  }

  /// For each source candidate its translations, best first; none where nothing was found.
  private(set) var links: [[Link]]

  private static let mostUnits = 4_000
  /// Chance explains one pair in a thousand; among few units, where no pair can be so sure, one in a hundred.
  private static func leastLogLikelihood(units: Int) -> Double { units < 500 ? 6.63 : 10.83 }
  private static let leastScore = 0.12

  init(
    source: Candidates, target: Candidates, translation: WordTranslation,
    closed: (source: [Bool], target: [Bool]),
    fragments: [Bool], units: Int, minimumUnits: Int
  ) {
    var unitsOf = [[Int32]](repeating: [], count: source.phrases.count)
    for unit in 0..<units {
      for member in source.members(of: unit) where unitsOf[Int(member)].count < Self.mostUnits {
        unitsOf[Int(member)].append(Int32(unit))
      }
    }
    let targetWords = target.phrases.map { $0.array.filter { !closed.target[Int($0)] } }
    var shared = [Int32](repeating: 0, count: target.phrases.count)
    var offers: [(source: Int32, link: Link)] = []
    links = [[Link]](repeating: [], count: source.phrases.count)
    for number in source.phrases.indices {
      var touched: [Int32] = []
      for unit in unitsOf[number] {
        for member in target.members(of: Int(unit)) {
          if shared[Int(member)] == 0 { touched.append(member) }
          shared[Int(member)] += 1
        }
      }
      let words = source.phrases[number].array.filter { !closed.source[Int($0)] }
      let seen = Double(unitsOf[number].count)
      let scale = Double(source.textCounts[number]) / max(1, seen)
      var best: [(member: Int32, association: Association)] = []
      for member in touched {
        let both = shared[Int(member)]
        shared[Int(member)] = 0
        if both < minimumUnits { continue }
        let association = Association(
          both: min(Double(both) * scale, Double(target.textCounts[Int(member)])),
          first: Double(source.textCounts[number]), second: Double(target.textCounts[Int(member)]),
          units: Double(units))
        if association.dice >= Self.leastScore { best.append((member, association)) }
      }
      best.sort { ($1.association.dice, $0.member) < ($0.association.dice, $1.member) }
      for (member, association) in best.prefix(24) {
        let ratio = association.logLikelihood
        if ratio < Self.leastLogLikelihood(units: units) { continue }
        let coverage = translation.coverage(words, targetWords[Int(member)])
        let whole = fragments[Int(member)] ? 0.75 : 1
        let score = association.dice * (0.1 + 0.9 * coverage) * whole
        if score < Self.leastScore { continue }
        offers.append(
          (
            Int32(number),
            Link(
              target: member, units: Int(association.both), dice: association.dice, logLikelihood: ratio,
              score: score)
          ))
      }
    }
    link(offers, targets: target.phrases.count)
  }

  private mutating func link(_ offers: [(source: Int32, link: Link)], targets: Int) {
    let ordered = offers.sorted {
      ($1.link.score, $1.link.logLikelihood, $0.source, $0.link.target)
        < ($0.link.score, $0.link.logLikelihood, $1.source, $1.link.target)
    }
    var taken = [Double](repeating: 0, count: targets)
    var best = [Double](repeating: 0, count: links.count)
    for offer in ordered {
      let (source, target) = (Int(offer.source), Int(offer.link.target))
      best[source] = max(best[source], offer.link.score)
      guard links[source].isEmpty else { continue }
      // Two names of one thing may share a translation; what is far from its best is none.
      let isFree = taken[target] == 0
      if isFree ? offer.link.score < 0.6 * best[source] : offer.link.score < 0.7 * taken[target] { continue }
      links[source] = [offer.link]
      taken[target] = max(taken[target], offer.link.score)
    }
    for offer in ordered where taken[Int(offer.link.target)] == 0 {
      guard let first = links[Int(offer.source)].first, links[Int(offer.source)].count < 3,
        offer.link.score >= 0.6 * first.score
      else { continue }
      links[Int(offer.source)].append(offer.link)
      taken[Int(offer.link.target)] = offer.link.score
    }
  }
}
