import Foundation

/// The folder of files by others that `BELLEK_DATA` names.
enum SharedData {
  static let xmllint = "/usr/bin/xmllint"

  static var isThere: Bool { path("formats") != nil }
  static var hasXMLLint: Bool { FileManager.default.isExecutableFile(atPath: xmllint) }

  /// `nil` when the variable is unset or the file is not there.
  static func path(_ name: String) -> String? {
    guard let folder = ProcessInfo.processInfo.environment["BELLEK_DATA"] else { return nil }
    let path = folder + "/" + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Files under a folder whose names end in `suffix`, in order.
  static func files(_ folder: String, _ suffix: String) -> [String] {
    guard let root = path(folder), let all = FileManager.default.enumerator(atPath: root) else { return [] }
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.sorted().map { root + "/" + $0 }
  }
}
