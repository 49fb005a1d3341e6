import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct StringCatalogTests {
  private func file(_ strings: String) -> String {
    """
    {
      "sourceLanguage" : "en",
      "strings" : {
    \(strings)
      },
      "version" : "1.0"
    }

    """
  }

  private func read(_ text: String, _ target: String? = "tr") throws -> [FileSegment] {
    let languages = try target.map { try pair("en", $0) }
    return try Reading(
      Array(text.utf8), like: FormatSample("a.xcstrings", .xcstrings, text, languages: languages)
    ).segments
  }

  private func translated(
    _ strings: String, _ target: String, _ texts: [String: String], _ state: FileSegment.State = .translated
  ) throws -> String {
    let text = file(strings)
    let sample = FormatSample("a.xcstrings", .xcstrings, text, languages: try pair("en", target))
    let reading = try Reading(sample.bytes, like: sample) { _, segment in
      texts[segment.variant ?? segment.key ?? ""].map { SegmentTranslation(TaggedText($0), state: state) }
    }
    return String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
  }

  @Test func readsStatesKeysAndComments() throws {
    let segments = try read(
      file(
        #"""
            "a" : { "comment" : "note", "shouldTranslate" : false },
            "b" : { "localizations" : {
              "en" : { "stringUnit" : { "state" : "new", "value" : "B!" } },
              "tr" : { "stringUnit" : { "state" : "needs_review", "value" : "Be" } } } },
            "c" : { "localizations" : { "tr" : { "stringUnit" : { "state" : "new", "value" : "" } } } },
            "d" : { "extractionState" : "stale", "localizations" : {
              "tr" : { "stringUnit" : { "state" : "translated", "value" : "De" } } } }
        """#))
    #expect(segments.map(\.key) == ["a", "b", "c", "d"])
    #expect(segments.map(\.source.text) == ["a", "B!", "c", "d"])
    #expect(segments.map(\.target?.text) == [nil, "Be", nil, "De"])
    #expect(segments.map(\.state) == [.new, .draft, .new, .translated])
    #expect(segments.map(\.isLocked) == [true, false, false, false])
    #expect(segments.map(\.notes) == [["note"], [], [], []])
    #expect(segments.map(\.location.line) == [4, 5, 8, 9])
    #expect(
      segments.allSatisfy { $0.targetLanguage == LanguageTag("tr") && $0.sourceLanguage == LanguageTag("en") }
    )
  }

  static let plural = #"""
        "%lld days" : {
          "localizations" : {
            "en" : {
              "variations" : {
                "plural" : {
                  "one" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "%lld day"
                    }
                  },
                  "other" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "%lld days"
                    }
                  }
                }
              }
            }
          }
        }
    """#

  @Test func theFormsAreThoseOfTheTargetLanguage() throws {
    let segments = try read(file(Self.plural), "ru")
    #expect(segments.map(\.variant) == ["plural.one", "plural.few", "plural.many", "plural.other"])
    #expect(segments.map(\.source.text) == ["%lld day", "%lld days", "%lld days", "%lld days"])
    #expect(try read(file(Self.plural), "ja").map(\.variant) == ["plural.other"])
  }

  @Test func putsFormsInAsXcodeWould() throws {
    let after = try translated(Self.plural, "de", ["plural.one": "%lld Tag", "plural.other": "%lld „Tage“"])
    let old = "      \"localizations\" : {\n"
    let new = #"""
              "de" : {
                "variations" : {
                  "plural" : {
                    "one" : {
                      "stringUnit" : {
                        "state" : "translated",
                        "value" : "%lld Tag"
                      }
                    },
                    "other" : {
                      "stringUnit" : {
                        "state" : "translated",
                        "value" : "%lld „Tage“"
                      }
                    }
                  }
                }
              },

      """#
    #expect(after == file(Self.plural.replacing(old, with: old + new)))
  }

  @Test func fillsAnEmptyString() throws {
    let after = try translated("    \"Open \\\"it\\\"\" : {\n\n    }", "tr", ["Open \"it\"": "Aç/\n"], .draft)
    #expect(
      after
        == file(
          #"""
              "Open \"it\"" : {
                "localizations" : {
                  "tr" : {
                    "stringUnit" : {
                      "state" : "needs_review",
                      "value" : "Aç/\n"
                    }
                  }
                }
              }
          """#))
  }

  @Test func putsMembersWhereTheirOrderAsks() throws {
    let old = #"""
          "a" : {
            "extractionState" : "manual",
            "shouldTranslate" : true
          },
          "b" : {
            "comment" : "x"
          }
      """#
    let localizations = #"""
            "localizations" : {
              "tr" : {
                "stringUnit" : {
                  "state" : "translated",
                  "value" : "Z"
                }
              }
            }
      """#
    let expected =
      old.replacing("\"manual\",\n", with: "\"manual\",\n" + localizations + ",\n")
      .replacing("\"x\"\n", with: "\"x\",\n" + localizations + "\n")
    #expect(try translated(old, "tr", ["a": "Z", "b": "Z"]) == file(expected))
  }

  @Test func aChangedTextChangesItsValueAndStateAlone() throws {
    let old = #"    "a" : {"localizations":{"tr":{"stringUnit":{"value":"x" , "state" :"new"}}}}"#
    #expect(
      try translated(old, "tr", ["a": "y"])
        == file(#"    "a" : {"localizations":{"tr":{"stringUnit":{"value":"y" , "state" :"translated"}}}}"#))
  }

  @Test func aSubstitutionTakesItsArgumentAlong() throws {
    let source = #"""
      "localizations" : { "en" : { "stringUnit" : { "state" : "translated", "value" : "%#@n@" },
      "substitutions" : { "n" : { "argNum" : 1, "formatSpecifier" : "lld", "variations" : { "plural" : {
      "other" : { "stringUnit" : { "state" : "translated", "value" : "%arg days" } } } } } } } }
      """#
    let text = "{\"sourceLanguage\" : \"en\",\"strings\" : {\"k\" : {\(source)}}}"
    let sample = FormatSample("a.xcstrings", .xcstrings, text, languages: try pair("en", "ja"))
    let reading = try Reading(sample.bytes, like: sample) { _, segment in
      segment.variant == nil ? nil : SegmentTranslation(TaggedText("%arg日"), state: .translated)
    }
    #expect(reading.segments.map(\.variant) == [nil, "substitutions.n.plural.other"])
    let added =
      #","ja" : {"substitutions" : {"n" : {"argNum" : 1,"formatSpecifier" : "lld","variations" : {"plural" : {"#
      + #""other" : {"stringUnit" : {"state" : "translated","value" : "%arg日"}}}}}}}"#
    let after = String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
    #expect(after == text.replacing("} } } } } } } }", with: "} } } } } } }\(added) }"))
  }

  @Test func phrasesOfASetThatIsThereAreSegments() throws {
    let set = #"{ "stringSet" : { "state" : "new", "values" : [ "One", "Two" ] } }"#
    let segments = try read(file("\"p\" : { \"localizations\" : { \"en\" : \(set), \"tr\" : \(set) } }"))
    #expect(segments.map(\.variant) == ["set.0", "set.1"])
    #expect(segments.map(\.isLocked) == [false, false])
    #expect(
      try translated("\"p\" : { \"localizations\" : { \"tr\" : \(set) } }", "tr", ["set.1": "İki"])
        == file(
          "\"p\" : { \"localizations\" : { \"tr\" : "
            + #"{ "stringSet" : { "state" : "translated", "values" : [ "One", "İki" ] } } } }"#))
  }

  @Test func theOneOtherLanguageIsTheTarget() throws {
    let strings =
      #""a" : { "localizations" : { "pt-BR" : { "stringUnit" : { "state" : "translated", "value" : "b" } } } }"#
    #expect(try read(file(strings), nil).map(\.targetLanguage?.description) == ["pt-BR"])
    #expect(throws: FormatError.self) { try read(file(Self.plural), nil) }
  }

  @Test(arguments: [
    ("[]", "has no sourceLanguage"), ("{\"sourceLanguage\":\"en\"}", "has no strings"),
    ("{\"sourceLanguage\":\"en\",\"strings\":{\"a\":1}}", "a string that is no object"),
    ("{\"sourceLanguage\":\"en\",}", "not JSON: a key in quotes is missing"),
  ])
  func saysWhatIsWrong(file: String, reason: String) {
    let error = #expect(throws: FormatError.self) { try read(file) }
    #expect(error?.problem.description.hasPrefix(reason) == true, "\(String(describing: error))")
  }

  @Test func whatStandsInTheWayIsAnError() throws {
    #expect(throws: FormatError.self) {
      try translated("\"a\" : { \"localizations\" : [] }", "tr", ["a": "b"])
    }
  }
}
