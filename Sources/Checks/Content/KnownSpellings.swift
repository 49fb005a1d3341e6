internal import Bitext
internal import Linguistics
internal import Terminology

/// Names and words that two languages spell nearly alike: Korea and Kore, October and Oktober.
///
/// From the glossary, and from the word lists that are built in for English and one other language.
struct KnownSpellings: Sendable {
  /// By the hash of the source's word, the target's.
  private let spellings: KeyTable<[[Unicode.Scalar]]>
  /// By the hash of a name, its spellings in other languages.
  private let variants: KeyTable<[[Unicode.Scalar]]>
  /// Hashes of all words that have a translation of another spelling.
  private let sources: KeySet
  private let targets: KeySet

  init(_ context: CheckContext) {
    var variants: [UInt64: [[Unicode.Scalar]]] = [:]
    for names in NameVariants.all().map({ $0.map { Array($0.unicodeScalars) } }) {
      for name in names { variants[WordHash.hash(name), default: []] += names.filter { $0 != name } }
    }
    self.variants = KeyTable(keys: variants.map { ($0.key, $0.value) })
    var words = Words()
    let languages = context.languages
    for concept in context.glossary.concepts {
      for source in concept.terms(in: languages.source) {
        for target in concept.terms(in: languages.target) {
          words.add(source.text.lowercased().utf8, target.text.lowercased().utf8)
        }
      }
    }
    let fromEnglish = languages.source.language == "en"
    if fromEnglish || languages.target.language == "en",
      let table = WordListData.englishTable(with: fromEnglish ? languages.target : languages.source)
    {
      for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2)
        guard fields.count == 3 else { continue }
        if fromEnglish { words.add(fields[0], fields[1]) } else { words.add(fields[1], fields[0]) }
      }
    }
    spellings = KeyTable(keys: words.spellings.map { ($0.key, $0.value) })
    sources = KeySet(keys: words.sources.map { ($0, ()) })
    targets = KeySet(keys: words.targets.map { ($0, ()) })
  }

  /// Whether the lists translate a word of the source; small, without marks.
  func hasSource(_ word: [Unicode.Scalar]) -> Bool { sources.contains(WordHash.hash(word)) }

  /// Whether a word of the target translates another one.
  func hasTarget(_ word: [Unicode.Scalar]) -> Bool { targets.contains(WordHash.hash(word)) }

  /// Whether a word of the target may be how it writes a word of the source; both small and without marks.
  ///
  /// It is when it begins like that, but for two letters of an ending, and not as much like the source's word.
  func mayBe(_ target: [Unicode.Scalar], for source: [Unicode.Scalar]) -> Bool {
    let hash = WordHash.hash(source)
    if let names = variants[hash], names.contains(where: { isForm(target, of: $0) }) { return true }
    guard let known = spellings[hash] else { return false }
    func shared(_ word: [Unicode.Scalar]) -> Int { zip(target, word).prefix { $0 == $1 }.count }
    return known.contains { word in
      let count = shared(word)
      return count == word.count || (count >= max(4, word.count - 2) && count > shared(source))
    }
  }

  /// Whether a word is a name, or that with up to three letters of an ending.
  private func isForm(_ word: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    word.starts(with: name) && word.count - name.count <= (name.count < 5 ? 1 : 3)
  }

  /// Whether a word of the target is nearly how it writes a word of the source: "Koer" for "Kore".
  func isNearly(_ target: [Unicode.Scalar], for source: [Unicode.Scalar]) -> Bool {
    guard let known = spellings[WordHash.hash(source)] else { return false }
    return known.contains {
      $0.count >= 4 && NameSpelling.isNear(target, $0) && !$0.starts(with: target.dropLast())
    }
  }
}

/// The words of the lists, while they are read.
private struct Words {
  var spellings: [UInt64: [[Unicode.Scalar]]] = [:]
  var sources: Set<UInt64> = []
  var targets: Set<UInt64> = []

  /// Keeps the spellings of two words that are at most two letters apart.
  mutating func add(_ source: some Collection<UInt8>, _ target: some Collection<UInt8>) {
    if !source.elementsEqual(target) {
      sources.insert(WordHash.hash(String(decoding: source, as: UTF8.self).unicodeScalars))
      targets.insert(WordHash.hash(String(decoding: target, as: UTF8.self).unicodeScalars))
    }
    guard source.count >= 3, target.count >= 3, abs(source.count - target.count) <= 6 else { return }
    let (source, target) = (Self.plain(source), Self.plain(target))
    guard source.count >= 2, target.count >= 2, source != target,
      source[0] == target[0] || source[1] == target[1] || source.last == target.last,
      LetterDistance.isAtMostTwo(source, target)
    else { return }
    spellings[WordHash.hash(source), default: []].append(target)
  }

  private static func plain(_ word: some Collection<UInt8>) -> [Unicode.Scalar] {
    String(decoding: word, as: UTF8.self).unicodeScalars.map(\.withoutMark)
  }
}
