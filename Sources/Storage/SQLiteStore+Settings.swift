internal import GRDB

/// Settings stand in `meta`, apart from what the file says of itself by the beginning of their keys.
extension SQLiteStore {
  private static let prefix = "setting."

  public func settings() throws -> [String: String] {
    try read("read settings") { database in
      let query = try Query(
        "SELECT key, value FROM meta WHERE key > ?1 AND key < ?2", in: database, isKept: true)
      try query.bind(Self.prefix, at: 1)
      // The character after the full stop: all keys with the prefix, and no other.
      try query.bind("setting/", at: 2)
      var settings: [String: String] = [:]
      while try query.step() {
        settings[String(try query.text(0).dropFirst(Self.prefix.count))] = try query.text(1)
      }
      return settings
    }
  }

  public func set(_ values: [String: String?]) throws {
    try alone("change settings") { writer in
      try writer.inTransaction(.immediate) { database in
        let removal = try Query("DELETE FROM meta WHERE key = ?", in: database)
        let change = try Query("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", in: database)
        for (name, value) in values {
          let query = value == nil ? removal : change
          try query.bind(Self.prefix + name, at: 1)
          if let value { try query.bind(value, at: 2) }
          try query.run()
        }
        return .commit
      }
    }
  }
}
