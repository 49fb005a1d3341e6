internal import GRDB

/// Which of the tables and columns of Trados a file has, and the queries over them.
struct SDLTMTables {
  private static let units = "translation_units"
  private static let fields = [
    "creation_date", "creation_user", "change_date", "change_user", "last_used_date", "last_used_user",
    "usage_counter", "flags",
  ]
  /// Tables with further values of units, and what a value is called: the attribute that a column names, or the
  /// table's own word.
  private static let valueTables: [(table: String, key: String?, values: [String], word: String)] = [
    ("string_attributes", "attribute_id", ["value"], ""),
    ("numeric_attributes", "attribute_id", ["value"], ""),
    ("date_attributes", "attribute_id", ["value"], ""),
    ("picklist_attributes", nil, ["picklist_value_id"], "picklist"),
    ("translation_unit_contexts", nil, ["left_source_context", "left_target_context"], "context"),
    ("translation_unit_idcontexts", nil, ["idcontext"], "idcontext"),
  ]
  /// Rows of a table that is held in memory, because it has no index or is a list of names.
  private static let rowLimit = 200_000
  /// Values of the units of one batch.
  private static let valueLimit = 100_000

  private let columns: [String: Set<String>]
  private let memoryColumn: String?
  private let attributes: [Int64: String]
  private let picklist: [Int64: (attribute: Int64, value: String)]
  /// Values of tables without an index, by unit.
  private var held: [String: [Int64: [(name: String, value: String)]]] = [:]

  init(_ database: Database) throws {
    columns = try Self.columns(database)
    guard columns[Self.units]?.isSuperset(of: ["source_segment", "target_segment"]) == true,
      columns["translation_memories"]?.isSuperset(of: ["source_language", "target_language"]) == true
    else { throw CorruptValue("it has no tables of a translation memory of Trados") }
    memoryColumn = ["translation_memory_id", "tm_id"].first { [columns] in
      columns[Self.units]?.contains($0) == true
    }
    attributes = try Self.names(database, columns)
    picklist = try Self.picklist(database, columns)
    for table in Self.valueTables where has(table.table, table.values + [table.key].compactMap(\.self)) {
      if try !Self.isIndexed(table.table, database) {
        var values: [Int64: [(name: String, value: String)]] = [:]
        let query = try Query("\(select(table)) LIMIT \(Self.rowLimit + 1)", in: database)
        var count = 0
        while try query.step() {
          count += 1
          guard count <= Self.rowLimit else {
            throw CorruptValue("\(table.table) has no index and over \(Self.rowLimit) rows")
          }
          if let value = try value(query, table) { values[query.integer(0), default: []].append(value) }
        }
        held[table.table] = values
      }
    }
  }

  func memories(_ database: Database) throws -> [Int64: SDLTMFile.Memory] {
    let name = has("translation_memories", ["name"]) ? "name" : "NULL"
    let query = try Query(
      "SELECT rowid, \(name), source_language, target_language FROM translation_memories LIMIT 1001",
      in: database)
    var memories: [Int64: SDLTMFile.Memory] = [:]
    while try query.step() {
      guard memories.count < 1000 else { throw CorruptValue("it has over 1000 memories") }
      memories[query.integer(0)] = SDLTMFile.Memory(
        name: try query.optionalText(1), source: try query.optionalText(2) ?? "",
        target: try query.optionalText(3) ?? "")
    }
    return memories
  }

  func rows(after id: Int64, limit: Int, _ database: Database) throws -> [SDLTMFile.Row] {
    let fields = Self.fields.filter { has(Self.units, [$0]) }
    let texts = ["source_segment", "target_segment"].map { column in
      "length(CAST(\(column) AS BLOB)), "
        + "CASE WHEN length(CAST(\(column) AS BLOB)) <= \(SDLTMFile.segmentLimit) THEN \(column) END"
    }
    let query = try Query(
      "SELECT rowid, \(memoryColumn ?? "NULL"), \((texts + fields).joined(separator: ", ")) "
        + "FROM \(Self.units) WHERE rowid > ? ORDER BY rowid LIMIT ?", in: database)
    try query.bind(id, at: 1)
    try query.bind(Int64(limit), at: 2)
    var rows: [SDLTMFile.Row] = []
    var last = id
    while try query.step() {
      let id = query.integer(0)
      guard id > last else { throw CorruptValue("its units are out of order") }
      last = id
      var row = SDLTMFile.Row(
        id: id, memory: query.optionalInteger(1), source: try query.optionalText(3),
        target: try query.optionalText(5))
      row.isTooLong = max(query.integer(2), query.integer(4)) > Int64(SDLTMFile.segmentLimit)
      for (index, field) in fields.enumerated() {
        row.fields[field] = try query.optionalText(Int32(6 + index))
      }
      rows.append(row)
    }
    query.reset()
    try addValues(to: &rows, database)
    return rows
  }

  private func addValues(to rows: inout [SDLTMFile.Row], _ database: Database) throws {
    guard let first = rows.first?.id, let last = rows.last?.id else { return }
    for table in Self.valueTables where has(table.table, table.values + [table.key].compactMap(\.self)) {
      var values: [Int64: [(name: String, value: String)]] = [:]
      if let held = held[table.table] {
        values = held
      } else {
        let query = try Query(
          "\(select(table)) WHERE translation_unit_id BETWEEN ? AND ? LIMIT \(Self.valueLimit + 1)",
          in: database)
        try query.bind(first, at: 1)
        try query.bind(last, at: 2)
        var count = 0
        while try query.step() {
          count += 1
          guard count <= Self.valueLimit else {
            throw CorruptValue(
              "units \(first) to \(last) have over \(Self.valueLimit) rows in \(table.table)")
          }
          if let value = try value(query, table) { values[query.integer(0), default: []].append(value) }
        }
      }
      for index in rows.indices { rows[index].attributes += values[rows[index].id] ?? [] }
    }
  }

  // MARK: Values

  private func select(_ table: (table: String, key: String?, values: [String], word: String)) -> String {
    let values = table.values.map { "CAST(\($0) AS TEXT)" }.joined(separator: ", ")
    return "SELECT translation_unit_id, \(table.key ?? "NULL"), \(values) FROM \(table.table)"
  }

  private func value(
    _ query: Query, _ table: (table: String, key: String?, values: [String], word: String)
  ) throws -> (name: String, value: String)? {
    guard let first = try query.optionalText(2) else { return nil }
    if table.key != nil {
      let key = query.integer(1)
      return (attributes[key] ?? "attribute \(key)", first)
    }
    guard table.word == "picklist" else {
      let second = table.values.count > 1 ? try query.optionalText(3) : nil
      return (table.word, second.map { first + " " + $0 } ?? first)
    }
    guard let choice = Int64(first).flatMap({ picklist[$0] }) else { return nil }
    return (attributes[choice.attribute] ?? "attribute \(choice.attribute)", choice.value)
  }

  private func has(_ table: String, _ names: [String]) -> Bool {
    columns[table]?.isSuperset(of: names) == true
  }

  // MARK: What the file has

  /// Columns of the tables that are read, computed ones left out.
  ///
  /// A view or a virtual table under their names is refused: it would run what the file says.
  private static func columns(_ database: Database) throws -> [String: Set<String>] {
    let names =
      valueTables.map(\.table) + [units, "translation_memories", "attributes", "picklist_values"]
    var columns: [String: Set<String>] = [:]
    for name in names {
      let kind = try Query(
        "SELECT type, rootpage FROM sqlite_master WHERE name = ? COLLATE NOCASE LIMIT 1", in: database)
      try kind.bind(name, at: 1)
      guard try kind.step() else { continue }
      guard try kind.optionalText(0) == "table", kind.integer(1) > 0 else {
        throw CorruptValue("\(name) is no plain table")
      }
      kind.reset()
      let info = try Query("SELECT name FROM pragma_table_info(?)", in: database)
      try info.bind(name, at: 1)
      var found: Set<String> = []
      while try info.step() { found.insert(try info.text(0)) }
      columns[name] = found
    }
    return columns
  }

  private static func isIndexed(_ table: String, _ database: Database) throws -> Bool {
    let query = try Query(
      """
      SELECT 1 FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info
      WHERE info.seqno = 0 AND info.name = 'translation_unit_id' AND list.partial = 0 LIMIT 1
      """, in: database)
    try query.bind(table, at: 1)
    defer { query.reset() }
    return try query.step()
  }

  private static func names(
    _ database: Database, _ columns: [String: Set<String>]
  ) throws -> [Int64: String] {
    guard columns["attributes"]?.contains("name") == true else { return [:] }
    let query = try Query("SELECT rowid, name FROM attributes LIMIT \(rowLimit + 1)", in: database)
    var names: [Int64: String] = [:]
    while try query.step() {
      guard names.count < rowLimit else { throw CorruptValue("it has over \(rowLimit) custom fields") }
      names[query.integer(0)] = try query.optionalText(1)
    }
    return names
  }

  private static func picklist(
    _ database: Database, _ columns: [String: Set<String>]
  ) throws -> [Int64: (attribute: Int64, value: String)] {
    guard columns["picklist_values"]?.isSuperset(of: ["attribute_id", "value"]) == true else { return [:] }
    let query = try Query(
      "SELECT rowid, attribute_id, value FROM picklist_values LIMIT \(rowLimit + 1)", in: database)
    var values: [Int64: (attribute: Int64, value: String)] = [:]
    while try query.step() {
      guard values.count < rowLimit else { throw CorruptValue("it has over \(rowLimit) values to pick") }
      values[query.integer(0)] = (query.integer(1), try query.optionalText(2) ?? "")
    }
    return values
  }
}
