import Bitext
import Testing

@testable import Formats

/// Comma separated values, and tables as spreadsheets write them.
@Suite struct TableTests {
  private func read(_ text: String, _ format: FileFormat = .csv) throws -> [UnitRow] {
    try rows(text, format, englishTurkish())
  }

  private func pairs(_ rows: [UnitRow]) -> [String] { rows.units.map { "\($0.source)|\($0.target)" } }

  @Test(
    arguments: [
      // RFC 4180, section 2.
      ("aaa,bbb\r\nzzz,yyy\r\n", ["aaa|bbb", "zzz|yyy"]), ("aaa,bbb\r\nzzz,yyy", ["aaa|bbb", "zzz|yyy"]),
      ("\"aaa\",\"b\r\nbb\"\r\nzzz,yyy", ["aaa|b\r\nbb", "zzz|yyy"]),
      ("\"aaa\",\"b\"\"bb\"", ["aaa|b\"bb"]), ("a\"b,c\"d", ["a\"b|c\"d"]), ("\"\"\"\",\",\"", ["\"|,"]),
      ("a,b\rc,d\r", ["a|b", "c|d"]), ("\"a\"\r\n", []), (" a , b ", [" a | b "]),
      // Delimiters.
      ("a;b\nc, d;e", ["a|b", "c, d|e"]), ("a\tb\n\"c\td\"\te", ["a|b", "c\td|e"]),
      ("sep=;\r\na,x;b\r\n", ["a,x|b"]), ("sep=|\na;b|c,d", ["a;b|c,d"]), ("SEP=,\na;b,c;d", ["a;b|c;d"]),
      ("source;target\na,b;c,d", ["a,b|c,d"]),
      ("Merhaba, dünya;Hello, world", ["Merhaba, dünya|Hello, world"]),
      // Headers.
      ("Source text,Target text\na,b", ["a|b"]), ("id,Kaynak,Hedef\n1,a,b", ["a|b"]),
      ("Turkish,English\nb,a", ["a|b"]), ("İngilizce;Türkçe\na;b", ["a|b"]),
      ("key,source,tr\n1,a,b", ["a|b"]),
      ("en_US,tr_TR\na,b", ["a|b"]), ("source (en),target (tr)\na,b", ["a|b"]),
      ("\u{FEFF}source,target\na,b", ["a|b"]), ("#source,target\na,b", ["a|b"]),
      ("# made by x, y\n\nsource,target\n#a,b", ["#a|b"]), ("Hello,World", ["Hello|World"]),
    ] as [(String, [String])])
  func readsWhatOthersWrite(text: String, expected: [String]) throws {
    #expect(pairs(try read(text)) == expected)
  }

  @Test func takesLanguagesFromTheHeader() throws {
    for header in ["English (GB),Turkish (tr-TR)", "en-gb,tr_tr", "source (en-GB),target [tr-TR]"] {
      let unit = try #require(try read(header + "\na,b").units.first)
      #expect(unit.languages == (try pair("en-GB", "tr-TR")), "\(header)")
    }
  }

  @Test func readsFieldsByTheNamesThatOthersGiveThem() throws {
    let header = "key,source,target,comment,State,fuzzy,file,max length\n"
    let unit = try #require(try read(header + "k,a,b,n,Needs Review,,f.po,20").units.first)
    #expect(unit.note == "n" && unit.status == .draft && unit.document == "f.po")
    #expect(unit.properties == [.init(name: "key", value: "k"), .init(name: "max length", value: "20")])
    #expect(try read(header + "k,a,b,,approved,,,").units.first?.status == .confirmed)
    #expect(try read(header + "k,a,b,,,True,,").units.first?.status == .draft)
    #expect(try read(header + "k,a,b,,whatever,,,").reasons == ["failed: row 2: \"whatever\" is no State"])
  }

  @Test func failsRowsThatBreakTheRulesByNumberAndLine() throws {
    let rows = try read("source,target\n\"a\nb\",c\nx,\"y\" z\nd\ne,f,g\nh,i,\n\n# r\nj,k\u{0}\nlast,one")
    #expect(
      rows.reasons == [
        "failed: row 3: a quote inside a cell in quotes. Double it", "failed: row 4 has no \",\"",
        "failed: row 5 has 3 cells, the header 2. Put cells with \",\" in quotes", "skipped: row 7 is blank",
        "skipped: row 8 is a remark", "failed: row 9 has a NUL",
      ])
    #expect(pairs(rows) == ["a\nb|c", "h|i", "last|one"])
    let lines = rows.map { row in
      switch row {
      case .unit(_, let location), .skipped(_, let location), .failed(_, let location): location.line
      }
    }
    #expect(lines == [2, 4, 5, 6, 7, 8, 9, 10, 11])
  }

  @Test func saysWhereAQuoteOpensThatNothingCloses() throws {
    let error = #expect(throws: FormatError.self) { try read("a,b\n\"c\nd\",\"e\nf,g\n") }
    #expect(error?.location.line == 3 && error?.location.bytes == 10..<11)
    #expect(error?.description.hasPrefix("test:3 (byte 10): a quote opens") == true)
  }

  @Test func refusesRowsOverTheLimitAndReadsOn() throws {
    let long = String(repeating: "x", count: 65_537)
    let huge = String(repeating: "\"\"", count: 2 << 20)
    let rows = try read("a,b\n\(long),c\n\"\(huge)\",d\ne,f\n")
    #expect(
      rows.reasons == [
        "failed: unit 2: the source is over 65536 bytes", "failed: row 3 is over 4194304 bytes",
      ])
    #expect(pairs(rows) == ["a|b", "e|f"])
    guard case .failed(_, let location) = rows[2] else { return }
    #expect(location.line == 3 && location.bytes == 65_544..<65_544 + (4 << 20) + 4)
  }

  @Test(arguments: [("a,b\nc,\"d\"", 7, 2), ("a,\"b\nb\"\n", 5, 2), ("\u{FEFF}a,b", 3, 1)])
  func saysWhereItIsNotUTF8(text: String, offset: Int, line: Int) throws {
    var bytes = Array(text.utf8)
    bytes[offset] = 0xFF
    let error = #expect(throws: FormatError.self) { try rows(bytes, .csv, englishTurkish()) }
    #expect(error?.problem == .notUTF8)
    #expect(error?.location.bytes.lowerBound == offset)
    #expect(error?.location.line == line)
  }

  @Test func saysWhereItIsNotUTF16() throws {
    let text: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x09, 0, 0x62, 0, 0x0A, 0]
    let half = #expect(throws: FormatError.self) {
      try rows(text + [0x63, 0, 0x09, 0, 0x00, 0xD8, 0x0A, 0], .tsv, englishTurkish())
    }
    #expect(half?.location.bytes == 14..<15 && half?.location.line == 2)
    let cut = #expect(throws: FormatError.self) { try rows(text + [0x63], .tsv, englishTurkish()) }
    #expect(cut?.location.bytes == 10..<11 && cut?.location.line == 2)
  }

  @Test func takesUTF16WithoutAMarkForWhatItIs() throws {
    for bigEndian in [true, false] {
      let bytes = "a,b\nş,\"d\"\n".utf16.flatMap { unit in
        bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      #expect(pairs(try rows(bytes, .csv, englishTurkish())) == ["a|b", "ş|d"])
    }
  }

  @Test(
    arguments: [
      ("source,target\na,b\n", "x", "source,target\na,x\n"),
      ("source,target\na,\"b\"\n", "x", "source,target\na,\"x\"\n"),
      ("source,target\na,b\n", "x,y", "source,target\na,\"x,y\"\n"),
      ("source;target\na;b\n", "x,\"y\"", "source;target\na;\"x,\"\"y\"\"\"\n"),
      ("source,target\n\"a\",\n", "x", "source,target\n\"a\",\"x\"\n"),
      ("source,target\na,\n", "x", "source,target\na,x\n"),
      ("target,source\n,a\n", "x", "target,source\nx,a\n"),
      ("source,note,target\na\r\n", "x", "source,note,target\na,,x\r\n"),
      ("source,target\na,\"b\"", "x\ny", "source,target\na,\"x\ny\""),
      ("source,target\na,b\n", "", "source,target\na,\n"),
    ])
  func writesACellAsItStood(text: String, translation: String, expected: String) throws {
    let sample = FormatSample("a.csv", .csv, text, languages: try englishTurkish())
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(TaggedText(translation), state: .translated)
    }
    #expect(reading.segments.count == 1)
    #expect(String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self) == expected)
  }

  @Test(arguments: ["x;y", "x\ty", "x, y; z", "\"x\"; y", "x; \"y\", z"])
  func keepsTheDelimiterOfATableWithoutAHeader(translation: String) throws {
    for text in ["a,b\n", "\"c,d\";b\n", "a,b\nc,d\n"] {
      let sample = FormatSample("a.csv", .csv, text, languages: try englishTurkish())
      let before = try Reading(sample.bytes, like: sample)
      let reading = try Reading(sample.bytes, like: sample) { number, _ in
        number == 0 ? SegmentTranslation(TaggedText(translation), state: .translated) : nil
      }
      let after = try Reading(try sample.bytes.applying(reading.edits), like: sample)
      #expect(after.segments.map(\.source) == before.segments.map(\.source), "\(text)")
      #expect(after.segments.first?.target?.text == translation, "\(text)")
    }
  }

  @Test(
    arguments: [
      (FileFormat.csv, "source,b\n", "target"), (.tsv, "\"a\"\tb\n", "\"b\""),
      (.csv, "English,b\n", "Türkçe"),
    ])
  func refusesATranslationThatMakesAHeader(format: FileFormat, text: String, translation: String) throws {
    let sample = FormatSample("a", format, text, languages: try englishTurkish())
    let error = #expect(throws: FormatError.self) {
      try Reading(sample.bytes, like: sample) { _, _ in
        SegmentTranslation(TaggedText(translation), state: .translated)
      }
    }
    #expect(error?.description.contains("Put a header before it") == true && error?.location.line == 1)
  }

  @Test func givesWhatTheOtherColumnsSayToTheTranslator() throws {
    let text =
      "id,source,target,note,comments,status,maxlength\nk,a,b,n,c,approved,9\n,x,,,,new,\n,y,z,,,fuzzy,\n"
    let sample = FormatSample("a.csv", .csv, text, languages: try pair("en-GB", "tr"))
    let segments = try Reading(sample.bytes, like: sample).segments
    try #require(segments.count == 3)
    #expect(segments[0].key == "k" && segments[0].notes == ["n", "c"] && segments[0].maximumLength == 9)
    #expect(segments.map(\.state) == [.confirmed, .new, .draft])
    let british = try tag("en-GB")
    #expect(segments[0].sourceLanguage == british && segments[1].target == nil)
  }

  @Test func findsTheLanguagesOfATableByItsHeader() throws {
    let sample = FormatSample("a.csv", .csv, "key,Deutsch,French\nk,a,b\n")
    let segment = try #require(try Reading(sample.bytes, like: sample).segments.first)
    #expect(segment.source.text == "a" && segment.target?.text == "b")
    let languages = try pair("de", "fr")
    #expect(segment.sourceLanguage == languages.source && segment.targetLanguage == languages.target)
  }

  @Test func refusesWhatACellCannotHold() throws {
    let code = InlineCode(number: 1, kind: .standalone, offset: 0, original: "<br>")
    for (format, text, problem) in [
      (FileFormat.tsv, TaggedText("a\tb"), "a tab"), (.tsv, TaggedText("a\nb"), "a tab"),
      (.csv, TaggedText("a", codes: [code]), "no inline codes"),
    ] {
      let sample = FormatSample(
        "t", format, format == .csv ? "a,b\n" : "a\tb\n", languages: try englishTurkish())
      let error = #expect(throws: FormatError.self) {
        try Reading(sample.bytes, like: sample) { _, _ in SegmentTranslation(text, state: .translated) }
      }
      #expect(error?.description.contains(problem) == true && error?.location.line == 1)
    }
  }

  @Test func passesOverBadRowsInPlaceOnlyWhenAsked() throws {
    var sample = FormatSample("a.csv", .csv, "a,b\nx,\"y\"z\nc,d\n", languages: try englishTurkish())
    #expect(throws: FormatError.self) { try Reading(sample.bytes, like: sample) }
    sample.options.isStrict = false
    let reader = try FileFormat.segments(
      name: "a.csv", bytes: sample.bytes, format: .csv, options: sample.options)
    var sources: [String] = []
    while let segment = try reader.next() { sources.append(segment.source.text) }
    #expect(sources == ["a", "c"])
    #expect(reader.violations.map(\.location.line) == [2])
  }

  @Test func writesEveryFieldUnderAHeader() throws {
    let languages = try pair("en-GB", "tr")
    var unit = UnitField.unit(TaggedText("a, \"b\""), TaggedText("c\nd"), languages)
    unit.role = .headline
    unit.note = "n"
    let (bytes, summary) = try written([unit], .csv, languages)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "en-GB,tr,document,role,status,origin,confidence,previous,next,creator,created,changer,changed,"
        + "project,domain,note\r\n\"a, \"\"b\"\"\",\"c\nd\",,headline,,,,,,,,,,,,n\r\n")
    #expect(summary.isLossless)
    #expect(try rows(bytes, .csv, languages).units == [unit])
  }

  @Test func writesTheFirstRowSoThatItIsReadAsItIs() throws {
    let languages = try englishTurkish()
    for texts in [
      ("\"source", "\"target\""), ("\"a\"", "\"b\""), ("#a", "b"), ("sep=,", "x"), ("English", "Türkçe"),
    ] {
      let unit = UnitField.unit(TaggedText(texts.0), TaggedText(texts.1), languages)
      for format in [FileFormat.tsv, .csv] {
        let (bytes, _) = try written([unit, unit], format, languages)
        #expect(try rows(bytes, format, languages).units == [unit, unit], "\(texts) in \(format)")
      }
    }
  }
}
