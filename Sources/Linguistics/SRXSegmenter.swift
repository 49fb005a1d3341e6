internal import Synchronization

/// Cuts texts by the rules that an SRX file has for a language.
///
/// Places between two scalars are asked from the start of the text to its end. At each the first rule, in
/// the file's order, decides whose `beforebreak` matches a text that ends there and whose `afterbreak`
/// matches one that begins there; no rule, no break. `^` and `$` are the text's start and end.
///
/// Where implementations of SRX differ, this one does as *segment* (LanguageTool) and Okapi: what a breaking
/// rule's `beforebreak` takes lies in the segment at hand, so "A...B" with breaks behind `\.\.\.` and `\.\.`
/// is cut once; and it takes as much as it can, so `\.\s+` breaks behind the last of several spaces (`\.\s+?`
/// behind the first). Other rules, `\b` and what looks around see the whole text.
///
/// Segments are the whole text: white space goes where the rules put it, and none is empty. Linear in the
/// text for what automata can do, which is all but back-references, what looks around, and possessive or
/// atomic groups; a rule with those is asked of ICU at the places that are left, at most 100 ms each and 2 s
/// on one text. Safe from any thread: callers take turns.
public final class SRXSegmenter: Sendable {
  private let machine: Mutex<SRXMachine>

  /// How many rules apply.
  public let ruleCount: Int

  init(_ rules: [SRXRules.CheckedRule]) throws(SRXError) {
    ruleCount = rules.count
    machine = Mutex(try SRXMachine(rules))
  }

  /// The segments as UTF-8 ranges, in order; together they are the whole text.
  ///
  /// - Throws: `SRXError` with the rule that took too long.
  public func segments(in text: String) throws(SRXError) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for end in try breaks(in: text) + [text.utf8.count] where end > start {
      segments.append(start..<end)
      start = end
    }
    return segments
  }

  /// Where segments end, without the end of the text: UTF-8 offsets.
  public func breaks(in text: String) throws(SRXError) -> [Int] {
    try run(text, traces: false).breaks
  }

  /// Every place where a rule breaks, or would break and another one before it does not let it.
  ///
  ///     // "Mr. Blair left. He was tired." with a rule for Mr and one for full stops
  ///     // 3 English 1, keeps; 15 Default 1, breaks
  public func explain(_ text: String) throws(SRXError) -> [SRXDecision] {
    try run(text, traces: true).decisions
  }

  private func run(_ text: String, traces: Bool) throws(SRXError) -> SRXMachine.Result {
    var text = text
    text.makeContiguousUTF8()
    return try machine.withLock { machine throws(SRXError) in
      try machine.run(text.utf8.span, traces: traces)
    }
  }
}
