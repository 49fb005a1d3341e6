internal import Bitext

/// Reads a glossary in TBX whole: ISO 30042:2019 in both styles, DCT and DCA, and ISO 30042:2008 (`martif`).
///
///     let termbase = try TBXReader.read(path: "economy.en-tr.tbx")
///
/// What is not a field becomes a property of its concept or term:
/// - `basic:context`, with `|name=value` for its attributes; a category that TBX-Basic and TBX-Linguist do
///   not have is `descrip|type=figure`;
/// - `basic:context/basic:source` after it for what stands beside it in its group, and
///   `basic:context/xml` for what stands inside where it has marks (`<hi>`);
/// - `langSec:tr:` before what stands at a language;
/// - `@id` for an attribute;
/// - `xml` for any other element with elements inside, its value being the markup.
///
/// White space inside is collapsed. The whole glossary is held in memory; one entry is at most 4 MiB.
/// `TBXConceptReader` reads concept by concept.
public enum TBXReader {
  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// A file that breaks rules is read where it can be understood.
  public static func read(path: String) throws(FormatError) -> Termbase {
    try read(ByteInput(path: path))
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func read(name: String, bytes: [UInt8]) throws(FormatError) -> Termbase {
    try read(ByteInput(name: name, bytes: bytes))
  }

  static func read(_ input: ByteInput) throws(FormatError) -> Termbase {
    let reader = try TBXConceptReader(input, options: ReadingOptions(isStrict: false))
    reader.checksEntries = false
    var concepts: [Concept] = []
    while let entry = try reader.next() { concepts.append(entry.concept) }
    var termbase = reader.termbase
    termbase.concepts = concepts
    return termbase
  }
}
