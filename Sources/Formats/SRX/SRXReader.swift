public import Bitext

/// Reads segmentation rules in SRX 2.0, and in SRX 1.0.
///
///     let rules = try SRXReader.read(path: "newsroom.srx")
///     rules.languageRules.map(\.name)   // ["English", "Default"]
///
/// Strict: elements and attributes that SRX does not have are errors, those of other namespaces are
/// listed in `extensions`. In SRX 1.0 the first map that fits a language is its only one, and `maprules`
/// holds one `maprule`. Patterns are taken as they stand, white space and all; whether they are regular
/// expressions is Linguistics' to say. At most 200,000 rules, 64 KiB a pattern, 32 MiB of patterns.
public enum SRXReader {
  /// Reads the file at `path`, or standard input for `-`.
  public static func read(path: String) throws(FormatError) -> SegmentationRules {
    try read(ByteInput(path: path))
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func read(name: String, bytes: [UInt8]) throws(FormatError) -> SegmentationRules {
    try read(ByteInput(name: name, bytes: bytes))
  }

  private static func read(_ input: ByteInput) throws(FormatError) -> SegmentationRules {
    guard try !input.peek(1).isEmpty else { throw FormatError(input.name, .isEmpty) }
    let reader = SRXDocumentReader(XMLReader(input))
    return try reader.read()
  }
}
