internal import Bitext

/// The inline codes of a unit of several segments as XLIFF 2 writes them.
///
/// A code of a target has the id of its code in the source (§4.7.2.1); no segment has it (§4.3.1.21). Both ends of a span are found in the whole
/// unit; an end without the other is marked as isolated.
struct ExtractionCodes {
  /// Original data, each text once, in the order met.
  private var data: [String] = []
  private var dataNumbers: [String: Int] = [:]
  private var opens: Set<Int> = []
  private var closes: Set<Int> = []
  /// Ids that the sources, and the target of the present segment, have used.
  private var used: Set<String> = []

  init(_ unit: ExtractedUnit) {
    self.init(
      unit.pieces.flatMap { piece in
        switch piece {
        case .ignorable(let content): [content]
        case .segment(let segment): [segment.source] + (segment.target.map { [$0] } ?? [])
        }
      })
  }

  init(_ contents: [TaggedText]) {
    for code in contents.flatMap(\.codes) {
      if dataNumbers[code.original] == nil {
        dataNumbers[code.original] = data.count + 1
        data.append(code.original)
      }
      switch code.kind {
      case .open: opens.insert(code.number)
      case .close: closes.insert(code.number)
      case .standalone: break
      }
    }
  }

  func appendOriginalData(to output: inout [UInt8], margin: String) {
    guard !data.isEmpty else { return }
    output += Array("\(margin)<originalData>\n".utf8)
    for (number, text) in data.enumerated() {
      output += Array("\(margin)  <data id=\"d\(number + 1)\">".utf8)
      XLIFFText.append(text, to: &output)
      output += Array("</data>\n".utf8)
    }
    output += Array("\(margin)</originalData>\n".utf8)
  }

  /// Appends the content of `<source>` or `<target>`.
  mutating func append(_ content: TaggedText, to output: inout [UInt8], isTarget: Bool = false) {
    let bytes = Array(content.text.utf8)
    var position = 0
    var own: Set<String> = []
    for code in content.codes {
      let offset = min(max(code.offset, position), bytes.count)
      XLIFFText.append(String(decoding: bytes[position..<offset], as: UTF8.self), to: &output)
      position = offset
      var ids = isTarget ? own : used
      output += Array(element(code, &ids).utf8)
      if isTarget { own = ids } else { used = ids }
    }
    XLIFFText.append(String(decoding: bytes[position...], as: UTF8.self), to: &output)
  }

  private func element(_ code: InlineCode, _ ids: inout Set<String>) -> String {
    func free(_ name: String) -> String {
      var name = name
      while !ids.insert(name).inserted { name += "x" }
      return name
    }
    let data = "dataRef=\"d\(dataNumbers[code.original] ?? 0)\""
    let fixed = "canCopy=\"no\" canDelete=\"no\""
    switch code.kind {
    case .standalone: return "<ph id=\"\(free("p\(code.number)"))\" \(fixed) \(data)/>"
    case .open where closes.contains(code.number):
      return "<sc id=\"\(free("c\(code.number)"))\" \(fixed) \(data)/>"
    case .open: return "<sc id=\"\(free("c\(code.number)"))\" isolated=\"yes\" \(fixed) \(data)/>"
    case .close where opens.contains(code.number):
      return "<ec startRef=\"c\(code.number)\" \(fixed) \(data)/>"
    case .close: return "<ec id=\"\(free("e\(code.number)"))\" isolated=\"yes\" \(fixed) \(data)/>"
    }
  }
}
