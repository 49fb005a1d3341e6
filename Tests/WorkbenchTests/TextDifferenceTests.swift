import TestSupport
import Testing
import Workbench

@Suite struct TextDifferenceTests {
  private func show(_ parts: [TextDifference.Part]) -> String {
    parts.map { part in
      switch part.kind {
      case .same: part.text
      case .deleted: "[-\(part.text)-]"
      case .inserted: "{+\(part.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("Exports rose 3 %.", "Exports fell 3 %.", "Exports [-rose-]{+fell+} 3 %."),
    ("6,5 ve 7.", "7,2 ve 7.", "[-6,5-]{+7,2+} ve 7."), ("Ali'nin", "Ali'ye", "[-Ali'nin-]{+Ali'ye+}"),
    ("same", "same", "same"), ("", "new", "{+new+}"), ("old", "", "[-old-]"), ("", "", ""),
    ("İhracat arttı", "İhracat çok arttı", "İhracat {+çok +}arttı"),
  ])
  func marksWhatDiffersByWord(stored: String, query: String, expected: String) {
    #expect(show(TextDifference.parts(from: stored, to: query)) == expected)
  }

  @Test func givesBothTextsBack() {
    var generator = SeededGenerator(seed: 2)
    let words = ["a", "b", "c", " ", ",", "ı", "e\u{301}", "👨‍👩‍👧"]
    for _ in 0..<500 {
      func text() -> String {
        (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
          words.randomElement(using: &generator)
        }.joined()
      }
      let (stored, query) = (text(), text())
      let parts = TextDifference.parts(from: stored, to: query)
      #expect(parts.filter { $0.kind != .inserted }.map(\.text).joined() == stored)
      #expect(parts.filter { $0.kind != .deleted }.map(\.text).joined() == query)
    }
  }
}
