internal import Bitext

/// The inline codes of one unit as XLIFF 2 writes them.
///
/// Codes of the two sides with one number and kind are one code to XLIFF, under one id. An opening code and
/// its closing one in the same text are a pair; any other is marked as isolated.
struct XLIFFCodes {
  /// Original data, each text once, in the order met.
  private var data: [String] = []
  private var dataNumbers: [String: Int] = [:]

  init(_ unit: TranslationUnit) {
    for code in unit.source.codes + unit.target.codes where dataNumbers[code.original] == nil {
      dataNumbers[code.original] = data.count + 1
      data.append(code.original)
    }
  }

  func appendOriginalData(to output: inout [UInt8]) {
    guard !data.isEmpty else { return }
    output += Array("      <originalData>\n".utf8)
    for (number, text) in data.enumerated() {
      output += Array("        <data id=\"d\(number + 1)\">".utf8)
      XLIFFText.append(text, to: &output)
      output += Array("</data>\n".utf8)
    }
    output += Array("      </originalData>\n".utf8)
  }

  /// Appends the content of `<source>` or `<target>`.
  mutating func append(_ content: TaggedText, to output: inout [UInt8]) {
    let bytes = Array(content.text.utf8)
    var position = 0
    for (code, markup) in zip(content.codes, elements(of: content.codes)) {
      XLIFFText.append(String(decoding: bytes[position..<code.offset], as: UTF8.self), to: &output)
      position = code.offset
      output += Array(markup.utf8)
    }
    XLIFFText.append(String(decoding: bytes[position...], as: UTF8.self), to: &output)
  }

  private func elements(of codes: [InlineCode]) -> [String] {
    var used: Set<String> = []
    /// An id that no other code of this text has.
    func free(_ kind: String, _ number: Int) -> String {
      var name = "\(kind)\(number)"
      while !used.insert(name).inserted { name += "x" }
      return name
    }
    var elements = [String](repeating: "", count: codes.count)
    var open: [Int: [Int]] = [:]
    for (position, code) in codes.enumerated() {
      let data = " dataRef=\"d\(dataNumbers[code.original] ?? 0)\""
      switch code.kind {
      case .standalone: elements[position] = "<ph id=\"\(free("p", code.number))\"\(data)/>"
      case .open: open[code.number, default: []].append(position)
      case .close:
        guard let start = open[code.number]?.popLast() else {
          elements[position] = "<ec id=\"\(free("e", code.number))\" isolated=\"yes\"\(data)/>"
          continue
        }
        let name = free("s", code.number)
        let startData = " dataRef=\"d\(dataNumbers[codes[start].original] ?? 0)\""
        elements[start] = "<sc id=\"\(name)\"\(startData)/>"
        elements[position] = "<ec startRef=\"\(name)\"\(data)/>"
      }
    }
    for position in open.values.joined().sorted() {
      let code = codes[position]
      let name = free("s", code.number)
      elements[position] =
        "<sc id=\"\(name)\" isolated=\"yes\" dataRef=\"d\(dataNumbers[code.original] ?? 0)\"/>"
    }
    return elements
  }
}
