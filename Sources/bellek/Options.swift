import ArgumentParser
import Bitext
import Glibc
import Storage
import Workbench

/// A language that exists.
struct Language: ExpressibleByArgument {
  let tag: LanguageTag

  /// Any text is taken here, so that an unknown language is told apart from wrong usage.
  init?(argument: String) {
    text = argument
    tag = LanguageTag(argument) ?? Self.undetermined
  }

  private let text: String
  /// Stands for the language of a source that is not there.
  static let undetermined = LanguageTag("und") ?? LanguagePair.english.source

  func checked() throws -> LanguageTag { try LanguageTag(naming: text) }
}

extension LanguagePair {
  fileprivate static let english: LanguagePair = {
    guard let tag = LanguageTag("en") else { preconditionFailure("\"en\" has the shape of a tag") }
    return LanguagePair(source: tag, target: tag)
  }()
}

/// From which language into which.
struct LanguageOptions: ParsableArguments {
  @Option(name: .customLong("from"), help: ArgumentHelp("Language of the source.", valueName: "tag"))
  var source: Language

  @Option(name: .customLong("to"), help: ArgumentHelp("Language of the translation.", valueName: "tag"))
  var target: Language

  func pair() throws -> LanguagePair {
    LanguagePair(source: try source.checked(), target: try target.checked())
  }
}

/// From which language into which, where that can be left open.
struct OptionalLanguageOptions: ParsableArguments {
  @Option(name: .customLong("from"), help: ArgumentHelp("Language of the source.", valueName: "tag"))
  var source: Language?

  @Option(name: .customLong("to"), help: ArgumentHelp("Language of the translation.", valueName: "tag"))
  var target: Language?

  /// Both or neither.
  func pair() throws -> LanguagePair? {
    switch (source, target) {
    case (let source?, let target?): LanguagePair(source: try source.checked(), target: try target.checked())
    case (nil, nil): nil
    default: throw ValidationError("Give both --from and --to, or neither.")
    }
  }
}

/// Which memory.
struct MemoryOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The memory; else $BELLEK_MEMORY, the nearest .bellek/memory.bellek going up, or the one in your data folder.",
      valueName: "file"), completion: .file(extensions: ["bellek"]))
  var memory: String?

  func path() throws -> String {
    try MemoryLocation.path(
      named: memory, environment: Environment.variables, workingFolder: Environment.workingFolder)
  }

  /// Opens the memory; a missing one is made only where it will be written.
  func open(forWriting isWritable: Bool) throws -> TranslationMemory {
    let path = try path()
    if isWritable, memory == nil { try Environment.makeFolder(of: path) }
    let memory = try TranslationMemory(path: path, isWritable: isWritable)
    for warning in memory.warnings { Console.complain("bellek: warning: \(warning)") }
    return memory
  }
}

/// When to colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How to print.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "Colours: \(ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")).")
  var color = ColorChoice.auto
}

/// What the process was given by its surroundings.
enum Environment {
  static var variables: [String: String] {
    ["BELLEK_MEMORY", "XDG_DATA_HOME", "HOME"].reduce(into: [:]) { variables, name in
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
  }

  static var workingFolder: String {
    guard let folder = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder)
  }

  /// Who writes: the login name.
  static var user: String? {
    guard let name = unsafe getenv("USER") ?? getenv("LOGNAME") else { return nil }
    return unsafe String(cString: name)
  }

  /// Whether there is a file or folder of this name.
  static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) }

  /// The context of a write that this command makes.
  static func write(_ what: String) -> WriteContext { WriteContext(who: user, when: now, what: what) }

  /// Makes the folders that lead to a file, for the user alone.
  static func makeFolder(of path: String) throws {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if path.hasPrefix("/"), unsafe mkdir(folder, 0o700) != 0, errno != EEXIST {
        throw FolderError(path: folder, code: errno)
      }
    }
  }

  /// Makes a folder and those that lead to it, for the user alone.
  static func makeFolder(_ folder: String) throws {
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += part
      if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw FolderError(path: path, code: errno) }
      path += "/"
    }
    if !isFolder(folder) { throw FolderError(path: folder, code: ENOTDIR) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private struct FolderError: Error, CustomStringConvertible {
    let path: String
    let code: Int32
    var description: String { "\(path): cannot make this folder: \(unsafe String(cString: strerror(code)))" }
  }
}
