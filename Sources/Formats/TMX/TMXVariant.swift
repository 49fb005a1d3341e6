internal import Bitext

/// What stands in a `<tu>` or `<tuv>` beside its text.
struct TMXRecord: Hashable {
  var attributes: [XMLAttribute] = []
  var annotations: [TMXAnnotation] = []

  var isEmpty: Bool { attributes.isEmpty && annotations.isEmpty }
}

/// A `<note>`, a `<prop>`, or an element that TMX does not know.
struct TMXAnnotation: Hashable {
  enum Kind: Hashable {
    case note, prop
    /// Its text is its markup.
    case unknown
  }

  var kind: Kind
  var attributes: [XMLAttribute] = []
  var text = ""
}

/// A `<tuv>`: one segment in one language.
struct TMXVariant {
  var language: LanguageTag
  var fit: TMXLanguages.Language
  var record = TMXRecord()
  var segment = TMXSegment()
  /// Where the parser was asked for it.
  var place: TMXPlace?
}

/// The content of a `<seg>`, its codes not yet numbered.
struct TMXSegment {
  struct Code {
    var kind: InlineCode.Kind
    /// In UTF-8 bytes of the text.
    var offset: Int
    var original: String
    /// As it stands in the file.
    var markup: String
    /// The same for the codes that belong together: an opening and its closing one, a code of the
    /// source and the same one of the target.
    var key: String
    /// The number that the file gives it, for codes in the form of `TMXNative`.
    var number: Int?
  }

  var text = ""
  var codes: [Code] = []
  var codeBytes = 0

  var isTooLong: Bool { text.utf8.count > UnitLimits.segment || codeBytes > UnitLimits.segment }
}

/// How a code that did not come from TMX is written there: as `<bpt>`, `<ept>`, `<it>` or `<ph>` whose
/// `type` is `x-native` and whose `x` is the number, with the escaped bytes inside.
enum TMXNative {
  static let type = "x-native"
}

/// Gives the codes of a unit their numbers, the same in source and target for the same code.
struct TMXCodeNumbers {
  private var numbers: [String: Int] = [:]
  private var used: Set<Int>
  private var last = 0

  init(_ source: TMXSegment, _ target: TMXSegment) {
    used = []
    for segment in [source, target] { used.formUnion(segment.codes.lazy.compactMap(\.number)) }
  }

  /// The texts of a source and its target with their codes numbered.
  static func texts(_ source: TMXSegment, _ target: TMXSegment) -> (source: TaggedText, target: TaggedText) {
    if source.codes.isEmpty && target.codes.isEmpty {
      return (TaggedText(source.text), TaggedText(target.text))
    }
    var numbers = TMXCodeNumbers(source, target)
    return (numbers.number(source), numbers.number(target))
  }

  /// The text of `segment` with its codes numbered; the source comes first.
  mutating func number(_ segment: TMXSegment) -> TaggedText {
    TaggedText(
      segment.text,
      codes: segment.codes.map { code in
        InlineCode(
          number: code.number ?? number(of: code.key), kind: code.kind, offset: code.offset,
          original: code.original)
      })
  }

  private mutating func number(of key: String) -> Int {
    if let number = numbers[key] { return number }
    repeat { last += 1 } while used.contains(last)
    numbers[key] = last
    return last
  }
}
