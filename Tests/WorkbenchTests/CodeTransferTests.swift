import Bitext
import Testing

@testable import Workbench

/// Codes of a segment in the places of those of a stored translation.
///
/// Texts are written with `{1>`, `<1}` and `{1}` for codes, as `TaggedText.description` does.
@Suite struct CodeTransferTests {
  /// A text from such signs; codes have `originals` in order, else none.
  static func tagged(_ marked: String, _ originals: [String] = []) -> TaggedText {
    var text = ""
    var codes: [InlineCode] = []
    var rest = marked[...]
    while let match = rest.firstMatch(of: /\{(\d+)>|<(\d+)\}|\{(\d+)\}/) {
      text += rest[..<match.range.lowerBound]
      rest = rest[match.range.upperBound...]
      let (open, close, alone) = (match.1, match.2, match.3)
      let kind: InlineCode.Kind = open != nil ? .open : close != nil ? .close : .standalone
      codes.append(
        InlineCode(
          number: Int(open ?? close ?? alone ?? "0") ?? 0, kind: kind, offset: text.utf8.count,
          original: codes.count < originals.count ? originals[codes.count] : ""))
    }
    return TaggedText(text + rest, codes: codes)
  }

  @Test(arguments: [
    // Numbers differ; places are the translation's.
    ("A {1>bold<1} move", "Cesur {1>bir<1} adım", "A {4>bold<4} step", "Cesur {4>bir<4} adım"),
    ("{1}x {2}y", "{2}y {1}x", "{7}x {9}z", "{9}y {7}x"),
    // A stored translation without codes: those around the whole.
    ("Read more", "Devamı", "{1>Read more<1}", "{1>Devamı<1}"),
    ("Read more", "Devamı", "{1>{2}Read more<1}{3}", "{1>{2}Devamı<1}{3}"),
    // Nothing to place.
    ("Read", "Oku", "Read", "Oku"),
  ])
  func placesEachCodeOnce(stored: String, translation: String, asked: String, result: String) {
    #expect(
      CodeTransfer.transfer(Self.tagged(translation), of: Self.tagged(stored), to: Self.tagged(asked))?
        .description == result)
  }

  @Test(arguments: [
    // Too few or too many.
    ("A {1>b<1}", "{1>B<1}", "A b"), ("A {1}", "B {1}", "A {1}{2}"),
    // The translation lacks one, has one twice, or has a foreign one.
    ("A {1}b", "A b", "A {1}b"), ("A {1}b", "{1}{1}b", "A {1}b"), ("A {1}b", "{2}b", "A {1}b"),
    // Inside the text there is no telling where.
    ("Read more", "Devamı", "Read {1>more<1}"),
    // Ends of one span would be ends of two.
    ("{1>{2>a<2}<1}", "{1>{2>a<2}<1}", "{1>{2>a<1}<2}"),
  ])
  func refusesWhatHasNoPlace(stored: String, translation: String, asked: String) {
    #expect(
      CodeTransfer.transfer(Self.tagged(translation), of: Self.tagged(stored), to: Self.tagged(asked)) == nil)
  }

  @Test func codesInAnotherOrderGoByTheirBytes() {
    let result = CodeTransfer.transfer(
      Self.tagged("{1>bir<1} {2}"), of: Self.tagged("{1>one<1} {2}", ["<b>", "</b>", "<br/>"]),
      to: Self.tagged("{1} {2>one<2}", ["<br/>", "<b>", "</b>"]))
    #expect(result?.description == "{2>bir<2} {1}")
    let other = CodeTransfer.transfer(
      Self.tagged("{1>bir<1} {2}"), of: Self.tagged("{1>one<1} {2}", ["<b>", "</b>", "<br/>"]),
      to: Self.tagged("{1} {2>one<2}", ["<br/>", "<i>", "</i>"]))
    #expect(other == nil)
  }
}
