@testable import Formats

/// The files that every format is given.
extension HostileFile {
  static let all = xml + json + bytes + tables + pages + large(400_000)

  /// Bytes that are no UTF-8: a lone lead byte, a byte that never stands, half of a surrogate pair, an overlong
  /// slash, a character beyond the last.
  private static let notUTF8: [(String, [UInt8])] = [
    ("a lone lead byte", [0xC3, 0x28]), ("a byte that never stands", [0xFF]),
    ("half of a surrogate pair in UTF-8", [0xED, 0xA0, 0x80]), ("an overlong slash", [0xC0, 0xAF]),
    ("a character beyond the last", [0xF5, 0x80, 0x80, 0x80]),
  ]

  private static let xml: [HostileFile] = HostileShell.xml.flatMap { shell in
    let deep = String(repeating: "<x>", count: 256)
    let rest = String(repeating: "<x>", count: 200_000)
    return [
      HostileFile(
        "an entity bomb", shell,
        marked: shell.file(
          "&c;",
          doctype: "<!DOCTYPE \(shell.root) «[<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;\">]»>\n")),
      HostileFile(
        "an external entity", shell,
        marked: shell.file(
          "&x;", doctype: "<!DOCTYPE \(shell.root) «[<!ENTITY x SYSTEM \"file:///etc/passwd\">]»>\n")),
      HostileFile(
        "an external parameter", shell,
        marked: shell.file(
          "a", doctype: "<!DOCTYPE \(shell.root) «[<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]»>\n")),
      HostileFile(
        "an entity of an external DTD", shell,
        marked: shell.file(
          "a «»&x; b", doctype: "<!DOCTYPE \(shell.root) SYSTEM \"file:///etc/passwd\">\n")),
      HostileFile("an unknown entity", shell, marked: shell.file("a «»&x; b")),
      HostileFile("a character beyond the last", shell, marked: shell.file("a «&#x110000»; b")),
      HostileFile("half of a surrogate pair", shell, marked: shell.file("a «&#xD800»; b")),
      HostileFile("a reference to NUL", shell, marked: shell.file("a «&#0»; b")),
      HostileFile("a reference over 64 bits", shell, marked: shell.file("a «&#99999999999999999999»; b")),
      HostileFile("depth", shell, marked: shell.marked("a «\(deep)»\(rest)")),
      HostileFile("depth before the root", shell, marked: "«\(deep)»\(rest)"),
      HostileFile("a NUL", shell, bad: [0]),
      HostileFile(
        "an encoding that is not known", shell, marked: "<?xml version='1.0' encoding='«x-none'?>»"),
      HostileFile("UTF-8 that says UTF-16", shell, .refusedAnywhere) {
        Array(("<?xml version='1.0' encoding='UTF-16'?>" + shell.file("şok")).utf8)
      },
      HostileFile("UTF-16 that says UTF-8", shell, .refusedAnywhere) {
        utf16("\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>" + shell.file("şok"))
      },
      HostileFile("UTF-16 without a mark", shell, .read) { utf16(shell.file("şok")) },
      HostileFile("UTF-16 cut in a character", shell, .refusedAnywhere) {
        utf16("\u{FEFF}" + shell.file("şok")).dropLast()
      },
      HostileFile(
        "UTF-8 that says ASCII", shell,
        marked: "<?xml version='1.0' encoding='us-ascii'?>" + shell.file("«ş»")),
      HostileFile(
        "tags that cross", shell, marked: shell.marked("«<a><b></a></b>»")),
      HostileFile("an attribute twice", shell, marked: shell.file("«<a b='1' b='2'»/>")),
      HostileFile("a second root", shell, marked: shell.file("a") + "«<\(shell.root)/>»"),
    ]
  }

  private static let json: [HostileFile] = HostileShell.json.flatMap { shell in
    let arrays = String(repeating: "[", count: 200_000)
    let objects = String(repeating: "{\"a\":", count: 200_000)
    return [
      HostileFile("depth of arrays", shell, marked: shell.marked("«\",\"a\":\(arrays)»", isWhole: false)),
      HostileFile("depth of objects", shell, marked: shell.marked("«\",\"a\":\(objects)»", isWhole: false)),
      HostileFile("half of a surrogate pair", shell, marked: shell.marked("a «\\ud800» b")),
      HostileFile("the other half", shell, marked: shell.marked("a «\\udc00» b")),
      HostileFile(
        "an escape that the file ends in", shell, marked: shell.marked("«a \\u12»", isWhole: false)),
      HostileFile("an escape that is none", shell, marked: shell.marked("a «\\u00gh» b")),
      HostileFile("a backslash at the end", shell, marked: shell.marked("«a \\»", isWhole: false)),
      HostileFile("a control character", shell, marked: shell.marked("a«\u{1}»")),
      HostileFile("a NUL", shell, marked: shell.marked("a«\0»")),
      HostileFile("a number over 64 bits", shell, .ends) {
        Array(shell.file("a\",\"x\":-99999999999999999999999999e999999999,\"y\":\"").utf8)
      },
      HostileFile("UTF-16", shell, .refusedAnywhere) { utf16(shell.file("a")) },
      HostileFile("UTF-16 with a mark", shell, .refusedAnywhere) { utf16("\u{FEFF}" + shell.file("a")) },
    ]
  }

  private static let bytes: [HostileFile] = HostileShell.all.flatMap { shell in
    // A page names its encoding, so bytes that are not UTF-8 are refused where a page says that it is.
    notUTF8.map { name, bad in HostileFile(name, shell, bad: bad, upTo: bad.count) }
  }

  private static let tables: [HostileFile] =
    HostileShell.others.filter { $0.family == .lines }.map { shell in
      HostileFile("a NUL", shell, .ends) { Array(shell.file("a\0b").utf8) }
    } + po

  private static let po: [HostileFile] = HostileShell.others.filter { $0.format == .po }.flatMap { shell in
    let plural = "msgid \"a\"\nmsgid_plural \"b\"\n"
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n"
    return [
      HostileFile(
        "a plural index over 64 bits", shell,
        marked: shell.head + plural + "«msgstr[99999999999999999999] \"x\"»\n"),
      HostileFile("a plural index below 0", shell, marked: shell.head + plural + "«msgstr[-1] \"x\"»\n"),
      HostileFile("a plural index of 9 digits", shell, .ends) {
        Array((shell.head + plural + "msgstr[999999999] \"x\"\n").utf8)
      },
      HostileFile("nplurals over 64 bits", shell, .ends) {
        Array(
          (header + "Plural-Forms: nplurals=99999999999999999999; plural=n;\\n\"\n\n" + plural
            + "msgstr[0] \"x\"\n").utf8)
      },
      HostileFile("many plurals", shell, .ends) {
        Array(
          (header + "Plural-Forms: nplurals=4000000000; plural=n%0;\\n\"\n\n" + plural
            + "msgstr[0] \"x\"\n").utf8)
      },
      HostileFile("a plural rule nested deep", shell, .ends) {
        let rule = String(repeating: "(", count: 200_000) + "n" + String(repeating: ")", count: 200_000)
        return Array((header + "Plural-Forms: nplurals=2; plural=\(rule);\\n\"\n\n" + plural).utf8)
      },
      HostileFile("a plural rule of many signs", shell, .ends) {
        let rule = String(repeating: "!", count: 50_000) + "n" + String(repeating: "?n:n", count: 10_000)
        return Array((header + "Plural-Forms: nplurals=2; plural=\(rule);\\n\"\n\n" + plural).utf8)
      },
      HostileFile("an encoding that is not known", shell, .refusedAnywhere) {
        Array(
          "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=x-none\\n\"\n\nmsgid \"a\"\nmsgstr \"\"\n"
            .utf8)
      },
      HostileFile(
        "ASCII that is UTF-8", shell,
        marked:
          "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=us-ascii\\n\"\n\n«msgid \"aş»\"\nmsgstr \"\"\n"
      ),
      HostileFile("UTF-16", shell, .refusedAnywhere) { utf16("\u{FEFF}" + shell.file("a")) },
      HostileFile("an escape over a byte", shell, .ends) { Array(shell.file("\\777\\xfffff").utf8) },
    ]
  }

  private static let pages: [HostileFile] = HostileShell.others.filter { $0.family == .page }.flatMap {
    shell in
    var files: [HostileFile] = ["<", "{", "[", "> ", "- ", "*", "`", "(", "![", "&", "\\", "\"", "{a=("].map {
      piece in
      HostileFile("20,000 times \(piece)", shell, .ends) {
        Array(shell.file(String(repeating: piece, count: 20_000)).utf8)
      }
    }
    files += [
      HostileFile("UTF-16 cut in a character", shell, .refusedAnywhere) {
        utf16("\u{FEFF}" + shell.file("a")).dropLast()
      },
      HostileFile("half of a surrogate pair in UTF-16", shell, .refusedAnywhere) {
        utf16("\u{FEFF}" + shell.head + shell.before) + [0, 0xD8] + utf16(shell.after + shell.tail)
      },
    ]
    switch shell.format {
    case .html:
      files += [
        HostileFile("200,000 elements inside each other", shell, .refusedAnywhere) {
          Array(shell.file(String(repeating: "<div>", count: 200_000)).utf8)
        },
        HostileFile("references that are none", shell, .read) {
          Array(shell.file("&#x110000; &#xD800; &#0; &#99999999999999999999; &#x; &#; &nosuch; x").utf8)
        },
        HostileFile("ASCII that says UTF-16", shell, .read) {
          Array(("<meta charset=utf-16>" + shell.file("a")).utf8)
        },
        HostileFile("windows-1254 that says UTF-8", shell, .refusedAnywhere) {
          Array("<meta charset=utf-8><p>fine ".utf8) + [0xFE] + Array("ok</p>".utf8)
        },
      ]
    case .strings:
      files += [
        HostileFile(
          "dictionaries inside each other", shell,
          marked: "{«" + String(repeating: "a={", count: 20) + "»" + String(repeating: "a={", count: 200_000)),
        HostileFile(
          "arrays inside each other", shell,
          marked: "{a=«" + String(repeating: "(", count: 20) + "»" + String(repeating: "(", count: 200_000)),
        HostileFile("half of a surrogate pair", shell, marked: shell.head + "\"k\" = «\"a \\Ud800 b\"»;\n"),
        HostileFile("an escape that the file ends in", shell, marked: shell.head + "\"k\" = «\"a \\U12»"),
        HostileFile("a string that does not end", shell, marked: shell.head + "\"k\" = «\"»a;\n\n\n"),
        HostileFile("a comment that does not end", shell, marked: shell.head + "«/*» a;\n\n\n"),
        HostileFile("an octal escape over a byte", shell, marked: shell.head + "\"k\" = «\"a \\777\"»;\n"),
      ]
    default: break
    }
    return files
  }

  /// Texts of `length` bytes, over what a segment may have.
  static func large(_ length: Int) -> [HostileFile] {
    HostileShell.all.flatMap { shell -> [HostileFile] in
      // A catalog has its strings in the head.
      let start = shell.format == .xcstrings ? 0 : shell.head.utf8.count
      let refused: Outcome =
        .refused(in: start...start + shell.before.utf8.count + length + shell.after.utf8.count)
      var pieces = ["x"]
      if shell.family == .xml { pieces += ["&lt;", "<!-- -->", "<![CDATA[x]]>"] }
      // Comments are nothing, marks of CDATA no text, and concepts as long as a unit may be.
      var files = pieces.map { piece in
        HostileFile(
          "\(length) bytes of \(piece)", shell,
          piece.hasPrefix("<!") || (shell.format == .tbx && length < 4 << 20) ? .ends : refused
        ) {
          Array(shell.file(String(repeating: piece, count: length / piece.utf8.count)).utf8)
        }
      }
      if shell.family == .xml, length > 1 << 20 {
        files.append(
          HostileFile("a tag of \(length) bytes", shell, refused) {
            Array(shell.file("<x a='" + String(repeating: "x", count: length) + "'/>").utf8)
          })
      }
      return files
    }
  }

  /// In UTF-16, little end first.
  static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  }
}
