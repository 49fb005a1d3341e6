/// The word forms of one side, numbered in the order of their first sight.
struct Vocabulary {
  enum Kind: UInt8 { case word, number, mark, ideograph }

  /// What cognates need to know about a form.
  struct Form {
    var kind: Kind
    /// Scalars of the whole word it was first or most briefly seen in.
    var letterCount: Int
    /// Latin sound of the shortest word with this form; empty when it has none.
    var sound: [UInt8]
    /// Consonants, for a word in a script without vowels.
    var skeleton: [UInt8]
  }

  private var numbers: [UInt64: Int32] = [:]
  private(set) var keys: [UInt64] = []
  private(set) var forms: [Form] = []

  var count: Int { keys.count }

  func number(of key: UInt64) -> Int32? { numbers[key] }

  /// The number of a form; `letters` are the folded letters of the whole word.
  mutating func insert(_ key: UInt64, kind: Kind, letters: [UInt32]) -> Int32 {
    if let number = numbers[key] {
      if kind == .word, letters.count < forms[Int(number)].letterCount {
        forms[Int(number)] = Self.form(kind, letters)
      }
      return number
    }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    forms.append(Self.form(kind, letters))
    return number
  }

  private static func form(_ kind: Kind, _ letters: [UInt32]) -> Form {
    guard kind == .word else { return Form(kind: kind, letterCount: letters.count, sound: [], skeleton: []) }
    let skeleton = Phonetics.skeleton(of: letters)
    return Form(
      kind: kind, letterCount: letters.count, sound: skeleton.isEmpty ? Phonetics.sound(of: letters) : [],
      skeleton: skeleton)
  }
}
