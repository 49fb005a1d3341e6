internal import Bitext

/// The inline codes of one segment: read from its source and target, and written into a new target.
///
/// Codes of source and target that the file calls by one id are one code, under one number; what stands there
/// more than once is told apart by its turn.
struct XLIFFInline {
  /// How a file writes a code.
  struct Form {
    var role: XLIFFCodeRole
    /// The name of the element, without prefix.
    var element: String
    /// The whole element of a code that stands alone; of a pair written as one element, a tag.
    var raw: String
    var id: String?
  }

  private struct Key: Hashable {
    var family: XLIFFCodeRole.Family
    var id: String
    var turn: Int
  }

  struct Place: Hashable {
    var number: Int
    var kind: InlineCode.Kind
  }

  let vocabulary: any XLIFFVocabulary
  private var numbers: [Key: Int] = [:]
  private(set) var forms: [Place: Form] = [:]
  private var count = 0

  init(_ vocabulary: any XLIFFVocabulary) { self.vocabulary = vocabulary }

  /// The text of `tape` in `range` with its codes; elements that stand in `range` end in it.
  ///
  /// With `isForeign`, for proposals, codes that are new get numbers but cannot be written.
  mutating func read(
    _ tape: XLIFFTape, _ range: Range<Int>, isForeign: Bool = false
  ) throws(FormatError) -> TaggedText {
    if range.count == 1, let only = range.first, tape.items[only].kind == .text {
      return TaggedText(try checked(tape.items[only].text, tape, only))
    }
    var text = ""
    var codes: [InlineCode] = []
    var turns: [Key: (open: Int, close: Int)] = [:]
    var pairs: [Int] = []
    var position = range.lowerBound

    func add(_ form: Form, _ kind: InlineCode.Kind, number: Int, at index: Int) {
      let original = vocabulary.original(of: index, in: tape, kind) ?? form.raw
      codes.append(InlineCode(number: number, kind: kind, offset: text.utf8.count, original: original))
    }

    while position < range.upperBound {
      defer { position += 1 }
      switch tape.items[position].kind {
      case .text: text += tape.items[position].text
      case .other: break
      case .end:
        guard let number = pairs.popLast(), number > 0 else { continue }
        let item = tape.items[position]
        let raw = item.raw.isEmpty ? "</\(vocabulary.prefix)\(item.name)>" : item.raw
        let form = Form(role: .pair, element: item.name, raw: raw)
        note(form, Place(number: number, kind: .close), unless: isForeign)
        add(form, .close, number: number, at: item.partner)
      case .start:
        let item = tape.items[position]
        let role = vocabulary.role(of: position, in: tape)
        switch role {
        case .transparent:
          pairs.append(0)
        case .scalar(let scalar):
          text.unicodeScalars.append(scalar)
          position = item.partner
        case .pair, .open, .close, .standalone:
          let id = vocabulary.id(of: position, in: tape, as: role)
          var key = Key(family: role.family, id: id ?? item.name, turn: 0)
          var turn = turns[key] ?? (0, 0)
          key.turn = role == .close ? turn.close : turn.open
          if role == .close { turn.close += 1 } else { turn.open += 1 }
          turns[Key(family: key.family, id: key.id, turn: 0)] = turn
          let number = number(of: key)
          var form = Form(role: role, element: item.name, raw: item.raw, id: id)
          let index = position
          if role == .pair {
            if form.raw.hasSuffix("/>") { form.raw = form.raw.dropLast(2) + ">" }
            pairs.append(number)
          } else {
            form.raw = raw(of: position, in: tape)
            position = item.partner
          }
          note(form, Place(number: number, kind: role.kind), unless: isForeign)
          add(form, role.kind, number: number, at: index)
        }
      }
    }
    guard codes.reduce(0, { $0 + $1.original.utf8.count }) <= UnitLimits.segment else {
      throw FormatError(at: tape.location, .segmentTooLong(limit: UnitLimits.segment))
    }
    return TaggedText(try checked(text, tape, range.lowerBound), codes: codes)
  }

  private func checked(_ text: String, _ tape: XLIFFTape, _ index: Int) throws(FormatError) -> String {
    guard text.utf8.count > UnitLimits.segment else { return text }
    throw FormatError(at: tape.location, .segmentTooLong(limit: UnitLimits.segment))
  }

  private mutating func number(of key: Key) -> Int {
    if let number = numbers[key] { return number }
    count += 1
    numbers[key] = count
    return count
  }

  private mutating func note(_ form: Form, _ place: Place, unless isForeign: Bool) {
    if !isForeign, forms[place] == nil { forms[place] = form }
  }

  private func raw(of index: Int, in tape: XLIFFTape) -> String {
    let end = tape.items[index].partner
    if end == index + 1 { return tape.items[index].raw + tape.items[end].raw }
    var raw = ""
    for item in tape.items[index...end] { raw += item.raw }
    return raw
  }
}

/// What an element inside a text is.
enum XLIFFCodeRole: Hashable {
  /// A span that is one element, such as `<g>`: an opening and a closing code.
  case pair
  case open, close, standalone
  /// A character that XML cannot hold.
  case scalar(Unicode.Scalar)
  /// No code: what is inside is text like that around it.
  case transparent

  enum Family { case spans, marks }

  var family: Family { self == .standalone ? .marks : .spans }

  var kind: InlineCode.Kind {
    switch self {
    case .pair, .open: .open
    case .close: .close
    default: .standalone
    }
  }
}

/// What differs between the inline elements of XLIFF 1 and XLIFF 2.
protocol XLIFFVocabulary: Sendable {
  /// What stands before the names of XLIFF's own elements in this file, colon and all.
  var prefix: String { get }
  func role(of index: Int, in tape: XLIFFTape) -> XLIFFCodeRole
  /// What says which code it is: the same in source and target, and in the two ends of a span.
  func id(of index: Int, in tape: XLIFFTape, as role: XLIFFCodeRole) -> String?
  /// The code of the original document that the element at `index` stands for there, where the file has it.
  func original(of index: Int, in tape: XLIFFTape, _ kind: InlineCode.Kind) -> String?
  /// A character that XML cannot hold; `nil` when there is no way to write it.
  func markup(of scalar: Unicode.Scalar) -> String?
  /// An end of a span that crosses others, or whose other end is missing; `nil` when there is no such way.
  func half(_ form: XLIFFInline.Form, opening: XLIFFInline.Form?, kind: InlineCode.Kind, isAlone: Bool)
    -> String?
  /// Whether a code may stand there more than once.
  var allowsCopies: Bool { get }
  /// Whether the end of a span may stand before its beginning.
  var allowsReversal: Bool { get }
}
