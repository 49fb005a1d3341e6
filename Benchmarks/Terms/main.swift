import BenchmarkSupport
import Bitext
import Glibc
import Terminology

// bench-terms LANGUAGE SOURCES TEXTS COUNT
//
// Makes a glossary of COUNT terms out of the lines of SOURCES, finds its terms in the lines of TEXTS on one
// core, and does the same with the words' Snowball stems; prints lines of "name value".

func lines(_ path: String) -> [String] {
  guard let file = unsafe fopen(path, "r") else {
    print("\(path): \(unsafe String(cString: strerror(errno)))")
    exit(2)
  }
  defer { unsafe fclose(file) }
  var lines: [String] = []
  var buffer: UnsafeMutablePointer<CChar>?
  var room = 0
  while true {
    let count = unsafe getline(&buffer, &room, file)
    guard count > 0, let start = unsafe buffer else { break }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    lines.append(unsafe String(decoding: bytes.last == 0x0a ? bytes.dropLast() : bytes[...], as: UTF8.self))
  }
  unsafe free(buffer)
  return lines
}

/// Memory of the program that is its own, in megabytes.
func residentMegabytes() -> Double {
  guard let status = lines("/proc/self/status").first(where: { $0.hasPrefix("VmRSS") }) else { return 0 }
  return (Double(status.filter(\.isNumber)) ?? 0) / 1024
}

func report(_ name: String, _ value: Double) { print(name, fixed(value, places: 3)) }

let arguments = CommandLine.arguments
guard arguments.count == 5, let language = LanguageTag(arguments[1]), let count = Int(arguments[4]) else {
  print("usage: bench-terms LANGUAGE SOURCES TEXTS COUNT")
  exit(64)
}
let names = FrequentPhrases(in: lines(arguments[2])).best(count)
let texts = lines(arguments[3])
let concepts = names.enumerated().map { number, name in
  (
    glossary: Optional("bench"),
    concept: Concept(identifier: "c\(number)", terms: [Term(name, language: language)])
  )
}
report("terms", Double(names.count))
report("segments", Double(texts.count))
report("bytes_a_segment", Double(texts.reduce(0) { $0 + $1.utf8.count }) / Double(texts.count))

let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
let path = "\(folder)/bench-terms.\(getpid())"
defer { unsafe unlink(path) }
let stamp = TermStamp(subject: "bench", glossary: 1, rules: 1)
report(
  "build_s", try Stopwatch.time { try TermFile.write(concepts, language: language, stamp: stamp, to: path) })
var facts = stat()
unsafe stat(path, &facts)
report("file_MB", Double(facts.st_size) / 1e6)

let before = residentMegabytes()
var opened: TermFinder?
report(
  "load_ms",
  1000 * Stopwatch.least(of: 5) { opened = TermFile.finder(path, language: language, stamp: stamp) })
guard let finder = opened else {
  print("the compiled glossary cannot be read")
  exit(2)
}

// With what a first reading has to learn, and again.
var matches: [TermMatch] = []
var found = 0
for name in ["first_segments_s", "segments_s"] {
  let seconds = Stopwatch.least(of: name == "segments_s" ? 3 : 1) {
    found = 0
    for text in texts {
      matches.removeAll(keepingCapacity: true)
      finder.find(in: text, into: &matches)
      found += matches.count { !$0.isInside }
    }
  }
  report(name, Double(texts.count) / seconds)
}
report("found_a_segment", Double(found) / Double(texts.count))
report(
  "occurrences_segments_s",
  Double(texts.count) / Stopwatch.time { for text in texts { _ = finder.terms(in: text) } })
report("finder_MB", residentMegabytes() - before)

for isCached in [false, true] {
  guard var peer = SnowballSpotter(names, language: language.language, isCached: isCached) else { break }
  var foundByPeer = 0
  let seconds = Stopwatch.least(of: 3) {
    foundByPeer = 0
    for text in texts { foundByPeer += peer.count(in: text) }
  }
  let name = isCached ? "snowball_cached" : "snowball"
  report("\(name)_segments_s", Double(texts.count) / seconds)
  report("\(name)_found_a_segment", Double(foundByPeer) / Double(texts.count))
}
