/// Which characters a text may have, for passing over what is not in it without reading it again.
///
///     TokenizedText("Exports rose.").characters.mayHave("@")  // false
///
/// ASCII characters one by one; others by 32 that stand beside each other in Unicode, as far as the 64 bits
/// tell them apart. So what it denies is not there, and what it grants may not be.
package struct CharacterFilter: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var others: UInt64 = 0

  package init() {}

  /// A filter of these characters.
  package init(_ characters: String) {
    for scalar in characters.unicodeScalars { insert(scalar) }
  }

  /// A filter of all characters in some ranges.
  package init(_ ranges: [ClosedRange<UInt32>]) {
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) { insert(scalar) }
  }

  package mutating func insert(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      insert(ascii: UInt8(scalar.value))
    } else {
      others |= 1 << (UInt64(scalar.value) >> 5 & 63)
    }
  }

  mutating func insert(ascii byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    if byte < 0x40 { low |= bit } else { high |= bit }
  }

  package func mayHave(_ scalar: Unicode.Scalar) -> Bool { meets(Self(scalar)) }

  /// Whether the text may have one of the characters of another filter.
  package func meets(_ other: Self) -> Bool {
    low & other.low | high & other.high | others & other.others != 0
  }

  package var isASCII: Bool { others == 0 }

  private init(_ scalar: Unicode.Scalar) { insert(scalar) }
}
