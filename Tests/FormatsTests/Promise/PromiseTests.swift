import Bitext
import TestSupport
import Testing

@testable import Formats

/// What every format that is edited in place keeps: the bytes that nobody asked to change.
@Suite struct PromiseTests {
  @Test(arguments: FormatSample.all)
  func givesAnUntouchedFileBackToTheByte(sample: FormatSample) throws {
    let reading = try Reading(sample.bytes, like: sample)
    #expect(!reading.segments.isEmpty)
    #expect(reading.edits.isEmpty)
    let folder = try TemporaryFolder()
    let path = folder.file("in-" + sample.name)
    try write(sample.bytes, to: path)
    let editor = try FileEditor(
      path: path, output: folder.file("out"), format: sample.format, options: sample.options)
    try editor.finish()
    #expect(try folder.bytes("out") == sample.bytes)
  }

  @Test(arguments: FormatSample.all)
  func aTranslationChangesOnlyItsOwnBytes(sample: FormatSample) throws {
    let before = try Reading(sample.bytes, like: sample).segments
    for (number, old) in before.enumerated() where !old.isLocked {
      let new = translation(of: old, number)
      let reading = try Reading(sample.bytes, like: sample) { index, _ in index == number ? new : nil }
      let bytes = try sample.bytes.applying(reading.edits)
      let after = try Reading(bytes, like: sample).segments
      try #require(after.count == before.count, "segment \(number)")
      for (index, segment) in after.enumerated() {
        let content = sample.isOneLanguage ? segment.source : segment.target
        if index == number {
          #expect(content?.description == new.text.description, "segment \(number)")
          if !sample.isOneLanguage { #expect(segment.source == old.source, "segment \(number)") }
        } else {
          #expect(segment.source == before[index].source, "segment \(index) after a change of \(number)")
          #expect(segment.target == before[index].target, "segment \(index) after a change of \(number)")
          #expect(segment.state == before[index].state, "segment \(index) after a change of \(number)")
        }
      }
      if !sample.hasHeader {
        for edit in reading.edits {
          #expect(
            old.location.bytes.lowerBound <= edit.range.lowerBound
              && edit.range.upperBound <= old.location.bytes.upperBound,
            "segment \(number) stands at \(old.location.bytes), the edit at \(edit.range)")
        }
      }
    }
  }

  @Test(arguments: FormatSample.all)
  func takesATranslationOfEverySegment(sample: FormatSample) throws {
    var wanted: [String?] = []
    let reading = try Reading(sample.bytes, like: sample) { number, segment in
      let new = segment.isLocked ? nil : translation(of: segment, number)
      let old = sample.isOneLanguage ? segment.source : segment.target
      wanted.append(new?.text.description ?? old?.description)
      return new
    }
    let after = try Reading(try sample.bytes.applying(reading.edits), like: sample).segments
    #expect(after.map { (sample.isOneLanguage ? $0.source : $0.target)?.description } == wanted)
  }

  @Test(arguments: FormatSample.all)
  func theEditorWritesWhatTheEditsSay(sample: FormatSample) throws {
    let reading = try Reading(sample.bytes, like: sample) { number, segment in
      segment.isLocked || number % 2 == 1 ? nil : translation(of: segment, number)
    }
    let folder = try TemporaryFolder()
    let path = folder.file("in-" + sample.name)
    try write(sample.bytes, to: path)
    // The output is the file itself.
    let editor = try FileEditor(path: path, output: path, format: sample.format, options: sample.options)
    var number = 0
    while let segment = try editor.next() {
      if !segment.isLocked, number % 2 == 0 { try editor.translate(translation(of: segment, number)) }
      number += 1
    }
    try editor.finish()
    #expect(try folder.bytes("in-" + sample.name) == sample.bytes.applying(reading.edits))
    #expect(try folder.files() == ["in-" + sample.name])
  }

  @Test(arguments: FormatSample.all)
  func endsWhereverTheFileIsCutOff(sample: FormatSample) throws {
    for length in stride(from: 1, to: sample.bytes.count, by: max(1, sample.bytes.count / 150)) {
      try readDamaged(Array(sample.bytes[..<length]), like: sample, "cut at \(length)")
    }
  }

  @Test(arguments: FormatSample.all, [1, 2])
  func readsDamagedFilesOrSaysWhatIsWrong(sample: FormatSample, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<40 {
      try readDamaged(damaged(sample.bytes, &generator), like: sample, "seed \(seed), round \(round)")
    }
  }

  /// Reads and translates every second segment: that is well or a `FormatError`, and then the edits fit.
  private func readDamaged(_ bytes: [UInt8], like sample: FormatSample, _ comment: Comment) throws {
    do {
      let reading = try Reading(bytes, like: sample) { number, segment in
        number % 2 == 0 && !segment.isLocked ? translation(of: segment, number) : nil
      }
      _ = try bytes.applying(reading.edits)
    } catch let error as FormatError {
      #expect(error.location.file == sample.name, comment)
      #expect(error.location.bytes.upperBound <= bytes.count, comment)
    }
  }

  /// A text that tries what must be escaped, with the codes of the source.
  private func translation(of segment: FileSegment, _ number: Int) -> SegmentTranslation {
    let prefix = "Çeviri \(number) & "
    var codes = segment.source.codes
    for index in codes.indices { codes[index].offset += prefix.utf8.count }
    return SegmentTranslation(TaggedText(prefix + segment.source.text, codes: codes), state: .translated)
  }
}
