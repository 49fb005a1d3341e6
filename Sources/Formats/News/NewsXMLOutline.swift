internal import Bitext

/// What must be known of a news file in XML before its texts are read.
struct NewsXMLOutline {
  /// Inline elements that hold blocks, by their number among all elements.
  private(set) var holders: Set<Int> = []
  /// The language of each item's content, by the number of the item's element.
  private(set) var languages: [Int: LanguageTag] = [:]
  /// The first language that an element of each item names, itself or one inside; the wanted one if any does.
  private(set) var firstTags: [Int: LanguageTag] = [:]
  /// All languages that the file names.
  private(set) var all: Set<LanguageTag> = []

  /// Reads the whole of `bytes`; of several languages of an item, the first that goes with `wanted` counts.
  init(_ bytes: [UInt8], file: String, wanted: LanguageTag?) throws(FormatError) {
    let xml = XMLReader(ByteInput(name: file, bytes: bytes))
    var stack: [(local: String, number: Int, isInline: Bool)] = []
    var items: [Int] = []
    var number = 0
    while let event = try xml.next() {
      switch event {
      case .start(let name, let attributes):
        let local = XMLNames.local(name)
        let display = StoryCutter.display(of: local)
        if display == .block {
          // An element that is marked has had its parents marked too.
          for element in stack.reversed() where element.isInline {
            if !holders.insert(element.number).inserted { break }
          }
        }
        if NewsMLFields.isItem(local) { items.append(number) }
        if let tag = attributes["xml:lang"].flatMap({ LanguageTag($0) }), !NewsMLFields.isWrapper(local) {
          all.insert(tag)
          let item = items.last ?? -1
          let isWanted = wanted.map { tag.isSame(as: $0) } ?? false
          if let old = firstTags[item] {
            if isWanted, let wanted, !old.isSame(as: wanted) { firstTags[item] = tag }
          } else {
            firstTags[item] = tag
          }
        }
        let isLanguage =
          local == "language" && stack.last?.local == "contentMeta"
          || local == "Language" && stack.last?.local == "DescriptiveMetadata"
        if isLanguage, let tag = (attributes["tag"] ?? attributes["FormalName"]).flatMap({ LanguageTag($0) })
        {
          // A part of an item stands without one.
          let item = items.last ?? -1
          let isBetter = languages[item].map { old in
            wanted.map { !$0.isSame(as: old) && $0.isSame(as: tag) } ?? false
          }
          if isBetter ?? true { languages[item] = tag }
          all.insert(tag)
        }
        stack.append((local, number, display == .inline))
        number += 1
      case .end:
        if let last = stack.popLast(), items.last == last.number { items.removeLast() }
      case .text, .comment, .instruction: break
      }
    }
  }

  /// The language of an item's content: what its metadata say, else the first that an element names.
  func language(ofItem number: Int) -> LanguageTag? { languages[number] ?? firstTags[number] }
}

extension LanguageTag {
  /// Whether a translator of `other` can work on a text in this language, whatever its region.
  func isSame(as other: LanguageTag) -> Bool {
    func script(_ tag: LanguageTag) -> Substring? {
      tag.description.split(separator: "-").dropFirst().first { $0.utf8.count == 4 }
    }
    guard language == other.language else { return false }
    guard let own = script(self), let others = script(other) else { return true }
    return own == others
  }
}

extension XMLNames {
  /// A name without its prefix.
  static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
