/// The parts of an index file.
enum IndexSection: Hashable, CaseIterable {
  /// 256 × UInt32: the scalar that each one-byte code stands for; code 0 stands for none.
  case page
  /// Int64 an entry: the unit.
  case identifiers
  /// UInt64 an entry: checksum of the typographic form.
  case typographic
  /// Int64, rising: the units that changed after an index's base, see ``IndexHeader/parent``.
  case superseded
  /// The letters of some of the entries.
  case shelf(ShelfKind, ShelfPart)
  case words(WordPart)

  /// Entries are kept apart by how their texts are stored and how much is known of them.
  enum ShelfKind: Int, CaseIterable {
    /// Texts under ``longLength`` whose scalars are all on the page: one byte a scalar.
    case short
    /// Other texts with all scalars on the page.
    case long
    /// Texts with a scalar that is not on the page: UInt32 a scalar.
    case wide

    static let longLength = 120

    /// How many bit planes tell texts apart: a long text has more bigrams, so it needs more.
    var planeCount: Int { self == .long ? 2048 : 512 }
    var bytesPerScalar: Int { self == .wide ? 4 : 1 }
  }

  enum ShelfPart: Int, CaseIterable {
    /// ``LengthRun``, by rising length, and one more that ends the last.
    case runs
    /// The loose forms, one behind the other.
    case text
    /// A hash table from bigrams to planes, see ``PlaneTable``.
    case planeTable
    /// `planeCount` rows of bits, an entry a bit; empty on a shelf of few entries.
    case planes
  }

  enum WordPart: Int, CaseIterable {
    /// ``LengthRun`` by number of words.
    case runs
    /// UInt32 for each text in the order of the words: which entry it is.
    case entries
    /// The words of each text, UInt32 a word: their numbers in the vocabulary.
    case text
    /// 2 × UInt64 a text: one bit for each of its words.
    case signatures
    /// UInt32 a word and one more: where its postings begin.
    case postingStarts
    /// UInt32: the texts that have a word, rising.
    case postings
    /// UInt32 slots of a hash table: one more than the number of a word, or 0.
    case slots
    /// UInt32 a word and one more: where its UTF-8 begins.
    case spellingStarts
    case spellings
  }

  static let allCases: [IndexSection] =
    [.page, .identifiers, .typographic, .superseded]
    + ShelfKind.allCases.flatMap { kind in ShelfPart.allCases.map { .shelf(kind, $0) } }
    + WordPart.allCases.map { .words($0) }

  /// Its place in the header's directory.
  var number: Int {
    switch self {
    case .page: 0
    case .identifiers: 1
    case .typographic: 2
    case .superseded: 3
    case .shelf(let kind, let part): 4 + kind.rawValue * ShelfPart.allCases.count + part.rawValue
    case .words(let part):
      4 + ShelfKind.allCases.count * ShelfPart.allCases.count + part.rawValue
    }
  }
}

/// Neighbours of one length: where they begin.
struct LengthRun: BitwiseCopyable {
  /// Scalars, or words.
  var length: UInt32
  /// Position of the first in its shelf.
  var first: UInt32
  /// Where its text begins, in scalars or words.
  var textStart: UInt64
}
