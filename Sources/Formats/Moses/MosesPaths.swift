public import Bitext

/// The two files of a parallel corpus as Moses has it: the same name, the languages behind it.
///
///     MosesPaths(path: "news.moses", languages: pair)   // news.en, news.tr
///
/// `path` is what the two have in common, with or without `.moses`.
public struct MosesPaths: Hashable, Sendable {
  public var source: String
  public var target: String

  public init(path: String, languages: LanguagePair) {
    let prefix = Self.prefix(path)
    source = "\(prefix).\(languages.source)"
    target = "\(prefix).\(languages.target)"
  }

  /// The files that are there: by the whole tag, with `_` in it, or by the language alone.
  ///
  /// A path that is itself one of the two files is taken for its pair.
  static func existing(path: String, languages: LanguagePair) -> MosesPaths {
    var paths = MosesPaths(path: path, languages: languages)
    var prefixes = [prefix(path)]
    for tag in [languages.source, languages.target] {
      for end in ends(tag) where path.hasSuffix(end) { prefixes.append(String(path.dropLast(end.count))) }
    }
    for prefix in prefixes {
      let source = ends(languages.source).map { prefix + $0 }.first(where: isFile)
      let target = ends(languages.target).map { prefix + $0 }.first(where: isFile)
      if let source { paths.source = source }
      if let target { paths.target = target }
      if source != nil || target != nil { break }
    }
    return paths
  }

  private static func prefix(_ path: String) -> String {
    path.lowercased().hasSuffix(".moses") ? String(path.dropLast(".moses".count)) : path
  }

  private static func ends(_ tag: LanguageTag) -> [String] {
    let name = tag.description
    return [name, name.replacing("-", with: "_"), name.lowercased(), tag.language].map { "." + $0 }
  }

  private static func isFile(_ path: String) -> Bool { (try? ByteInput(path: path)) != nil }
}
