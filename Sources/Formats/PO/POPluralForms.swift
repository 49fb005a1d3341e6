/// The plural forms of a PO file: how many, and which one a number takes.
///
///     let forms = POPluralForms("nplurals=2; plural=(n > 1);")!
///     forms.count          // 2
///     forms.form(of: 1)    // 0
///
/// The expression is one of C with `n`; it may be 1,000 operators long. Format: GNU gettext manual, "Additional
/// functions for plural forms".
struct POPluralForms: Hashable, Sendable {
  let count: Int
  private let code: [Step]

  /// A step of a machine with a stack.
  private enum Step: Hashable {
    case number(UInt64)
    case n, not, choose
    case operation(String)
  }

  /// Returns `nil` for what is not `nplurals=NUMBER; plural=EXPRESSION;` or never gives a form.
  init?(_ field: String) {
    guard let counted = field.firstRange(of: "nplurals="),
      let ruled = field.firstRange(of: "plural=", after: counted)
    else { return nil }
    let digits = field[counted.upperBound...].drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), (1...100).contains(count) else { return nil }
    var parser = Parser(field[ruled.upperBound...].prefix { $0 != ";" })
    guard let code = parser.expression() else { return nil }
    self.count = count
    self.code = code
    guard form(of: 1) != nil else { return nil }
  }

  /// The number of the form for `n` things; `nil` where the expression gives none.
  func form(of n: UInt64) -> Int? {
    var stack: [UInt64] = []
    for step in code {
      switch step {
      case .number(let value): stack.append(value)
      case .n: stack.append(n)
      case .not:
        guard let value = stack.popLast() else { return nil }
        stack.append(value == 0 ? 1 : 0)
      case .choose:
        guard let no = stack.popLast(), let yes = stack.popLast(), let test = stack.popLast() else {
          return nil
        }
        stack.append(test != 0 ? yes : no)
      case .operation(let name):
        guard let right = stack.popLast(), let left = stack.popLast(),
          let value = Self.value(left, name, right)
        else { return nil }
        stack.append(value)
      }
    }
    guard stack.count == 1, let index = stack.first, index < UInt64(count) else { return nil }
    return Int(index)
  }

  private static func value(_ left: UInt64, _ name: String, _ right: UInt64) -> UInt64? {
    switch name {
    case "||": left != 0 || right != 0 ? 1 : 0
    case "&&": left != 0 && right != 0 ? 1 : 0
    case "==": left == right ? 1 : 0
    case "!=": left != right ? 1 : 0
    case "<": left < right ? 1 : 0
    case ">": left > right ? 1 : 0
    case "<=": left <= right ? 1 : 0
    case ">=": left >= right ? 1 : 0
    case "+": left &+ right
    case "-": left &- right
    case "*": left &* right
    // Both sides of ?: are worked out, so that a division by zero may be one that does not count.
    case "/": right == 0 ? 0 : left / right
    case "%": right == 0 ? 0 : left % right
    default: nil
    }
  }

  /// Puts an expression into the order of a stack.
  private struct Parser {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private var code: [Step] = []

    /// By how strongly they bind.
    private static let operators = [
      ["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"],
    ]

    init(_ text: Substring) { bytes = text.utf8.filter { $0 > 0x20 } }

    mutating func expression() -> [Step]? {
      guard bytes.count <= 4000, choice(), position == bytes.count, code.count <= 1000 else { return nil }
      return code
    }

    private mutating func choice() -> Bool {
      depth += 1
      defer { depth -= 1 }
      guard depth <= 64, binary(0) else { return false }
      guard take("?") else { return true }
      guard choice(), take(":"), choice() else { return false }
      code.append(.choose)
      return true
    }

    private mutating func binary(_ level: Int) -> Bool {
      guard level < Self.operators.count else { return unary() }
      guard binary(level + 1) else { return false }
      while let name = Self.operators[level].first(where: { take($0) }) {
        guard binary(level + 1) else { return false }
        code.append(.operation(name))
      }
      return true
    }

    private mutating func unary() -> Bool {
      var isNot = 0
      while position + 1 < bytes.count, bytes[position] == UInt8(ascii: "!"),
        bytes[position + 1] != UInt8(ascii: "=")
      {
        position += 1
        isNot += 1
      }
      guard primary() else { return false }
      for _ in 0..<isNot { code.append(.not) }
      return true
    }

    private mutating func primary() -> Bool {
      if take("n") {
        code.append(.n)
        return true
      }
      if take("(") { return choice() && take(")") }
      let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
      guard let value = UInt64(String(decoding: digits, as: UTF8.self)) else { return false }
      position += digits.count
      code.append(.number(value))
      return true
    }

    private mutating func take(_ mark: String) -> Bool {
      guard bytes[position...].starts(with: mark.utf8) else { return false }
      position += mark.utf8.count
      return true
    }
  }
}

extension String {
  fileprivate func firstRange(of text: String, after range: Range<Index>) -> Range<Index>? {
    self[range.upperBound...].firstRange(of: text)
  }
}
