import BenchmarkSupport
import Bitext
import Checks
import Glibc
import Linguistics

// bench-checks FROM TO PAIRS.tsv [PROFILE]
//
// Reads each line "source TAB target" as a pair and prints, in processor time of one thread, pairs a second of
// all checks of a profile (news), those of a story as a whole and reading included; then nanoseconds a pair of each
// step of reading and of each check by itself, the slowest first.

let arguments = CommandLine.arguments
guard arguments.count > 3, let source = LanguageTag(arguments[1]), let target = LanguageTag(arguments[2]),
  let profile = CheckProfile(rawValue: arguments.count > 4 ? arguments[4] : "news")
else {
  print("usage: bench-checks FROM TO PAIRS.tsv [news|software|strict]")
  exit(64)
}
let languages = LanguagePair(source: source, target: target)
let pairs = lines(arguments[3]).compactMap { line -> (source: String, target: String)? in
  let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  return cells.count > 1 ? (cells[0], cells[1]) : nil
}
guard !pairs.isEmpty else {
  print("\(arguments[3]): no line of source, tab, target")
  exit(2)
}

/// Nanoseconds a pair, the least of several rounds.
func cost(_ work: (Int) -> Void) -> Double {
  Stopwatch.least(of: 5) { for index in pairs.indices { work(index) } } / Double(pairs.count) * 1e9
}

func report(_ name: String, _ nanoseconds: Double) {
  print("  " + row([name, fixed(nanoseconds, places: 0)], widths: [28, 8]))
}

let settings = CheckSettings(profile: profile)
let suite = try CheckSuite(languages: languages, settings: settings)
var found = 0
let all =
  Stopwatch.least(of: 5) {
    var reader = suite.documentReader()
    for (place, texts) in pairs.enumerated() {
      let pair = suite.pair(source: TaggedText(texts.source), target: TaggedText(texts.target))
      found += suite.findings(in: pair).count
      reader.read(pair, at: place)
    }
    found += reader.finish().count
  } / Double(pairs.count) * 1e9
let length = pairs.reduce(0) { $0 + $1.source.unicodeScalars.count + $1.target.unicodeScalars.count }
print(
  "\(languages): \(pairs.count) pairs of \(length / pairs.count) characters, profile \(profile): "
    + "\(fixed(1e9 / all, places: 0)) segments/s, \(fixed(all / 1000)) µs each")

let read = pairs.map { suite.pair(source: TaggedText($0.source), target: TaggedText($0.target)) }
report(
  "reading",
  cost { _ = suite.pair(source: TaggedText(pairs[$0].source), target: TaggedText(pairs[$0].target)) })
let scanners = (try NumberScanner(language: source), try NumberScanner(language: target))
let tokens = pairs.map { (TokenizedText($0.source), TokenizedText($0.target)) }
report("reading: tokens", cost { _ = (TokenizedText(pairs[$0].source), TokenizedText(pairs[$0].target)) })
report(
  "reading: dates",
  cost {
    found += scanners.0.dates.datesAndTimes(in: tokens[$0].0).dates.count
    found += scanners.1.dates.datesAndTimes(in: tokens[$0].1).dates.count
  })
report(
  "reading: figures",
  cost {
    found += scanners.0.figures(in: tokens[$0].0, outside: []).count
    found += scanners.1.figures(in: tokens[$0].1, outside: []).count
  })

var costs: [(name: String, cost: Double)] = []
for check in CheckRegistry.descriptions where check.profiles.contains(profile) {
  var settings = CheckSettings.only(check.identifier)
  settings.profile = profile
  let alone = try CheckSuite(languages: languages, settings: settings)
  if check.scope == .document {
    costs.append(
      (
        check.identifier,
        Stopwatch.least(of: 5) {
          var reader = alone.documentReader()
          for (place, pair) in read.enumerated() { reader.read(pair, at: place) }
          found += reader.finish().count
        } / Double(pairs.count) * 1e9
      ))
  } else {
    costs.append((check.identifier, cost { found += alone.findings(in: read[$0]).count }))
  }
}
for (name, cost) in costs.sorted(by: { ($0.cost, $1.name) > ($1.cost, $0.name) }) { report(name, cost) }

/// The lines of a file.
func lines(_ path: String) -> [Substring] {
  guard let file = unsafe fopen(path, "r") else {
    print("\(path): \(unsafe String(cString: strerror(errno)))")
    exit(2)
  }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe fread(&block, 1, block.count, file)
    if count == 0 { break }
    bytes += block[..<count]
  }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
}
