internal import Bitext

/// Glossaries in files of any format that is known here.
///
///     let reading = try GlossaryFile.read(path: "desk.csv")
///     reading.termbase.concepts.count, reading.refused.map(\.reason)
///     try GlossaryFile.write(reading.termbase, path: "desk.tbx")
public enum GlossaryFile {
  /// The most bytes of a table or of JSON.
  static let limit = 1 << 30

  /// Reads the file at `path`, or standard input for `-`, whole.
  ///
  /// - Returns: the concepts with their places. Rows of tables and objects of JSON that cannot be read are in
  ///   `refused`; what stands in the way of reading TBX is an error.
  /// - Throws: `FormatError`.
  public static func read(
    path: String, options: GlossaryReadingOptions = GlossaryReadingOptions()
  ) throws(FormatError) -> GlossaryReading {
    try read(ByteInput(path: path), options: options)
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func read(
    name: String, bytes: [UInt8], options: GlossaryReadingOptions = GlossaryReadingOptions()
  ) throws(FormatError) -> GlossaryReading {
    try read(ByteInput(name: name, bytes: bytes), options: options)
  }

  static func read(_ input: ByteInput, options: GlossaryReadingOptions) throws(FormatError) -> GlossaryReading
  {
    let beginning = try input.peek(4096)
    guard !beginning.isEmpty else { throw FormatError(input.name, .isEmpty) }
    guard
      let format = options.format ?? GlossaryFormat(path: input.name)
        ?? GlossaryFormat(beginning: beginning)
    else { throw FormatError(input.name, .unknownFormat) }
    if format == .tbx { return try readTBX(input) }
    let bytes = try decoded(input.all(limit: limit), options.encoding, input.name)
    switch format {
    case .json:
      var reader = GlossaryJSONReader(name: input.name, bytes: bytes)
      return try reader.read()
    case .utx: return try UTXReader.read(name: input.name, bytes: bytes, options: options)
    case .omegat:
      return try GlossaryReader.reading(
        ByteInput(name: input.name, bytes: bytes), languages: pair(options, input.name))
    case .tbx, .csv, .tsv:
      return try readTable(input.name, bytes, format == .csv ? .csv : .tsv, options)
    }
  }

  private static func readTBX(_ input: ByteInput) throws(FormatError) -> GlossaryReading {
    let reader = try TBXConceptReader(input, options: ReadingOptions(isStrict: false))
    var reading = GlossaryReading()
    var concepts: [Concept] = []
    while let entry = try reader.next() {
      concepts.append(entry.concept)
      reading.locations.append(entry.location)
    }
    reading.termbase = reader.termbase
    reading.termbase.concepts = concepts
    reading.read = concepts.count
    return reading
  }

  /// A table with a header, else one as OmegaT has them.
  private static func readTable(
    _ name: String, _ bytes: [UInt8], _ kind: TableKind, _ options: GlossaryReadingOptions
  ) throws(FormatError) -> GlossaryReading {
    let dialect = TableDialect.detect(
      kind, beginning: bytes.prefix(TableDialect.sampleSize), languages: options.languages)
    let scanner = TableScanner(
      ByteInput(name: name, bytes: bytes), dialect, limit: TableRows.limit(dialect))
    while let row = try scanner.next() {
      if row.problem == nil, row.isBlank { continue }
      guard row.problem == nil else { break }
      var names: [String] = []
      for cell in row.cells { names.append(try scanner.text(cell, in: row).trimmed) }
      if names.count == 1, names[0].hasPrefix("#") { continue }
      if let columns = ConceptTableColumns(names, mapping: options.columns, pair: options.languages),
        try isHeader(columns, options, at: row.location)
      {
        if let wrong = options.columns.keys.first(where: { !columns.has($0) }) {
          throw FormatError(
            at: row.location,
            .invalid("there is no column \"\(wrong)\". It has \(names.joined(separator: ", ")).")
          )
        }
        var reader = ConceptTableReader(scanner, columns)
        return try reader.read()
      }
      break
    }
    guard options.languages != nil else {
      throw FormatError(
        name,
        .invalid(
          "its first row names no column with terms. Give --from and --to, or name the columns with --columns."
        )
      )
    }
    let kind: TableKind = kind == .csv ? .commaGlossary : .glossary
    return try GlossaryReader.reading(
      ByteInput(name: name, bytes: bytes), languages: pair(options, name), kind: kind)
  }

  /// Whether the names are a header: `is,iş` may be Icelandic, or the first entry of a glossary.
  private static func isHeader(
    _ columns: ConceptTableColumns, _ options: GlossaryReadingOptions, at location: SourceLocation
  ) throws(FormatError) -> Bool {
    if columns.hasRowPerTerm || !options.columns.isEmpty { return true }
    let languages = columns.languages.compactMap(\.self)
    let isClear = Set(languages).count > 1 || columns.names.count == 1 || columns.hasNamedFields
    guard let pair = options.languages else { return isClear }
    if languages.contains(where: pair.source.accepts), languages.contains(where: pair.target.accepts) {
      return true
    }
    guard Set(languages).count > 1 else { return false }
    let found = Set(languages.map(\.description)).sorted().joined(separator: ", ")
    throw FormatError(
      at: location,
      .invalid(
        "its columns are in \(found), not in \(pair.source) and \(pair.target). Leave --from and --to out.")
    )
  }

  private static func pair(_ options: GlossaryReadingOptions, _ name: String) throws(FormatError)
    -> LanguagePair
  {
    guard let pair = options.languages else {
      throw FormatError(name, .invalid("does not say its languages. Give --from and --to."))
    }
    return pair
  }

  /// The bytes in UTF-8, when they are said to be in another encoding.
  private static func decoded(
    _ bytes: [UInt8], _ label: String?, _ name: String
  ) throws(FormatError) -> [UInt8] {
    guard let label else { return bytes }
    guard let encoding = TextEncoding(label: label) else {
      throw FormatError(name, .unknownEncoding(label))
    }
    do {
      return try TextEncodingDecoder.decode(bytes, named: encoding, file: name).bytes
    } catch {
      throw FormatError(error, in: bytes)
    }
  }
}

extension ConceptTableColumns {
  /// Whether a column is something of a concept or a term beside its text.
  fileprivate var hasNamedFields: Bool {
    columns.contains {
      switch $0 {
      case .concept, .definition, .term, .terms: true
      case .text, .language, .property, .ignored: false
      }
    }
  }

  /// Whether a column has this name, in any spelling.
  fileprivate func has(_ name: String) -> Bool {
    names.contains { $0 == name || ConceptTableNames.key($0) == ConceptTableNames.key(name) }
  }
}
