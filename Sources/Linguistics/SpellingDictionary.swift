public import Bitext
internal import CHunspell
internal import Synchronization

/// A Hunspell dictionary that is installed on the machine: which words are right, what their stems are,
/// what a misspelt one may have meant.
///
///     let dictionary = SpellingDictionary.installed(for: LanguageTag("ru")!)
///     dictionary?.stems(of: "выборов")  // ["выбор"]
///     dictionary?.isCorrect("карова")  // false
///     dictionary?.suggestions(for: "карова")  // "корова" and others, the likeliest first
///
/// Its files are read when the first word is asked for, which takes tens of milliseconds (Russian 20) and
/// 10 to 30 MB; a process reads them once. A word costs 5 to 50 µs, a suggestion some milliseconds. Words of
/// more than 100 letters, and those that the dictionary's encoding cannot write, are not known. Stems are
/// in the dictionary's order. All answers depend on the files that are installed. Safe from any thread:
/// callers take turns. Source: Németh, Hunspell 1.7.
public final class SpellingDictionary: Sendable {
  /// What its file name says: `pt-PT` for `pt_PT.aff`, which may not be the region that was asked for.
  public let language: LanguageTag
  /// The file of rules.
  public let affixPath: String
  /// The file of words.
  public let wordsPath: String
  /// Changes with the files: a hash of their paths, sizes and times of change.
  public let revision: UInt64
  private let state: Mutex<State>

  /// `nil` when one of the files is not there or may not be read.
  public init?(language: LanguageTag, affixPath: String, wordsPath: String) {
    guard let affix = Self.identity(of: affixPath), let words = Self.identity(of: wordsPath) else {
      return nil
    }
    self.language = language
    self.affixPath = affixPath
    self.wordsPath = wordsPath
    revision = affix &* 0x100_0000_01b3 ^ words
    state = Mutex(State())
  }

  /// Whether its files are what Hunspell can read, for which they are read; where not, no word is known.
  public var isReadable: Bool {
    state.withLock { state in
      state.open(affixPath, wordsPath)
      return state.handle != nil
    }
  }

  public func isCorrect(_ word: String) -> Bool {
    state.withLock { state in
      state.open(affixPath, wordsPath)
      return state.handle?.isCorrect(word) ?? false
    }
  }

  /// All stems that the word may be a form of; none when it is not known.
  public func stems(of word: String) -> [String] {
    state.withLock { state in
      state.open(affixPath, wordsPath)
      return state.handle?.stems(of: word) ?? []
    }
  }

  /// At most fifteen words, the likeliest first.
  public func suggestions(for word: String) -> [String] {
    state.withLock { state in
      state.open(affixPath, wordsPath)
      return state.handle?.suggestions(for: word) ?? []
    }
  }

  /// FNV-1a (Fowler, Noll, Vo) over what a file is known by.
  private static func identity(of path: String) -> UInt64? {
    var size: Int64 = 0
    var changed: Int64 = 0
    guard unsafe chunspell_look(path, &size, &changed) else { return nil }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in path.utf8.map(UInt64.init) + [UInt64(bitPattern: size), UInt64(bitPattern: changed)] {
      hash = (hash ^ part) &* 0x100_0000_01b3
    }
    return hash
  }

  private struct State: ~Copyable {
    var handle: SpellingHandle?
    private var isTried = false

    mutating func open(_ affixPath: String, _ wordsPath: String) {
      if isTried { return }
      isTried = true
      handle = SpellingHandle(affixPath: affixPath, wordsPath: wordsPath)
    }
  }
}
