internal import Linguistics
internal import Synchronization

/// How much likelier words are in other languages than in the target's, for words that were asked about before.
///
/// The letters of a word are looked up in tables of megabytes, while news says most of what it says with some
/// thousand words. So each answer is kept, by the key of its word, until another takes its place: a megabyte,
/// allocated with the first text. Safe from any thread; one that would have to wait asks the tables.
final class LeadMemory: Sendable {
  typealias Scores = WordLanguages.Scores

  private static let capacity = 1 << 14

  private struct State: Sendable {
    var keys: [UInt64] = []
    /// Whether no lead is above 0.
    var areOwn: [Bool] = []
    var leads: [Scores] = []
  }

  private let target: Int
  private let state = Mutex(State())

  /// `target` is the number of the language in `WordLanguages`.
  init(target: Int) { self.target = target }

  /// The logarithms by which a word is likelier in each language; 0 for the target's.
  func lead(of word: CheckedWord) -> Scores {
    let known = state.withLockIfAvailable { state in
      let place = place(of: word, &state)
      return state.leads[place]
    }
    return known ?? newLead(of: word)
  }

  /// Whether a word is likelier in no other language.
  func isOwn(_ word: CheckedWord) -> Bool {
    let known = state.withLockIfAvailable { state in
      let place = place(of: word, &state)
      return state.areOwn[place]
    }
    return known ?? !any(newLead(of: word) .> 0)
  }

  /// Where the answer of a word stands, which is found out if it is not known.
  private func place(of word: CheckedWord, _ state: inout State) -> Int {
    if state.keys.isEmpty {
      state.keys = Array(repeating: 0, count: Self.capacity)
      state.areOwn = Array(repeating: true, count: Self.capacity)
      state.leads = Array(repeating: .zero, count: Self.capacity)
    }
    let place = Int(truncatingIfNeeded: word.key ^ word.key >> 29) & (Self.capacity - 1)
    if state.keys[place] != word.key {
      let lead = newLead(of: word)
      state.keys[place] = word.key
      state.areOwn[place] = !any(lead .> 0)
      state.leads[place] = lead
    }
    return place
  }

  private func newLead(of word: CheckedWord) -> Scores {
    let chances = WordLanguages.shared.scores(of: word.folded, key: word.key)
    return chances - chances[target]
  }
}
