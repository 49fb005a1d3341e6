internal import Bitext

/// One unit of an XLIFF file with its segments, and the edits that its translations ask for.
protocol XLIFFUnit {
  var segments: [FileSegment] { get }

  /// Notes the translation of a segment; a second one replaces the first.
  mutating func translate(_ index: Int, _ translation: SegmentTranslation) throws(FormatError)

  /// In file order, without overlap.
  func edits(with markup: XMLMarkup) -> [ByteEdit]
}

/// What a unit has from the elements around it.
struct XLIFFContext {
  var sourceLanguage: LanguageTag?
  var targetLanguage: LanguageTag?
  var document: String?
  var isLocked = false
  /// Most characters, where the size restriction module says so in code points.
  var maximumLength: Int?
  /// Whether it is a header or skeleton, where whatever looks like a unit is none.
  var isAside = false
  /// Whether the file was written from a memory, by this program.
  var isOwn = false
  /// What Trados defines before the units.
  var definitions: SDLDefinitions?
  /// The number of the unit in the file.
  var block = 0
  /// What stands before the names of XLIFF's own elements.
  var prefix = ""
  /// That of the tool that wrote the file, where it is known.
  var dialect: XLIFFDialect?
}

/// Changes to the tags of a unit, each tag's put together.
struct XLIFFTagEdits {
  private var tags: [Int: String] = [:]
  private let tape: XLIFFTape

  init(_ tape: XLIFFTape) { self.tape = tape }

  /// The start tag at `index` as it is to be.
  func tag(_ index: Int) -> String { tags[index] ?? tape.items[index].raw }

  mutating func set(_ name: String, to value: String?, on index: Int) {
    guard tape.items[index].attributes[name] != value || tags[index] != nil else { return }
    tags[index] = XMLMarkup.tag(tag(index), setting: name, to: value)
  }

  /// Those of tags that were not written along with their content.
  func edits(without written: Set<Int>, with markup: XMLMarkup) -> [ByteEdit] {
    tags.filter { !written.contains($0.key) && $0.value != tape.items[$0.key].raw }.map {
      ByteEdit(tape.items[$0.key].bytes, markup.bytes($0.value))
    }
  }

  /// A tag of an empty element as the start tag of one with content.
  static func opened(_ tag: String) -> String {
    guard tag.hasSuffix("/>") else { return tag }
    var tag = tag.dropLast(2)
    while tag.last?.isWhitespace == true { tag = tag.dropLast() }
    return tag + ">"
  }
}
