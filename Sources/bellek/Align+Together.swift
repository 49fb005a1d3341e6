import Bitext
import Formats
import Rendering
import Workbench

extension Align {
  /// Answers all lines of standard input, after all of them have taught each other words.
  func answerLinesTogether() throws {
    let own = try languages.pair()
    try JSONLinesFilter.runTogether { question in
      try Self.pairedLists(question, or: own)
    } answer: { items in
      var beads = [[Bead]](repeating: [], count: items.count)
      for (pair, positions) in Dictionary(grouping: items.indices, by: { items[$0].languages }) {
        let found = try aligner(for: pair).align(positions.map { (items[$0].source, items[$0].target) })
        for (position, answer) in zip(positions, found) { beads[position] = answer }
      }
      return zip(items, beads).map { item, beads in Self.members(beads, of: item) }
    }
  }
}
