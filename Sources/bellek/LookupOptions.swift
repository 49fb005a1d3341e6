public import ArgumentParser
public import Bitext
public import Workbench

/// Which memories, and how much each is trusted.
struct LookupMemoryOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      A memory; may be given several times, with points to take off its matches: agency.bellek=5. Without \
      it $BELLEK_MEMORY, the nearest .bellek/memory.bellek going up, or the one in your data folder.
      """, valueName: "file[=points]"), completion: .file(extensions: ["bellek"]))
  var memory: [String] = []

  func open() throws -> MemoryLookup {
    let given = memory.isEmpty ? [nil] : memory.map(Optional.some)
    return MemoryLookup(
      memories: try given.map { text in
        let (file, penalty) = text.map(Self.parts) ?? (nil, 0)
        var options = MemoryOptions()
        options.memory = file
        return MemoryLookup.Member(
          try options.open(forWriting: false), name: memory.count > 1 ? file : nil, penalty: penalty)
      })
  }

  /// The file and the points behind its last `=`; a name may have that sign too.
  private static func parts(of text: String) -> (file: String?, penalty: Double) {
    guard let mark = text.lastIndex(of: "="), let points = Double(text[text.index(after: mark)...]),
      (0...100).contains(points)
    else { return (text, 0) }
    return (String(text[..<mark]), points)
  }
}

/// Where the text stands.
struct ContextOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The segment before, for context matches.", valueName: "text"))
  var previous: String?

  @Option(help: ArgumentHelp("The segment after, for context matches.", valueName: "text"))
  var next: String?

  @Option(help: ArgumentHelp("The document, for context matches.", valueName: "name"))
  var document: String?

  @Option(help: "The role in the document: \(SegmentRole.allCases.map(\.rawValue).joined(separator: ", ")).")
  var role: SegmentRole?

  var context: SegmentContext {
    SegmentContext(previous: previous, next: next, document: document, role: role)
  }
}

extension SegmentRole: ExpressibleByArgument {}
extension LookupQuery.Order: ExpressibleByArgument {}
