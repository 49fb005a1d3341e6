public import Bitext

/// A file could not be read or written as its format.
///
/// `description` says where, what, and what to do about it.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    case missingFile
    case isDirectory
    case isEmpty
    /// With the system's words.
    case unreadable(String)
    /// With the system's words.
    case unwritable(String)
    /// The file's name and first bytes say nothing known.
    case unknownFormat
    case notUTF8
    case notXML(String)
    case malformedXML(String)
    case unknownEncoding(String)
    /// Empty when the name could not be told.
    case unknownEntity(String)
    /// A text that the file's encoding has no bytes for.
    case unencodable(Unicode.Scalar, encoding: String)
    /// Over this many bytes.
    case tooLarge(limit: Int)
    /// A text, or its codes, over this many bytes; the reader goes on after it.
    case segmentTooLong(limit: Int)
    /// A unit over this many bytes; the reader goes on after it.
    case unitTooLong(limit: Int)
    /// A DOCTYPE that declares entities, elements or attributes itself.
    case internalSubset
    /// Elements inside elements, over this many.
    case tooDeep(limit: Int)
    /// One tag or comment over this many bytes.
    case markupTooLong(limit: Int)
    case wrongRoot(found: String, expected: String)
    case unsupportedVersion(String, supported: String)
    /// What stands in the way of reading a page or a text.
    case story(ArticleError)
    /// What the format asks for and the file does not do.
    case invalid(String)
  }

  /// Line 0 where the problem is the whole file.
  public let location: SourceLocation
  public let problem: Problem

  public init(at location: SourceLocation, _ problem: Problem) {
    self.location = location
    self.problem = problem
  }

  /// A problem of a whole file.
  init(_ file: String, _ problem: Problem) {
    self.init(at: SourceLocation(file: file, line: 0, bytes: 0..<0), problem)
  }

  /// A story that cannot be read, as an error of its format.
  init(_ error: ArticleError) { self.init(error.file, .story(error)) }

  /// A story that cannot be read, with the place of the byte of the file that is in the way.
  init(_ error: ArticleError, in bytes: [UInt8]) {
    guard let offset = error.offset, bytes.indices.contains(offset) else {
      self.init(error)
      return
    }
    var units = bytes[..<offset]
    switch TextEncoding.byteOrderMark(of: bytes)?.encoding.scheme {
    case .utf16(let bigEndian):
      let pairs = stride(from: 0, to: offset - 1, by: 2)
      units = pairs.map { bytes[bigEndian ? $0 : $0 + 1] == 0 ? bytes[bigEndian ? $0 + 1 : $0] : 0x20 }[...]
    default: break
    }
    // A carriage return ends a line by itself, unless a line feed does it.
    var line = 1
    var last: UInt8 = 0
    for unit in units {
      if unit == 0x0D || unit == 0x0A && last != 0x0D { line += 1 }
      last = unit
    }
    self.init(
      at: SourceLocation(file: error.file, line: line, bytes: offset..<offset + 1), .story(error))
  }

  public var description: String {
    if case .story(let error) = problem { return error.description }
    let file = location.file == "-" ? "standard input" : location.file
    let place = location.line > 0 ? "\(file):\(location.line) (byte \(location.bytes.lowerBound))" : file
    return "\(place): \(problem)"
  }
}

extension FormatError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingFile: "there is no such file. Check the path."
    case .isDirectory: "is a directory. Name a file in it."
    case .isEmpty: "is empty. Export it again."
    case .unreadable(let reason): "cannot be read: \(reason)."
    case .unwritable(let reason): "cannot be written: \(reason)."
    case .unknownFormat:
      "is in no format that can be read or written here. Name its format, or give the file the ending that its format has."
    case .notUTF8: "not UTF-8. Convert the file, for example with iconv -t UTF-8."
    case .notXML(let detail): "not XML: \(detail). Check that this is the file you mean."
    case .malformedXML(let detail):
      "not well-formed XML: \(detail). Export the file again, or repair it with xmllint --recover."
    case .unknownEncoding(let name):
      "the encoding \"\(name)\" is not supported. Convert the file to UTF-8."
    case .unknownEntity(let name):
      "the entity \(name.isEmpty ? "here" : "&\(name);") is not one of XML's five. Write the character itself."
    case .unencodable(let scalar, let encoding):
      "\"\(scalar)\" cannot be written in \(encoding). Convert the file to UTF-8 first."
    case .tooLarge(let limit): "is over \(limit >> 20) MiB. Split it."
    case .segmentTooLong(let limit): "a segment with a text or codes of over \(limit) bytes. Break it up."
    case .unitTooLong(let limit): "a unit of over \(limit) bytes. Split it, or repair the file."
    case .internalSubset:
      "its DOCTYPE declares something itself, which is not read. Remove what stands in [ ]."
    case .tooDeep(let limit): "more than \(limit) elements inside each other. Repair the file."
    case .markupTooLong(let limit): "a tag or comment of more than \(limit) bytes. Repair the file."
    case .wrongRoot(let found, let expected):
      "its root element is <\(found)>, not <\(expected)>. Check that this is the file you mean."
    case .unsupportedVersion(let version, let supported):
      "version \(version) is not supported. Export the file as \(supported)."
    case .story(let error): error.description
    case .invalid(let detail): detail
    }
  }
}
