package import Bitext
internal import CICU

/// Makes letters comparable one by one, so that a place in the folded text is one in the text.
///
/// Lower case by the language (Turkish and its like: I → ı, İ → i, no circumflex), no Arabic
/// vowel signs or tatweel, one alef, one yeh, one hamza on a seat; ß is ss; Russian ё is е, as most print it.
/// Coarser than `NormalForms.loose` and only for looking words up.
///
///     LetterFolding(language: arabic).fold("إنهائِهِ")  // "انهاءه"
///
/// Terms are compared more closely in Arabic, where إ tells إعلام from أعلام, and more loosely in
/// Hebrew: no points, no final letters, a doubled yod or vav is one, the marks of acronyms are ASCII.
package struct LetterFolding: Hashable, Sendable {
  package let isTurkic: Bool
  private let isRussian: Bool
  private let keepsAlefBelow: Bool
  private let isHebrew: Bool

  package init(language: LanguageTag, forTerms: Bool = false) {
    isTurkic = FormCharacters.builtIn.isTurkic(language)
    isRussian = language.language == "ru"
    keepsAlefBelow = forTerms && language.language == "ar"
    isHebrew = forTerms && language.language == "he"
  }

  /// What the letters below U+0530 fold to, wherever they stand; U+0000 for those that `fold` must look at.
  var table: [Unicode.Scalar] {
    isTurkic ? Self.turkicTable : isRussian ? Self.russianTable : Self.plainTable
  }

  private static let plainTable = table(LetterFolding(isTurkic: false, isRussian: false))
  private static let turkicTable = table(LetterFolding(isTurkic: true, isRussian: false))
  private static let russianTable = table(LetterFolding(isTurkic: false, isRussian: true))

  private init(isTurkic: Bool, isRussian: Bool) {
    self.isTurkic = isTurkic
    self.isRussian = isRussian
    keepsAlefBelow = false
    isHebrew = false
  }

  private static func table(_ folding: LetterFolding) -> [Unicode.Scalar] {
    (0..<UInt32(0x530)).map { value in
      guard let letter = Unicode.Scalar(value), !(0x300..<0x370).contains(value) else { return "\0" }
      let folded = folding.fold(CollectionOfOne(letter))
      return folded.count == 1 ? folded[0] : "\0"
    }
  }

  package func fold(_ letters: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for letter in letters {
      switch letter.value {
      case 0x41...0x5a where !(isTurkic && letter == "I"):
        result.append(Unicode.Scalar(UInt8(letter.value | 0x20)))
      case ..<0x80: result.append(isTurkic && letter == "I" ? "ı" : letter)
      case 0x130: result.append("i")
      case 0xdf, 0x1e9e: result.append(contentsOf: ["s", "s"])
      case 0xc2, 0xe2: result.append(isTurkic ? "a" : "â")
      case 0xce, 0xee: result.append(isTurkic ? "i" : "î")
      case 0xdb, 0xfb: result.append(isTurkic ? "u" : "û")
      case 0x0591...0x05f4 where isHebrew && !joins(letter): appendHebrew(letter, to: &result)
      case 0x0625 where keepsAlefBelow: result.append(letter)
      case 0x0624, 0x0626: result.append("\u{621}")
      case 0x0401, 0x0451: result.append(isRussian ? "е" : "ё")
      case 0x0622, 0x0623, 0x0625, 0x0671: result.append("\u{627}")
      case 0x0643: result.append("\u{6a9}")
      case 0x0649, 0x064a: result.append("\u{6cc}")
      case 0xad, 0x0640, 0x064b...0x0652, 0x0670, 0x200b...0x200f, 0x2060: continue
      case 0xfb50...0xfdff, 0xfe70...0xfefc: result += fold(Self.plainArabic(letter))
      case 0x2019, 0x02bc: result.append("'")
      case _ where joins(letter):
        if let whole = result.last.flatMap({ joined($0, letter) }) {
          result[result.count - 1] = whole
        } else {
          result.append(letter)
        }
      default: result.append(Unicode.Scalar(cicu_simple_lower(letter.value)) ?? letter)
      }
    }
    return result
  }

  /// The letters of a presentation form, which no longer hold one: ﻻ is ل and ا.
  private static func plainArabic(_ form: Unicode.Scalar) -> [Unicode.Scalar] {
    let text = try? unsafe mapText(String(form)) { bytes, count, out, capacity, status in
      unsafe cicu_normalize(Int32(CICU_NFKC), bytes, count, out, capacity, &status)
    }
    return (text ?? "").unicodeScalars.filter { (0x621..<0x6fd).contains($0.value) }
  }

  private func appendHebrew(_ letter: Unicode.Scalar, to result: inout [Unicode.Scalar]) {
    switch letter.value {
    case 0x05be: result.append("-")
    case ..<0x05d0: return
    // A final letter stands before its plain form in Unicode.
    case 0x05da, 0x05dd, 0x05df, 0x05e3, 0x05e5:
      result.append(Unicode.Scalar(letter.value + 1) ?? letter)
    case 0x05f3: result.append("'")
    case 0x05f4: result.append("\"")
    default: result.append(letter)
    }
  }

  /// Whether what a letter folds to may depend on the letter before.
  package func joins(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x302, 0x306...0x308, 0x327: isTurkic
    case 0x05d5, 0x05d9: isHebrew
    default: false
    }
  }

  /// What a folded letter and one that `joins` are together; `nil` where they are two.
  package func joined(_ last: Unicode.Scalar, _ letter: Unicode.Scalar) -> Unicode.Scalar? {
    if isHebrew { return last == letter ? last : nil }
    // "I" and a dot is "i".
    return Self.composed(last, letter)
  }

  private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch (base, mark.value) {
    case ("ı", 0x307), ("i", 0x307): "i"
    case ("a", 0x302), ("i", 0x302), ("u", 0x302): base
    case ("ı", 0x302): "i"
    case ("c", 0x327): "ç"
    case ("s", 0x327): "ş"
    case ("g", 0x306): "ğ"
    case ("o", 0x308): "ö"
    case ("u", 0x308): "ü"
    default: nil
    }
  }

  package func fold(_ text: String) -> String { String(scalars: fold(text.unicodeScalars)) }
}
