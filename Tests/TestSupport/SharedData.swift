import Foundation

/// The folder of real data that quality suites read, when there is one.
public enum SharedData {
  /// The folder named by the environment's `BELLEK_DATA`.
  public static let folder: String? = ProcessInfo.processInfo.environment["BELLEK_DATA"]

  /// For `.enabled(if:)`.
  public static var isThere: Bool { folder != nil }
  public static let absence = "skipped: BELLEK_DATA names no folder of real data"

  /// The path of a file in it.
  public static func path(_ name: String) -> String { "\(folder ?? "")/\(name)" }
}
