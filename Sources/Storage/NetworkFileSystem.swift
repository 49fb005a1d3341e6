internal import Glibc

/// Which file systems other machines may write to, where SQLite's locks cannot be relied on.
enum NetworkFileSystem {
  /// The name of the file system that `path`, an absolute one, stands on when it is such a one.
  static func name(at path: String) -> String? {
    name(at: path, mounts: text(of: "/proc/self/mountinfo"))
  }

  /// The same with `mounts` in the form of `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
  static func name(at path: String, mounts: String) -> String? {
    var deepest = -1
    var type = ""
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      // Optional fields end with a lone hyphen, and the type follows.
      guard fields.count > 6, let mark = fields.dropFirst(6).firstIndex(of: "-"), mark + 1 < fields.count
      else { continue }
      let folder = unescaped(fields[4])
      // A later mount on the same folder hides the earlier one.
      guard folder.utf8.count >= deepest, contains(folder, path) else { continue }
      deepest = folder.utf8.count
      type = String(fields[mark + 1])
    }
    return shared.contains(type) || type.hasPrefix("fuse.") ? type : nil
  }

  /// Local file systems in user space, such as `fuseblk`, are not among them.
  private static let shared: Set<String> = [
    "9p", "afs", "ceph", "cifs", "coda", "gfs2", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3",
    "smbfs", "vboxsf", "virtiofs",
  ]

  private static func contains(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// Spaces and the like stand as `\040`.
  private static func unescaped(_ field: Substring) -> String {
    guard field.utf8.contains(UInt8(ascii: "\\")) else { return String(field) }
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.count >= 3,
        let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func text(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &part, part.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part.prefix(count)
    }
  }
}
