/// Some source segments and the target segments that say the same.
///
/// The word is from Brown, Lai and Mercer, "Aligning Sentences in Parallel Corpora", ACL 1991.
public struct Bead: Hashable, Sendable {
  /// Positions in the source segments, rising; empty when the target adds something.
  public var source: [Int]
  /// Positions in the target segments, rising; empty when the translation leaves something out.
  public var target: [Int]
  /// How sure the aligner is that exactly these belong together: 0…1.
  public var confidence: Double

  public init(source: [Int], target: [Int], confidence: Double) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  /// Whether both sides have text.
  public var isPaired: Bool { !source.isEmpty && !target.isEmpty }
}
