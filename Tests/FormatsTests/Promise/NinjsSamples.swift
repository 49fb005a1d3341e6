import Bitext

@testable import Formats

extension FormatSample {
  private static var newsPair: LanguagePair? {
    guard let english = LanguageTag("en"), let turkish = LanguageTag("tr") else { return nil }
    return LanguagePair(source: english, target: turkish)
  }

  private static let ninjs1 = #"""
    {
      "$standard": {"name": "ninjs", "version": "1.4", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json"},
      "uri" : "http:\/\/a.example\/1", "type": "text", "language": "en", "versioncreated": "2026-01-12T09:30:00Z",
      "slugline": "BC-US-Fed", "located": "Ankara", "byline": "By Ann \"A\" Lee",
      "headline" : "A \u201chead\u201d \/ line & so", "headline_short": "Head",
      "copyrightnotice": "Copyright 2026 \\ Agency",
      "body_text": "First paragraph, bold.\nSecond.\n\nThird, which is longer.",
      "body_xhtml": "<div class=\"c\"><p>First paragraph, <b>bold<\/b>.<\/p>\n<p>Second.<br \/><\/p><!-- x --><p>Third,\n which is <i>longer<\/i>.<\/p><\/div>",
      "body_nitf": "<?xml version=\"1.0\"?><nitf><body><body.content><p>First paragraph, bold.<\/p><p>Second.<\/p><p>Third, which is longer.<\/p><\/body.content><\/body><\/nitf>",
      "description_text": "Plain only: \ud83d\ude00 5 < 6.\r\n\r\nTwo.",
      "subject": [{"name": "economy", "rel": "about", "code": "04000000"}, {"code": "x"}],
      "place": [{"name": "Ankara"}],
      "renditions": {"main": {"href": "http:\/\/a\/b.jpg", "title": "Large"}},
      "associations": {"pic": {"uri": "urn:x", "type": "picture", "headline": "Picture", "byline": "Bo",
        "description_text": "Caption.", "description_xhtml": "<p>Caption.<\/p>"}}
    }

    """#

  private static let ninjs3 = #"""
    {"standard":{"name":"ninjs","version":"3.0","schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"},"uri":"urn:a","language":"en-GB","title":"Main headline","by":"Ann Lee",
    "headlines":[{"role":"main","value":"Main headline"},{"role":"short","value":"Short"}],
    "descriptions":[{"value":"Lead text."}],
    "bodies":[{"role":"text","contentType":"text/plain","charCount":20,"value":"One para. Two para, ünlü."},
     {"role":"html","contentType":"text/html","value":"<p>One para.</p><p>Two <a href='x'>para</a>, ünlü.</p>loose"},
     {"role":"sidebar","contentType":"text/plain","value":"A sidebar that stands alone."}],
    "subjects":[{"name":"economy","uri":"urn:b"}],
    "associations":[{"name":"mainpic","uri":"urn:c","type":"picture","headlines":[{"value":"Pic"}],"renditions":[{"name":"main","title":"T"}]}]}
    """#

  static let ninjs = [
    FormatSample("one.ninjs", .ninjs, ninjs1, hasHeader: true, isOneLanguage: true),
    FormatSample("one.json", .ninjs, ninjs1, languages: newsPair, hasHeader: true, isOneLanguage: true),
    FormatSample("three.json", .ninjs, "\u{FEFF}" + ninjs3, hasHeader: true, isOneLanguage: true),
    FormatSample(
      "three.en.json", .ninjs, "[" + ninjs3 + "]", languages: newsPair, hasHeader: true, isOneLanguage: true),
  ]
}
