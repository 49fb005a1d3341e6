import Bitext
import ICUSentences
import Linguistics

/// The segmenter beside ICU on one text.
struct Comparison {
  let language: LanguageTag
  let text: [UInt8]

  struct Failure: Error { let language: String }

  func print() throws {
    let segmenter = SentenceSegmenter(language: language, newlines: .none)
    guard let icu = unsafe icu_sentences_open(language.language) else {
      throw Failure(language: language.language)
    }
    defer { unsafe icu_sentences_close(icu) }
    var ranges: [Range<Int>] = []
    var (ours, utf8, utf16) = (Double.infinity, Double.infinity, Double.infinity)
    var found = 0
    for _ in 0..<7 {
      ours = min(
        ours,
        Stopwatch.time {
          ranges.removeAll(keepingCapacity: true)
          segmenter.appendSentences(in: text.span, to: &ranges)
        })
      utf8 = min(utf8, Stopwatch.time { found = count(icu, isUTF16: false) })
      utf16 = min(utf16, Stopwatch.time { found = count(icu, isUTF16: true) })
    }
    let size = Double(text.count) / 1e6
    let ratio = min(utf8, utf16) / ours
    Swift.print(
      "\(language): \(fixed(size / ours)) MB/s, \(ranges.count) sentences; "
        + "ICU UTF-8 \(fixed(size / utf8)), UTF-16 \(fixed(size / utf16)) MB/s, \(found) sentences; "
        + "ratio to the faster \(fixed(ratio, places: 2))")
  }

  private func count(_ icu: OpaquePointer, isUTF16: Bool) -> Int {
    unsafe text.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let length = Int64(bytes.count)
      let count =
        isUTF16
        ? unsafe icu_sentences_count_utf16(icu, start, length)
        : unsafe icu_sentences_count_utf8(icu, start, length)
      return Int(count)
    }
  }
}

/// Texts made to be slow.
enum Hostile {
  static let units = [
    ".", "\"", "a", "(", "(a. ", "a. (", "1. ", "a) ", "A. ", "😀", "! 😀 ", ".” ", ".\"", ". \" ", "?! ",
  ]

  static func text(of unit: String, bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < bytes { text += unit.utf8 }
    return text
  }

  static func count(_ text: [UInt8], by segmenter: SentenceSegmenter) -> Int {
    var ranges: [Range<Int>] = []
    segmenter.appendSentences(in: text.span, to: &ranges)
    return ranges.count
  }
}

/// Seconds of this thread's processor time.
enum Stopwatch {
  static func time(_ work: () -> Void) -> Double {
    let start = icu_sentences_thread_time()
    work()
    return Double(icu_sentences_thread_time() - start) / 1e9
  }

  static func least(of rounds: Int, _ work: () -> Void) -> Double {
    (0..<rounds).map { _ in time(work) }.min() ?? 0
  }
}

func fixed(_ value: Double, places: Int = 1) -> String {
  let scale = places == 1 ? 10.0 : 100.0
  let whole = Int((value * scale).rounded())
  let rest = String(whole % Int(scale))
  return "\(whole / Int(scale)).\(String(repeating: "0", count: places - rest.count))\(rest)"
}

func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
