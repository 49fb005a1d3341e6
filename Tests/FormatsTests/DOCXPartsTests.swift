import Bitext
import Testing

@testable import Formats

/// Documents that other programs write: other prefixes, other names of parts, and what stands twice.
@Suite struct DOCXPartsTests {
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  private static let drawing = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  private static let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  /// The part called `name` after every text was translated, `X` and its number.
  private func translated(_ entries: [(name: String, text: String)], _ name: String) throws -> String {
    let sample = FormatSample("a.docx", .docx, bytes: StoredZip(entries).bytes)
    let reading = try Reading(sample.bytes, like: sample) { number, segment in
      SegmentTranslation(
        TaggedText(
          "X\(number)",
          codes: segment.source.codes.map { code in
            var code = code
            code.offset = 0
            return code
          }), state: .translated)
    }
    let archive = try ZipArchive(try sample.bytes.applying(reading.edits), file: "a.docx")
    let index = try #require(archive.entries.firstIndex { $0.name == name })
    return String(decoding: try archive.bytes(of: index), as: UTF8.self)
  }

  private func texts(_ entries: [(name: String, text: String)]) throws -> [String] {
    let sample = FormatSample("a.docx", .docx, bytes: StoredZip(entries).bytes)
    return try Reading(sample.bytes, like: sample).segments.map(\.source.description)
  }

  @Test(arguments: [
    ("a:", "xmlns:a='\(DOCXNames.word)'"), ("ns0:", "xmlns:ns0='\(strict)'"), ("", "xmlns='\(strict)'"),
    ("w:", "xmlns:w='\(strict)'"),
  ])
  func readsAndWritesAnyPrefix(prefix: String, declaration: String) throws {
    func document(_ run: String) -> String {
      "<\(prefix)document \(declaration) xmlns:z='\(Self.strict)'><\(prefix)body><\(prefix)p><\(prefix)pPr>"
        + "<\(prefix)pStyle z:val='Title'/></\(prefix)pPr>\(run)</\(prefix)p></\(prefix)body></\(prefix)document>"
    }
    let entries = [("word/document.xml", document("<\(prefix)r><\(prefix)t>One</\(prefix)t></\(prefix)r>"))]
    let sample = FormatSample("a.docx", .docx, bytes: StoredZip(entries).bytes)
    #expect(try Reading(sample.bytes, like: sample).segments.map(\.role) == [.headline])
    #expect(
      try translated(entries, "word/document.xml")
        == document("<\(prefix)r><\(prefix)t xml:space=\"preserve\">X0</\(prefix)t></\(prefix)r>"))
  }

  /// The same prefix may mean something else.
  @Test func anotherVocabularyIsNotReadAsText() throws {
    let document = """
      <w:document xmlns:w='\(Self.strict)'><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p>\
      <x:x xmlns:x='x' xmlns:w='\(Self.drawing)'><w:p><w:r><w:t>b</w:t></w:r></w:p></x:x></w:body></w:document>
      """
    #expect(try texts([("word/document.xml", document)]) == ["a"])
  }

  @Test func findsThePartsByTheirTypes() throws {
    func paragraph(_ text: String) -> String {
      "<w:x xmlns:w='w'><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:x>"
    }
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
      ContentType="application/xml"/><Override PartName="/Text/Main.xml" ContentType="\(Self.main)"/><Override \
      PartName="/text/top.xml" ContentType="\(Self.main.replacing("document.main", with: "header"))"/><Override \
      PartName="/word/header1.xml" ContentType="application/other+xml"/></Types>
      """
    let entries = [
      ("[Content_Types].xml", types), ("text/top.xml", paragraph("top")),
      ("text/main.xml", paragraph("main")),
      ("word/header1.xml", paragraph("no header")), ("word/footer1.xml", paragraph("foot")),
    ]
    #expect(try texts(entries) == ["main", "top", "foot"])
  }

  @Test func readsAndWritesDescriptionsOfPictures() throws {
    func document(_ descr: String, _ title: String, _ text: (String, String)) -> String {
      """
      <w:document xmlns:w='w' xmlns:wp='wp'><w:body><w:p>\(text.0)<w:r><w:drawing><wp:inline><wp:docPr id="1" \
      name="Picture 1" descr="\(descr)" title='\(title)'/></wp:inline></w:drawing></w:r>\(text.1)</w:p></w:body>\
      </w:document>
      """
    }
    func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    let alone = [("word/document.xml", document("A &quot;cat&quot;", "Cat", ("", "")))]
    #expect(try texts(alone) == ["A \"cat\"", "Cat"])
    #expect(try translated(alone, "word/document.xml") == document("X0", "X1", ("", "")))
    // Inside of a paragraph, both change.
    let inside = [("word/document.xml", document("A cat", "", (run("See "), run("there"))))]
    #expect(try texts(inside) == ["See {1}there", "A cat"])
    #expect(try translated(inside, "word/document.xml").contains("descr=\"X1\" title=''"))
    // What must be escaped is.
    let sample = FormatSample("a.docx", .docx, bytes: StoredZip(alone).bytes)
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(TaggedText("it's <\"x\">\n&"), state: .translated)
    }
    let archive = try ZipArchive(try sample.bytes.applying(reading.edits), file: "a.docx")
    #expect(
      String(decoding: try archive.bytes(of: 0), as: UTF8.self)
        == document(
          "it's &lt;&quot;x&quot;&gt;&#10;&amp;", "it&apos;s &lt;&quot;x&quot;&gt;&#10;&amp;", ("", "")))
  }

  /// A text box stands there once more for old versions of Word.
  @Test func theTwinOfATextBoxGetsTheTranslationToo() throws {
    func paragraph(_ text: String) -> String {
      "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }
    func document(_ around: String, _ choice: [String], _ fallback: [String]) -> String {
      let run = around.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(around)</w:t></w:r>"
      return """
        <w:document xmlns:w='w' xmlns:mc='\(Self.compatibility)'><w:body><w:p>\(run)<w:r><mc:AlternateContent>\
        <mc:Choice>\(choice.map(paragraph).joined())</mc:Choice><mc:Fallback>\(fallback.map(paragraph).joined())\
        </mc:Fallback></mc:AlternateContent></w:r></w:p>\(paragraph("end"))</w:body></w:document>
        """
    }
    let alone = [("word/document.xml", document("", ["a", "b", "a"], ["a", "b", "a", "c"]))]
    #expect(try texts(alone) == ["a", "b", "a", "end"])
    #expect(
      try translated(alone, "word/document.xml")
        == document("", ["X0", "X1", "X2"], ["X0", "X1", "X2", "c"]).replacing("end", with: "X3"))
    let inside = [("word/document.xml", document("out", ["a", "b"], ["b"]))]
    #expect(try texts(inside) == ["out{1}", "a", "b", "end"])
    let written = try translated(inside, "word/document.xml")
    #expect(written.contains("<mc:Choice>\(paragraph("X1"))\(paragraph("X2"))</mc:Choice>"))
    #expect(written.contains("<mc:Fallback>\(paragraph("X2"))</mc:Fallback>"))
  }
}
