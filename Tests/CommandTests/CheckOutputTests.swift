import Foundation
import TestSupport
import Testing

/// Every output of `bellek check`, whole.
@Suite struct CheckOutputTests {
  private let files: JobFiles

  init() throws {
    files = try JobFiles()
    try files.folder.write(
      "Up 50 percent.\tYüzde 15 arttı.\nGood.\tİyi.\nExports rose.\t\n", to: "news.tsv")
  }

  private func check(_ arguments: String...) throws -> Program.Run {
    let common = ["check", "news.tsv", "--from", "en", "--to", "tr", "--only", "numbers,missing-target"]
    return try files.program.run(common + arguments, in: files.folder.url.path)
  }

  @Test func text() throws {
    let run = try check()
    #expect(run.status == 1)
    #expect(
      run.output == """
        news.tsv:1:16: error: “50 percent” became “Yüzde 15” [numbers]
          en  Up 50 percent.
                 ^^^^^^^^^^
          tr  Yüzde 15 arttı.
              ^^^^^^^^
        news.tsv:3:1: error: There is no translation [missing-target]
          en  Exports rose.
              ^^^^^^^^^^^^^
        2 errors

        """)
  }

  @Test func coloredText() throws {
    let run = try check("--color", "always", "--only", "numbers")
    #expect(
      run.output.hasPrefix(
        "\u{1B}[1mnews.tsv:1:16\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: “50 percent” became “Yüzde 15” [numbers]\n"
          + "  en  Up \u{1B}[1;33m50 percent\u{1B}[0m.\n  tr  \u{1B}[1;33mYüzde 15\u{1B}[0m arttı.\n"))
  }

  @Test func json() throws {
    let run = try check("--format", "json")
    #expect(run.status == 1)
    #expect(
      run.output
        == """
        {
          "findings": [
            {
              "check": "missing-target",
              "severity": "error",
              "message": "There is no translation",
              "source": [0,13],
              "sourceText": "Exports rose.",
              "targetText": "",
              "sourceAt": "news.tsv:3",
              "targetAt": "news.tsv:3",
              "at": {
                "file": "news.tsv",
                "line": 3,
                "column": 1,
                "endLine": 3,
                "endColumn": 14,
                "bytes": [45,58]
              },
              "role": "body",
              "fingerprint": "1afc27f79ac92583"
            }
          ],
          "files": [
            {
              "file": "news.tsv",
              "from": "en",
              "to": "tr",
              "segments": 3,
              "findings": 1
            }
          ],
          "error": 1,
          "warning": 0,
          "info": 0,
          "known": 0,
          "dismissed": 0,
          "problems": 0
        }

        """.replacing(
          "{\n  \"findings\": [\n",
          with: """
            {
              "findings": [
                {
                  "check": "numbers",
                  "severity": "error",
                  "message": "“50 percent” became “Yüzde 15”",
                  "source": [3,13],
                  "target": [0,9],
                  "sourceText": "Up 50 percent.",
                  "targetText": "Yüzde 15 arttı.",
                  "sourceAt": "news.tsv:1",
                  "targetAt": "news.tsv:1",
                  "at": {
                    "file": "news.tsv",
                    "line": 1,
                    "column": 16,
                    "endLine": 1,
                    "endColumn": 24,
                    "bytes": [15,24]
                  },
                  "role": "body",
                  "fingerprint": "b606b7edd6eea890"
                },

            """
        ).replacing(
          "\"segments\": 3,\n      \"findings\": 1", with: "\"segments\": 3,\n      \"findings\": 2"
        )
        .replacing("\"error\": 1", with: "\"error\": 2"))
    #expect(try check("--json").output == run.output)
  }

  @Test func gitHub() throws {
    #expect(
      try check("--format", "github").output == """
        ::error file=news.tsv,line=1,endLine=1,col=16,endColumn=24,title=numbers::“50 percent” became “Yüzde 15”%0AYüzde 15 arttı.
        ::error file=news.tsv,line=3,endLine=3,col=1,endColumn=14,title=missing-target::There is no translation

        """)
  }

  @Test func gitHubEscapes() throws {
    try files.folder.write("Up 50%, or 7:30.\tYüzde 15, 7:30.\n", to: "a,b:c%.tsv")
    let run = try files.run(
      "check", "a,b:c%.tsv", "--from", "en", "--to", "tr", "--only", "numbers", "--format", "github")
    #expect(
      run.output
        == "::error file=a%2Cb%3Ac%25.tsv,line=1,endLine=1,col=18,endColumn=26,title=numbers::"
        + "“50%25” became “Yüzde 15”%0AYüzde 15, 7:30.\n")
  }

  @Test func jUnit() throws {
    #expect(
      try check("--format", "junit", "--check", "numbers=warning", "--fail-on", "error").output == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="bellek check" tests="2" failures="1" errors="0">
          <testsuite name="news.tsv" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="news.tsv" name="missing-target: Exports rose. (1afc27f79ac92583)" file="news.tsv" line="3">
              <failure message="There is no translation" type="error">news.tsv:3:1: error: There is no translation [missing-target]
        source: Exports rose.
        </failure>
            </testcase>
            <testcase classname="news.tsv" name="numbers: Yüzde 15 arttı. (b606b7edd6eea890)" file="news.tsv" line="1">
              <system-out>news.tsv:1:16: warning: “50 percent” became “Yüzde 15” [numbers]
        source: Up 50 percent.
        target: Yüzde 15 arttı.
        </system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func jUnitNamesWhatPassed() throws {
    try files.folder.write("Up 50 percent.\tYüzde 50 arttı.\n", to: "good.tsv")
    let run = try files.run(
      "check", "good.tsv", "--from", "en", "--to", "tr", "--only", "numbers", "--format", "junit")
    #expect(run.status == 0)
    #expect(
      run.output == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="bellek check" tests="1" failures="0" errors="0">
          <testsuite name="good.tsv" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="good.tsv" name="numbers"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func sarif() throws {
    let run = try check("--only", "numbers", "--only", "missing-target", "--format", "sarif")
    func documentation(_ check: String) throws -> String {
      let run = try files.run("check", "--explain", check, "--json")
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      let text = try #require(object?["documentation"] as? String)
      return text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
    let (numbers, missing) = (try documentation("numbers"), try documentation("missing-target"))
    #expect(numbers.hasPrefix("The translation has the numbers of the source, by value.\\n\\n"))
    let rules = """
              "rules": [
                {
                  "id": "missing-target",
                  "shortDescription": {
                    "text": "Every segment has a translation."
                  },
                  "fullDescription": {
                    "text": "\(missing)"
                  },
                  "help": {
                    "text": "\(missing)",
                    "markdown": "\(missing)"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": ["localization","omission"],
                    "itsType": "omission",
                    "mqmType": "omission",
                    "scope": "pair"
                  }
                },
                {
                  "id": "numbers",
                  "shortDescription": {
                    "text": "The translation has the numbers of the source, by value."
                  },
                  "fullDescription": {
                    "text": "\(numbers)"
                  },
                  "help": {
                    "text": "\(numbers)",
                    "markdown": "\(numbers)"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": ["localization","numbers"],
                    "itsType": "numbers",
                    "mqmType": "number",
                    "scope": "pair"
                  }
                }
              ]
      """
    func result(
      _ check: String, _ index: Int, _ message: String, _ region: String, _ snippet: String,
      _ fingerprint: String,
      _ source: String, _ target: String
    ) -> String {
      """
              {
                "ruleId": "\(check)",
                "ruleIndex": \(index),
                "level": "error",
                "message": {
                  "text": "\(message)"
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "news.tsv"
                      },
                      "region": {
      \(region)
                        "snippet": {
                          "text": "\(snippet)"
                        }
                      }
                    }
                  }
                ],
                "partialFingerprints": {
                  "bellek/v1": "\(fingerprint)"
                },
                "properties": {
                  "source": "\(source)",
                  "target": "\(target)"
                }
              }
      """
    }
    func region(_ values: [(String, Int)]) -> String {
      values.map { "                  \"\($0)\": \($1)," }.joined(separator: "\n")
    }
    let first = result(
      "numbers", 1, "“50 percent” became “Yüzde 15”",
      region([
        ("startLine", 1), ("startColumn", 16), ("endLine", 1), ("endColumn", 24), ("byteOffset", 15),
        ("byteLength", 9),
      ]), "Yüzde 15", "b606b7edd6eea890", "Up 50 percent.", "Yüzde 15 arttı.")
    let second = result(
      "missing-target", 0, "There is no translation",
      region([
        ("startLine", 3), ("startColumn", 1), ("endLine", 3), ("endColumn", 14), ("byteOffset", 45),
        ("byteLength", 13),
      ]), "Exports rose.", "1afc27f79ac92583", "Exports rose.", "")
    #expect(
      run.output == """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "bellek",
                  "version": "0.1.0",
        \(rules.split(separator: "\n").map { "  " + $0.dropFirst(0) }.joined(separator: "\n"))
                }
              },
              "columnKind": "utf16CodeUnits",
              "results": [
        \(first),
        \(second)
              ]
            }
          ]
        }

        """)
  }

  @Test func sarifOffersTheFixThatIsSure() throws {
    try files.folder.write("Kerem Güngör konuştu.\tKerem Görgün spoke.\n", to: "names.tsv")
    let run = try files.run(
      "check", "names.tsv", "--from", "tr", "--to", "en", "--only", "names", "--format", "sarif")
    let log = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let results = (log?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
    let fixes = try #require(results?.first?["fixes"] as? [[String: Any]])
    let expected: [[String: Any]] = [
      [
        "description": ["text": "Write “Güngör”"],
        "artifactChanges": [
          [
            "artifactLocation": ["uri": "names.tsv"],
            "replacements": [
              [
                // 24 bytes and a tab come before, then "Kerem ".
                "deletedRegion": [
                  "startLine": 1, "startColumn": 29, "endLine": 1, "endColumn": 35, "byteOffset": 31,
                  "byteLength": 8,
                ], "insertedContent": ["text": "Güngör"],
              ]
            ],
          ]
        ],
      ]
    ]
    #expect((fixes as NSArray).isEqual(to: expected))
  }

  @Test func severalAtOnce() throws {
    let run = try check("--format", "text", "-o", "-", "--format", "sarif", "-o", "a.sarif")
    #expect(run.output.hasSuffix("\n2 errors\n"))
    #expect(try files.text("a.sarif") == check("--format", "sarif").output)
    let named = try check("-o", "a.json", "-o", "a.xml", "-o", "a.txt", "-o", "a.html")
    #expect((named.status, named.output) == (1, ""))
    #expect(try files.text("a.json") == check("--json").output)
    #expect(try files.text("a.xml") == check("--format", "junit").output)
    #expect(try files.text("a.txt") == check().output)
    #expect(try files.text("a.html").contains(">Yüzde 15</mark> arttı."))
  }

  @Test(arguments: [
    ["--format", "sarif", "--format", "json"], ["-o", "a.unknown"], ["-o", "a.json", "-o", "a.json"],
    ["--format", "json", "-o", "a", "-o", "b"], ["--json", "--format", "sarif"],
  ])
  func formatsAndFilesMustGoTogether(arguments: [String]) throws {
    let run = try files.program.run(
      ["check", "news.tsv", "--from", "en", "--to", "tr"] + arguments, in: files.folder.url.path)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }
}
