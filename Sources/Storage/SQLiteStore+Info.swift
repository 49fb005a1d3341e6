internal import Bitext
internal import GRDB

extension SQLiteStore {
  public func languagePairs() throws -> [PairCount] {
    try read("count units", Self.pairCounts)
  }

  private static func pairCounts(_ database: Database) throws -> [PairCount] {
    let query = try Query(
      "SELECT id, units FROM pair WHERE units > 0 ORDER BY units DESC, id", in: database, isKept: true)
    let pairs = try Pairs(database)
    var counts: [PairCount] = []
    while try query.step() {
      guard let languages = pairs[query.integer(0)] else { continue }
      counts.append(PairCount(languages: languages, units: Int(query.integer(1))))
    }
    return counts
  }

  public func info() throws -> StoreInfo {
    try read("count units") { database in
      let created = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'created'")
      guard let created, let seconds = Int64(created) else {
        throw CorruptValue("it does not say when it was made")
      }
      var info = StoreInfo(
        identity: identity, created: Timestamp(seconds: seconds),
        schemaVersion: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        head: try Self.head(database))
      info.pairs = try Self.pairCounts(database)
      try Self.countUnits(database, into: &info)
      info.documents =
        try Int.fetchOne(
          database, sql: "SELECT count(DISTINCT document) FROM unit WHERE deleted = 0") ?? 0
      info.glossaries = try Self.glossaries(database)
      info.fileBytes = FilePath.status(file).size + FilePath.status(file + "-wal").size
      return info
    }
  }

  private static func countUnits(_ database: Database, into info: inout StoreInfo) throws {
    let query = try Query(
      "SELECT deleted, status, origin, count(*) FROM unit GROUP BY deleted, status, origin", in: database)
    while try query.step() {
      let count = Int(query.integer(3))
      if query.integer(0) == 1 {
        info.deleted += count
        continue
      }
      guard let status = TranslationUnit.Status(rawValue: try query.text(1)),
        let origin = TranslationUnit.Origin(rawValue: try query.text(2))
      else { throw CorruptValue("a unit of unknown status or origin") }
      info.units += count
      info.statuses[status, default: 0] += count
      info.origins[origin, default: 0] += count
    }
  }
}
