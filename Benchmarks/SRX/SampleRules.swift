import BenchmarkSupport
import Bitext
import TestSupport

/// Seeded rules in the manner of large SRX files, and a seeded text that has reason to use them.
struct SampleRules {
  private var generator: SeededGenerator
  private var abbreviations: [String] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Nine tenths are abbreviations by themselves, the rest groups of them, in either case, and patterns;
  /// the last five break.
  mutating func rules(count: Int) -> SegmentationRules {
    var patterns: [(breaks: Bool, before: String, after: String)] = [
      (false, #"\b\p{Lu}\."#, #"\s\p{Lu}"#), (false, #"^\s*[0-9]+\."#, #"\s"#),
      (false, #"[0-9]+\."#, #"\s\p{Ll}"#), (false, #"(?<!\p{L})[a-z]\."#, #"\s?[a-z]\."#),
      (false, #"\.\.\."#, #"\s+\p{Ll}"#), (false, #"[.?!]['"”)\]]?"#, #"\s\p{Ll}"#),
    ]
    let breaks = [
      (true, #"[.?!…]+['"”)\]]*"#, #"\s+\p{Lu}"#), (true, #"[.?!…]+['"”)\]]*"#, #"\s+['"“(\[]"#),
      (true, #"[.?!…]+"#, #"\s+[0-9]"#), (true, #"[。！？]"#, ""), (true, "", #"\n"#),
    ]
    while patterns.count + breaks.count < count {
      switch generator.next(below: 20) {
      case 0:
        patterns.append(
          (false, "\\b(\((0..<5).map { _ in abbreviation() }.joined(separator: "|")))\\.", "\\s"))
      case 1:
        let word = abbreviation()
        let first = word.prefix(1)
        patterns.append(
          (false, "\\b[\(first.uppercased())\(first.lowercased())]\(word.dropFirst())\\.", "\\s"))
      default: patterns.append((false, "\\b\(abbreviation())\\.", "\\s"))
      }
    }
    let place = SourceLocation(file: "bench.srx", line: 0, bytes: 0..<0)
    return SegmentationRules(
      isCascading: true,
      languageRules: [
        .init(
          name: "Bench",
          rules: (patterns + breaks).map { .init(breaks: $0.0, before: $0.1, after: $0.2, location: place) })
      ],
      maps: [.init(pattern: ".*", languageRule: "Bench", location: place)])
  }

  private mutating func abbreviation() -> String {
    let word = word(2...5)
    let abbreviation = generator.next(below: 2) == 0 ? word : word.prefix(1).uppercased() + word.dropFirst()
    abbreviations.append(abbreviation)
    return abbreviation
  }

  /// Words of English lengths and letters; one in thirty is an abbreviation.
  mutating func text(bytes: Int) -> String {
    let vocabulary = (0..<5000).map { _ in word(1...11) }
    var text = ""
    while text.utf8.count < bytes {
      for number in 0..<5 + generator.next(below: 30) {
        var word = vocabulary[min(generator.next(below: 5000), generator.next(below: 5000))]
        if generator.next(below: 30) == 0, let short = abbreviations.randomElement(using: &generator) {
          word = short + "."
        }
        if number == 0 || generator.next(below: 12) == 0 {
          word = word.prefix(1).uppercased() + word.dropFirst()
        }
        if number > 0 { text += generator.next(below: 12) == 0 ? ", " : " " }
        text += generator.next(below: 40) == 0 ? "\(generator.next(below: 3000))" : word
      }
      text += [". ", ". ", ". ", ". ", "? ", "! ", ".” ", ".\n"][generator.next(below: 8)]
    }
    return text
  }

  private mutating func word(_ lengths: ClosedRange<Int>) -> String {
    let letters = Array(
      "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddllllcccuuummmwwffggyyppbbvvkjxqz"
    )
    let length = lengths.lowerBound + generator.next(below: lengths.count)
    return String((0..<length).map { _ in letters[generator.next(below: letters.count)] })
  }
}
