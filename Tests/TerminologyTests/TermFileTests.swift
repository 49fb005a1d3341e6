import Bitext
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Terminology

@Suite struct TermFileTests {
  private let stamp = TermStamp(subject: "a memory tr", glossary: 7, rules: 3)

  private func concepts(_ count: Int) throws -> [(glossary: String?, concept: Concept)] {
    let turkish = try #require(LanguageTag("tr"))
    let english = try #require(LanguageTag("en"))
    return (0..<count).map { number in
      var concept = Concept(identifier: "c\(number)")
      concept.domain = number % 2 == 0 ? "economy" : nil
      concept.properties = [.init(name: "p", value: "\(number)")]
      var own = Term(
        "kavram\(String(repeating: "a", count: number % 7)) bankası \(number)", language: turkish)
      own.note = "not"
      own.properties = [.init(name: "basic:grammaticalGender", value: "neuter")]
      own.isCaseSensitive = number % 3 == 0
      concept.terms = [own, Term("concept \(number)", language: english, status: .deprecated)]
      return ("g\(number % 2)", concept)
    }
  }

  @Test func findsWhatAFinderInMemoryFinds() throws {
    let folder = try TemporaryFolder()
    let turkish = try #require(LanguageTag("tr"))
    let concepts = try concepts(200)
    try TermFile.write(concepts, language: turkish, stamp: stamp, to: folder.path("t"))
    let mapped = try #require(TermFile.finder(folder.path("t"), language: turkish, stamp: stamp))
    let plain = TermFinder(glossary: Glossary(concepts.map(\.concept)), language: turkish)
    for number in 0..<200 {
      let text = "Kavram bankası 5 ve kavram\(String(repeating: "a", count: number % 7)) Bankasının \(number)"
      #expect(mapped.overlappingTerms(in: text) == plain.overlappingTerms(in: text))
    }
    let match = try #require(mapped.matches(in: "kavramaa bankası 9").first)
    let found = try #require(mapped.concept(match.concept))
    #expect(found.glossary == "g1")
    #expect(found.concept == concepts[9].concept)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["t"])
  }

  @Test func doesNotTrustWhatIsOfSomethingElse() throws {
    let folder = try TemporaryFolder()
    let turkish = try #require(LanguageTag("tr"))
    try TermFile.write(concepts(3), language: turkish, stamp: stamp, to: folder.path("t"))
    for other in [
      TermStamp(subject: "another memory", glossary: 7, rules: 3),
      TermStamp(subject: "a memory tr", glossary: 8, rules: 3),
      TermStamp(subject: "a memory tr", glossary: 7, rules: 4),
    ] {
      #expect(TermFile.finder(folder.path("t"), language: turkish, stamp: other) == nil)
    }
    #expect(TermFile.finder(folder.path("none"), language: turkish, stamp: stamp) == nil)
    #expect(TermFile.finder(folder.path(""), language: turkish, stamp: stamp) == nil)
  }

  @Test func doesNotTrustADamagedFile() throws {
    let folder = try TemporaryFolder()
    let turkish = try #require(LanguageTag("tr"))
    let concepts = try concepts(20)
    let whole = TermFile.bytes(concepts, language: turkish, stamp: stamp)
    func isTrusted(_ bytes: [UInt8]) throws -> Bool {
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path("t")))
      return TermFile.finder(folder.path("t"), language: turkish, stamp: stamp) != nil
    }
    #expect(try isTrusted(whole))
    for count in [0, 1, 8, 511, 512, 600, whole.count / 2, whole.count - 64, whole.count - 1] {
      #expect(try !isTrusted(Array(whole[..<count])), "cut at \(count)")
    }
    #expect(try !isTrusted(whole + [UInt8](repeating: 0, count: 64)))
    var older = whole
    older[8] += 1
    #expect(try !isTrusted(older))
    let header = try #require(TermImage(verifying: TermBytes(whole), stamp: stamp)).header
    for section in TermImage.Section.allCases where !header[section].isEmpty {
      for offset in [header[section].lowerBound, header[section].upperBound - 1] {
        var damaged = whole
        damaged[offset] ^= 0x20
        #expect(try !isTrusted(damaged), "\(section)")
      }
    }
    for offset in stride(from: 0, to: 5 * 8 + 37 * 8, by: 8) {
      var damaged = whole
      damaged[offset] ^= 1
      #expect(try !isTrusted(damaged), "header \(offset)")
    }
  }

  /// A file with right checksums and wrong places: whoever made it, nothing may fall over it.
  @Test(arguments: 0..<8)
  func survivesForgedPlaces(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let turkish = try #require(LanguageTag("tr"))
    let concepts = try concepts(20)
    let whole = TermFile.bytes(concepts, language: turkish, stamp: stamp)
    let header = try #require(TermImage(verifying: TermBytes(whole), stamp: stamp)).header
    for _ in 0..<150 {
      var forged = whole
      let section = try #require(
        TermImage.Section.allCases.filter { !header[$0].isEmpty }.randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let offset = Int.random(in: header[section], using: &random)
        forged[offset] = UInt8.random(in: 0...255, using: &random)
      }
      var sealed = header
      let part = Array(forged[header[section]])
      sealed.seal(section, unsafe termChecksum(part.span.bytes))
      forged.replaceSubrange(0..<sealed.encoded.count, with: sealed.encoded)
      guard let image = TermImage(verifying: TermBytes(forged), stamp: stamp) else { continue }
      let finder = TermFinder(image, language: turkish)
      for text in ["kavramaa bankasının 9 kavram bankası 0", "Kavram Bankası 3"] {
        for match in finder.matches(in: text) {
          #expect(match.range.upperBound <= text.utf8.count)
          _ = finder.occurrence(match)
        }
      }
    }
  }

  @Test func findsTheSameFromSeveralThreads() throws {
    let turkish = try #require(LanguageTag("tr"))
    let finder = TermFinder(glossary: Glossary(try concepts(100).map(\.concept)), language: turkish)
    let texts = (0..<400).map { "Kavramaa bankasının \($0 % 100) ve kavram bankası \($0 % 50)" }
    let expected = texts.map(finder.matches)
    let found = Mutex<[Int: [TermMatch]]>([:])
    DispatchQueue.concurrentPerform(iterations: texts.count) { number in
      let matches = finder.matches(in: texts[number])
      found.withLock { $0[number] = matches }
    }
    #expect((0..<texts.count).map { number in found.withLock { $0[number] ?? [] } } == expected)
    #expect(expected.contains { !$0.isEmpty })
  }

  /// Words that push one another out of the cache are found all the same.
  @Test func findsTheSameWithAFullCache() throws {
    let turkish = try #require(LanguageTag("tr"))
    let finder = TermFinder(glossary: Glossary(try concepts(100).map(\.concept)), language: turkish)
    let texts = (0..<3000).map { "kavramaa\($0)lar kavram\($0 % 40) bankasındaki \($0 % 100)" }
    let first = texts.map(finder.matches)
    #expect(texts.reversed().map(finder.matches) == first.reversed())
  }
}
