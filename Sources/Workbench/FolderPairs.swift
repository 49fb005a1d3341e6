public import Bitext
internal import FoundationEssentials

/// Stories and translations of one or two folders, matched by name.
public struct FolderPairs: Hashable, Sendable {
  /// By document name.
  public var pairs: [StoryFiles]
  /// Files for which there is no other, or more than one.
  public var leftOver: [String]

  /// Matches `port.html` with `port.html`, `port.en.html` with `port.tr.html`, and any mixture.
  ///
  /// A language in a name is what stands between the last dot, hyphen or underscore and the ending, when it is
  /// the language or a variant of it: `port.en-GB.html`. With one folder, files must name their language. Files
  /// whose names begin with a dot, and folders in the folders, are not looked at.
  ///
  /// - Throws: `WorkbenchError.notAFolder`.
  public init(source: String, target: String?, languages: LanguagePair) throws {
    let sources = try Self.files(in: source, language: languages.source, mustName: target == nil)
    let targets = try Self.files(in: target ?? source, language: languages.target, mustName: target == nil)
    pairs = []
    leftOver = []
    for name in Set(sources.keys).union(targets.keys).sorted() {
      let (left, right) = (sources[name] ?? [], targets[name] ?? [])
      if left.count == 1, right.count == 1 {
        pairs.append(StoryFiles(source: left[0], target: right[0], document: name))
      } else {
        leftOver += left + right
      }
    }
    if target == nil {
      let all = try Self.files(in: source, language: nil, mustName: false).values.joined()
      leftOver += Set(all).subtracting(sources.values.joined()).subtracting(targets.values.joined()).sorted()
    }
  }

  /// Paths by the name that they share with their translation.
  private static func files(
    in folder: String, language: LanguageTag?, mustName: Bool
  ) throws -> [String: [String]] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw WorkbenchError.notAFolder(path: folder)
    }
    var files: [String: [String]] = [:]
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else { continue }
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      if let bare = withoutLanguage(stem, language) {
        files[bare, default: []].append(path)
      } else if !mustName {
        files[stem, default: []].append(path)
      }
    }
    return files
  }

  /// `port` for `port.en`; `nil` when the name does not end in the language.
  private static func withoutLanguage(_ stem: String, _ language: LanguageTag?) -> String? {
    guard let language else { return nil }
    // A region may follow its language after the same sign: the longest tag counts.
    for (position, sign) in zip(stem.indices, stem) where position > stem.startIndex && ".-_".contains(sign) {
      let ending = String(stem[stem.index(after: position)...])
      if let tag = LanguageTag(ending), tag.language == language.language, language.accepts(tag) {
        return String(stem[..<position])
      }
    }
    return nil
  }
}
