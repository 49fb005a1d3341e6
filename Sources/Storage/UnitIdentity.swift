internal import Bitext

/// What makes two units the same one: both languages, both texts with their codes, the document.
enum UnitIdentity {
  /// A number that units of one identity share, the same in every process and version.
  ///
  /// FNV-1a, 64 bits (draft-eastlake-fnv §2) over the parts with the byte 0xFF, which no UTF-8 text
  /// has, after each, and 0xFE before a document. It stands in the file: never change it.
  static func hash(_ unit: TranslationUnit) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    func add(_ text: String?) {
      if let text {
        for byte in text.utf8 { add(byte) }
      }
      add(0xff)
    }
    add(unit.languages.source.description)
    add(unit.languages.target.description)
    add(unit.source.text)
    add(PackedText.pack(unit.source.codes))
    add(unit.target.text)
    add(PackedText.pack(unit.target.codes))
    if unit.document != nil { add(0xfe) }
    add(unit.document)
    return Int64(bitPattern: hash)
  }

  /// Whether two units are the same one.
  static func areSame(_ first: TranslationUnit, _ second: TranslationUnit) -> Bool {
    first.languages == second.languages && areIdentical(first.source, second.source)
      && areIdentical(first.target, second.target) && areIdentical(first.document, second.document)
  }

  private static func areIdentical(_ first: TaggedText, _ second: TaggedText) -> Bool {
    areIdentical(first.text, second.text)
      && areIdentical(PackedText.pack(first.codes), PackedText.pack(second.codes))
  }

  private static func areIdentical(_ first: String?, _ second: String?) -> Bool {
    switch (first, second) {
    case (nil, nil): true
    case (let first?, let second?): first.utf8.elementsEqual(second.utf8)
    default: false
    }
  }
}
