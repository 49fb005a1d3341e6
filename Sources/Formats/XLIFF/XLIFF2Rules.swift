internal import Bitext

/// What XLIFF 2 asks of a file beyond being XML: its schemas, and the constraints of its text.
///
/// Fed the whole file in order, units as tapes. Holds the ids of one file, as hashes, and one unit.
/// Sections in reasons are those of XLIFF Version 2.1, OASIS Standard, 13 February 2018.
struct XLIFF2Rules {
  /// An element that is open.
  struct Frame {
    var name: String
    var namespace: XLIFFNamespace
    var element: XLIFF2Element?
    /// Of its name, where `element` is known (`XLIFF2Bits`).
    var bit: UInt64
    var line: Int
    var bytes: Range<Int>
    var attributes: [XMLAttribute]
    /// Where in the order of children it is, and how many stand there.
    var step = 0
    var count = 0
    var hasContent = false
    /// Whether nothing inside is looked at.
    var isOpaque = false
    /// What ids were seen inside, by the kind of scope.
    var ids: Set<String> = []
    /// The language that text inside is in, where something says so.
    var language: String?
    var preservesSpace = false
    /// Of a segment, what holds for its source.
    var sourcePreservesSpace: Bool?
  }

  /// What of a file must be known to its end.
  struct FileMemory {
    var groups: Set<Int> = []
    var units: Set<Int> = []
    var resources: Set<String> = []
    var subFlows: [(unit: Int, name: String, line: Int, bytes: Range<Int>)] = []
  }

  let file: String
  private let all = XLIFF2Element.all
  var frames: [Frame] = []
  var memory = FileMemory()
  var files: Set<String> = []
  var sourceLanguage = ""
  var targetLanguage: String?

  init(file: String) { self.file = file }

  func place(_ line: Int, _ bytes: Range<Int>) -> SourceLocation {
    SourceLocation(file: file, line: line, bytes: bytes)
  }

  mutating func start(
    _ found: XLIFFNames.Name, _ attributes: [XMLAttribute], _ scope: XLIFFScope,
    line: Int, bytes: Range<Int>, log: inout ViolationLog
  ) throws(FormatError) {
    let (namespace, name) = (found.namespace, found.local)
    let location = place(line, bytes)
    let known = found.element.map { all[$0] }
    var frame = Frame(
      name: name, namespace: namespace, element: known?.element, bit: known?.bit ?? 0, line: line,
      bytes: bytes,
      attributes: attributes)
    if let parent = frames.indices.last {
      frame.language = frames[parent].language
      frame.preservesSpace = frames[parent].preservesSpace
      frame.isOpaque = frames[parent].isOpaque || frames[parent].element?.isOpaque == true
      frames[parent].hasContent = true
      if !frame.isOpaque { try place(name, frame.bit, namespace, at: location, log: &log) }
    } else if namespace != .core || name != "xliff" {
      try log.report("the root must be <xliff> of XLIFF's own namespace (§4.2.2.1)", at: location)
    }
    // A vocabulary that is not ours: all but its ids is its own affair.
    if frame.element == nil && !frame.isOpaque {
      if namespace == .core || XLIFF2Element.modules.contains(namespace) {
        try log.report("<\(name)> is no element of XLIFF 2 or of that module", at: location)
      }
      frame.isOpaque = frames.isEmpty || frames[frames.count - 1].namespace != .core || namespace.isModule
    }
    for attribute in attributes where attribute.name.utf8.first == UInt8(ascii: "x") {
      if attribute.name == "xml:lang" { frame.language = attribute.value }
      if attribute.name == "xml:space" { frame.preservesSpace = attribute.value == "preserve" }
    }
    if let element = frame.element, !frame.isOpaque {
      try check(attributes, of: name, element, scope, at: location, log: &log)
    }
    frames.append(frame)
    try meet(scope, at: location, log: &log)
  }

  mutating func end(log: inout ViolationLog) throws(FormatError) {
    guard let last = frames.indices.last else { return }
    if let element = frames[last].element, !frames[last].isOpaque {
      for index in element.children.indices.dropFirst(frames[last].step) {
        let count = index == frames[last].step ? frames[last].count : 0
        guard count < element.children[index].least else { continue }
        let names = element.children[index].names.map { "<\($0)>" }.joined(separator: " or ")
        try log.report(
          "<\(frames[last].name)> lacks \(names) (§\(element.section))",
          at: place(frames[last].line, frames[last].bytes))
      }
    }
    if frames[last].namespace == .core {
      if frames[last].bit & XLIFF2Bits.left != 0 { try leaveCore(last, log: &log) }
    } else {
      try leaveModule(frames[last], log: &log)
    }
    frames.removeLast()
  }

  mutating func text(_ text: String, log: inout ViolationLog) throws(FormatError) {
    guard let last = frames.indices.last else { return }
    if frames[last].element?.hasText == true {
      frames[last].hasContent = true
      return
    }
    if Self.isBlank(text) { return }
    frames[last].hasContent = true
    guard !frames[last].isOpaque, let element = frames[last].element else { return }
    try log.report(
      "text stands in <\(frames[last].name)>, which holds elements only (§\(element.section))",
      at: place(frames[last].line, frames[last].bytes))
  }

  /// Goes through a whole unit.
  mutating func unit(_ tape: XLIFFTape, log: inout ViolationLog) throws(FormatError) {
    guard isPlain(tape) else { return try everything(in: tape, log: &log) }
    try start(0, of: tape, log: &log)
    if let last = frames.indices.last, let steps = frames[last].element?.children.count {
      // The segment is there, in its place.
      (frames[last].step, frames[last].count) = (steps - 1, 1)
    }
    try end(log: &log)
  }

  /// Goes through a whole unit, whatever is in it.
  mutating func everything(in tape: XLIFFTape, log: inout ViolationLog) throws(FormatError) {
    for index in tape.items.indices {
      switch tape.items[index].kind {
      case .start: try start(index, of: tape, log: &log)
      case .end: try end(log: &log)
      case .text: try text(tape.items[index].text, log: &log)
      case .other: break
      }
    }
    try XLIFF2UnitRules(tape, targetLanguage: targetLanguage).check(log: &log)
  }

  private mutating func start(
    _ index: Int, of tape: XLIFFTape, log: inout ViolationLog
  ) throws(FormatError) {
    let items = tape.items
    let name = XLIFFNames.Name(
      namespace: items[index].namespace, local: items[index].name, element: items[index].element)
    try start(
      name, items[index].attributes, tape.scope, line: items[index].line, bytes: items[index].bytes, log: &log
    )
  }

  /// Finds the place of a child in the order that its parent asks for.
  private mutating func place(
    _ name: String, _ bit: UInt64, _ namespace: XLIFFNamespace, at location: SourceLocation,
    log: inout ViolationLog
  ) throws(FormatError) {
    let last = frames.count - 1
    guard let element = frames[last].element else { return }
    let parent = frames[last].namespace
    var step = frames[last].step
    while step < element.children.count {
      if Self.accepts(element.children[step], bit, namespace, parent: parent) {
        if step != frames[last].step { (frames[last].step, frames[last].count) = (step, 0) }
        frames[last].count += 1
        if frames[last].count > element.children[step].most {
          try log.report(
            "<\(frames[last].name)> has more than one <\(name)> (§\(element.section))", at: location)
        }
        return
      }
      // What must stand before is missing; said at the end of the parent.
      if element.children[step].least > (step == frames[last].step ? frames[last].count : 0) { break }
      step += 1
    }
    try log.report(
      "<\(name)> must not stand here in <\(frames[last].name)> (§\(element.section))", at: location)
  }

  private static func accepts(
    _ step: XLIFF2Element.Step, _ bit: UInt64, _ namespace: XLIFFNamespace, parent: XLIFFNamespace
  ) -> Bool {
    if step.isForeign { return namespace != parent }
    if namespace == parent { return step.own & bit != 0 }
    return namespace == .core && step.core & bit != 0 || namespace == .metadata && step.metadata & bit != 0
  }

  private func check(
    _ attributes: [XMLAttribute], of name: String, _ element: XLIFF2Element, _ scope: XLIFFScope,
    at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    for attribute in attributes {
      let (namespace, local) = scope.resolveAttribute(attribute.name)
      if namespace == .none {
        if local == "xmlns" { continue }
        guard let known = element.index(of: local) else {
          try log.report("<\(name)> has no attribute \(local) (§\(element.section))", at: location)
          continue
        }
        if local == "trgLang", attribute.value.isEmpty {
          // Said by tools that leave it to the translator; the first translation fills it.
          log.note("trgLang of <xliff> is empty (§4.3.1.37)", at: location)
        } else if !element.attributes[known].value.accepts(attribute.value) {
          try log.report(
            "\(local)=\"\(attribute.value)\" of <\(name)> must be \(element.attributes[known].value.wish) (§\(element.section))",
            at: location)
        }
      } else {
        try check(attribute, namespace, local, of: name, element, at: location, log: &log)
      }
    }
    for required in element.required where !attributes.contains(where: { $0.name == required }) {
      try log.report("<\(name)> lacks the attribute \(required) (§\(element.section))", at: location)
    }
  }

  /// An attribute with a prefix.
  private func check(
    _ attribute: XMLAttribute, _ namespace: XLIFFNamespace, _ local: String, of name: String,
    _ element: XLIFF2Element, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    if attribute.name.hasPrefix("xmlns:") { return }
    if namespace == .xml {
      try check(xml: attribute, local, of: name, at: location, log: &log)
      return
    }
    let isAllowed =
      switch element.extensions {
      case .all: true
      case .modules: namespace.isModule
      case .none: namespace.isModule && name != "source" && name != "target" && name != "segment"
      }
    if !isAllowed {
      try log.report("<\(name)> must not have \(attribute.name) (§\(element.section))", at: location)
    }
  }

  private func check(
    xml attribute: XMLAttribute, _ local: String, of name: String, at location: SourceLocation,
    log: inout ViolationLog
  ) throws(FormatError) {
    switch local {
    case "lang" where !XLIFF2Value.language.accepts(attribute.value):
      try log.report("xml:lang=\"\(attribute.value)\" is no language tag (§4.3.2.1)", at: location)
    case "lang" where name == "match":
      try log.report("<match> must not have xml:lang (§5.1.4.2)", at: location)
    case "space" where !["default", "preserve"].contains(attribute.value):
      try log.report("xml:space must be default or preserve (§4.3.2.2)", at: location)
    default: break
    }
  }
}
