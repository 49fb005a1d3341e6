import Bitext
import Formats
import TestSupport
import Testing

/// From the bytes of a file to its text.
struct ArticleEncodingTests {
  /// `İŞ ğüı` in windows-1254.
  static let turkishBytes: [UInt8] = [0xdd, 0xde, 0x20, 0xf0, 0xfc, 0xfd]

  static func page(charset: String, _ text: [UInt8]) -> [UInt8] {
    Array("<html><head>\(charset)</head><p>".utf8) + text
  }

  @Test(arguments: [
    ("<meta charset=windows-1254>", turkishBytes, "İŞ ğüı"),
    ("<META CHARSET='ISO-8859-9'>", turkishBytes, "İŞ ğüı"),
    ("<!-- <meta charset=utf-8> --><meta charset=latin5>", turkishBytes, "İŞ ğüı"),
    ("<meta http-equiv=Content-Type content='text/html; charset=\"cp1254\"'>", turkishBytes, "İŞ ğüı"),
    ("<meta name=x content='charset=koi8-r'><meta charset=\" windows-1254 \">", turkishBytes, "İŞ ğüı"),
    ("<meta charset=windows-1256>", [0xc3, 0xe1, 0xe6], "ألو"),
    ("<meta charset=iso-8859-1>", [0x93, 0xe9, 0x94], "“é”"),
    ("<meta charset=windows-1251>", [0xcc, 0xe8, 0xf0], "Мир"),
    ("<meta charset=windows-1255>", [0xf9, 0xc8], "ש\u{5b8}"),
    ("<meta charset=gb2312>", [0xc4, 0xe3, 0x61], "你a"),
    ("<meta charset=shift_jis>", [0x93, 0xfa, 0xb1], "日ｱ"),
    ("<meta charset=euc-kr>", [0xc7, 0xd1], "한"),
    ("<meta charset=big5>", [0xa4, 0xa4], "中"),
    ("<meta charset=nonsense>", Array("é".utf8), "é"),
    ("<meta charset=utf-16>", Array("é".utf8), "é"),
    ("<metadata charset=koi8-r>", Array("é".utf8), "é"),
  ])
  func readsTheEncodingThatAPageNames(charset: String, bytes: [UInt8], text: String) throws {
    let article = try ArticleReader.read(bytes: Self.page(charset: charset, bytes), name: "s.html")
    // By scalars: a decoder must not compose.
    #expect(article.blocks.map { Array($0.text.unicodeScalars) } == [Array(text.unicodeScalars)])
  }

  @Test func looksForTheEncodingInTheFirst4KiBOnly() throws {
    let filler = "<!--" + String(repeating: "x", count: 5000) + "-->"
    let late = Self.page(charset: filler + "<meta charset=windows-1254>", Array("é".utf8))
    #expect(try ArticleReader.read(bytes: late, name: "s.html").blocks.map(\.text) == ["é"])
  }

  @Test(arguments: [false, true], ["<p>İş 😀</p>", "İş 😀\r\n\r\nİkinci"])
  func readsUTF16WithAByteOrderMark(isBigEndian: Bool, text: String) throws {
    let units = [0xfeff] + Array(text.utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    let blocks = try ArticleReader.read(bytes: bytes, name: "-").blocks
    #expect(blocks.first?.text == "İş 😀")
    let range = try #require(blocks.first?.location.bytes)
    #expect(Array(bytes[range]) == Array(bytes[(text.hasPrefix("<") ? 8 : 2)...].prefix(10)))
  }

  @Test func letsTheByteOrderMarkWin() throws {
    let bytes = [0xef, 0xbb, 0xbf] + Self.page(charset: "<meta charset=windows-1254>", Array("é".utf8))
    let block = try #require(try ArticleReader.read(bytes: bytes, name: "s.html").blocks.first)
    #expect(block.text == "é")
    #expect(Array(bytes[block.location.bytes]) == Array("é".utf8))
  }

  @Test(arguments: [
    ("", [0x61, 0xe9, 0x62], "UTF-8", 1), ("", [0x61, 0xc3], "UTF-8", 1),
    ("", [0xed, 0xa0, 0x80], "UTF-8", 0), ("", [0x61, 0xc0, 0xaf], "UTF-8", 1),
    ("<meta charset=windows-1254>", [0x61, 0x81], "windows-1254", 1),
    ("<meta charset=gbk>", [0xc4, 0xe3, 0xff], "GBK", 2),
    ("<meta charset=euc-jp>", [0x61, 0xa4], "EUC-JP", 1),
  ])
  func saysWhereABadByteIs(charset: String, bytes: [UInt8], encoding: String, offset: Int) {
    let prefix = Self.page(charset: charset, [])
    #expect(
      throws: ArticleError(file: "s.html", .undecodable(encoding: encoding, offset: prefix.count + offset))
    ) {
      try ArticleReader.read(bytes: prefix + bytes, name: "s.html")
    }
  }

  @Test(
    arguments: [
      ([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8], 4), ([0xfe, 0xff, 0x00, 0x61, 0xdc, 0x00, 0x00, 0x61], 4),
      ([0xff, 0xfe, 0x61, 0x00, 0x62], 4),
    ] as [([UInt8], Int)])
  func saysWhereUTF16Breaks(bytes: [UInt8], offset: Int) throws {
    let error = try #require(throws: ArticleError.self) {
      try ArticleReader.read(bytes: bytes, name: "s.txt")
    }
    let encoding = bytes[0] == 0xff ? "UTF-16LE" : "UTF-16BE"
    #expect(error.problem == .undecodable(encoding: encoding, offset: offset))
  }

  /// The way back from text to file, against a list with an entry for every byte.
  @Test(arguments: 0..<20) func leadsBackToTheBytesOfALegacyFile(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let letters: [(UInt8, String)] = [(0x61, "a"), (0xdd, "İ"), (0x80, "€"), (0x62, "b"), (0xfd, "ı")]
    var bytes = Self.page(charset: "<meta charset=windows-1254>", [])
    var expected: [(Range<Int>, String)] = []
    for _ in 0..<30 {
      let word = (0..<Int.random(in: 1...6, using: &generator)).map { _ in letters.pick(&generator) }
      bytes += Array("<div>".utf8)
      expected.append((bytes.count..<bytes.count + word.count, word.map(\.1).joined()))
      bytes += word.map(\.0)
    }
    let blocks = try ArticleReader.read(bytes: bytes, name: "s.html").blocks
    #expect(blocks.map(\.text) == expected.map(\.1))
    #expect(blocks.map(\.location.bytes) == expected.map(\.0))
  }
}
