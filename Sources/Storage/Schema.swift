internal import GRDB

/// The tables of a memory, and how they came to be.
///
/// The schema is a promise: a released migration is never changed, only followed by another, and
/// `version` counts them.
enum Schema {
  /// Marks the file as a memory, in the header of every SQLite file: "Blek".
  static let applicationID: Int64 = 0x426c_656b
  /// The format this program writes, in `user_version`.
  static let version = 2

  static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: units, writes, history, glossaries") { database in
      try database.execute(sql: firstTables)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: concepts have keys and a history") { database in
      try database.execute(sql: conceptTables)
      try ConceptWriter.fillKeys(database)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  /// Texts that repeat stand once: language pairs and documents.
  ///
  /// `write` holds one row a transaction, and its greatest revision is the head. `history` holds what a
  /// unit was before a write; what it was after stands in its next entry, or in `unit`. `unit.hash` finds a
  /// unit by what it says; the texts decide. A unit is never removed, so its id is never reused.
  private static let firstTables = """
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE write (
      revision INTEGER PRIMARY KEY CHECK (revision > 0),
      at INTEGER NOT NULL,
      who TEXT,
      what TEXT NOT NULL,
      added INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      deleted INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE pair (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      units INTEGER NOT NULL CHECK (units >= 0),
      UNIQUE (source, target)
    ) STRICT;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE unit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL,
      deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
      pair INTEGER NOT NULL REFERENCES pair,
      hash INTEGER NOT NULL,
      source TEXT NOT NULL,
      source_codes TEXT,
      target TEXT NOT NULL,
      target_codes TEXT,
      document INTEGER REFERENCES document,
      role TEXT NOT NULL,
      previous TEXT,
      next TEXT,
      origin TEXT NOT NULL,
      confidence REAL,
      status TEXT NOT NULL,
      creator TEXT,
      created INTEGER,
      changer TEXT,
      changed INTEGER,
      project TEXT,
      domain TEXT,
      note TEXT,
      properties TEXT
    ) STRICT;
    CREATE INDEX unit_revision ON unit (revision);
    CREATE INDEX unit_hash ON unit (hash);

    CREATE TABLE history (
      unit INTEGER NOT NULL REFERENCES unit,
      revision INTEGER NOT NULL REFERENCES write DEFERRABLE INITIALLY DEFERRED,
      previous_revision INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('update', 'delete', 'revive')),
      before TEXT NOT NULL,
      PRIMARY KEY (unit, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX history_revision ON history (revision);

    CREATE TABLE concept (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      glossary TEXT NOT NULL,
      identifier TEXT NOT NULL,
      revision INTEGER NOT NULL,
      domain TEXT,
      definition TEXT,
      note TEXT,
      properties TEXT,
      UNIQUE (glossary, identifier)
    ) STRICT;

    CREATE TABLE term (
      concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      language TEXT NOT NULL,
      status TEXT NOT NULL,
      part_of_speech TEXT,
      type TEXT,
      note TEXT,
      properties TEXT,
      PRIMARY KEY (concept, position)
    ) STRICT, WITHOUT ROWID;
    """

  /// What searching, telling changes and undoing them need.
  ///
  /// `term.key` is what a search finds a term by. `concept_history` holds what a concept was before a write, by
  /// its name, for a deleted one has no row; that it was added stands in no entry.
  private static let conceptTables = """
    ALTER TABLE term ADD COLUMN key TEXT NOT NULL DEFAULT '';
    CREATE INDEX term_key ON term (key, language, status);
    CREATE INDEX concept_identifier ON concept (identifier);
    CREATE INDEX concept_revision ON concept (revision);

    CREATE TABLE concept_history (
      glossary TEXT NOT NULL,
      identifier TEXT NOT NULL,
      revision INTEGER NOT NULL REFERENCES write DEFERRABLE INITIALLY DEFERRED,
      previous_revision INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('update', 'delete')),
      before TEXT NOT NULL,
      PRIMARY KEY (glossary, identifier, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX concept_history_revision ON concept_history (revision);

    INSERT INTO meta (key, value)
      SELECT 'glossary_revision', revision FROM write WHERE EXISTS (SELECT 1 FROM concept)
      ORDER BY revision DESC LIMIT 1;
    """
}
