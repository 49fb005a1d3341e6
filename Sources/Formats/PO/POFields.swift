internal import Bitext

/// The fields of a unit in the comments of a PO file, as `POWriter` writes them and `POSegments` reads them.
///
/// One extracted comment a field, `role: headline`, in the order of `UnitField`, before the lines of the note. What
/// would end the line or be taken for an escape is written as its number: `\x0A`.
enum POFields {
  /// Those with a comment: the rest have a place of their own.
  private static let commented = UnitField.allCases.filter { $0 != .document && $0 != .note }

  /// The lines of a unit's fields.
  ///
  /// A note that comments would not hold as it is, for it begins like a field or has empty lines at its ends, is one
  /// too.
  static func lines(_ unit: TranslationUnit) -> [String] {
    var lines: [String] = []
    // A draft is fuzzy, which says it.
    for field in commented where field != .status || unit.status == .rejected {
      if let text = field.text(in: unit) { lines.append("\(field.rawValue): \(escaped(text))") }
    }
    if let name = unit.document, reference(name) == nil { lines.append("document: \(escaped(name))") }
    if let note = unit.note, comments(note) == nil { lines.append("note: \(escaped(note))") }
    return lines
  }

  /// The lines of a note; `nil` where its comments would not say the same.
  static func comments(_ note: String) -> [Substring]? {
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty, field(first) == nil,
      !note.utf8.contains(0x0D), !note.utf8.contains(0),
      // gettext takes no line at its word that ends so.
      !lines.contains(where: { $0.last == "\\" })
    else { return nil }
    return lines
  }

  /// A name of a file as gettext writes it, with U+2068 and U+2069 around one with spaces; `nil` where it would not
  /// be read as the same.
  static func reference(_ name: String) -> String? {
    let reference = name.contains(where: \.isWhitespace) ? "\u{2068}\(name)\u{2069}" : name
    guard !name.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\0" }), references(reference) == [name],
      name.last != "\\"
    else { return nil }
    return reference
  }

  /// Takes the fields out of the notes of a message that `POWriter` wrote.
  static func read(into message: inout POMessage) {
    var fields: [TranslationUnit.Property] = []
    var lines = (message.notes.first ?? "").split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.first, let field = field(line), !fields.contains(where: { $0.name == field.name })
    {
      fields.append(field)
      lines.removeFirst()
    }
    let hasName = fields.contains { $0.name == UnitField.document.rawValue }
    if !hasName, let name = message.references.first {
      fields.append(.init(name: UnitField.document.rawValue, value: name))
    }
    message.fields = fields
    guard !message.notes.isEmpty else { return }
    if lines.isEmpty {
      message.notes.removeFirst()
    } else {
      message.notes[0] = lines.joined(separator: "\n")
    }
  }

  private static func field(_ line: Substring) -> TranslationUnit.Property? {
    guard let end = line.firstRange(of: ": "),
      let field = UnitField(rawValue: String(line[..<end.lowerBound]))
    else { return nil }
    return .init(name: field.rawValue, value: unescaped(line[end.upperBound...]))
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": escaped.append(contentsOf: #"\x0A"#.unicodeScalars)
      case "\r": escaped.append(contentsOf: #"\x0D"#.unicodeScalars)
      case "\\": escaped.append(contentsOf: #"\x5C"#.unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.first {
      let hex = rest.dropFirst(2).prefix(2)
      if byte == UInt8(ascii: "\\"), rest.dropFirst().first == UInt8(ascii: "x"), hex.count == 2,
        let high = hex.first?.hexadecimalValue, let low = hex.last?.hexadecimalValue, high < 8
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names in a comment of references: words, or what stands between U+2068 and U+2069.
  static func references(_ line: String) -> [String] {
    var references: [String] = []
    var name = String.UnicodeScalarView()
    var isIsolated = false
    func end() {
      if !name.isEmpty { references.append(String(name)) }
      name.removeAll()
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\u{2068}" where !isIsolated: isIsolated = true
      case "\u{2069}" where isIsolated: isIsolated = false
      case " " where !isIsolated, "\t" where !isIsolated, "\r" where !isIsolated: end()
      default: name.append(scalar)
      }
    }
    end()
    return references
  }
}
