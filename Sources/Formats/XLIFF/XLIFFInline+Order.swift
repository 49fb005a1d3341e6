internal import Bitext

/// Codes of XLIFF 2 that keep their order (`canReorder`, XLIFF 2.1, §4.3.1.5).
extension XLIFFInline {
  private struct Step: Hashable {
    var place: Place
    /// The number of the element around it.
    var parent: Int?
  }

  /// The number of a code that must follow another and does not; `nil` when all is well.
  func misplaced(in text: TaggedText, source: TaggedText) -> Int? {
    guard forms.values.contains(where: Self.isFixed) else { return nil }
    let (wanted, found) = (steps(source), steps(text))
    let places = Dictionary(found.enumerated().map { ($1.place, $0) }, uniquingKeysWith: min)
    for (before, step) in zip(wanted, wanted.dropFirst()) {
      guard forms[step.place].map(Self.isFixed) == true, let index = places[step.place] else { continue }
      if found[safe: index - 1]?.place != before.place || found[index].parent != step.parent {
        return step.place.number
      }
    }
    return nil
  }

  private static func isFixed(_ form: Form) -> Bool {
    form.raw.contains("canReorder=\"no\"") || form.raw.contains("canReorder='no'")
  }

  /// The codes that count for the order, the end of a `<pc>` not being one.
  private func steps(_ text: TaggedText) -> [Step] {
    var steps: [Step] = []
    var open: [Int] = []
    for code in text.codes {
      let place = Place(number: code.number, kind: code.kind)
      guard let form = forms[place], !["mrk", "sm", "em"].contains(form.element) else { continue }
      if form.role == .pair, code.kind == .close {
        open.removeAll { $0 == code.number }
        continue
      }
      steps.append(Step(place: place, parent: open.last))
      if form.role == .pair { open.append(code.number) }
    }
    return steps
  }
}
