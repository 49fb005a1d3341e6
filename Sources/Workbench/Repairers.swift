internal import Bitext

/// placeholder
final class Repairers: Sendable {
  init(_ memories: [TranslationMemory]) {}
  func repair(_ candidate: inout MatchCandidate, for text: String) throws {}
}
