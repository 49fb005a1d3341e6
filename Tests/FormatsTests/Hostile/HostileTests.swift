import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// What somebody sends to do harm, in every format: one error with its place, in bounded time and memory, and
/// nothing is written.
@Suite(.timeLimit(.minutes(10))) struct HostileTests {
  @Test(arguments: HostileFile.all.filter { $0.format != .moses })
  func isRefusedInItsPlace(file: HostileFile) throws {
    let bytes = file.bytes()
    do {
      try file.readInMemory()
      guard case .read = file.outcome else {
        if case .ends = file.outcome { return }
        Issue.record("was read")
        return
      }
    } catch {
      #expect(error.location.file == "a")
      #expect(error.location.bytes.upperBound <= bytes.count, "\(error)")
      switch file.outcome {
      case .refused(let range):
        #expect(range.contains(error.location.bytes.lowerBound), "\(range) \(error)")
        #expect(error.location.line > 0, "\(error)")
      case .read: Issue.record("\(error)")
      case .refusedAnywhere, .ends: break
      }
    }
  }

  @Test(arguments: HostileFile.all)
  func leavesNothingWritten(file: HostileFile) throws {
    let folder = try TemporaryFolder()
    let name = file.format == .moses ? "a.en" : "a"
    try write(file.bytes(), to: folder.file(name))
    if file.format == .moses { try write(file.bytes(), to: folder.file("a.tr")) }
    let before = try folder.files()
    var isRefused = false
    do {
      try file.edit(folder.file(file.format == .moses ? "a.moses" : "a"), to: folder.file("out"))
    } catch {
      isRefused = true
      #expect(try folder.files() == before, "\(error)")
      // What stood there before stays.
      try write([1, 2, 3], to: folder.file("out"))
      #expect(throws: FormatError.self) {
        try file.edit(folder.file(file.format == .moses ? "a.moses" : "a"), to: folder.file("out"))
      }
      #expect(try folder.bytes("out") == [1, 2, 3])
    }
    switch file.outcome {
    // A pair of lines that is too long is a row that fails.
    case .refused, .refusedAnywhere: #expect(isRefused || file.format == .moses)
    case .read: #expect(!isRefused)
    case .ends: break
    }
  }

  /// Files of some kilobytes, cut at every one.
  @Test(arguments: HostileShell.all.filter { $0.format != .moses })
  func readsToTheEndOfACutFile(shell: HostileShell) throws {
    // Segments are short: pages look at each for its role.
    let size = shell.family == .page ? 8 << 10 : 24 << 10
    let segment = (shell.before + shell.after).utf8.count + 15
    let whole = Array(shell.file(count: size / segment + 1).utf8)
    #expect(whole.count > size)
    for length in stride(from: 1024, to: whole.count - 16, by: 1024) {
      let file = HostileFile("cut at \(length)", shell, .ends) { Array(whole[..<length]) }
      do {
        try file.readInMemory()
        #expect(shell.family == .lines || shell.family == .page, "cut at \(length)")
      } catch {
        #expect(error.location.bytes.upperBound <= length, "cut at \(length): \(error)")
        #expect(error.location.line > 0, "cut at \(length): \(error)")
      }
    }
  }

  /// In a process of its own: the other tests of this one take memory as they like.
  @Test(
    .enabled(if: peakBytes() != nil, "needs /proc"),
    arguments: Set(HostileShell.all.compactMap(\.format?.rawValue)).subtracting(["moses"]).sorted())
  func takesBoundedMemory(format: String) async throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    let files = HostileFile.all + HostileFile.large(10 << 20)
    for (number, file) in files.enumerated() where file.format?.rawValue == format {
      paths.append(folder.file("\(number)"))
      try write(file.bytes(), to: paths[paths.count - 1])
    }
    let list = paths.joined(separator: "\n")
    await #expect(processExitsWith: .success) { [list = list as String, format = format as String] in
      let format = try #require(FileFormat(rawValue: format))
      let before = try #require(peakBytes())
      let shell = try #require(HostileShell.all.first { $0.format == format })
      let file = HostileFile("", shell, .ends) { [] }
      for path in list.split(separator: "\n") {
        try? file.edit(String(path), to: path + ".out")
      }
      let taken = try #require(peakBytes()) - before
      // XLIFF holds the elements of a unit of 4 MiB, pages and catalogs a file.
      let limit =
        switch format {
        case .tmx, .tbx, .po, .csv, .tsv, .glossary, .jsonl, .weblate: 64
        case .xliff, .sdlxliff, .mqxliff: 192
        default: 512
        }
      try #require(taken < limit << 20, "\(taken >> 20) MiB")
    }
  }
}

/// The most memory that this process had in RAM so far.
private func peakBytes() -> Int? {
  guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
  else { return nil }
  return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 << 10 }
}
