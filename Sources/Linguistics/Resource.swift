internal import CResources

/// Language data that is built into the program.
enum Resource {
  /// The text of a data file such as `abbreviations/tr.txt`, or `nil` when there is none.
  static func text(_ name: String) -> String? {
    var length: Int64 = 0
    guard let bytes = unsafe cresources_find(name, &length) else { return nil }
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
  }

  /// The entries of a data file by section.
  ///
  /// A line `[name]` opens a section, `#` opens a comment, blank lines are passed over; every other
  /// line is an entry.
  static func sections(_ name: String) -> [String: [String]] {
    var section = ""
    var entries: [String: [String]] = [:]
    for line in (text(name) ?? "").split(whereSeparator: \.isNewline) {
      let entry = line.prefix { $0 != "#" }.trimmed
      if entry.isEmpty { continue }
      if entry.hasPrefix("["), entry.hasSuffix("]") {
        section = String(entry.dropFirst().dropLast())
      } else {
        entries[section, default: []].append(String(entry))
      }
    }
    return entries
  }
}

extension Substring {
  /// Without white space at its ends.
  var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
