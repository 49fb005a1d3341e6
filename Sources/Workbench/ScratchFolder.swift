#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder for files that are of no use after, gone with them when the value is.
final class ScratchFolder {
  private let folder: String

  /// Makes it, for the user alone, in `$TMPDIR` or `/tmp`.
  init() throws {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/bellek-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw WorkbenchError.noScratch(path: parent, reason: unsafe String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if let entries = unsafe opendir(folder) {
      while let entry = unsafe readdir(entries) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if name != ".", name != ".." { _ = unsafe unlink(path(name)) }
      }
      _ = unsafe closedir(entries)
    }
    _ = unsafe rmdir(folder)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }
}
