internal import Bitext

/// The ids of an item, and the references to them.
struct NewsMLIdentifiers {
  private var seen: Set<String> = []
  private var references: [String: SourceLocation] = [:]

  /// Takes what an attribute says; the id if it has been there before.
  mutating func note(_ text: String, _ value: NewsMLValue, at location: SourceLocation) -> String? {
    switch value {
    case .id:
      let id = String(NewsMLValue.trimmed(text))
      if !seen.insert(id).inserted { return id }
    case .ref, .refs:
      for word in NewsMLValue.words(text) where references[String(word)] == nil {
        references[String(word)] = location
      }
    default: break
    }
    return nil
  }

  /// References to what has no id, in the order of the file.
  var missing: [(name: String, place: SourceLocation)] {
    references.filter { !seen.contains($0.key) }.map { ($0.key, $0.value) }
      .sorted { ($0.1.bytes.lowerBound, $0.0) < ($1.1.bytes.lowerBound, $1.0) }
  }
}
