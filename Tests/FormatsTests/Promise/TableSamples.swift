import Bitext

@testable import Formats

extension FormatSample {
  static let tables = [
    FormatSample(
      "quoted.csv", .csv,
      "id,source,target,note\r\n1,Hello,Merhaba,\r\n2,\"Yes, we \"\"can\"\".\",\"Evet, \"\"yaparız\"\".\",said\r\n"
        + "3,\"Two\nlines\",,\r\n\r\n4,\"Quoted\",\"\",x\r\n5,Short\r\n6,,no source,\r\n7,\"Last\"",
      languages: .englishToTurkish),
    FormatSample(
      "excel.csv", .csv,
      bytes: [0xEF, 0xBB, 0xBF]
        + Array("sep=;\r\nTürkçe;English;durum\r\nElma, armut;Apple, pear;new\r\n;Second;\r\n".utf8),
      languages: .englishToTurkish),
    FormatSample("bare.csv", .csv, "Good morning,Günaydın\nGood night,\n", languages: .englishToTurkish),
    FormatSample("mac.csv", .csv, "source,target\rOne,Bir\rTwo,\"İki\"\r", languages: .englishToTurkish),
    FormatSample(
      "remarks.csv", .csv, "# made by hand, for tests\n#two\n\nen,de,tr\n#1 hit,a,b\n# a remark\nx,y,z\n",
      languages: .englishToTurkish),
    FormatSample(
      "plain.tsv", .tsv, "a \"b\tc\\\td\n# remark\n#tag\t#etiket\n\"x\"\t\n", languages: .englishToTurkish),
    FormatSample(
      "libre.tsv", .tsv, "\"source\"\t\"target\"\n\"a\tb\"\t\"c\nd\"\n\"e\"\t\n", languages: .englishToTurkish
    ),
    FormatSample(
      "unicode.tsv", .tsv,
      bytes: [0xFF, 0xFE]
        + "English\tTürkçe\r\nOne\tBir 😀\r\n\"Two\tfold\"\t\"İki\"\"\"\r\nThree\r\n".utf16.flatMap {
          [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }, languages: .englishToTurkish),
    FormatSample(
      "bigendian.csv", .csv,
      bytes: [0xFE, 0xFF]
        + "source,target\nOne,\"Bir\nİki\"\nTwo,\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      languages: .englishToTurkish),
    FormatSample(
      "omegat.utf8", .glossary,
      "# Glossary in tab-separated format -*- coding: utf-8 -*-\nbank\tbanka\tmoney\nshore\t\n\n\"q\"\tçeyrek\n",
      languages: .englishToTurkish),
  ]
}

extension LanguagePair {
  /// For samples.
  static var englishToTurkish: LanguagePair? {
    guard let english = LanguageTag("en"), let turkish = LanguageTag("tr") else { return nil }
    return LanguagePair(source: english, target: turkish)
  }
}
