internal import Bitext
internal import Linguistics
internal import Matching
internal import Storage

/// One side of a language pair of one memory, and what it has told of a question.
struct MatchSource {
  private(set) var candidates: [MatchCandidate] = []
  /// Whether it has told everything that reaches the threshold.
  private(set) var isExhausted = false
  /// The plain score that nothing untold exceeds.
  private(set) var floor = 102.0
  /// Points taken off all that it tells.
  let penalty: Double

  private let member: MemoryLookup.Member
  private let subject: IndexSubject
  private let penalties: Penalties
  private let query: LookupQuery
  private let forms: NormalForms
  private let otherForms: NormalForms
  private let regionDistance: Int
  private let looseText: String
  private let typographicText: String
  private let previous: String?
  private let next: String?
  private var seen: Set<UnitID> = []

  init(_ member: MemoryLookup.Member, _ pair: LanguagePair, _ penalties: Penalties, _ query: LookupQuery) {
    self.member = member
    subject = IndexSubject(languages: pair, side: query.side)
    self.penalties = penalties
    self.query = query
    penalty = member.penalty
    forms = NormalForms(language: subject.language)
    otherForms = NormalForms(language: query.side == .source ? pair.target : pair.source)
    regionDistance =
      (pair.source == query.languages.source ? 0 : 1) + (pair.target == query.languages.target ? 0 : 1)
    looseText = forms.loose(query.text)
    typographicText = forms.typographic(query.text)
    // What stands before and after is kept of the source alone.
    let sourceForms = NormalForms(language: pair.source)
    previous = query.side == .source ? query.context.previous.map(sourceForms.typographic) : nil
    next = query.side == .source ? query.context.next.map(sourceForms.typographic) : nil
  }

  /// Asks for the best `limit` hits and reads the units that are new among them.
  mutating func fetch(_ limit: Int) throws {
    guard !isExhausted else { return }
    let request = MatchQuery(
      loose: looseText, typographic: typographicText, threshold: query.threshold, limit: limit)
    let hits = try member.memory.hits(for: request, in: subject)
    isExhausted = hits.count < limit
    floor = hits.last?.score ?? 0
    let new = hits.filter { seen.insert($0.id).inserted }
    let units = try member.memory.store.units(new.map(\.id))
    candidates += new.compactMap { hit in units[hit.id].map { candidate(hit, $0) } }
  }

  private func candidate(_ hit: Hit, _ stored: StoredUnit) -> MatchCandidate {
    let unit = stored.unit
    let (own, other) = query.side == .source ? (unit.source, unit.target) : (unit.target, unit.source)
    let text = forms.typographic(own.text)
    let isEqual = hit.edits == 0 && text == typographicText
    let agreement = isEqual ? agreement(with: unit) : []
    let match = Match(
      stored: stored, score: hit.score + agreement.bonus, edits: hit.edits, side: query.side,
      difference: [], isTypographicVariant: isEqual && own.text != query.text, agreement: agreement,
      penalties: penalties(on: unit, isCaseVariant: hit.edits == 0 && !isEqual), usefulness: nil,
      sameAnswers: [stored], memory: member.name, repair: nil)
    let identity = MatchCandidate.Identity(source: text, target: otherForms.typographic(other.text))
    return MatchCandidate(
      match: match, identity: identity, text: text, letters: hit.edits == 0 ? 100 : hit.score,
      regionDistance: regionDistance)
  }

  private func agreement(with unit: TranslationUnit) -> ContextAgreement {
    var agreement: ContextAgreement = []
    let sourceForms = query.side == .source ? forms : otherForms
    if let previous, let stored = unit.segmentBefore, sourceForms.typographic(stored) == previous {
      agreement.insert(.previous)
    }
    if let next, let stored = unit.segmentAfter, sourceForms.typographic(stored) == next {
      agreement.insert(.next)
    }
    if let document = query.context.document, document == unit.document,
      unit.role == query.context.role ?? .body
    {
      agreement.insert(.place)
    }
    return agreement
  }

  private func penalties(on unit: TranslationUnit, isCaseVariant: Bool) -> [Penalty] {
    var reasons: [Penalty.Reason] = []
    let (own, other) = query.side == .source ? (unit.source, unit.target) : (unit.target, unit.source)
    let hasOtherCodes =
      query.codes.isEmpty ? !other.codes.isEmpty || !own.codes.isEmpty : !own.hasCodesLike(query.codes)
    if hasOtherCodes { reasons.append(.tags) }
    if isCaseVariant { reasons.append(.case) }
    if unit.status == .draft { reasons.append(.draft) }
    if unit.origin == .machine { reasons.append(.machine) }
    var found = reasons.map { Penalty(reason: $0, points: penalties[$0]) }
    found.append(Penalty(reason: .memory, points: penalty))
    return found.filter { $0.points > 0 }.sorted { $0.points > $1.points }
  }
}

extension TaggedText {
  /// Whether its codes are of the same kinds in the same order.
  fileprivate func hasCodesLike(_ codes: [InlineCode]) -> Bool {
    self.codes.map(\.kind) == codes.map(\.kind)
  }
}

/// What stands beside a unit, also where another program's file said so in its own words: OmegaT's TMX
/// has properties `prev` and `next`.
extension TranslationUnit {
  fileprivate var segmentBefore: String? { previous ?? property("prop:prev") }
  fileprivate var segmentAfter: String? { next ?? property("prop:next") }

  private func property(_ name: String) -> String? { properties.first { $0.name == name }?.value }
}
