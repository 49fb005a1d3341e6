import Bitext

@testable import Formats

extension FormatSample {
  static let apple = [
    FormatSample("Localizable.strings", .strings, strings, isOneLanguage: true),
    FormatSample(
      "utf16.strings", .strings,
      bytes: [0xFF, 0xFE] + strings.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, isOneLanguage: true),
    FormatSample(
      "big.strings", .strings,
      bytes: "\"a\" = \"ş\";\r\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      isOneLanguage: true),
    FormatSample(
      "braces.strings", .strings, "{\n  a = b;\n  \"c d\" = ( 'e', \"f\" );\n  g = { h = i; };\n}\n",
      isOneLanguage: true),
    FormatSample("Localizable.stringsdict", .stringsdict, stringsdict, isOneLanguage: true),
    FormatSample(
      "utf16.stringsdict", .stringsdict,
      bytes: [0xFE, 0xFF]
        + stringsdict.replacing("UTF-8", with: "UTF-16").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      isOneLanguage: true),
    FormatSample(
      "xml.strings", .strings,
      "<plist version=\"1.0\"><dict><key>a</key>\r\n<string>b</string></dict></plist>",
      isOneLanguage: true),
    FormatSample("Localizable.xcstrings", .xcstrings, catalog, languages: pairOf("en", "tr")),
    FormatSample("Slavic.xcstrings", .xcstrings, catalog, languages: pairOf("en", "ru")),
    FormatSample(
      "tabs.xcstrings", .xcstrings, catalog.replacing("  ", with: "\t").replacing("\n", with: "\r\n"),
      languages: pairOf("en", "tr")),
    FormatSample(
      "line.xcstrings", .xcstrings,
      #"{"sourceLanguage":"en","strings":{"a\/b":{},"c":{"localizations":{"de":{"stringUnit":{"value":"d"}}}}}}"#,
      languages: pairOf("en", "de")),
  ]

  private static let stringsdict = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <!-- The file -->
    <dict>
    <t><!-- Shown in the list -->
    <t><key>%d files &amp; %d more</key>
    <t><dict>
    <t><t><key>NSStringLocalizedFormatKey</key>
    <t><t><string>%#@files@</string>
    <t><t><key>files</key>
    <t><t><dict>
    <t><t><t><key>NSStringFormatSpecTypeKey</key>
    <t><t><t><string>NSStringPluralRuleType</string>
    <t><t><t><key>NSStringFormatValueTypeKey</key>
    <t><t><t><string>d</string>
    <t><t><t><key>one</key>
    <t><t><t><string>%d &quot;dosya&quot; &#231; &amp; b</string>
    <t><t><t><key>other</key>
    <t><t><t><string><![CDATA[%d <dosya>]]></string>
    <t><t><t><key>zero</key>
    <t><t><t><string/>
    <t><t></dict>
    <t></dict>
    <t><key>Tap</key>
    <t><dict>
    <t><t><key>NSStringDeviceSpecificRuleType</key>
    <t><t><dict>
    <t><t><t><key>mac</key>
    <t><t><t><string>Tıklayın</string>
    <t><t><t><key>other</key>
    <t><t><t><string>Dokunun<!-- kept --></string>
    <t><t></dict>
    <t></dict>
    <t><key>Wide</key>
    <t><dict>
    <t><t><key>NSStringVariableWidthRuleType</key>
    <t><t><dict>
    <t><t><t><key>1</key>
    <t><t><t><string>Kısa</string>
    <t><t><t><key>20</key>
    <t><t><t><string>Daha uzun</string>
    <t><t></dict>
    <t></dict>
    <t><key>x</key><integer>1</integer><key>y</key><array><string>bir</string><true/><string>iki</string></array>
    </dict>
    </plist>
    """#.replacing("<t>", with: "\t")

  private static let catalog = #"""
    {
      "sourceLanguage" : "en",
      "strings" : {
        "" : {

        },
        "%lld files" : {
          "extractionState" : "manual",
          "localizations" : {
            "de" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "%lld Dateien"
              }
            },
            "en" : {
              "variations" : {
                "plural" : {
                  "one" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "%lld file"
                    }
                  },
                  "other" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "%lld files"
                    }
                  }
                }
              }
            }
          }
        },
        "%lld of %lld" : {
          "localizations" : {
            "en" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "%#@a@ of %2$lld"
              },
              "substitutions" : {
                "a" : {
                  "argNum" : 1,
                  "formatSpecifier" : "lld",
                  "variations" : {
                    "plural" : {
                      "one" : { "stringUnit" : { "state" : "translated", "value" : "%arg page" } },
                      "other" : { "stringUnit" : { "state" : "translated", "value" : "%arg pages" } }
                    }
                  }
                }
              }
            }
          }
        },
        "Open" : {
          "comment" : "A button",
          "localizations" : {
            "tr" : {
              "stringUnit" : {
                "state" : "needs_review",
                "value" : "Aç"
              }
            }
          }
        },
        "Phrases" : {
          "localizations" : {
            "en" : { "stringSet" : { "state" : "new", "values" : [ "One", "Two" ] } }
          }
        },
        "Same" : {
          "shouldTranslate" : false
        },
        "Tap" : {
          "localizations" : {
            "en" : {
              "variations" : {
                "device" : {
                  "mac" : { "stringUnit" : { "state" : "translated", "value" : "Click" } },
                  "other" : {
                    "variations" : { "plural" : {
                      "one" : { "stringUnit" : { "state" : "translated", "value" : "Tap" } },
                      "other" : { "stringUnit" : { "state" : "translated", "value" : "Taps" } }
                    } }
                  }
                }
              }
            }
          }
        },
        "Untranslated" : {

        }
      },
      "version" : "1.0"
    }
    """#

  private static let strings = #"""
    /*
      Localizable.strings
      (c) somebody
    */

    /* Title of the window */
    "Open" = "Aç \"şimdi\"";
    // first
    // second
    plain.key = value; /* behind */
    "multi" =
      "line
      feed";   "same line" = "\U0130 \u00e7 \101 \n\t\\ %1$@ %%";

    /* No comment provided by engineer. */
    "itself";
    "empty" = "";
    <weird>
    """#.replacing("<weird>", with: "\"data\" = <0fbd 77>;\n\"😀\" = \"😀\";")
}
