import TestSupport
import Testing

@testable import Linguistics

@Suite struct WordTreeTests {
  private let words = ["on": 10, "onur": 7, "bir": 1, "trente et un": 31, "ab": 0, "三": 3, "год": 5, "": 2]

  @Test func findsWholeWordsOnly() {
    let tree = WordTree(words)
    for (word, number) in words { #expect(tree[Array(word.unicodeScalars)[...]] == number, "\(word)") }
    for other in ["o", "onu", "onura", "trente", "trente et", "四", "b", "годы"] {
      #expect(tree[Array(other.unicodeScalars)[...]] == nil, "\(other)")
    }
  }

  @Test func leadsNowhereFromNowhere() {
    let tree = WordTree(words)
    #expect(tree.step(WordTree.none, "o") == WordTree.none)
    #expect(tree.step(WordTree.root, "x") == WordTree.none)
    #expect(tree.number(WordTree.none) == nil)
    #expect(WordTree([:]).step(WordTree.root, "a") == WordTree.none)
  }

  @Test(arguments: 0..<10)
  func holdsWhatADictionaryHolds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in "abçд三 ".randomElement(using: &random) ?? "a" }
      )
    }
    var words: [String: Int] = [:]
    for number in 0..<60 { words[word()] = number }
    let tree = WordTree(words)
    for _ in 0..<500 {
      let word = word()
      #expect(tree[Array(word.unicodeScalars)[...]] == words[word], "\(word)")
    }
  }
}
