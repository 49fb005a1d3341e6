internal import Bitext
internal import Storage
internal import Synchronization

/// The repairers of a lookup: made when first needed, for that takes some milliseconds.
final class Repairers: Sendable {
  private let made = Mutex<[LanguagePair: Repairer]>([:])
  /// The glossaries of all memories.
  let glossary: TermLookup

  init(_ memories: [TranslationMemory]) { glossary = TermLookup([], memories: memories) }

  /// The answer of a match made to go with `text`, where that is safe.
  func repair(of match: Match, for text: String) throws -> Repair? {
    guard match.score < 100 else { return nil }
    guard try Self.mayHelp(match, hasGlossary: !glossary.isEmpty()) else { return nil }
    let unit = match.stored.unit
    let pair = match.side == .source ? unit.languages : unit.languages.reversed
    let repairer = try made.withLock { made in
      if let repairer = made[pair] { return repairer }
      let repairer = try Repairer(pair.source, pair.target, glossary: glossary)
      made[pair] = repairer
      return repairer
    }
    return repairer.repair(match.answer, of: match.compared, for: text)
  }

  /// Most matches differ in plain words: that is seen without any scanner.
  ///
  /// One capital at the start makes no name; beside a figure it may be a month's.
  private static func mayHelp(_ match: Match, hasGlossary: Bool) -> Bool {
    let start = match.difference.prefix { $0.kind != .same }.count
    let mayHaveDates = match.compared.contains { $0.isNumber }
    func saysSomething(_ kind: TextDifference.Part.Kind) -> Bool {
      match.difference.enumerated().contains { position, part in
        guard part.kind == kind else { return false }
        let capitals = part.text.dropFirst(position < start && !mayHaveDates ? 1 : 0)
        return hasGlossary || part.text.contains { $0.isNumber } || capitals.contains { $0.isUppercase }
      }
    }
    return saysSomething(.deleted) && saysSomething(.inserted)
  }
}
