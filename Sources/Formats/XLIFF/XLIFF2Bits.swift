/// The names of the elements of XLIFF 2 and its modules as single bits, so that a set of them is one number.
enum XLIFF2Bits {
  /// The bit of a name, the same in every vocabulary; 0 for one that none has.
  static func of(_ name: String) -> UInt64 { bits[name] ?? 0 }

  static let source = of("source")
  static let target = of("target")
  static let parts = of("segment") | of("ignorable")
  static let codes = of("ph") | of("pc") | of("sc") | of("ec")
  /// Elements of XLIFF itself that have more to fulfil than their schema when they begin, or when they end.
  static let met =
    of("xliff") | of("file") | of("group") | of("unit") | of("note") | of("data") | source | target
  static let left = of("skeleton") | of("file") | codes

  // At most 64.
  private static let bits: [String: UInt64] = {
    let names = """
      xliff file skeleton group unit segment ignorable notes note originalData data source target cp ph pc sc \
      ec mrk sm em matches match glossary glossEntry term translation definition \
      metadata metaGroup meta profiles normalization resourceData resourceItemRef resourceItem reference \
      validation rule changeTrack revisions revision item
      """
    return Dictionary(
      uniqueKeysWithValues: names.split(separator: " ").enumerated().map { (String($1), 1 << UInt64($0)) })
  }()
}
