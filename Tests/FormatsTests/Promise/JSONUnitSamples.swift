import Bitext

@testable import Formats

extension FormatSample {
  static let jsonUnits = [
    FormatSample(
      "units.jsonl", .jsonl,
      """
      {"source":"Hello","target":"Merhaba","from":"en","to":"tr","role":"headline","status":"confirmed"}
      {"source": "No target", "id": 7, "note": "n"}

      {"target":null,"source":"Null"}
      {"source":"A B C","target":"D E","sourceCodes":[{"number":1,"kind":"open","offset":2,"original":"<b>"},\
      {"number":1,"kind":"close","offset":3,"original":"</b>"}],"targetCodes":[]}
      { "sourceCodes" : [{"number":1,"kind":"standalone","offset":0,"original":"<br>"}], "source" : "x" }
      {"source":"De","target":"x","from":"de"}
      {"source":"","target":"x"}
      {"source":"\\u015fu","target":"a\\/b","extra":{"target":["no"]}}
      """ + "\r\n", languages: .englishToTurkish),
    FormatSample(
      "ascii.jsonl", .jsonl, "{\"source\": \"caf\\u00e9\", \"target\": \"\"}\n{\"source\": \"plain\"}\n"),
    FormatSample(
      "memory.json", .weblate,
      """
      [
        {
          "source": "Hello",
          "target": "Merhaba",
          "source_language": "en",
          "target_language": "tr",
          "origin": "project/component",
          "category": 10000004,
          "status": 1,
          "context": "greeting"
        }, {"source": "No target", "source_language": "en_GB", "target_language": "tr"},
        {"source": "In ] and , and { too", "target": "", "status": 0, "x": [{}, "target"]} ,
        {"source": "Hallo", "target": "x", "source_language": "de", "target_language": "tr"},
        {"target_language":"tr","source":"Last"}
      ]

      """, languages: .englishToTurkish),
    FormatSample(
      "one.json", .weblate, "\u{FEFF}[{\"source\":\"a\"}]", languages: .englishToTurkish),
  ]
}
