import Formats

/// A file of a format with room for what does harm: in its first segment, or as more segments.
struct HostileShell: Sendable {
  enum Family { case xml, json, lines, page }

  var name: String
  /// `nil` for segmentation rules, which have no segments.
  var format: FileFormat?
  var family: Family
  var head: String
  /// A segment, with the text in the middle.
  var before: String
  var after: String
  var between = ""
  var tail: String

  func file(_ text: String, doctype: String = "") -> String {
    doctype + head + before + text + after + tail
  }

  /// A file whose text must be refused where `marked` says, or, in a format that takes a unit as one, in its unit.
  func marked(_ marked: String, isWhole: Bool = true) -> String {
    let end = isWhole ? after + tail : ""
    switch format {
    case .jsonl, .weblate, .tbx, .stringsdict, nil:
      let plain = marked.filter { $0 != "«" && $0 != "»" }
      return head + "«" + before + plain + end + "»"
    default: return head + before + marked + end
    }
  }

  /// A file of `count` segments.
  func file(count: Int) -> String {
    let segments = (0..<count).map { before + "Text \($0) of many" + after }
    return head + segments.joined(separator: between) + tail
  }

  /// The root element of XML.
  var root: String {
    String(head.drop { $0 != "<" }.dropFirst().prefix { !" >".contains($0) })
  }

  static let xml: [HostileShell] = [
    HostileShell(
      name: "tmx", format: .tmx, family: .xml,
      head: "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n",
      before: "<tu><tuv xml:lang=\"en\"><seg>",
      after: "</seg></tuv><tuv xml:lang=\"tr\"><seg>b</seg></tuv></tu>\n", tail: "</body></tmx>"),
    HostileShell(
      name: "xliff 1.2", format: .xliff, family: .xml,
      head: "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" "
        + "source-language=\"en\" target-language=\"tr\" datatype=\"x\"><body>\n",
      before: "<trans-unit id=\"1\"><source>", after: "</source></trans-unit>\n",
      tail: "</body></file></xliff>"),
    HostileShell(
      name: "xliff 2.1", format: .xliff, family: .xml,
      head: "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" "
        + "trgLang=\"tr\"><file id=\"f\">\n",
      before: "<unit id=\"u\"><segment><source>", after: "</source></segment></unit>\n",
      tail: "</file></xliff>"),
    HostileShell(
      name: "sdlxliff", format: .sdlxliff, family: .xml,
      head: "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" "
        + "xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\"><file original=\"a\" source-language=\"en\" "
        + "target-language=\"tr\" datatype=\"x\"><body>\n",
      before: "<trans-unit id=\"1\"><source>a</source><seg-source><mrk mtype=\"seg\" mid=\"1\">",
      after: "</mrk></seg-source><sdl:seg-defs><sdl:seg id=\"1\"/></sdl:seg-defs></trans-unit>\n",
      tail: "</body></file></xliff>"),
    HostileShell(
      name: "mqxliff", format: .mqxliff, family: .xml,
      head: "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:mq=\"MQXliff\">"
        + "<file original=\"a\" source-language=\"en\" target-language=\"tr\" datatype=\"x\"><body>\n",
      before: "<trans-unit id=\"1\" mq:status=\"NotStarted\"><source>", after: "</source></trans-unit>\n",
      tail: "</body></file></xliff>"),
    HostileShell(
      name: "tbx", format: .tbx, family: .xml,
      head: "<martif type=\"TBX\" xml:lang=\"en\"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc>"
        + "</fileDesc></martifHeader><text><body>\n",
      before: "<termEntry><langSet xml:lang=\"en\"><tig><term>",
      after:
        "</term></tig></langSet><langSet xml:lang=\"tr\"><tig><term>b</term></tig></langSet></termEntry>\n",
      tail: "</body></text></martif>"),
    HostileShell(
      name: "nitf", format: .nitf, family: .xml, head: "<nitf><body><body.content>\n", before: "<p>",
      after: "</p>\n", tail: "</body.content></body></nitf>"),
    HostileShell(
      name: "newsml", format: .newsml, family: .xml,
      head: "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" xml:lang=\"en\" guid=\"x\" "
        + "version=\"1\"><contentMeta>\n",
      before: "<headline>", after: "</headline>\n", tail: "</contentMeta></newsItem>"),
    HostileShell(
      name: "stringsdict", format: .stringsdict, family: .xml, head: "<plist version=\"1.0\"><dict>\n",
      before: "<key>k</key><string>", after: "</string>\n", tail: "</dict></plist>"),
    HostileShell(
      name: "srx", format: nil, family: .xml,
      head: "<srx version=\"2.0\" xmlns=\"http://www.lisa.org/srx20\"><header cascade=\"yes\"/><body>"
        + "<languagerules><languagerule languagerulename=\"x\">\n",
      before: "<rule><beforebreak>", after: "</beforebreak></rule>\n",
      tail: "</languagerule></languagerules><maprules><languagemap languagepattern=\".*\" "
        + "languagerulename=\"x\"/></maprules></body></srx>"),
  ]

  static let json: [HostileShell] = [
    HostileShell(
      name: "jsonl", format: .jsonl, family: .lines, head: "", before: "{\"source\":\"",
      after: "\",\"target\":\"b\"}\n", tail: ""),
    HostileShell(
      name: "weblate", format: .weblate, family: .json, head: "[",
      before: "{\"source_language\":\"en\",\"target_language\":\"tr\",\"source\":\"",
      after: "\",\"target\":\"b\"}", between: ",\n", tail: "]"),
    HostileShell(
      name: "ninjs", format: .ninjs, family: .json, head: "{\"uri\":\"x\",\"headlines\":[",
      before: "{\"value\":\"", after: "\"}", between: ",\n", tail: "]}"),
    HostileShell(
      name: "xcstrings", format: .xcstrings, family: .json,
      head: "{\"sourceLanguage\":\"en\",\"strings\":{\"k\":{\"localizations\":{\"tr\":{\"variations\":"
        + "{\"plural\":{",
      before: "\"other\":{\"stringUnit\":{\"state\":\"new\",\"value\":\"", after: "\"}}", between: ",\n",
      tail: "}}}}}},\"version\":\"1.0\"}"),
  ]

  static let others: [HostileShell] = [
    HostileShell(
      name: "po", format: .po, family: .lines,
      head: "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n", before: "msgid \"",
      after: "\"\nmsgstr \"\"\n\n", tail: ""),
    HostileShell(
      name: "csv", format: .csv, family: .lines, head: "en,tr\n", before: "", after: ",b\n", tail: ""),
    HostileShell(
      name: "tsv", format: .tsv, family: .lines, head: "en\ttr\n", before: "", after: "\tb\n", tail: ""),
    HostileShell(
      name: "glossary", format: .glossary, family: .lines, head: "", before: "", after: "\tb\tc\n", tail: ""),
    HostileShell(
      name: "moses", format: .moses, family: .lines, head: "", before: "", after: "\n", tail: ""),
    HostileShell(
      name: "html", format: .html, family: .page, head: "<!DOCTYPE html><html lang=\"en\"><body>\n",
      before: "<p>", after: "</p>\n", tail: "</body></html>"),
    HostileShell(
      name: "markdown", format: .markdown, family: .page, head: "# Head\n\n", before: "", after: "\n\n",
      tail: ""),
    HostileShell(
      name: "text", format: .text, family: .page, head: "", before: "", after: "\n\n", tail: ""),
    HostileShell(
      name: "strings", format: .strings, family: .page, head: "/* x */\n", before: "\"k\" = \"",
      after: "\";\n", tail: ""),
  ]

  static let all = xml + json + others
}
