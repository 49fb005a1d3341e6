/// An article could not be read.
///
/// The message says where, what, and what to do about it. Text of the article is never in it.
public struct ArticleError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    case missing
    case directory
    /// What the system said.
    case unreadable(String)
    case empty
    /// Markup or white space only.
    case withoutText
    case tooLarge(limit: Int)
    /// A NUL byte at `offset`.
    case binary(offset: Int)
    /// The bytes at `offset` are not in `encoding`.
    case undecodable(encoding: String, offset: Int)
    /// The system's iconv does not know an encoding of the web.
    case unsupportedEncoding(String)
    case tooDeep(limit: Int)
    /// The page's tree needs more memory or processor time than a page of its size ever should.
    case tooCostly
    /// The HTML parser gives up on the page.
    case unparsable
    /// An exchange format, by the name of its first element.
    case exchangeFormat(String)
    /// A news format that is not as it should be, with where, what and what to do.
    case malformed(String)
  }

  /// The path as it was given, or `-` for standard input.
  public let file: String
  public let problem: Problem

  public init(file: String, _ problem: Problem) {
    self.file = file
    self.problem = problem
  }

  /// The byte of the file that is in the way, where it is one.
  var offset: Int? {
    switch problem {
    case .binary(let offset), .undecodable(_, let offset): offset
    default: nil
    }
  }

  public var description: String {
    let name = file == "-" ? "standard input" : file
    return switch problem {
    case .missing:
      "\(name): no such file. Check the spelling of the path."
    case .directory:
      "\(name): a folder, not an article. Name a file in it."
    case .unreadable(let reason):
      "\(name): cannot be read: \(reason). Check its permissions and its disk."
    case .empty:
      "\(name): empty. Give an HTML page or a plain text with a story in it."
    case .withoutText:
      "\(name): no visible text. Check that it is the page of a story."
    case .tooLarge(let limit):
      "\(name): larger than \(limit >> 20) MiB. An article is smaller; cut the file into its stories."
    case .binary(let offset):
      "\(name): byte \(offset): a NUL, so this is not text. "
        + "Give HTML or plain text; UTF-16 needs a byte order mark."
    case .undecodable(let encoding, let offset):
      "\(name): byte \(offset): not \(encoding). \(Self.remedy(encoding))"
    case .unsupportedEncoding(let encoding):
      "\(name): this system cannot decode \(encoding). Convert the file to UTF-8."
    case .tooDeep(let limit):
      "\(name): elements nested more than \(limit) deep. Repair the page with an HTML tidier."
    case .tooCostly:
      "\(name): the page takes too much memory or time to parse. Repair it with an HTML tidier."
    case .unparsable:
      "\(name): markup too broken to parse. Repair the page with an HTML tidier."
    case .malformed(let message): message
    case .exchangeFormat(let element):
      "\(name): XML of <\(element)>, not an article. Import it into a memory instead."
    }
  }

  private static func remedy(_ encoding: String) -> String {
    encoding == "UTF-8"
      ? "Convert it with iconv -t UTF-8, or name its encoding in a <meta charset>."
      : "Correct the encoding that the page names, or convert the file to UTF-8."
  }
}
