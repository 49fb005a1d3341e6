public import Bitext

/// A format that glossaries are read from and written to.
///
/// The raw values are promises: `term import --format` and `term export --format` take them.
public enum GlossaryFormat: String, Hashable, Sendable, CaseIterable {
  /// TermBase eXchange, ISO 30042.
  case tbx
  /// Tables with named columns.
  case csv, tsv
  /// Source, tab, target, tab, remark.
  case omegat
  /// Universal Terminology eXchange of AAMT.
  case utx
  /// The objects of `term list --json`.
  case json

  /// The format that a file's name promises; `.txt`, `.tab` and `.xml` promise none.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "tbx", "martif": self = .tbx
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "utf8": self = .omegat
    case "utx": self = .utx
    case "json", "jsonl": self = .json
    default: return nil
    }
  }

  /// The format that a file's first bytes look like.
  init?(beginning bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    let start = text.drop(while: \.isWhitespace)
    let line = start.prefix { !$0.isNewline }
    switch start.first {
    case "<": self = .tbx
    case "{", "[": self = .json
    case _ where line.lowercased().hasPrefix("#utx"): self = .utx
    case _ where line.hasPrefix("#") && line.contains("-*-"): self = .omegat
    case nil: return nil
    default: self = line.contains("\t") ? .tsv : .csv
    }
  }
}

/// How a glossary is to be read.
public struct GlossaryReadingOptions: Hashable, Sendable {
  /// Else what the name promises or the first bytes look like.
  public var format: GlossaryFormat?
  /// What the columns `source` and `target`, or the first two without a header, are in.
  public var languages: LanguagePair?
  /// What columns of a table hold, by their names: `["Begriff": "de"]`; `-` leaves one out.
  public var columns: [String: String] = [:]
  /// What a table that is neither UTF-8 nor UTF-16 is written in: `windows-1254`.
  public var encoding: String?

  public init() {}
}
