/// The paradigms of a language: which endings go with which stems.
///
/// A paradigm is a set of endings, numbered as a `Stem.Rule`. A word's stems are what its forms share:
/// Spanish "elección" is "elecci" with -ón and -ones. Finding a word's paradigms is one walk from its end.
struct ParadigmTable: Sendable {
  /// What a word may be.
  enum WordClass: Int, CaseIterable {
    case noun, adjective, verb
    /// The participle that takes a prefix: "kündigt" of "kündigen", which makes "angekündigt".
    case participle
    /// A word of which the glossary says no part of speech, beside what it is as a noun.
    case unmarked
  }

  /// The stem that a citation form gives, and its endings.
  private struct Group {
    var change: Int?
    var added: [Unicode.Scalar]
    var rule: Stem.Rule
  }

  private struct Pattern {
    var least: Int
    var ending: Int
    var groups: [Group]
  }

  private struct Words {
    var citations = NumberedEndings()
    /// By the number of the citation ending.
    var patterns: [[Pattern]] = []
    var whole: [[Unicode.Scalar]: [[Unicode.Scalar]]] = [:]
  }

  /// By the class's number.
  private var words: [Words] = []
  /// The lines `also`, which add to the others.
  private var further: [Words] = []
  private var changes: [VowelChange] = []
  private var endings = NumberedEndings()
  /// The endings of each paradigm, by their numbers.
  private var accepted: [Set<Int>] = []

  /// For reading the lines: names of what is numbered.
  private struct Names {
    var changes: [String: Int] = [:]
    var paradigms: [Set<Int>: Stem.Rule] = [:]
  }

  init(_ table: LanguageTable) {
    let notation = ParadigmNotation(table)
    let vowels = Set(table.items("vowels").flatMap(\.unicodeScalars))
    var names = Names()
    for (name, items) in table.arguments("change") {
      names.changes[name] = changes.count
      changes.append(VowelChange(items, vowels: vowels))
    }
    endings.insert([])
    for wordClass in WordClass.allCases {
      words.append(read(notation.lines(["\(wordClass)"]), &names))
      further.append(read(notation.lines(["also", "\(wordClass)"]), &names))
    }
  }

  private mutating func read(_ lines: [ParadigmNotation.Line], _ names: inout Names) -> Words {
    var words = Words()
    for line in lines {
      if line.isWhole {
        words.whole[line.citation, default: [line.citation]] += line.forms.map(\.ending)
        continue
      }
      let number = words.citations.insert(line.citation)
      if number == words.patterns.count { words.patterns.append([]) }
      let forms = [ParadigmNotation.Form(change: "", ending: line.citation)] + line.forms
      var groups: [Group] = []
      for (change, forms) in Dictionary(grouping: forms, by: \.change).sorted(by: { $0.key < $1.key }) {
        precondition(change.isEmpty || names.changes[change] != nil, "no change is named \(change)")
        groups.append(group(forms.map(\.ending), change: names.changes[change], &names.paradigms))
      }
      words.patterns[number].append(
        Pattern(least: line.least, ending: line.citation.count, groups: groups))
    }
    return words
  }

  private mutating func group(
    _ forms: [[Unicode.Scalar]], change: Int?, _ paradigms: inout [Set<Int>: Stem.Rule]
  ) -> Group {
    let shared = forms.dropFirst().reduce(forms[0]) { shared, form in
      Array(zip(shared, form).prefix { $0 == $1 }.map(\.0))
    }
    let numbers = Set(forms.map { endings.insert($0.dropFirst(shared.count)) })
    if numbers.count == 1 { return Group(change: change, added: shared, rule: .exact) }
    if let rule = paradigms[numbers] { return Group(change: change, added: shared, rule: rule) }
    let rule = Stem.Rule(rawValue: UInt16(Self.firstRule + accepted.count))
    accepted.append(numbers)
    paradigms[numbers] = rule
    return Group(change: change, added: shared, rule: rule)
  }

  /// Rules below are those that `Stem.Rule` names.
  private static let firstRule = 16

  /// The stems of a word of a dictionary, of which the longest citation ending counts; none where no
  /// line fits it.
  func stems(of word: [Unicode.Scalar], as wordClass: WordClass) -> [Stem] {
    stems(of: word, in: words[wordClass.rawValue]) + stems(of: word, in: further[wordClass.rawValue])
  }

  /// Whether a line names the word itself.
  func names(_ word: [Unicode.Scalar], as wordClass: WordClass) -> Bool {
    words[wordClass.rawValue].whole[word] != nil
  }

  private func stems(of word: [Unicode.Scalar], in words: Words) -> [Stem] {
    if let forms = words.whole[word] { return forms.map { Stem($0, .exact) } }
    var fitting: [Pattern] = []
    words.citations.forEachEnding(of: word) { number, length in
      let patterns = words.patterns[number].filter { $0.least <= word.count - length }
      if !patterns.isEmpty { fitting = patterns }
    }
    var stems: [Stem] = []
    for pattern in fitting {
      let base = Array(word.dropLast(pattern.ending))
      for group in pattern.groups {
        guard let changed = group.change.map({ changes[$0](base) }) ?? base else { continue }
        stems.append(Stem(changed + group.added, group.rule))
      }
    }
    return stems
  }

  /// Whether the endings of paradigm `rule` have this one.
  func accepts(_ ending: ArraySlice<Unicode.Scalar>, after rule: Stem.Rule) -> Bool {
    let paradigm = Int(rule.rawValue) - Self.firstRule
    guard accepted.indices.contains(paradigm), let number = endings.number(of: ending) else { return false }
    return accepted[paradigm].contains(number)
  }
}
