public import Bitext

/// Writes units as JSON Lines: one object a line, with everything a unit has.
///
/// Keys are promises: `source`, `target`, `from`, `to`, the fields by name (`document`, `role`, …;
/// times in ISO 8601), `sourceCodes` and `targetCodes` as `{number, kind, offset, original}`, and
/// `properties` as `{name, value}`. What a unit does not have is left out; `role`, `status` and `origin`
/// are always there.
public final class JSONLinesWriter: UnitWriter {
  private let output: ByteOutput
  private var summary = WriteSummary()
  private var bytes: [UInt8] = []

  init(path: String) throws(FormatError) {
    output = try ByteOutput(path: path)
  }

  public func write(_ unit: TranslationUnit) throws(FormatError) {
    bytes.removeAll(keepingCapacity: true)
    Self.append(unit, to: &bytes)
    bytes.append(0x0A)
    try output.write(bytes)
    summary.units += 1
  }

  public func finish() throws(FormatError) -> WriteSummary {
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  /// Appends `unit` as one object, without a line break.
  static func append(_ unit: TranslationUnit, to output: inout [UInt8]) {
    output += Array("{\"source\":".utf8)
    JSONEscaping.append(unit.source.text, to: &output)
    append("target", unit.target.text, to: &output)
    append("from", unit.languages.source.description, to: &output)
    append("to", unit.languages.target.description, to: &output)
    for field in UnitField.allCases {
      switch field {
      case .role: append("role", unit.role.rawValue, to: &output)
      case .status: append("status", unit.status.rawValue, to: &output)
      case .origin: append("origin", unit.origin.rawValue, to: &output)
      case .confidence:
        // JSON has neither infinity nor NaN.
        if let value = unit.confidence, value.isFinite { output += Array(",\"confidence\":\(value)".utf8) }
      default: if let text = field.text(in: unit) { append(field.rawValue, text, to: &output) }
      }
    }
    append("sourceCodes", unit.source.codes, to: &output)
    append("targetCodes", unit.target.codes, to: &output)
    append(unit.properties, to: &output)
    output.append(UInt8(ascii: "}"))
  }

  private static func append(_ key: String, _ text: String, to output: inout [UInt8]) {
    output += Array(",\"\(key)\":".utf8)
    JSONEscaping.append(text, to: &output)
  }

  private static func append(_ key: String, _ codes: [InlineCode], to output: inout [UInt8]) {
    guard !codes.isEmpty else { return }
    output += Array(",\"\(key)\":".utf8)
    JSONCodes.append(codes, to: &output)
  }

  private static func append(_ properties: [TranslationUnit.Property], to output: inout [UInt8]) {
    guard !properties.isEmpty else { return }
    output += Array(",\"properties\":[".utf8)
    for (index, property) in properties.enumerated() {
      output += Array("\(index > 0 ? "," : ""){\"name\":".utf8)
      JSONEscaping.append(property.name, to: &output)
      append("value", property.value, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
  }
}
