internal import FoundationEssentials

/// Where a memory is looked for when nobody names one.
public enum MemoryLocation {
  /// The file that `--memory`, the environment or the folder means.
  ///
  /// In order: `named`; `$BELLEK_MEMORY`; `memory.bellek` in the nearest `.bellek` folder going up from
  /// the working folder; `bellek/memory.bellek` in the user's data folder (`$XDG_DATA_HOME`, else
  /// `~/.local/share`), whether it is there or not.
  public static func path(
    named: String?, environment: [String: String], workingFolder: String
  ) throws(WorkbenchError) -> String {
    if let named { return named }
    if let path = environment["BELLEK_MEMORY"], !path.isEmpty { return path }
    var folder = workingFolder
    while true {
      let candidate = (folder == "/" ? "" : folder) + "/.bellek/memory.bellek"
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/bellek/memory.bellek" }
    if let home = environment["HOME"], home.hasPrefix("/") {
      return home + "/.local/share/bellek/memory.bellek"
    }
    throw .noMemory
  }
}
