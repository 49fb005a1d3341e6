/// How Britons spell English words, for dictionaries that are American.
enum BritishSpelling {
  private static let endings = [
    ("our", "or"), ("is", "iz"), ("ys", "yz"), ("enc", "ens"), ("tre", "ter"), ("ll", "l"), ("ogue", "og"),
  ]

  /// What Americans may write for a word: "demilitarised" → "demilitarized".
  static func american(_ word: String) -> [String] {
    endings.filter { word.contains($0.0) }.map { word.replacing($0.0, with: $0.1) }
  }
}
