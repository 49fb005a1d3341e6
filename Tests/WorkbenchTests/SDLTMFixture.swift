import Bitext
import Foundation
import GRDB
import TestSupport

/// A translation memory of Trados, made here with the tables that Trados makes.
struct SDLTMFixture {
  let folder: TemporaryFolder
  let path: String

  /// Runs `sql` after the tables are made; `schema` is the text of the tables.
  init(_ sql: String, schema: String = SDLTMFixture.schema) throws {
    folder = try TemporaryFolder()
    path = folder.path("memory.sdltm")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: schema + sql) }
    try queue.close()
  }

  static func segment(_ elements: String, _ culture: String) -> String {
    "<Segment xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Elements>\(elements)</Elements>"
      + "<CultureName>\(culture)</CultureName></Segment>"
  }

  static func text(_ text: String) -> String { "<Text><Value>\(text)</Value></Text>" }

  /// Inserts a unit in memory 1.
  static func unit(_ id: Int, _ source: String?, _ target: String?) -> String {
    let (left, right) = (source.map { "'\($0)'" } ?? "NULL", target.map { "'\($0)'" } ?? "NULL")
    return """
      INSERT INTO translation_units (id, guid, translation_memory_id, source_hash, source_segment, target_hash,
        target_segment, creation_date, creation_user, change_date, change_user, last_used_date, last_used_user,
        usage_counter, flags)
      VALUES (\(id), x'00', 1, -8331597179047842233, \(left), 7, \(right), '2013-02-12 13:05:33', 'DESK\\ayşe',
        '2014-03-01 08:00:00', 'DESK\\can', '2014-03-01 08:00:00', 'DESK\\can', 3, 0);
      """
  }

  static let memory = """
    INSERT INTO translation_memories (id, guid, name, source_language, target_language, settings, creation_user,
      creation_date, fuzzy_indexes, fga_support, data_version, text_context_match_type, id_context_match)
    VALUES (1, x'00', 'news', 'en-US', 'tr-TR', 0, 'u', '2013-02-12 13:05:33', 15, 0, 0, 1, 0);
    """

  static let schema = """
    CREATE TABLE resources(id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid BLOB NOT NULL, type INT NOT NULL,
      language TEXT, data BLOB NOT NULL);
    CREATE TABLE translation_memories(id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid BLOB NOT NULL,
      name TEXT NOT NULL UNIQUE, source_language TEXT NOT NULL, target_language TEXT NOT NULL, copyright TEXT,
      description TEXT, settings INT NOT NULL, creation_user TEXT NOT NULL, creation_date DATETIME NOT NULL,
      expiration_date DATETIME, fuzzy_indexes INT NOT NULL, last_recompute_date DATETIME, last_recompute_size INT,
      flags INT NOT NULL DEFAULT 0, tucount INT NOT NULL DEFAULT 0, fga_support INT NOT NULL,
      data_version INT NOT NULL, text_context_match_type INT NOT NULL, id_context_match BIT NOT NULL);
    CREATE TABLE parameters(translation_memory_id INT NULL, name TEXT NOT NULL, value TEXT NOT NULL);
    INSERT INTO parameters(name, value) VALUES('VERSION', '8.06');
    CREATE TABLE translation_units(id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid BLOB NOT NULL,
      translation_memory_id INT NOT NULL CONSTRAINT FK_tu_tm REFERENCES translation_memories(id) ON DELETE CASCADE,
      source_hash INTEGER NOT NULL, source_segment TEXT, target_hash INTEGER NOT NULL, target_segment TEXT,
      creation_date DATETIME NOT NULL, creation_user TEXT NOT NULL, change_date DATETIME NOT NULL,
      change_user TEXT NOT NULL, last_used_date DATETIME NOT NULL, last_used_user TEXT NOT NULL,
      usage_counter INT NOT NULL, flags INT, source_token_data BLOB, target_token_data BLOB, alignment_data BLOB,
      align_model_date DATETIME, insert_date DATETIME, tokenization_sig_hash INTEGER);
    CREATE TABLE translation_unit_contexts(translation_unit_id INT NOT NULL, left_source_context INTEGER NOT NULL,
      left_target_context INTEGER NOT NULL,
      CONSTRAINT PK_tuc PRIMARY KEY (translation_unit_id, left_source_context, left_target_context));
    CREATE TABLE translation_unit_idcontexts(translation_unit_id INT NOT NULL, idcontext TEXT NOT NULL,
      CONSTRAINT PK_tuidc PRIMARY KEY (translation_unit_id, idcontext));
    CREATE TABLE attributes(id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid BLOB NOT NULL, name TEXT NOT NULL,
      type INT NOT NULL, tm_id INT NOT NULL, CONSTRAINT CK_a UNIQUE (name, tm_id));
    CREATE TABLE string_attributes(translation_unit_id INT NOT NULL, attribute_id INT NOT NULL, value TEXT NOT NULL);
    CREATE INDEX idx_string_attributes ON string_attributes (translation_unit_id, attribute_id);
    CREATE TABLE numeric_attributes(translation_unit_id INT NOT NULL, attribute_id INT NOT NULL, value INT NOT NULL);
    CREATE INDEX idx_numeric_attributes ON numeric_attributes (translation_unit_id, attribute_id);
    CREATE TABLE date_attributes(translation_unit_id INT NOT NULL, attribute_id INT NOT NULL,
      value DATETIME NOT NULL);
    CREATE INDEX idx_date_attributes ON date_attributes (translation_unit_id, attribute_id);
    CREATE TABLE picklist_values(id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid BLOB NOT NULL,
      attribute_id INT NOT NULL, value TEXT NOT NULL);
    CREATE TABLE picklist_attributes(translation_unit_id INT NOT NULL, picklist_value_id INT NOT NULL);
    CREATE INDEX idx_picklist_attributes ON picklist_attributes (translation_unit_id);

    """
}
