import BenchmarkSupport
import Bitext
import Formats
import Glibc

// bench-formats FROM TO FILE…
//
// Reads each file as units and as segments, and prints what it took in processor time of one thread, as lines of
// "FILE units COUNT MB_PER_SECOND COUNT_PER_SECOND" and the same for segments. A format that is only read one way
// has one line.

let arguments = CommandLine.arguments
guard arguments.count > 3, let source = LanguageTag(arguments[1]), let target = LanguageTag(arguments[2])
else {
  print("usage: bench-formats FROM TO FILE…")
  exit(64)
}
let languages = LanguagePair(source: source, target: target)

/// Units of a file, read and let go.
func countUnits(_ path: String) throws -> Int {
  let reader = try FileFormat.units(path: path, languages: languages)
  var count = 0
  while let row = try reader.next() {
    if case .unit = row { count += 1 }
  }
  return count
}

/// Segments of a file, read and let go.
func countSegments(_ path: String) throws -> Int {
  let reader = try FileFormat.segments(
    path: path, options: ReadingOptions(languages: languages, isStrict: true))
  var count = 0
  while try reader.next() != nil { count += 1 }
  return count
}

for path in arguments.dropFirst(3) {
  var facts = stat()
  guard unsafe stat(path, &facts) == 0 else {
    print("\(path): \(unsafe String(cString: strerror(errno)))")
    exit(2)
  }
  for (name, read) in [("units", countUnits), ("segments", countSegments)] {
    do {
      var count = 0
      let seconds = try Stopwatch.least(of: 3) { count = try read(path) }
      let speed = Double(facts.st_size) / seconds / 1e6
      print(path, name, count, fixed(speed), fixed(Double(count) / seconds, places: 0))
    } catch {
      if (error as? FormatError)?.problem == .unknownFormat { continue }
      print(error)
      exit(2)
    }
  }
}
