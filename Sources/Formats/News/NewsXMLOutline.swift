internal import Bitext

/// What must be known of a news file in XML before its texts are read.
struct NewsXMLOutline {
  /// Inline elements that hold blocks, by their number among all elements.
  private(set) var holders: Set<Int> = []
  /// The language of each item's content, by the number of the item's element.
  private(set) var languages: [Int: LanguageTag] = [:]
  /// All languages of items and of the file's first element.
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
        let isInline = StoryCutter.display(of: local) == .inline
        if !isInline {
          // An element that is marked has had its parents marked too.
          for element in stack.reversed() where element.isInline {
            if !holders.insert(element.number).inserted { break }
          }
        }
        if NewsMLFields.isItem(local) { items.append(number) }
        if stack.isEmpty || NewsMLFields.isItem(local),
          let tag = attributes["xml:lang"].flatMap({ LanguageTag($0) }), !NewsMLFields.isWrapper(local)
        {
          all.insert(tag)
        }
        let isLanguage =
          local == "language" && stack.last?.local == "contentMeta"
          || local == "Language" && stack.last?.local == "DescriptiveMetadata"
        if isLanguage, let tag = (attributes["tag"] ?? attributes["FormalName"]).flatMap({ LanguageTag($0) })
        {
          // A part of an item stands without one.
          let item = items.last ?? -1
          let isBetter = languages[item].map { old in
            wanted.map { !$0.accepts(old) && $0.accepts(tag) } ?? false
          }
          if isBetter ?? true { languages[item] = tag }
          all.insert(tag)
        }
        stack.append((local, number, isInline))
        number += 1
      case .end:
        if let last = stack.popLast(), items.last == last.number { items.removeLast() }
      case .text, .comment, .instruction: break
      }
    }
  }
}

extension XMLNames {
  /// A name without its prefix.
  static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
