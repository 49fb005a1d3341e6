import TestSupport
import Testing

/// Units of one format in another.
@Suite struct ConvertTests {
  private let files: JobFiles

  init() throws { files = try JobFiles() }

  private static let units = [
    #"<trans-unit id="1" approved="yes"><source>Read more</source><target state="final">Devamı</target></trans-unit>"#,
    #"<trans-unit id="2"><source>Sports</source></trans-unit>"#,
    #"<trans-unit id="3"><source>Read <x id="1"/></source><target state="translated">Oku<x id="1"/></target></trans-unit>"#,
  ]

  @Test func theSameFormatIsTheSameFile() throws {
    // What a writer would not write: an attribute in single quotes, a comment, a carriage return.
    let text = JobFiles.xliff(Self.units).replacing("id=\"2\"", with: "id='2' ").replacing(
      "    </body>\n", with: "    <!-- end --></body>\r\n")
    try files.folder.write(text, to: "a.xlf")
    let run = try files.run("convert", "a.xlf", "b.xlf")
    #expect((run.status, run.output) == (0, "3 read: the format is the same, and so is the file\n"))
    #expect(try files.text("b.xlf") == text)
    try files.folder.write(String(text.dropLast(20)), to: "a.xlf")
    let broken = try files.run("convert", "a.xlf", "c.xlf")
    #expect((broken.status, files.isThere("c.xlf")) == (2, false))
  }

  @Test func unitsGoToOtherFormats() throws {
    try files.folder.write(JobFiles.xliff(Self.units), to: "a.xlf")
    let run = try files.run("convert", "a.xlf", "a.tsv")
    #expect(run.status == 0)
    #expect(
      run.output == """
        3 read: 2 written, 1 skipped, 0 failed
          2 inline codes have no place in it
          4 other values have no place in it
          a.xlf:6: unit 2 (2) has no translation

        """)
    #expect(try files.text("a.tsv") == "Read more\tDevamı\nRead \tOku\n")
  }

  @Test func anewWhenAFormatIsNamed() throws {
    try files.folder.write("Read more\tDevamı\n", to: "a.tsv")
    let run = try files.run("convert", "a.tsv", "-", "--as", "tmx", "--from", "en", "--to", "tr")
    #expect(run.status == 0)
    #expect(run.output.contains("<tmx version=\"1.4\">"))
    #expect(run.output.contains("<seg>Devamı</seg>"))
    #expect(run.errors == "1 read: 1 written, 0 skipped, 0 failed\n")
    let unknown = try files.run("convert", "a.tsv", "a.docx", "--from", "en", "--to", "tr")
    #expect(
      (unknown.status, unknown.errors) == (
        2, "bellek: a.docx: promises no format that can be written; name it with --as\n"
      ))
    let silent = try files.run("convert", "a.tsv", "a.tmx")
    #expect(
      (silent.status, silent.errors) == (
        2, "bellek: a.tsv: does not say its languages; give --from and --to\n"
      ))
  }
}
