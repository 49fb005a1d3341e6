internal import Bitext

/// Constraints on inline codes, one side of a unit at a time.
extension XLIFF2UnitRules {
  func value(_ name: String, _ element: Element) -> String? { tape.attribute(name, of: element.index) }

  /// References to data and other codes, types, editing hints.
  func checkCodes(
    _ elements: [Element], _ data: Set<String>, isMatch: Bool = false, log: inout ViolationLog
  ) throws(FormatError) {
    for element in elements {
      let attributes = tape.items[element.index].attributes
      if element.name == "cp" { try checkCharacter(element, log: &log) }
      guard element.isCode else { continue }
      for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
        guard let reference = attributes[name], !data.contains(reference) else { continue }
        try report(
          "\(name) names \"\(reference)\", which is no <data> of the unit (§4.3.1.9)", element.index,
          log: &log)
      }
      if let subType = attributes["subType"] {
        try check(subType, attributes["type"], element, log: &log)
      }
      if let copy = attributes["copyOf"], !isMatch { try check(copy: copy, element, log: &log) }
      if let reorder = attributes["canReorder"], reorder != "yes",
        attributes["canCopy"] != "no" || attributes["canDelete"] != "no"
      {
        try report(
          "canReorder=\"\(reorder)\" needs canCopy and canDelete to be no (§4.3.1.5)", element.index,
          log: &log)
      }
    }
  }

  private func check(
    _ subType: String, _ type: String?, _ element: Element, log: inout ViolationLog
  ) throws(FormatError) {
    guard let type else {
      try report("subType stands without type (§4.3.1.36)", element.index, log: &log)
      return
    }
    guard subType.hasPrefix("xlf:") else { return }
    let isRight =
      switch subType {
      case "xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u": type == "fmt"
      case "xlf:var": type == "ui"
      default: false
      }
    if !isRight {
      try report("subType \(subType) does not go with type \(type) (§4.3.1.36)", element.index, log: &log)
    }
  }

  private func check(copy: String, _ element: Element, log: inout ViolationLog) throws(FormatError) {
    if !["dataRef", "dataRefStart", "dataRefEnd"].allSatisfy({ value($0, element) == nil }) {
      try report("copyOf and dataRef exclude each other (§4.3.1.8)", element.index, log: &log)
    }
    guard let original = (sources + targets).first(where: { $0.id == copy && $0.isCode }) else {
      try report(
        "copyOf names \"\(copy)\", which is no code of the unit (§4.3.1.8)", element.index, log: &log)
      return
    }
    if value("canCopy", original) == "no" {
      try report("copyOf names \"\(copy)\", which has canCopy=\"no\" (§4.3.1.2)", element.index, log: &log)
    }
  }

  /// `<cp>` is for what XML cannot hold (§4.2.3.1).
  private func checkCharacter(_ element: Element, log: inout ViolationLog) throws(FormatError) {
    guard let hex = value("hex", element), let number = UInt32(hex, radix: 16) else { return }
    let isNeeded =
      switch number {
      case 0...8, 0xB, 0xC, 0xE...0x1F, 0x7F...0x84, 0x86...0x9F, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: true
      default: number <= 0x10FFFF && number & 0xFFFE == 0xFFFE
      }
    if !isNeeded {
      try report(
        "<cp> stands for \(hex), which XML can hold or is no character (§4.2.3.1)", element.index, log: &log)
    }
  }

  /// Both ends of spans are there, in order and alike; lone ends say so (§4.2.3.4, §4.2.3.5, §4.2.3.8).
  func checkSpans(
    _ elements: [Element], log: inout ViolationLog
  ) throws(FormatError) {
    var open: [String: Element] = [:]
    var marks: Set<String> = []
    for element in elements {
      switch element.name {
      case "sc": if let id = element.id { open[id] = element }
      case "ec": try check(end: element, &open, log: &log)
      case "sm": if let id = element.id { marks.insert(id) }
      case "em":
        if element.startRef.flatMap({ marks.remove($0) }) == nil {
          try report("<em> has no <sm> before it in the unit (§4.2.3.8)", element.index, log: &log)
        }
      default: break
      }
    }
    for element in open.values.sorted(by: { $0.index < $1.index }) where value("isolated", element) != "yes" {
      try report(
        "<sc> has no <ec> after it in the unit, and is not isolated (§4.3.1.22)", element.index, log: &log)
    }
    for element in elements where element.name == "sm" && element.id.map({ marks.contains($0) }) == true {
      try report("<sm> has no <em> after it in the unit (§4.2.3.7)", element.index, log: &log)
    }
  }

  private func check(
    end: Element, _ open: inout [String: Element], log: inout ViolationLog
  ) throws(FormatError) {
    if value("isolated", end) == "yes" {
      if end.id == nil || end.startRef != nil {
        try report("an isolated <ec> has id and no startRef (§4.2.3.5)", end.index, log: &log)
      }
      return
    }
    guard let reference = end.startRef, end.id == nil else {
      try report("<ec> that is not isolated has startRef and no id (§4.2.3.5)", end.index, log: &log)
      return
    }
    guard let start = open.removeValue(forKey: reference) else {
      try report(
        "<ec> has no <sc> before it in the unit, and is not isolated (§4.3.1.22)", end.index, log: &log)
      return
    }
    if value("isolated", start) == "yes" {
      try report("<sc> is isolated, but its <ec> is in the unit (§4.3.1.22)", start.index, log: &log)
    }
    if value("dir", end) != nil {
      try report("<ec> that is not isolated has no dir (§4.2.3.5)", end.index, log: &log)
    }
    for (name, standard) in [("canCopy", "yes"), ("canDelete", "yes"), ("canOverlap", "yes")]
    where (value(name, start) ?? standard) != (value(name, end) ?? standard) {
      try report("<sc> and its <ec> differ in \(name) (§4.2.3.5)", end.index, log: &log)
    }
    let reorder = value("canReorder", start) == "firstNo" ? "no" : value("canReorder", start) ?? "yes"
    if (value("canReorder", end) ?? "yes") != reorder {
      try report("<sc> and its <ec> differ in canReorder (§4.2.3.5)", end.index, log: &log)
    }
    for name in ["type", "subType", "copyOf"] {
      guard let own = value(name, end), own != value(name, start) else { continue }
      try report("<sc> and its <ec> differ in \(name) (§4.2.3.5)", end.index, log: &log)
    }
  }

  /// A sequence that keeps its order begins with `firstNo` (§4.7.2.4.2).
  func checkSequences(_ elements: [Element], log: inout ViolationLog) throws(FormatError) {
    var isInside = false
    for element in elements where element.isCode {
      switch value("canReorder", element) {
      case "firstNo": isInside = true
      case "no":
        if !isInside {
          try report(
            "canReorder=\"no\" follows no code with firstNo or no (§4.3.1.5)", element.index, log: &log)
        }
      default: isInside = false
      }
    }
  }
}
