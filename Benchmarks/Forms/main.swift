import BenchmarkSupport
import Bitext
import CICU
import Foundation
import Linguistics

// Normal forms and words: MB/s of thread CPU beside ICU's own functions on the same segments in the same
// run, and time by doubled sizes on texts made to be slow.

let rounds = 7

func row(_ cells: [String]) {
  // Lines show as they are done.
  defer { fflush(nil) }
  print(row(cells, widths: [34, 12, 12, 10]))
}

func figure(_ value: Double) -> String { fixed(value, places: value < 10 ? 2 : 0) }

/// ICU's own folding and NFKC of a segment, UTF-8 to UTF-8 through its UTF-16.
func peerForms(_ text: String, turkic: Bool, _ folded: inout [CChar], _ normal: inout [CChar]) {
  var (status, text) = (Int32(0), text)
  text.withUTF8 { utf8 in
    unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
      let capacity = Int64(folded.count)
      let length = unsafe cicu_fold_case(
        turkic, bytes.baseAddress, Int64(bytes.count), &folded, capacity, &status)
      _ = unsafe cicu_normalize(Int32(CICU_NFKC), folded, length, &normal, capacity, &status)
    }
  }
}

let corpora = try ["en", "tr"].map { try Corpus(language: $0, bytes: 4_000_000) }

row(["normal forms", "MB/s", "ICU MB/s", "ratio"])
for corpus in corpora {
  guard let tag = LanguageTag(corpus.language) else { continue }
  let forms = NormalForms(language: tag)
  let turkic = corpus.language == "tr"
  var output: [UInt8] = []
  output.reserveCapacity(corpus.bytes * 2)
  var (folded, normal) = ([CChar](repeating: 0, count: 65_536), [CChar](repeating: 0, count: 65_536))
  let peer = Stopwatch.least(of: rounds) {
    for segment in corpus.segments { peerForms(segment, turkic: turkic, &folded, &normal) }
  }
  func report(_ name: String, _ time: Double) {
    let megabytes = Double(corpus.bytes) / 1_000_000
    row([
      "\(corpus.language) \(name)", figure(megabytes / time), figure(megabytes / peer), figure(peer / time),
    ])
  }
  for levels in [[NormalForms.Level.typographic], [.loose], [.typographic, .loose]] {
    let time = Stopwatch.least(of: rounds) {
      output.removeAll(keepingCapacity: true)
      for segment in corpus.segments {
        for level in levels { forms.append(level, of: segment.utf8Span, to: &output) }
      }
    }
    report(levels.map(\.rawValue).joined(separator: " + "), time)
  }
  var characters = 0
  let asStrings = Stopwatch.least(of: rounds) {
    for segment in corpus.segments {
      characters += forms.typographic(segment).utf8.count + forms.loose(segment).utf8.count
    }
  }
  report("both, as strings", asStrings)
}

print()
row(["words", "MB/s", "ICU MB/s", "ratio"])
for corpus in corpora {
  guard let tag = LanguageTag(corpus.language) else { continue }
  let tokenizer = try WordTokenizer(language: tag)
  var words: [Word] = []
  let time = try Stopwatch.least(of: rounds) {
    for segment in corpus.segments {
      words.removeAll(keepingCapacity: true)
      try tokenizer.appendWords(in: segment.utf8Span, to: &words)
    }
  }
  var status: Int32 = 0
  guard let breaker = unsafe cicu_breaker_open(Int32(CICU_BREAK_WORD), corpus.language, &status) else {
    continue
  }
  defer { unsafe cicu_breaker_close(breaker) }
  let peer = Stopwatch.least(of: rounds) {
    for segment in corpus.segments {
      var text = segment
      words.removeAll(keepingCapacity: true)
      text.withUTF8 { utf8 in
        unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
          unsafe cicu_breaker_set_text(breaker, bytes.baseAddress, Int64(bytes.count), &status)
          var start = 0
          while case let end = unsafe Int(cicu_breaker_next(breaker)), end >= 0 {
            if unsafe cicu_breaker_rule_status(breaker) >= 100 {
              words.append(Word(range: start..<end, kind: .letters))
            }
            start = end
          }
        }
      }
    }
  }
  let megabytes = Double(corpus.bytes) / 1_000_000
  row([corpus.language, figure(megabytes / time), figure(megabytes / peer), figure(peer / time)])
}

print()
row(["hostile text, loose form", "1 MB ms", "2 MB ms", "ratio"])
let forms = NormalForms(language: LanguageTag("tr") ?? corpora[0].tag)
for (name, piece) in [
  ("one letter", "a"), ("capital I", "I"), ("spaces", " "), ("one mark", "\u{301}"),
  ("marks above and below", "\u{301}\u{316}"), ("long marks", "\u{f73}\u{301}"),
  ("soft hyphens", "\u{ad}"), ("letters with marks", "e\u{301}"), ("ellipses", "…"),
  ("vowel signs", "\u{64e}\u{651}"), ("jamo", "\u{1112}\u{1161}"), ("emoji", "😀"),
] {
  let times = [1, 2].map { size in
    let text = String(repeating: piece, count: size * 1_000_000 / piece.utf8.count)
    return Stopwatch.least(of: 2) {
      var output: [UInt8] = []
      forms.append(.loose, of: text.utf8Span, to: &output)
    }
  }
  row([name, figure(times[0] * 1000), figure(times[1] * 1000), figure(times[1] / times[0])])
}
