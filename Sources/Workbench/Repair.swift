/// A stored translation with what the question has otherwise put in its place.
public struct Repair: Hashable, Sendable {
  /// One change to the stored translation.
  public struct Change: Hashable, Sendable {
    /// The raw values are promises: they stand in JSON.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case number, date, name, term
    }

    public var kind: Kind
    /// What stood in the stored translation, and where, in UTF-8 bytes.
    public var stored: String
    public var storedRange: Range<Int>
    /// What stands in the repaired text, and where, in UTF-8 bytes.
    public var text: String
    public var range: Range<Int>
  }

  public var text: String
  /// In the order of the text.
  public var changes: [Change]
}
