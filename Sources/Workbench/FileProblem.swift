public import Bitext

/// What a job over a file could not do at one place of it, and why.
public struct FileProblem: Hashable, Sendable, CustomStringConvertible {
  public var location: SourceLocation
  public var reason: String

  public init(at location: SourceLocation, _ reason: String) {
    self.location = location
    self.reason = reason
  }

  public var description: String { "\(location): \(reason)" }
}

/// Problems, the first of which are listed and all of which are counted.
public struct FileProblems: Hashable, Sendable {
  public private(set) var listed: [FileProblem] = []
  public private(set) var count = 0

  /// Most problems that are listed.
  public static let limit = 100

  public var isEmpty: Bool { count == 0 }

  mutating func add(at location: SourceLocation, _ reason: String) {
    count += 1
    if listed.count < Self.limit { listed.append(FileProblem(at: location, reason)) }
  }
}
