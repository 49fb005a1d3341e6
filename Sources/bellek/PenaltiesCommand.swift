import ArgumentParser
import Formats
import Rendering
import Workbench

/// What a memory takes off its matches.
struct PenaltiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalties", abstract: "Print or set what a memory takes off the score of doubtful matches.",
    discussion: """
      Penalties put doubtful matches behind others and are shown with them; they hide none. tags: inline \
      codes that the text asked for has not; case: another case and nothing else; draft: nobody confirmed \
      it; machine: a machine made it.

      Example: bellek memory penalties machine=20 draft=5 --memory desk.bellek
      """)

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Go back to what a new memory has.")
  var reset = false

  @Argument(help: "What to set, such as machine=20; nothing prints what is set.")
  var settings: [PenaltyArgument] = []

  func run() throws {
    let isChange = reset || !settings.isEmpty
    let memory = try memory.open(forWriting: isChange)
    if isChange {
      var points: [Penalty.Reason: Double?] = [:]
      if reset { for reason in Penalty.Reason.stored { points[reason] = .some(nil) } }
      for setting in settings { points[setting.reason] = .some(setting.points) }
      try memory.setPenalties(points)
    }
    let penalties = try memory.penalties()
    let reasons = Penalty.Reason.stored
    if output.json {
      let members = reasons.map {
        JSONValue.Member(key: $0.rawValue, value: JSONValue.decimal(penalties[$0]))
      }
      try Console.print(JSONValue.object(members).indented)
    } else {
      for reason in reasons {
        try Console.print("\(reason.rawValue)  \(penalties[reason].formatted(places: 1))\n")
      }
    }
  }
}

/// A penalty as it is typed: `machine=20`.
struct PenaltyArgument: ExpressibleByArgument {
  let reason: Penalty.Reason
  let points: Double

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="),
      let reason = Penalty.Reason(rawValue: String(argument[..<mark])),
      Penalty.Reason.stored.contains(reason),
      let points = Double(argument[argument.index(after: mark)...]), (0...100).contains(points)
    else { return nil }
    (self.reason, self.points) = (reason, points)
  }
}
