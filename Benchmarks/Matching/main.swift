import BenchmarkSupport
import Bitext
import Glibc
import Linguistics
import Matching

// bench-matching SEGMENTS QUERIES INDEX THRESHOLD [-v]
//
// Makes an index file of the lines of SEGMENTS at INDEX, looks every line of QUERIES up in it by letters
// and by words, five best at THRESHOLD, and prints what it took as lines of "name value"; with -v also the
// scores of each query's hits, for comparing with a peer's.

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

func report(_ name: String, _ value: Double) { print(name, value) }

let arguments = CommandLine.arguments
guard arguments.count >= 5, let threshold = Double(arguments[4]), let english = LanguageTag("en") else {
  print("usage: bench-matching SEGMENTS QUERIES INDEX THRESHOLD [-v]")
  exit(64)
}
let forms = NormalForms(language: english)
let path = arguments[3]
let stamp = IndexStamp(subject: "bench", formsVersion: NormalForms.version, revision: .zero)

func key(_ id: Int, _ text: String) -> MatchKey {
  MatchKey(
    id: UnitID(rawValue: Int64(id)), loose: forms.loose(text), typographic: forms.typographic(text))
}

let segments = lines(arguments[1])
var start = Stopwatch.now
let writer = try IndexFileWriter(path: path, stamp: stamp)
for (position, text) in segments.enumerated() { try writer.add(key(position + 1, text)) }
try writer.finish(at: .zero)
report("build_cpu_s", Stopwatch.now - start)
var facts = stat()
unsafe stat(path, &facts)
report("index_bytes", Double(facts.st_size))

if arguments.last == "-v" {
  // What was compared, for a peer to compare as well.
  for (name, texts) in [(".loose", segments), (".queries", lines(arguments[2]))] {
    guard let file = unsafe fopen(path + name, "w") else { exit(2) }
    for text in texts { unsafe fputs(forms.loose(text) + "\n", file) }
    unsafe fclose(file)
  }
}

start = Stopwatch.now
var index = try MatchIndex(path: path, stamp: stamp)
report("open_us", (Stopwatch.now - start) * 1e6)

let queries = lines(arguments[2]).map { (loose: forms.loose($0), typographic: forms.typographic($0)) }
for measure in MatchMeasure.allCases {
  var times: [Double] = []
  for pass in 0..<2 {
    // The first pass verifies what it touches; the second is what a running program meets.
    for (number, query) in queries.enumerated() {
      let question = MatchQuery(
        loose: query.loose, typographic: query.typographic, threshold: threshold, measure: measure)
      let start = Stopwatch.now
      let hits = try index.hits(for: question)
      if pass == 0 {
        if arguments.last == "-v" {
          print("hits", measure, number, hits.map { "\($0.score)" }.joined(separator: " "))
        }
      } else {
        times.append((Stopwatch.now - start) * 1e6)
      }
    }
  }
  times.sort()
  report("\(measure)_p50_us", times[times.count / 2])
  report("\(measure)_p95_us", times[times.count * 95 / 100])
  report("\(measure)_max_us", times[times.count - 1])
  report("\(measure)_mean_us", times.reduce(0, +) / Double(times.count))
}

// A change and the next lookup that sees it.
let change = key(segments.count + 1, "a text that no other has: \(threshold)")
start = Stopwatch.now
index.apply(added: [change], deleted: [UnitID(rawValue: 1)], upTo: .zero)
let seen = try index.hits(for: MatchQuery(loose: change.loose, typographic: change.typographic, limit: 1))
report("change_visible_us", (Stopwatch.now - start) * 1e6)
guard seen.first?.id == change.id else {
  print("the change is not seen")
  exit(2)
}
