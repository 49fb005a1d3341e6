public import Bitext

/// Writes units as a translation memory of Weblate, valid against its schema, one entry a line.
///
/// The document is `origin`, a confirmed unit has `status` 1 and any other 0, `category` and `context` come from
/// the properties that `WeblateReader` gave, else the category is 1 (everybody's). Languages are spelt `pt_BR`.
/// Everything else a unit has is counted as dropped, and so is a unit with an empty side, which the
/// schema forbids.
public final class WeblateWriter: UnitWriter {
  private let output: ByteOutput
  private var summary = WriteSummary()

  init(path: String) throws(FormatError) {
    output = try ByteOutput(path: path)
    try output.write("[")
  }

  public func write(_ unit: TranslationUnit) throws(FormatError) {
    guard !unit.source.text.isEmpty, !unit.target.text.isEmpty else {
      summary.droppedFields += 1
      return
    }
    let used = [WeblateEntry.categoryName, WeblateEntry.contextName].map { name in
      unit.properties.firstIndex { $0.name == name }
    }
    let category = used[0].flatMap { Int(unit.properties[$0].value) }.flatMap { $0 >= 0 ? $0 : nil }
    var members: [JSONValue.Member] = [
      .init(key: "source", value: .string(unit.source.text)),
      .init(key: "target", value: .string(unit.target.text)),
      .init(key: "source_language", value: .string(Self.code(unit.languages.source))),
      .init(key: "target_language", value: .string(Self.code(unit.languages.target))),
      .init(key: "origin", value: .string(unit.document ?? "")),
      .init(key: "category", value: .number(String(category ?? 1))),
      .init(key: "status", value: .number(unit.status == .confirmed ? "1" : "0")),
    ]
    if let context = used[1] {
      members.append(.init(key: "context", value: .string(unit.properties[context].value)))
    }
    var bytes = Array(summary.units == 0 ? "\n".utf8 : ",\n".utf8)
    JSONValue.object(members).append(to: &bytes)
    try output.write(bytes)
    summary.units += 1
    summary.droppedCodes += unit.source.codes.count + unit.target.codes.count
    summary.droppedFields += unit.properties.count - used.compactMap(\.self).count
    if used[0] != nil && category == nil { summary.droppedFields += 1 }
    if unit.status == .rejected { summary.droppedFields += 1 }
    for field in UnitField.allCases
    where field != .document && field != .status && field.text(in: unit) != nil {
      summary.droppedFields += 1
    }
  }

  public func finish() throws(FormatError) -> WriteSummary {
    try output.write("\n]\n")
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private static func code(_ tag: LanguageTag) -> String { tag.description.replacing("-", with: "_") }
}
