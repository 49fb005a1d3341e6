internal import Linguistics

/// A text that marks at the edge of a term are compared with.
enum TermText {
  case whole(String)
  case tokens(TokenizedText)

  /// How many bytes `marks` take right before the byte `offset`; `nil` where others stand there.
  func length(of marks: [Unicode.Scalar], before offset: Int) -> Int? {
    switch self {
    case .whole(let text):
      let place = text.utf8.index(text.startIndex, offsetBy: offset)
      return Self.length(of: marks.reversed(), in: text.unicodeScalars[..<place].reversed())
    case .tokens(let text):
      guard let place = text.offsets.firstIndex(of: offset) else { return nil }
      return Self.length(of: marks.reversed(), in: text.scalars[..<place].reversed())
    }
  }

  /// How many bytes `marks` take right behind the byte `offset`; `nil` where others stand there.
  func length(of marks: [Unicode.Scalar], behind offset: Int) -> Int? {
    switch self {
    case .whole(let text):
      let place = text.utf8.index(text.startIndex, offsetBy: offset)
      return Self.length(of: marks, in: text.unicodeScalars[place...])
    case .tokens(let text):
      guard let place = text.offsets.firstIndex(of: offset), place <= text.scalars.count else { return nil }
      return Self.length(of: marks, in: text.scalars[place...])
    }
  }

  private static func length(
    of marks: [Unicode.Scalar], in scalars: some Sequence<Unicode.Scalar>
  ) -> Int? {
    var length = 0
    var wanted = marks[...]
    for scalar in scalars {
      guard let mark = wanted.first else { break }
      guard plain(scalar) == mark || scalar == mark else { return nil }
      length += UTF8.width(scalar)
      wanted = wanted.dropFirst()
    }
    return wanted.isEmpty ? length : nil
  }

  /// "+" of "＋".
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xff01...0xff5e).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xfee0) : scalar
  }
}
