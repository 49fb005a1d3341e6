internal import Glibc

/// A match index on disk could not be used; a new one is made from the memory in its place.
public enum IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(String)
  /// The path and the system's number for the reason.
  case unreadable(String, Int32)
  case unwritable(String, Int32)
  /// The path and what is wrong.
  case damaged(String, String)
  /// An index of another memory, of other forms or of another version of this program.
  case foreign(String)

  public var description: String {
    switch self {
    case .missing(let path): "there is no match index \(path) yet"
    case .unreadable(let path, let code): "cannot read the match index \(path): \(reason(code))"
    case .unwritable(let path, let code): "cannot write the match index \(path): \(reason(code))"
    case .damaged(let path, let fault): "the match index \(path) is damaged: \(fault); it will be made anew"
    case .foreign(let path):
      "the match index \(path) belongs to another memory or version; it will be made anew"
    }
  }

  private func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
