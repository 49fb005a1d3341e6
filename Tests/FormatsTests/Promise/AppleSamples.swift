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
  ]

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
