/// A normal form of a text, and where each part of it comes from.
///
///     let form = NormalForms(language: LanguageTag("en")!).mapped("Wait… a ﬁle", .loose)
///     form.text                  // "wait... a file"
///     form.textRange(of: 10..<14)  // 9..<14, "ﬁle"
///
/// Offsets are UTF-8 bytes.
public struct MappedForm: Hashable, Sendable {
  public let text: String
  private let steps: [Step]

  /// A stretch of the form and what it was made of.
  struct Step: Hashable, Sendable {
    var form: Range<Int>
    var text: Range<Int>
    /// Whether both are equally long, byte for byte.
    var isEven: Bool
  }

  init(text: String, steps: [Step]) {
    self.text = text
    self.steps = steps
  }

  /// The part of the text that `range` of the form was made of.
  ///
  /// What became one thing stays whole: either letter of "fi" gives the whole ligature "ﬁ", and a letter
  /// comes with its marks. An empty range gives an empty one. Logarithmic in the number of things changed.
  ///
  /// - Precondition: `range` lies in the form.
  public func textRange(of range: Range<Int>) -> Range<Int> {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= (steps.last?.form.upperBound ?? 0),
      "range \(range) is not in a form of \(text.utf8.count) bytes")
    if range.isEmpty {
      let place =
        if let step = step(at: range.lowerBound) { start(range.lowerBound, in: step) } else {
          steps.last?.text.upperBound ?? 0
        }
      return place..<place
    }
    guard let first = step(at: range.lowerBound), let last = step(at: range.upperBound - 1) else {
      return 0..<0
    }
    let end =
      last.isEven
      ? last.text.lowerBound + range.upperBound - last.form.lowerBound : last.text.upperBound
    return start(range.lowerBound, in: first)..<end
  }

  private func start(_ offset: Int, in step: Step) -> Int {
    step.isEven ? step.text.lowerBound + offset - step.form.lowerBound : step.text.lowerBound
  }

  private func step(at offset: Int) -> Step? {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].form.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < steps.count ? steps[low] : nil
  }
}

extension FormRules {
  /// The form of a text by the plain definition, with its map.
  ///
  /// Some twenty times slower than `FormWriter`, so for what a person is shown.
  func mapped(_ text: String) -> MappedForm {
    var builder = MapBuilder(collapsesSpace: level != .canonical)
    var unit: [Unicode.Scalar] = []
    var start = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if isSpace(scalar) {
        builder.append(form(ofUnit: unit), of: unit, at: start, invisible: isInvisible)
        unit.removeAll(keepingCapacity: true)
        builder.appendSpace(offset..<offset + width)
      } else if startsUnit(scalar) {
        builder.append(form(ofUnit: unit), of: unit, at: start, invisible: isInvisible)
        unit.removeAll(keepingCapacity: true)
      }
      if !isSpace(scalar) {
        if unit.isEmpty { start = offset }
        unit.append(scalar)
      }
      offset += width
    }
    builder.append(form(ofUnit: unit), of: unit, at: start, invisible: isInvisible)
    return builder.form
  }
}

/// Puts a form together with the map of where it comes from.
private struct MapBuilder {
  let collapsesSpace: Bool
  private var text: [UInt8] = []
  private var steps: [MappedForm.Step] = []
  /// The white space that was read since something was written.
  private var owed: Range<Int>?

  init(collapsesSpace: Bool) { self.collapsesSpace = collapsesSpace }

  var form: MappedForm { MappedForm(text: String(decoding: text, as: UTF8.self), steps: steps) }

  mutating func appendSpace(_ range: Range<Int>) {
    if text.isEmpty { return }
    owed = (owed?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  mutating func append(
    _ form: [Unicode.Scalar], of unit: [Unicode.Scalar], at start: Int, invisible: (Unicode.Scalar) -> Bool
  ) {
    var seen = unit[...]
    while let last = seen.last, invisible(last) { seen.removeLast() }
    while let first = seen.first, invisible(first) { seen.removeFirst() }
    guard let first = seen.indices.first else { return }
    let lower = unit[..<first].reduce(start) { $0 + UTF8.width($1) }
    let range = lower..<seen.reduce(lower) { $0 + UTF8.width($1) }
    for part in parts(form) {
      if part == [" "], collapsesSpace {
        appendSpace(range)
        continue
      }
      let bytes = Array(String(scalars: part).utf8)
      if let space = owed {
        add([0x20], space, isEven: space.count == 1)
        owed = nil
      }
      add(bytes, range, isEven: unit.count == 1 && part.count == 1 && bytes.count == range.count)
    }
  }

  /// A form without its spaces, and each of them.
  private func parts(_ form: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard collapsesSpace, form.contains(" ") else { return form.isEmpty ? [] : [form] }
    return form.reduce(into: []) { parts, scalar in
      if scalar != " ", let last = parts.last, last != [" "] {
        parts[parts.count - 1].append(scalar)
      } else {
        parts.append([scalar])
      }
    }
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, isEven: Bool) {
    let form = text.count..<text.count + bytes.count
    text += bytes
    if isEven, let last = steps.last, last.isEven, last.text.upperBound == range.lowerBound {
      steps[steps.count - 1].form = last.form.lowerBound..<form.upperBound
      steps[steps.count - 1].text = last.text.lowerBound..<range.upperBound
    } else {
      steps.append(MappedForm.Step(form: form, text: range, isEven: isEven))
    }
  }
}
