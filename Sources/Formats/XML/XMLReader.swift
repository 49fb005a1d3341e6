internal import Bitext
internal import CExpat

/// Reads an XML file as a run of events, in pieces of 32 KiB.
///
///     let reader = XMLReader(ByteInput(name: "a.xml", bytes: Array("<p>A &amp; B</p>".utf8)))
///     try reader.next()   // .start(name: "p", attributes: [])
///     try reader.next()   // .text("A & B"), and reader.raw is "A &amp; B"
///     try reader.next()   // .end(name: "p")
///     try reader.next()   // nil
///
/// Text is whole between two pieces of markup unless it is longer than 32 KiB. Names are as written,
/// prefix and all. Memory is bounded by the piece, not by the file; what is refused is listed in the
/// header of CExpat. Format: XML 1.0, fifth edition.
///
/// Where speed counts, `advance` moves on without making anything of the event, and one asks for what one needs
/// (`XMLReader+Cursor`).
@safe final class XMLReader {
  enum Event: Hashable {
    case start(name: String, attributes: [XMLAttribute])
    case end(name: String)
    case text(String)
    case comment(String)
    case instruction(target: String)
  }

  /// As the file says by its first bytes.
  let encoding: TextEncoding
  let input: ByteInput
  let parser: OpaquePointer?
  private var isAtEnd = false
  private var hasRoot = false
  private var failure: FormatError?

  // The batch at hand: memory of the parser, good until it parses on.
  private var events = unsafe UnsafeBufferPointer<cexpat_event>(start: nil, count: 0)
  private var position = 0
  var current = cexpat_event()
  /// By number; made when first asked for.
  private var names: [String] = []

  private static let pieceSize = 32 * 1024

  init(_ input: ByteInput) {
    self.input = input
    // What stands in the way of reading comes to light at the first event.
    encoding = TextEncoding.ofXML(beginning: (try? input.peek(1024)) ?? [])
    unsafe parser = cexpat_open()
  }

  deinit { unsafe cexpat_close(parser) }

  /// The next event, or `nil` after the last.
  func next() throws(FormatError) -> Event? {
    switch try advance() {
    case .start: .start(name: elementName, attributes: attributes)
    case .end: .end(name: elementName)
    case .text: .text(text)
    case .comment: .comment(text)
    case .instruction: .instruction(target: text)
    case nil: nil
    }
  }

  /// Moves on to the next event and says what it is; `nil` after the last.
  func advance() throws(FormatError) -> Kind? {
    while unsafe position == events.count {
      if let failure { throw failure }
      if isAtEnd { return nil }
      try parseNextPiece()
    }
    unsafe current = events[position]
    position += 1
    return Kind(rawValue: current.kind)
  }

  /// The event after the last but `count`, where it is at hand already; `nil` says nothing of the file.
  func following(_ count: Int) -> cexpat_event? {
    let index = position + count
    return unsafe index < events.count ? events[index] : nil
  }

  var name: String { input.name }

  /// Where the last event stands.
  var location: SourceLocation {
    SourceLocation(file: input.name, line: Int(current.line), bytes: bytes)
  }

  private func parseNextPiece() throws(FormatError) {
    position = 0
    unsafe events = UnsafeBufferPointer(start: nil, count: 0)
    guard let room = unsafe cexpat_buffer(parser, Int32(Self.pieceSize)) else {
      throw FormatError(input.name, .unreadable("out of memory"))
    }
    let length = try unsafe input.read(
      into: UnsafeMutableRawBufferPointer(start: room, count: Self.pieceSize))
    isAtEnd = length == 0
    let code = unsafe cexpat_parse(parser, Int32(length), isAtEnd)
    var count: Int64 = 0
    let first = unsafe cexpat_events(parser, &count)
    unsafe events = UnsafeBufferPointer(start: first, count: Int(count))
    if !hasRoot { hasRoot = unsafe events.contains { Int($0.kind) == Int(CEXPAT_START) } }
    if code != CEXPAT_OK { failure = error(code, isBeforeRoot: !hasRoot) }
  }

  private func error(_ code: Int32, isBeforeRoot: Bool) -> FormatError {
    let byte = unsafe Int(max(0, cexpat_error_byte(parser)))
    let location = SourceLocation(
      file: input.name, line: unsafe Int(cexpat_error_line(parser)), bytes: byte..<byte)
    let detail = unsafe String(cString: cexpat_error_detail(parser))
    let problem: FormatError.Problem =
      switch Int(code) {
      case Int(CEXPAT_NO_MEMORY): .unreadable("out of memory")
      case Int(CEXPAT_INTERNAL_SUBSET): .internalSubset
      case Int(CEXPAT_UNKNOWN_ENTITY): .unknownEntity(detail)
      case Int(CEXPAT_TOO_DEEP): .tooDeep(limit: Int(CEXPAT_MAXIMUM_DEPTH))
      case Int(CEXPAT_TOKEN_TOO_LONG): .markupTooLong(limit: Int(CEXPAT_MAXIMUM_TOKEN))
      case Int(CEXPAT_UNKNOWN_ENCODING): .unknownEncoding(detail)
      default: isBeforeRoot ? .notXML(detail) : .malformedXML(detail)
      }
    return FormatError(at: location, problem)
  }

  /// The name with this number.
  func name(_ number: Int) -> String {
    while names.count <= number {
      var length: Int64 = 0
      let bytes = unsafe cexpat_name(parser, Int32(names.count), &length)
      names.append(
        unsafe String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(length)), as: UTF8.self))
    }
    return names[number]
  }
}

/// One attribute of an element, its name as written and its references resolved.
struct XMLAttribute: Hashable, Sendable {
  var name: String
  var value: String
}

extension [XMLAttribute] {
  /// The value of the attribute called `name`.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}
