/// The lines of an inflection file, written out: no sets, no classes of letters.
///
/// A file such as `inflection/es.txt` has lines `class citation least: form, form`.
///
///     noun -ción: -ciones            words that end so, with their other endings
///     noun crisis: crisis            one word, with its other forms
///     noun -er 2: -ers, umlaut-er    two letters at least before the ending; the stem's vowel changed
///     set ar: -o, -as, -a            a list for other lines
///     verb -car: -c@ar, -qué         … used here: -co, -cas, -ca
///     letters C: b, d, f             a class: one capital letter, the same one wherever the line has it
///     noun -aC: -aCCen               -ab: -abben …
///     change umlaut: a ä, au äu      what becomes of a stem's last vowel
///     also verb hold: held           forms beside those that the other lines give
///
/// A bare `-` is the stem without an ending. The citation form is always one of the forms.
struct ParadigmNotation {
  /// A form: what becomes of the stem's vowel, and the ending.
  struct Form: Hashable {
    var change: String
    var ending: [Unicode.Scalar]
  }

  /// A line of one citation ending or, where `isWhole`, of one word.
  struct Line {
    var isWhole: Bool
    var citation: [Unicode.Scalar]
    /// How many letters must stand before the ending.
    var least: Int
    var forms: [Form]
  }

  private let table: LanguageTable
  private var sets: [String: [Form]] = [:]
  private let letters: [Unicode.Scalar: [String]]

  init(_ table: LanguageTable) {
    self.table = table
    var letters: [Unicode.Scalar: [String]] = [:]
    for (name, items) in table.arguments("letters") {
      if let name = name.unicodeScalars.first { letters[name, default: []] += items }
    }
    self.letters = letters
    // A set may use those above it.
    for (name, items) in table.arguments("set") { sets[name, default: []] += items.flatMap(forms) }
  }

  /// The lines whose head begins with `key`, in the file's order.
  func lines(_ key: [String]) -> [Line] {
    table.entries.filter { $0.head.starts(with: key) && $0.head.count > key.count }.flatMap { entry in
      let citation = entry.head[key.count]
      let least = entry.head.count > key.count + 1 ? Int(entry.head[key.count + 1]) ?? 1 : 1
      return choices(of: Self.classes(in: citation)).map { choice in
        Line(
          isWhole: !citation.hasPrefix("-"),
          citation: Self.fill(citation.hasPrefix("-") ? citation.dropFirst() : citation[...], choice),
          least: least,
          forms: entry.items.flatMap(forms).map { form in
            Form(
              change: form.change,
              ending: Self.fill(Substring(String(scalars: form.ending)), choice))
          })
      }
    }
  }

  /// The forms that one item names.
  private func forms(_ item: String) -> [Form] {
    let parts = item.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let (change, rest) = parts.count == 2 ? (String(parts[0]), parts[1]) : ("", parts[0])
    let use = rest.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard use.count == 2 else { return [Form(change: change, ending: Array(rest.unicodeScalars))] }
    return sets[String(use[1]), default: []].map { form in
      Form(
        change: change.isEmpty ? form.change : change, ending: Array(use[0].unicodeScalars) + form.ending)
    }
  }

  private static func classes(in citation: String) -> [Unicode.Scalar] {
    var classes: [Unicode.Scalar] = []
    for letter in citation.unicodeScalars where ("A"..."Z").contains(letter) && !classes.contains(letter) {
      classes.append(letter)
    }
    return classes
  }

  /// Every way to choose a member of each class.
  private func choices(of classes: [Unicode.Scalar]) -> [[Unicode.Scalar: String]] {
    classes.reduce([[:]]) { choices, name in
      choices.flatMap { choice in
        letters[name, default: []].map { choice.merging([name: $0]) { $1 } }
      }
    }
  }

  private static func fill(_ text: Substring, _ choice: [Unicode.Scalar: String]) -> [Unicode.Scalar] {
    text.unicodeScalars.flatMap { letter in choice[letter].map { Array($0.unicodeScalars) } ?? [letter] }
  }
}
