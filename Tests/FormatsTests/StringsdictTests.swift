import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct StringsdictTests {
  private func read(_ text: String) throws -> [FileSegment] {
    try Reading(Array(text.utf8), like: FormatSample("a.stringsdict", .stringsdict, text)).segments
  }

  @Test func readsTheTextsOfEachRule() throws {
    let sample = try #require(FormatSample.apple.first { $0.name == "Localizable.stringsdict" })
    let segments = try Reading(sample.bytes, like: sample).segments
    #expect(
      segments.map { "\($0.key ?? "") \($0.variant ?? "-") \($0.source.text)" } == [
        "%d files & %d more/NSStringLocalizedFormatKey - %#@files@",
        "%d files & %d more/files one %d \"dosya\" ç & b",
        "%d files & %d more/files other %d <dosya>",
        "Tap device.mac Tıklayın", "Tap device.other Dokunun",
        "Wide width.1 Kısa", "Wide width.20 Daha uzun",
        "y/0 - bir", "y/2 - iki",
      ])
    #expect(segments.map(\.isLocked) == [true, false, false, false, true, false, false, false, false])
    #expect(segments[0].notes == ["The file", "Shown in the list"])
    #expect(segments[1].notes == segments[0].notes)
    #expect(segments[3].notes == [])
    #expect(segments[1].location.line == 18)
  }

  @Test(arguments: [
    ("%#@a@", true), ("%1$#@a@ / %2$#@b@", true), ("%#@a@ in %#@b@", false), ("Found %#@a@", false),
    ("%#@a@ (%#@b@)", true),
  ])
  func aFormatOfVariablesAloneIsLocked(format: String, isLocked: Bool) throws {
    let text = """
      <plist><dict><key>k</key><dict><key>NSStringLocalizedFormatKey</key><string>\(format)</string></dict></dict></plist>
      """
    #expect(try read(text).map(\.isLocked) == [isLocked])
  }

  @Test func aTranslationTakesThePlaceOfTheTextAlone() throws {
    let text = "<plist><dict>\n\t<key>a</key>\n\t<string >x</string\t>\n</dict></plist>"
    let sample = FormatSample("a.stringsdict", .stringsdict, text)
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(TaggedText("<ş> & \"y\""), state: .translated)
    }
    #expect(
      String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
        == "<plist><dict>\n\t<key>a</key>\n\t<string >&lt;ş&gt; &amp; \"y\"</string\t>\n</dict></plist>")
  }

  @Test(arguments: [
    ("<dict/>", "its root element is <dict>, not <plist>"),
    ("<plist><dict><string>a</string></dict></plist>", "a value without <key>"),
    ("<plist><dict><key>a</key><key>b</key></dict></plist>", "a <key> where none can stand"),
    ("<plist><dict><key>a</key><b/></dict></plist>", "<b> is no element of a property list"),
    ("<plist><dict><key>a</key><string>a<b/></string></dict></plist>", "<b> inside <string>"),
    ("<!DOCTYPE plist [<!ENTITY a \"b\">]><plist/>", "its DOCTYPE declares something itself"),
  ])
  func saysWhatIsWrong(file: String, reason: String) {
    let error = #expect(throws: FormatError.self) { try read(file) }
    #expect(error?.problem.description.hasPrefix(reason) == true, "\(String(describing: error))")
  }

  @Test func aCharacterThatXMLCannotHoldIsRefused() throws {
    let text = "<plist><dict><key>a</key><string>x</string></dict></plist>"
    let sample = FormatSample("a.stringsdict", .stringsdict, text)
    #expect(throws: FormatError.self) {
      try Reading(sample.bytes, like: sample) { _, _ in
        SegmentTranslation(TaggedText("\u{1}"), state: .translated)
      }
    }
  }
}
