import Bitext
import TestSupport
import Testing

@testable import Formats

/// What somebody may send to do harm, or a broken line may leave: one error with its place, or a row that says so.
@Suite struct TMXHostileTests {
  private static let head = "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n"
  private static let tail = "</body></tmx>"

  private static func tu(_ source: String, _ target: String = "b") -> String {
    "<tu><tuv xml:lang=\"en\"><seg>\(source)</seg></tuv><tuv xml:lang=\"tr\"><seg>\(target)</seg></tuv></tu>\n"
  }

  /// The error of reading units, which must be that of reading segments, and of editing, which must leave no file.
  private func error(_ bytes: [UInt8], _ comment: Comment) throws -> FormatError {
    let languages = try englishTurkish()
    let units = try #require(
      #expect(throws: FormatError.self, comment) { try rows(bytes, .tmx, languages, name: "a.tmx") })
    let sample = FormatSample("a.tmx", .tmx, bytes: bytes, languages: languages)
    let segments = #expect(throws: FormatError.self, comment) {
      try Reading(bytes, like: sample) { _, _ in SegmentTranslation(TaggedText("x"), state: .translated) }
    }
    #expect(segments == units, comment)
    let folder = try TemporaryFolder()
    try write(bytes, to: folder.file("a.tmx"))
    #expect(throws: FormatError.self, comment) {
      let editor = try FileEditor(
        path: folder.file("a.tmx"), output: folder.file("out.tmx"),
        options: ReadingOptions(languages: languages))
      try editor.finish()
    }
    #expect(try folder.files() == ["a.tmx"], comment)
    #expect(units.location.line > 0 && units.location.bytes.upperBound <= bytes.count, comment)
    return units
  }

  static let texts: [(String, String, FormatError.Problem)] = [
    (
      "an entity bomb",
      "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n"
        + "<tmx><body>" + tu("&c;") + tail, .internalSubset
    ),
    (
      "an external entity",
      "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx><body>" + tu("&x;") + tail,
      .internalSubset
    ),
    (
      "an external DTD", "<!DOCTYPE tmx SYSTEM \"file:///etc/passwd\"><tmx><body>" + tu("&x;") + tail,
      .unknownEntity("x")
    ),
    ("an external parameter", "<!DOCTYPE tmx [<!ENTITY % x SYSTEM \"x.dtd\"> %x;]><tmx/>", .internalSubset),
    ("depth in the body", head + String(repeating: "<x>", count: 200_000), .tooDeep(limit: 256)),
    ("depth in a unit", head + "<tu>" + String(repeating: "<x>", count: 200_000), .tooDeep(limit: 256)),
    ("depth in a segment", head + tu(String(repeating: "<hi>", count: 200_000)), .tooDeep(limit: 256)),
    (
      "depth in a code", head + tu("<ph>" + String(repeating: "<sub><ph>", count: 200_000)),
      .tooDeep(limit: 256)
    ),
    (
      "a long tag", head + "<tu a='" + String(repeating: "x", count: 10 << 20) + "'>",
      .markupTooLong(limit: 1 << 20)
    ),
    ("an unknown encoding", "<?xml version='1.0' encoding='x-none'?><tmx/>", .unknownEncoding("x-none")),
    ("a NUL", head + tu("a\0b") + tail, .malformedXML("not well-formed (invalid token)")),
    ("another root", "<xliff/>", .wrongRoot(found: "xliff", expected: "tmx")),
  ]

  @Test(arguments: texts)
  func refuses(what: String, text: String, problem: FormatError.Problem) throws {
    #expect(try error(Array(text.utf8), "\(what)").problem == problem)
  }

  @Test func saysWhereBytesAreNotUTF8() throws {
    let before = Array((Self.head + Self.tu("fine") + "<tu><tuv xml:lang='en'><seg>é").utf8)
    for bad: [UInt8] in [
      [0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80],
    ] {
      let error = try error(before + bad + Array(("</seg></tuv></tu>" + Self.tail).utf8), "\(bad)")
      #expect(error.location.bytes.lowerBound == before.count && error.location.line == 4, "\(bad)")
    }
  }

  @Test func refusesAnEncodingThatIsNotTheFiles() throws {
    let text = Self.tu("ş") + Self.tail
    let wide = "<?xml version='1.0' encoding='UTF-16'?><tmx><body>"
    _ = try error(Array((wide + text).utf8), "UTF-8 that says UTF-16")
    let narrow = "<?xml version='1.0' encoding='UTF-8'?><tmx><body>"
    let bytes = ("\u{FEFF}" + narrow + text).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    // A mark says more than a declaration: XML 1.0, appendix F. expat refuses the file; it never reads it wrongly.
    _ = try error(bytes, "UTF-16 that says UTF-8")
    _ = try error(
      Array("<?xml version='1.0' encoding='us-ascii'?><tmx><body>\(text)".utf8), "UTF-8 that says ASCII")
  }

  @Test(arguments: [10 << 20, 65_537])
  func passesOverALongSegmentOrSaysSo(length: Int) throws {
    let long = String(repeating: "x", count: length)
    for segment in [
      long, "<ph>\(long)</ph>", "<![CDATA[\(long)]]>", String(repeating: "&lt;", count: length),
    ] {
      let text = Self.head + Self.tu("first") + Self.tu(segment) + Self.tu("last") + Self.tail
      let rows = try rows(text, .tmx, englishTurkish())
      #expect(rows.units.map(\.source.text) == ["first", "last"])
      #expect(rows.reasons == ["failed: unit 2: the source is over 65536 bytes"])
      let sample = FormatSample("a.tmx", .tmx, text, languages: try englishTurkish())
      let error = #expect(throws: FormatError.self) { try Reading(sample.bytes, like: sample) }
      #expect(error?.location.line == 4)
    }
  }

  @Test func readsWhatStandsBeforeTheEndOfATruncatedFile() throws {
    var random = RandomUnits(generator: SeededGenerator(seed: 7), languages: try englishTurkish())
    let (bytes, _) = try written((0..<150).map { _ in random.unit() }, .tmx, random.languages)
    #expect(bytes.count > 100_000)
    let all = try rows(bytes, .tmx, random.languages).units
    for length in stride(from: 1024, to: bytes.count - 16, by: 1024) {
      let cut = Array(bytes[..<length])
      let reader = try FileFormat.units(name: "a.tmx", bytes: cut, format: .tmx, languages: random.languages)
      var units: [TranslationUnit] = []
      let error = #expect(throws: FormatError.self, "cut at \(length)") {
        while let row = try reader.next() {
          if case .unit(let unit, _) = row { units.append(unit) }
        }
      }
      #expect(error?.location.bytes.upperBound ?? .max <= length, "cut at \(length)")
      #expect(units == Array(all.prefix(units.count)), "cut at \(length)")
    }
  }
}
