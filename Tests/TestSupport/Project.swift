public import Foundation

/// The project's own files.
public enum Project {
  /// The folder that holds Package.swift.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  public static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
