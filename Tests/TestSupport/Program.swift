public import Foundation

/// The built `bellek`, run as a person or a script would.
public struct Program: Sendable {
  /// What a run gave.
  public struct Run: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String

    /// The lines of the output.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  public enum Failure: Error { case notBuilt(String) }

  public let path: String

  /// Finds the program beside the test bundle.
  public init() throws {
    // The test runner stands in the same folder as the products.
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    path = folder.appendingPathComponent("bellek").path
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Failure.notBuilt(path) }
  }

  /// Starts the program and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - input: Standard input; nothing when empty.
  ///   - folder: The working folder.
  ///   - environment: Variables beside a bare `PATH` and `HOME`.
  /// - Returns: what it printed and its exit status.
  /// - Throws: when it could not be started.
  public func run(
    _ arguments: [String], input: String = "", in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    let process = try start(
      arguments, input: Data(input.utf8), output: scratch.path("out"), errors: scratch.path("err"),
      scratch: scratch, in: folder, environment: environment)
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path(name))), as: UTF8.self)
    }
    return Run(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }

  /// Starts the program and gives it to the caller, who waits for it or ends it.
  public func start(_ arguments: [String], scratch: TemporaryFolder) throws -> Process {
    try start(
      arguments, input: Data(), output: "/dev/null", errors: "/dev/null", scratch: scratch, in: nil,
      environment: [:])
  }

  private func start(
    _ arguments: [String], input: Data, output: String, errors: String, scratch: TemporaryFolder,
    in folder: String?, environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": scratch.url.path].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let given = scratch.url.appendingPathComponent("in")
    try input.write(to: given)
    for name in [output, errors] where name != "/dev/null" {
      _ = FileManager.default.createFile(atPath: name, contents: nil)
    }
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    return process
  }
}
