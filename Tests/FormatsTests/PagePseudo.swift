import Bitext

@testable import Formats

/// A page of which every text got another.
struct PagePseudo {
  var before: [FileSegment]
  var after: [FileSegment]
  /// Texts that were wanted, and those that were read.
  var differences: [String]

  init(_ bytes: [UInt8], like sample: FormatSample) throws {
    var wanted: [String] = []
    let reading = try Reading(bytes, like: sample) { number, segment in
      let text = Self.pseudo(segment.source, number)
      wanted.append(text.description)
      return SegmentTranslation(text, state: .translated)
    }
    before = reading.segments
    after = try Reading(try bytes.applying(reading.edits), like: sample).segments
    let found = after.map(\.source.description)
    differences =
      wanted.count == found.count
      ? zip(wanted, found).filter { $0 != $1 }.map { "\($0) ≠ \($1)" }
      : ["\(wanted.count) texts, then \(found.count)"]
        + (zip(wanted, found).first { $0 != $1 }.map { ["\($0) ≠ \($1)"] } ?? [])
  }

  /// The text between marks, with its number; codes at its ends stay there.
  private static func pseudo(_ text: TaggedText, _ number: Int) -> TaggedText {
    let prefix = "Ş\(number) "
    let suffix = " ğ"
    var codes = text.codes
    for index in codes.indices {
      let isLast = codes[index].offset == text.text.utf8.count
      if codes[index].offset == 0 { continue }
      codes[index].offset += prefix.utf8.count + (isLast ? suffix.utf8.count : 0)
    }
    return TaggedText(prefix + text.text + suffix, codes: codes)
  }
}
