import Bitext
import Testing

@testable import Formats

/// Many small pieces, which take minutes where work grows with their square.
@Suite(.timeLimit(.minutes(10))) struct HostileTrapTests {
  private static let count = 8_000

  private static func numbered(_ piece: String) -> String {
    (0..<count).map { piece.replacing("#", with: "\($0)") }.joined()
  }

  private static func files(_ shell: HostileShell, _ texts: [(String, String)]) -> [HostileFile] {
    texts.map { name, text in HostileFile(name, shell, .ends) { Array(shell.file(text).utf8) } }
  }

  private static func xml(_ shell: HostileShell) -> [HostileFile] {
    let names: String = numbered("xmlns:n#='u' ")
    let texts: [(String, String)] = [
      ("references", numbered("&lt;")), ("comments", numbered("a<!--x-->")),
      ("CDATA", numbered("<![CDATA[x]]>")), ("instructions", numbered("a<?x y?>")),
      ("attributes", "<x " + numbered("a#='1' ") + "/>"),
      ("namespaces", "<x " + names + ">" + numbered("<n0:a/>") + "</x>"),
      ("elements", numbered("<x id='#'/>")), ("names", numbered("<x# a#='1'/>")),
    ]
    return files(shell, texts)
  }

  private static func json(_ shell: HostileShell) -> [HostileFile] {
    let texts: [(String, String)] = [
      ("escapes", numbered("\\u0041")), ("keys", "a\"," + numbered("\"k#\":1,") + "\"z\":\""),
      ("one key", "a\"," + numbered("\"k\":1,") + "\"z\":\""), ("marks", numbered("{1>a<1}")),
      ("objects", "a\",\"z\":[" + numbered("{},") + "1],\"y\":\""),
    ]
    return files(shell, texts)
  }

  private static let pieces: [String] = [
    "\"", "\"\"", "\\n", "a,", "a\t", "# x\n", "\n", "\r", "#| msgid \"a\"\n", "#: a:1\n", "#, fuzzy\n",
    "{", "}", "%@", "<b>a</b>", "<b>", "</b>", "&amp;", "[a](b) ", "![a](b)", "[a]", "[a]: b\n", "*a ", "_a",
    "**a", "`a", "~~a", "|a", "- a\n", "> a\n", "<!-- ", "<?", "<%", "<![CDATA[", "/* a */", "k = v;\n",
    "<img alt=a>", "<li>a", "<tr><td>a", "a  \n",
  ]

  private static var traps: [HostileFile] {
    var traps = HostileShell.xml.flatMap(xml) + HostileShell.json.flatMap(json)
    for shell in HostileShell.all {
      traps.append(HostileFile("segments", shell, .ends) { Array(shell.file(count: 2_000).utf8) })
    }
    for shell in HostileShell.others {
      traps += files(shell, pieces.map { ("many " + $0.debugDescription, numbered($0)) })
    }
    return traps.filter { $0.format != .moses }
  }

  @Test(arguments: traps)
  func comesToAnEnd(file: HostileFile) throws {
    let bytes = file.bytes()
    do {
      try file.readInMemory()
    } catch {
      #expect(error.location.bytes.upperBound <= bytes.count)
    }
  }

  @Test func refusesManyNamespaces() throws {
    let shell = try #require(HostileShell.xml.first { $0.format == .xliff })
    let names = Self.numbered(" xmlns:n#='u'")
    let bytes = Array(shell.file("<x\(names)/>").utf8)
    let error = #expect(throws: FormatError.self) {
      try Reading(bytes, like: FormatSample("a.xlf", .xliff, bytes: bytes))
    }
    #expect(error?.problem == .invalid("over 1024 namespaces are declared at once. Repair the file."))
    #expect(error?.location.line == 2)
  }
}
