/// Something the person should know about where a memory stands.
public enum StoreWarning: Hashable, Sendable, CustomStringConvertible {
  /// The memory is on a file system shared between machines; its name, as `mount` shows it.
  case networkFileSystem(String)

  public var description: String {
    switch self {
    case .networkFileSystem(let name):
      "the memory is on a network file system (\(name)); two machines that write to it can damage it"
    }
  }
}
