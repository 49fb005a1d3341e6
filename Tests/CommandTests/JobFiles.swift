import Foundation
import TestSupport
import Testing

/// A folder with a memory, and short ways to run jobs over files in it.
struct JobFiles {
  let program: Program
  let folder: TemporaryFolder
  var memory: String { folder.path("desk.bellek") }

  /// Makes a memory of pairs with a tab between source and translation; none without pairs.
  init(memory pairs: String...) throws {
    program = try Program()
    folder = try TemporaryFolder()
    guard !pairs.isEmpty else { return }
    let rows = try folder.write(pairs.map { $0 + "\n" }.joined(), to: "memory.tsv")
    let run = try program.run(["import", rows, "--from", "en", "--to", "tr", "-m", memory])
    try #require(run.status == 0)
  }

  /// Runs the program in the folder.
  func run(_ arguments: String...) throws -> Program.Run {
    try program.run(arguments, in: folder.url.path)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path(name))), as: UTF8.self)
  }

  func isThere(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(name)) }

  /// Writes an XLIFF 1.2 file from the lines of its body.
  func writeXLIFF(_ units: String..., name: String) throws {
    try folder.write(Self.xliff(units), to: name)
  }

  static func xliff(_ units: [String]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="labels" source-language="en" target-language="tr" datatype="plaintext">
        <body>
    \(units.map { "      \($0)\n" }.joined())    </body>
      </file>
    </xliff>

    """
  }
}
