import Bitext
import TestSupport
import Testing

@testable import Formats

/// ZIP archives that say what is not so.
@Suite(.timeLimit(.minutes(10))) struct HostileZipTests {
  private static let document = Array(
    "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>One</w:t></w:r></w:p></w:body></w:document>".utf8)

  private static func zip(_ more: [(String, [UInt8])] = []) -> [UInt8] {
    var zip = StoredZip()
    zip.add("word/document.xml", document)
    for (name, bytes) in more { zip.add(name, bytes) }
    return zip.bytes
  }

  /// Texts of the document, or the description of its error; nothing may be written.
  private func outcome(_ bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    try write(bytes, to: folder.file("a.docx"))
    do throws(FormatError) {
      let editor = try FileEditor(path: folder.file("a.docx"), output: folder.file("out"))
      var texts: [String] = []
      while let segment = try editor.next() {
        texts.append(segment.source.text)
        try editor.translate(SegmentTranslation(TaggedText("x"), state: .translated))
      }
      try editor.finish()
      return texts.joined(separator: "|")
    } catch {
      #expect(try folder.files() == ["a.docx"])
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  @Test(arguments: ["../a", "/a", "a\\b", "word/../../a", "..", "C:a", ""])
  func refusesNamesThatLeadOut(name: String) throws {
    #expect(
      try outcome(Self.zip([(name, [1])])) == "a.docx: \"\(name)\" is no name of a file inside of it. "
        + "Check where it comes from.")
  }

  @Test func refusesWhatStandsTwice() throws {
    #expect(try outcome(Self.zip([("word/document.xml", Self.document)])).hasPrefix("a.docx: "))
  }

  @Test func refusesManyEntries() throws {
    let bytes = Self.zip((0..<65_534).map { ("\($0)", []) })
    #expect(try outcome(bytes) == "a.docx: holds 65535 files, over 10000. Check where it comes from.")
  }

  @Test func refusesAnEncryptedEntry() throws {
    var zip = StoredZip()
    zip.add("word/document.xml", Self.document, flags: 1)
    #expect(try outcome(zip.bytes).contains("encrypted"))
  }

  /// The directory's fields of the first entry, by where they stand in it, set to `value`.
  static let lies: [(String, Int, [UInt8])] = [
    ("a checksum", 16, [1, 2, 3, 4]), ("a packed size", 20, [1, 0, 0, 0]),
    ("a size of 4 GiB", 24, [0xFF, 0xFF, 0xFF, 0xFE]), ("a size that is too small", 24, [1, 0, 0, 0]),
    ("sizes that a field of 64 bits would have", 20, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
    ("a name beyond the end", 28, [0xFF, 0xFF]), ("fields beyond the end", 30, [0xFF, 0xFF]),
    ("a place beyond the end", 42, [0xFF, 0xFF, 0xFF, 0x7F]), ("another place", 42, [5, 0, 0, 0]),
    ("a way of packing that is not known", 10, [77, 0]),
  ]

  @Test(arguments: lies)
  func refusesADirectoryThatLies(what: String, offset: Int, value: [UInt8]) throws {
    var bytes = Self.zip([("b", [1, 2, 3])])
    let directory = try #require(bytes.firstRange(of: Array("PK\u{1}\u{2}".utf8))).lowerBound
    bytes.replaceSubrange(directory + offset..<directory + offset + value.count, with: value)
    let outcome = try outcome(bytes)
    #expect(outcome.hasPrefix("a.docx: "), "\(what): \(outcome)")
  }

  /// Entries of the directory share the bytes of one, as in Fifield's bomb.
  @Test func refusesEntriesThatOverlap() throws {
    var bytes = Self.zip([("word/header1.xml", Self.document)])
    let marks = bytes.indices.dropLast(4).filter { Array(bytes[$0..<$0 + 4]) == Array("PK\u{1}\u{2}".utf8) }
    try #require(marks.count == 2)
    // The second entry lies where the first one does.
    bytes.replaceSubrange(marks[1] + 42..<marks[1] + 46, with: [0, 0, 0, 0])
    #expect(try outcome(bytes).hasPrefix("a.docx: "))
  }

  @Test(arguments: [0, 4, 30, 60, 100, 130, 150, 180])
  func refusesWhatIsCutOff(length: Int) throws {
    let bytes = Self.zip([("b", [1, 2, 3])])
    try #require(length < bytes.count)
    #expect(try outcome(Array(bytes[..<length])).hasPrefix("a.docx: "))
  }

  /// Zeros that unpack to 2 MiB from as many bytes as they are declared to be packed in.
  @Test func refusesABomb() throws {
    var zip = StoredZip()
    zip.add("word/document.xml", Self.document)
    zip.add("b", [1, 2, 3], declaredSize: 2 << 20)
    #expect(
      try outcome(zip.bytes)
        == "a.docx: \"b\" unpacks to over 200 times its size. Check where it comes from.")
  }

  @Test func readsWhatIsSoundAndSaysWhatIsDamagedInside() throws {
    #expect(try outcome(Self.zip()) == "One")
    #expect(try outcome(Self.zip([("b", []), ("c/", [])])) == "One")
    let deep = Array("<w:document xmlns:w='w'>".utf8) + Array(String(repeating: "<w:p>", count: 200_000).utf8)
    var zip = StoredZip()
    zip.add("word/document.xml", deep)
    #expect(try outcome(zip.bytes).hasPrefix("a.docx: word/document.xml:1: more than 256 elements"))
  }
}
