internal import Bitext
internal import Synchronization

/// The writers of one form, kept from text to text: a few of them, so that threads need not wait.
final class FormWriters: Sendable {
  private final class Slot: Sendable {
    /// `nil` until it is needed.
    let writer = Mutex<FormWriter?>(nil)
  }

  let rules: FormRules
  private let slots = (0..<8).map { _ in Slot() }

  private init(rules: FormRules) { self.rules = rules }

  private static let known = Mutex<[String: FormWriters]>([:])

  /// The writers of a form in a language; languages with the same rules share them.
  static func shared(_ level: NormalForms.Level, _ language: LanguageTag) -> FormWriters {
    let name = "\(level) in \(language)"
    if let writers = known.withLock({ $0[name] }) { return writers }
    let rules = FormRules(level: level, language: language)
    return known.withLock { known in
      let writers = known[rules.name] ?? FormWriters(rules: rules)
      known[rules.name] = writers
      known[name] = writers
      return writers
    }
  }

  /// Appends the form of a text.
  func append(_ text: UTF8Span, to output: inout [UInt8]) {
    for slot in slots {
      let isDone: Bool? = slot.writer.withLockIfAvailable { writer in
        write(text, with: &writer, to: &output)
        return true
      }
      if isDone != nil { return }
    }
    slots[0].writer.withLock { writer in write(text, with: &writer, to: &output) }
  }

  private func write(_ text: UTF8Span, with writer: inout FormWriter?, to output: inout [UInt8]) {
    if writer == nil { writer = FormWriter(rules: rules) }
    writer?.append(text, to: &output)
  }
}
