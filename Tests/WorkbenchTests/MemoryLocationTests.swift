import Foundation
import TestSupport
import Testing
import Workbench

@Suite struct MemoryLocationTests {
  private func path(
    named: String? = nil, _ environment: [String: String] = [:], in folder: String = "/"
  ) throws -> String {
    try MemoryLocation.path(named: named, environment: environment, workingFolder: folder)
  }

  @Test func theCommandLineComesBeforeTheEnvironment() throws {
    #expect(try path(named: "a.bellek", ["BELLEK_MEMORY": "b.bellek"]) == "a.bellek")
    #expect(try path(["BELLEK_MEMORY": "b.bellek", "HOME": "/home/x"]) == "b.bellek")
  }

  @Test func theNearestFolderGoingUpIsTaken() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.write("", to: ".bellek/memory.bellek")
    _ = try folder.write("", to: "stories/today/readme.txt")
    #expect(try path(["HOME": "/home/x"], in: folder.path("stories/today")) == memory)
    #expect(try path(["HOME": "/home/x"], in: folder.url.path) == memory)
  }

  @Test func theDataFolderIsTheLastResort() throws {
    #expect(try path(["HOME": "/home/x"]) == "/home/x/.local/share/bellek/memory.bellek")
    #expect(try path(["HOME": "/home/x", "XDG_DATA_HOME": "/data"]) == "/data/bellek/memory.bellek")
    #expect(
      try path(["HOME": "/home/x", "XDG_DATA_HOME": "relative"])
        == "/home/x/.local/share/bellek/memory.bellek")
    #expect(throws: WorkbenchError.noMemory) { try path() }
  }
}
