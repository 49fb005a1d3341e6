import ArgumentParser
import Formats
import Rendering
import Workbench

/// Where findings go, and how they are written.
struct CheckOutputOptions: ParsableArguments {
  /// How to print findings.
  ///
  /// The raw values are promises.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, junit, github, html

    /// What the name of a file promises.
    init?(path: String) {
      let name = path.lowercased()
      switch name.split(separator: ".").last {
      case "txt", "log": self = .text
      case "json": self = name.hasSuffix(".sarif.json") ? .sarif : .json
      case "sarif": self = .sarif
      case "xml": self = .junit
      case "html", "htm": self = .html
      default: return nil
      }
    }

    static let names = allCases.map(\.rawValue).joined(separator: ", ")
  }

  @Option(
    help: ArgumentHelp(
      "How to write findings: \(Format.names). Repeat it together with --output to write several at once.",
      valueName: "format"))
  var format: [Format] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write: a file, or - for standard output. The first goes with the first --format, and so on; without "
        + "--format the names tell (.txt, .json, .sarif, .xml, .html).", valueName: "file"),
    completion: .file())
  var output: [String] = []

  @OptionGroup var printing: OutputOptions

  /// One output.
  struct Printer {
    var format: Format
    /// `nil` for standard output.
    var path: String?
    var color: ColorChoice

    func print(_ run: CheckRun) throws {
      if let path {
        try TextFile.write(text(run, style: color == .always ? .colored : .plain), to: path)
      } else {
        try Console.print(text(run, style: Console.style(color)))
      }
    }

    private func text(_ run: CheckRun, style: TextStyle) -> String {
      switch format {
      case .text: FindingText.text(run, style: style)
      case .json: FindingRendering.json(run).indented
      case .sarif: FindingSARIF.text(run, version: Bellek.configuration.version)
      case .junit: FindingJUnit.text(run)
      case .github: FindingAnnotations.text(run)
      case .html: CheckPage.html(run)
      }
    }
  }

  /// What to write where.
  ///
  /// - Throws: `ValidationError` where formats and files do not go together.
  func printers() throws -> [Printer] {
    var formats = format
    if printing.json {
      guard formats.allSatisfy({ $0 == .json }) else {
        throw ValidationError("--json is --format json; give one of them.")
      }
      if formats.isEmpty, output.count < 2 { formats = [.json] }
    }
    func printer(_ format: Format, _ path: String?) -> Printer {
      Printer(format: format, path: path == "-" ? nil : path, color: printing.color)
    }
    if output.isEmpty {
      guard formats.count < 2 else {
        throw ValidationError("Say with --output where each of the \(formats.count) formats goes.")
      }
      return [printer(formats.first ?? .text, nil)]
    }
    guard output.filter({ $0 == "-" }).count < 2, Set(output).count == output.count else {
      throw ValidationError("Each --output must be another file.")
    }
    if formats.isEmpty {
      return try output.map { path in
        guard let format = path == "-" ? .text : Format(path: path) else {
          throw ValidationError("\(path) promises no format; name one with --format.")
        }
        return printer(format, path)
      }
    }
    guard formats.count == output.count else {
      throw ValidationError("Give as many --format as --output, or none.")
    }
    return zip(formats, output).map(printer)
  }
}
