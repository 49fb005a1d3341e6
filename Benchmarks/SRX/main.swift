import BenchmarkSupport
import Bitext
import Linguistics

// Prints how fast texts are cut by 1,700 rules of an SRX file, beside ICU's own sentence break in the same
// run; then hostile texts, by doubling sizes. Thread processor time; the least of five rounds, by turns.

var source = SampleRules(seed: 20_260_117)
let rules = source.rules(count: 1700)
let text = source.text(bytes: 8 << 20)
var checked: SRXRules?
let reading = try Stopwatch.least(of: 3) { checked = try SRXRules(rules) }
if let checked {
  var segmenter: SRXSegmenter?
  let opening = try Stopwatch.least(of: 3) { segmenter = try checked.segmenter(for: "en") }
  if let segmenter {
    try Comparison(text: text, segmenter: segmenter).print()
    let milliseconds = [reading, opening].map { fixed($0 * 1000, places: 2) }
    print("1,700 rules, ms: checked in \(milliseconds[0]), opened in \(milliseconds[1])")
    let first = try checked.segmenter(for: "en")
    let cold = try Stopwatch.time { _ = try first.breaks(in: String(text.prefix(2000))) }
    print("first text of 2 kB: \(fixed(cold * 1000, places: 2)) ms")
  }
  try Hostile.print(checked)
}
