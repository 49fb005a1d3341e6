internal import Bitext

/// Looks over concepts for what contradicts itself or stands twice.
struct GlossaryReview {
  /// Of one concept by itself.
  static func preferences(of concept: Concept, at location: SourceLocation?) -> [GlossaryFinding] {
    var first: [LanguageTag: Term] = [:]
    var findings: [GlossaryFinding] = []
    for term in concept.terms where term.status == .preferred {
      guard let other = first[term.language] else {
        first[term.language] = term
        continue
      }
      findings.append(
        GlossaryFinding(
          .twoPreferred, concept: concept.identifier, term: term,
          text:
            "\(concept.identifier) prefers both \"\(other.text)\" and \"\(term.text)\" (\(term.language))",
          location: location))
    }
    return findings
  }

  /// Terms of a concept that stand in others too; of several others the first is named.
  static func twins(of concept: Concept, in desk: GlossaryDesk, at location: SourceLocation?)
    -> [GlossaryFinding]
  {
    var findings: [GlossaryFinding] = []
    var seen: Set<GlossaryDesk.TermKey> = []
    for term in concept.terms {
      guard seen.insert(.init(language: term.language, text: term.text)).inserted else { continue }
      let others = desk.concepts(with: term, besides: concept.identifier)
      if let other = others.first {
        findings.append(
          GlossaryFinding(
            .duplicate, concept: concept.identifier, other: other.identifier, term: term,
            text:
              "\"\(term.text)\" (\(term.language)) is in \(concept.identifier) and in \(other.identifier)",
            location: location))
      }
      for other in others {
        if let twin = other.terms.first(where: { $0.text == term.text && $0.language == term.language }),
          contradicts(term.status, twin.status)
        {
          findings.append(
            GlossaryFinding(
              .status, concept: concept.identifier, other: other.identifier, term: term,
              text: "\"\(term.text)\" (\(term.language)) is \(term.status.rawValue) in \(concept.identifier) "
                + "and \(twin.status.rawValue) in \(other.identifier)", location: location))
        }
      }
    }
    return findings
  }

  /// Terms that the old state of a concept wants and the new one does not allow, or the other way round.
  static func changes(
    from old: Concept, to new: Concept, at location: SourceLocation?
  ) -> [GlossaryFinding] {
    new.terms.compactMap { term in
      guard let twin = old.terms.first(where: { $0.isJoinable(with: term) }),
        contradicts(term.status, twin.status)
      else { return nil }
      return GlossaryFinding(
        .status, concept: new.identifier, term: term,
        text: "\"\(term.text)\" (\(term.language)) of \(new.identifier) was \(twin.status.rawValue) and is "
          + "\(term.status.rawValue) here", location: location)
    }
  }

  static func contradicts(_ first: Term.Status, _ second: Term.Status) -> Bool {
    let isRefused = { (status: Term.Status) in status == .forbidden || status == .deprecated }
    return first.isAccepted && isRefused(second) || second.isAccepted && isRefused(first)
  }
}
