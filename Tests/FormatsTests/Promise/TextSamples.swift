import Bitext

@testable import Formats

extension FormatSample {
  static let text = [
    FormatSample(
      "plain.txt", .text,
      "A headline\r\n\r\n  First paragraph,\r\nin two lines.  \r\n\r\n\r\nSecond one, “quoted”.",
      isOneLanguage: true),
    FormatSample(
      "utf16.txt", .text,
      bytes: [0xff, 0xfe]
        + "Bir başlık\n\nİlk paragraf.\n".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] },
      isOneLanguage: true),
  ]
}
