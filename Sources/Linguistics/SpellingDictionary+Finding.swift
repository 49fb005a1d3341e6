public import Bitext
internal import FoundationEssentials
internal import Synchronization

extension SpellingDictionary {
  /// The dictionary for `language` on this machine, or `nil` when there is none.
  ///
  /// Looked for as `pt_BR.aff` with `pt_BR.dic`, then `pt`, then the likeliest region, then any other
  /// region of the language in the order of their names; each in the folders of `$BELLEK_DICTIONARIES`
  /// (parted by colons) if that is set, and else in those of `$DICPATH`, in `bellek/dictionaries` and
  /// `hunspell` in the user's data folder, and where systems keep them. The environment and the folders are
  /// looked at once a process. A fraction of a millisecond; no file is opened.
  public static func installed(for language: LanguageTag) -> SpellingDictionary? {
    known.withLock { known in
      if let found = known.byLanguage[language.description] { return found }
      let found = find(language, in: folders(ProcessInfo.processInfo.environment))
      // Two tags that mean the same files share what is read.
      let dictionary = found.map { known.byPath[$0.affixPath] ?? $0 }
      if let dictionary { known.byPath[dictionary.affixPath] = dictionary }
      known.byLanguage[language.description] = .some(dictionary)
      return dictionary
    }
  }

  private struct Known {
    var byLanguage: [String: SpellingDictionary?] = [:]
    var byPath: [String: SpellingDictionary] = [:]
  }

  private static let known = Mutex(Known())

  /// Where dictionaries may be, the first first.
  package static func folders(_ environment: [String: String]) -> [String] {
    func parts(_ name: String) -> [String]? {
      environment[name].map { $0.split(separator: ":").map(String.init) }
    }
    if let own = parts("BELLEK_DICTIONARIES") { return own }
    var folders = parts("DICPATH") ?? []
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    if let data = data ?? home.map({ $0 + "/.local/share" }) {
      folders += [data + "/bellek/dictionaries", data + "/hunspell"]
    }
    if let home { folders.append(home + "/Library/Spelling") }
    return folders + ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling"]
  }

  package static func find(_ language: LanguageTag, in folders: [String]) -> SpellingDictionary? {
    for name in names(for: language) {
      for folder in folders {
        if let found = SpellingDictionary(named: name, in: folder) { return found }
      }
    }
    for code in codes(of: language) {
      for folder in folders {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let others = files.filter { $0.hasPrefix(code + "_") && $0.hasSuffix(".aff") }.sorted()
        for file in others {
          if let found = SpellingDictionary(named: String(file.dropLast(4)), in: folder) { return found }
        }
      }
    }
    return nil
  }

  private convenience init?(named name: String, in folder: String) {
    guard let language = LanguageTag(name.replacing("_", with: "-")) else { return nil }
    let path = folder + "/" + name
    self.init(language: language, affixPath: path + ".aff", wordsPath: path + ".dic")
  }

  /// File names that mean the language, the closest first.
  private static func names(for language: LanguageTag) -> [String] {
    let tags = [language.canonical, language.maximized] + language.canonical.fallbacks + [language]
    let likely = language.maximized.description.split(separator: "-").last.map(String.init) ?? ""
    return tags.map { $0.description.replacing("-", with: "_") }
      + codes(of: language).flatMap { [$0, $0 + "_" + likely] }
  }

  /// Norwegian is `no` to some and `nb` to others.
  private static func codes(of language: LanguageTag) -> [String] {
    let code = language.canonical.language
    return ["nb", "no"].contains(code) ? ["nb", "no"] : [code]
  }
}
