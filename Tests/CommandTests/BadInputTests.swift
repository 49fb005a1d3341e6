import Foundation
import TestSupport
import Testing

/// What cannot be used gets one clear line and exit 2; wrong usage exits 64.
@Suite struct BadInputTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try Data([0x61, 0x09, 0xff, 0xfe, 0x80, 0x0a]).write(to: folder.url.appendingPathComponent("latin.tsv"))
    try Data([0x3c, 0x70, 0x3e, 0x61, 0x80, 0x3c, 0x2f, 0x70, 0x3e]).write(
      to: folder.url.appendingPathComponent("latin.html"))
    try folder.write("", to: "empty.tmx")
    try folder.write("", to: "empty.html")
    try folder.write("this is no XML", to: "plain.tmx")
    try folder.write("<tmx version=\"1.4\"><body><tu>", to: "cut.tmx")
    try folder.write("just a text file", to: "text.bellek")
  }

  private func expectRefusal(_ arguments: [String], mentions: String, status: Int32 = 2) throws {
    let run = try program.run(arguments, in: folder.url.path)
    #expect(run.status == status, "\(arguments): \(run.errors)")
    #expect(run.output == "", "\(arguments)")
    #expect(run.errors.contains(mentions), "\(arguments): \(run.errors)")
    if status == 2 { #expect(run.errors.split(separator: "\n").count == 1, "\(arguments): \(run.errors)") }
  }

  @Test(arguments: [
    ("latin.tsv", "latin.tsv"), ("empty.tmx", "empty.tmx"), ("plain.tmx", "plain.tmx"),
    ("cut.tmx", "cut.tmx"),
    (".", "."), ("absent.tmx", "absent.tmx"),
  ])
  func importRefuses(file: String, mentions: String) throws {
    try expectRefusal(
      ["import", file, "--from", "en", "--to", "tr", "-m", "new.bellek"], mentions: "bellek: \(mentions)")
    // Nothing went in.
    let info = try program.run(["memory", "info", "-m", "new.bellek", "--json"], in: folder.url.path)
    #expect(info.status == 2 || info.output.contains("\"units\": 0"))
  }

  @Test(arguments: ["latin.html", "empty.html", ".", "absent.html"])
  func alignRefuses(file: String) throws {
    try expectRefusal(["align", file, file, "--from", "en", "--to", "tr"], mentions: "bellek: \(file)")
    try expectRefusal(["segment", file, "--lang", "en"], mentions: "bellek: \(file)")
  }

  @Test func unknownLanguagesAreNamed() throws {
    for arguments in [
      ["lookup", "x", "--from", "xx", "--to", "tr", "-m", "new.bellek"],
      ["import", "plain.tmx", "--from", "english please", "--to", "tr"],
      ["normalize", "x", "--lang", "zzz"],
    ] {
      try expectRefusal(arguments, mentions: "is no language known here")
    }
  }

  @Test func whatIsNoMemoryIsRefused() throws {
    try expectRefusal(["memory", "info", "-m", "text.bellek"], mentions: "text.bellek")
    try expectRefusal(["memory", "info", "-m", "."], mentions: ".")
    try expectRefusal(["memory", "info", "-m", "absent.bellek"], mentions: "absent.bellek")
    try expectRefusal(
      ["import", "latin.tsv", "--from", "en", "--to", "tr", "-m", "text.bellek"], mentions: "bellek: ")
    #expect(try String(contentsOfFile: folder.path("text.bellek"), encoding: .utf8) == "just a text file")
  }

  @Test(arguments: [
    ["lookup"], ["lookup", "x"], ["align", "a.html"], ["nonsense"], ["import"],
    ["lookup", "x", "--from", "en", "--to", "tr", "--threshold", "200"],
  ])
  func wrongUsageExits64(arguments: [String]) throws {
    try expectRefusal(arguments, mentions: "Usage: bellek", status: 64)
  }

  @Test func everyCommandHasHelpWithAnExample() throws {
    for command in [
      ["segment"], ["normalize"], ["align"], ["import"], ["export"], ["lookup"], ["search"],
      ["memory", "info"],
      ["memory", "list"], ["memory", "delete"],
    ] {
      let run = try program.run(command + ["--help"])
      #expect(run.status == 0)
      #expect(run.output.contains("Example"), "\(command)")
    }
  }

  @Test func aFullOutputIsAnError() throws {
    let run = try program.run(["normalize", "x", "--lang", "en"])
    #expect(run.output.hasPrefix("canonical\tx\n"))
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("bellek").path
    shell.arguments = ["-c", "'\(path)' normalize x --lang en >/dev/full 2>/dev/null"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
  }
}
