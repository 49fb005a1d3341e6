import Foundation
import FuzzSupport
import TestSupport
import Testing

@testable import Formats

/// What fuzzing found or started from stays read as it should be.
@Suite struct SeedTests {
  static let formats: [FileFormat] = FileFormat.allCases.filter { format in
    FileManager.default.fileExists(atPath: folder(of: format))
  }

  @Test(arguments: formats)
  func readsEverySeed(format: FileFormat) throws {
    let folder = Self.folder(of: format)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      #expect(throws: Never.self, "\(format) \(name)") { try ReaderProperty.check(bytes, as: format) }
    }
  }

  private static func folder(of format: FileFormat) -> String {
    Project.path("Tests/Fuzz/Seeds/\(format.rawValue)")
  }
}
