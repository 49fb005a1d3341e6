import Bitext
import Formats
import Workbench

/// Glossary files named on the command line.
enum Glossaries {
  static func read(_ paths: [String]) throws -> [Concept] { [] }
}
