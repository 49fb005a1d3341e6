import Testing

@testable import Linguistics

@Suite struct WordShapeTests {
  private let roots = WordShape.Roots(names: ["ف", "ع", "ل"], excluded: ["ا", "ة"])

  private func shape(_ text: String) -> WordShape { WordShape(Array(text.unicodeScalars), roots) }

  @Test(
    arguments: [
      ("فعيل", "فعلاء", "وزير", "وزراء"),
      ("فعلل", "فعالل", "مكتب", "مكاتب"),
      ("فعلول", "فعاليل", "صندوق", "صناديق"),
      ("فع", "افعاع", "سر", "اسرار"),
      ("فعل", "افعال", "اثر", "اثار"),
      ("*ة", "*ات", "شركة", "شركات"),
    ])
  func putsARootIntoAnotherShape(singular: String, plural: String, word: String, expected: String) {
    let parts = shape(singular).parts(of: Array(word.unicodeScalars))
    #expect(parts.map { String(scalars: shape(plural).filled($0)) } == expected)
  }

  @Test(arguments: [
    ("فعيل", "وزارة"), ("فعل", "باب"), ("فعيع", "وزير"), ("*ة", "ثق"), ("*", "سر"), ("فع", ""),
  ])
  func refusesAnotherShape(singular: String, word: String) {
    #expect(shape(singular).parts(of: Array(word.unicodeScalars)) == nil)
  }

  @Test func findsTheMaskOfAWholeString() {
    var tree = AffixTree()
    tree.insert("ab".unicodeScalars, 1)
    tree.insert("abc".unicodeScalars, 2)
    tree.insert("ab".unicodeScalars, 4)
    tree.insert("".unicodeScalars, 8)
    #expect(
      ["ab", "abc", "", "a", "abcd", "b"].map { tree.mask(of: $0.unicodeScalars) } == [5, 2, 8, 0, 0, 0])
  }
}
