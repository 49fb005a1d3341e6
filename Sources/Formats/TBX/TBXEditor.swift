public import Bitext

/// Changes concepts of a TBX file where they stand, and leaves every other byte as it is.
///
///     let editor = try TBXEditor(path: "economy.tbx", output: "economy.tbx")
///     while let entry = try editor.next() {
///       var concept = entry.concept
///       concept.terms[0].status = .deprecated
///       try editor.replace(with: concept)
///     }
///     try editor.finish()
///
/// In an entry too only the elements change that say something else; new ones are written in the file's
/// edition, style and indentation. The output appears whole when `finish` returns, and may be the file
/// itself. Memory is that of `TBXConceptReader`. For one thread at a time.
public final class TBXEditor {
  private let reader: TBXConceptReader
  private let copier: ByteCopier
  private var current: TBXEntry?
  private var edits: [ByteEdit] = []
  private var added: [Concept] = []
  private var last: (end: Int, indentation: TBXIndentation)?

  /// Opens the file at `path`, or `-` for standard input, to write to `output`, `-` being standard output.
  public init(
    path: String, output: String, options: ReadingOptions = ReadingOptions()
  ) throws(FormatError) {
    let source = try ByteSource(path: path)
    reader = try TBXConceptReader(source.input(), options: options)
    copier = ByteCopier(from: try source.input(), to: try ByteOutput(path: output))
  }

  /// What the file so far does against the rules of TBX.
  public var violations: [FormatViolation] { reader.violations }

  /// The next concept in file order, or `nil` after the last.
  public func next() throws(FormatError) -> TBXEntry? {
    for edit in edits { try copier.apply(edit) }
    edits = []
    current = try reader.next()
    if let current { last = (current.location.bytes.upperBound, TBXIndentation(current)) }
    return current
  }

  /// Makes the entry that `next` gave last say `concept`; a second call replaces the first.
  ///
  /// - Throws: `FormatError` for a concept without terms, or with an identifier that another one has.
  public func replace(with concept: Concept) throws(FormatError) {
    guard let current else { return }
    if concept.identifier != current.concept.identifier { try claim(concept, at: current.location) }
    let changes = TBXEntryEdits(entry: current, dialect: reader.dialect)
    let markup = try XMLMarkup(reader.xml)
    edits = try changes.edits(to: concept).map {
      ByteEdit(current.markup.bytes(of: $0.pieces), markup.bytes($0.markup))
    }
  }

  /// Takes out the entry that `next` gave last, with the white space before it.
  public func delete() {
    guard let current else { return }
    reader.release(current.concept.identifier)
    let start = current.space?.bytes.lowerBound ?? current.location.bytes.lowerBound
    edits = [ByteEdit(start..<current.location.bytes.upperBound, [])]
  }

  /// Puts a concept behind the last of the file, when it is finished.
  public func add(_ concept: Concept) throws(FormatError) {
    let location = current?.location ?? SourceLocation(file: reader.xml.name, line: 0, bytes: 0..<0)
    if concept.terms.isEmpty {
      let reason = "the concept \"\(concept.identifier)\" has no terms. Write one."
      throw FormatError(at: location, .invalid(reason))
    }
    try claim(concept, at: location)
    added.append(concept)
  }

  /// Reads on to the end of the file and makes the output; not to be called twice.
  public func finish() throws(FormatError) {
    while try next() != nil {}
    if !added.isEmpty { try copier.apply(addition()) }
    try copier.finish()
  }

  private func claim(_ concept: Concept, at location: SourceLocation) throws(FormatError) {
    if !reader.claim(concept.identifier) {
      let reason = "the id \"\(concept.identifier)\" is there already. Choose another one."
      throw FormatError(at: location, .invalid(reason))
    }
  }

  private func addition() throws(FormatError) -> ByteEdit {
    guard let body = reader.bodyEnd else {
      let location = SourceLocation(file: reader.xml.name, line: 0, bytes: 0..<0)
      throw FormatError(at: location, .invalid("there is no <body> to put a concept into. Write one."))
    }
    let indentation = last?.indentation ?? TBXIndentation()
    var writer = TBXEntryWriter(reader.dialect)
    var text = ""
    for concept in added {
      writer.append(concept, depth: 0)
      text += indentation.lead(0) + indentation.joined(writer.takeLines())
    }
    let markup = try XMLMarkup(reader.xml)
    if let last { return ByteEdit(last.end..<last.end, markup.bytes(text)) }
    text += indentation.lead(0)
    guard body.raw.hasSuffix("/>") else {
      return ByteEdit(body.bytes.lowerBound..<body.bytes.lowerBound, markup.bytes(text))
    }
    let name = reader.dialect.corePrefix + "body"
    return ByteEdit(body.bytes, markup.bytes("\(body.raw.dropLast(2))>\(text)</\(name)>"))
  }
}
