internal import Bitext

/// How a tool says in XLIFF 1.2 how far a segment has come: with attributes of its own vocabulary.
///
/// One file a tool; `all` is the table.
struct XLIFFDialect: Sendable {
  /// Where the attributes stand.
  enum Carrier {
    /// On the `<trans-unit>`, with the vocabulary's prefix.
    case unit
    /// On the vocabulary's own `<seg>` with the segment's `mid` as `id`, without prefix.
    case definition
  }

  var namespace: XLIFFNamespace
  var carrier: Carrier
  var stateName: String
  /// What the values of the state mean.
  var states: [String: FileSegment.State]
  /// What a state is written as; `nil` takes the attribute out.
  var values: [FileSegment.State: String]
  var lockName: String
  var lockValues: Set<String>
  var score: Score?
  /// What a translation of our own makes untrue.
  var stale: [String] = []

  /// How the score of a match is said.
  struct Score: Sendable {
    var name: String
    /// What 100 % is.
    var whole: Int
    /// What says where a translation comes from, what that is for a match and what for other ones.
    var origin: (name: String, match: String, other: String)?
  }

  static let all = [sdl, memoQ, memsource]

  /// The element that says it for the segment called `mid` of the unit at the beginning of `tape`.
  func carrier(of mid: String?, in tape: XLIFFTape) -> Int? {
    switch carrier {
    case .unit: return 0
    case .definition:
      return tape.items.indices.first { index in
        let item = tape.items[index]
        return item.kind == .start && item.namespace == namespace && item.name == "seg"
          && (mid == nil || item.attributes["id"] == mid)
      }
    }
  }

  /// The attribute called `name` at the carrier, as the file writes the name.
  func name(_ name: String, on index: Int, in tape: XLIFFTape) -> String {
    guard carrier == .unit else { return name }
    return tape.attributeName(name, in: namespace, of: index) ?? tape.scope.prefix(of: namespace) + name
  }

  func value(_ name: String, on index: Int, in tape: XLIFFTape) -> String? {
    tape.attribute(self.name(name, on: index, in: tape), of: index)
  }

  /// `nil` where the carrier does not speak of a state.
  func state(on index: Int, in tape: XLIFFTape, hasTarget: Bool) -> FileSegment.State? {
    guard let value = value(stateName, on: index, in: tape) else { return hasTarget ? .draft : .new }
    return states[value] ?? (hasTarget ? .draft : .new)
  }

  /// Makes the carrier say what a translation is.
  func mark(_ translation: SegmentTranslation, on index: Int, in tape: XLIFFTape, _ tags: inout XLIFFTagEdits)
  {
    tags.set(name(stateName, on: index, in: tape), to: values[translation.state], on: index)
    for stale in stale { tags.set(name(stale, on: index, in: tape), to: nil, on: index) }
    guard let score else { return }
    let text = translation.score.map { score.whole == 100 ? "\($0)" : "\(Double($0) / 100)" }
    tags.set(name(score.name, on: index, in: tape), to: text, on: index)
    guard let origin = score.origin else { return }
    tags.set(
      name(origin.name, on: index, in: tape), to: text == nil ? origin.other : origin.match, on: index)
  }
}
