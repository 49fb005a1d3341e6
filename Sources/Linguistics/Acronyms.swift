package import Bitext
internal import CICU

/// What well-known acronyms are in two languages: EU is AB in Turkish, UE in French, ЕС in Russian.
///
///     let acronyms = Acronyms(source: english, target: turkish)
///     acronyms.meanings(of: Acronyms.letters("EU"), in: .source)  // [0]
///     acronyms.forms(of: 0, in: .target).map { String(scalars: $0) }  // ["eu", "ab"]
///
/// From `acronyms/common.txt`. Every language may keep the English form where it shares the letters' script.
package struct Acronyms: Sendable {
  package enum Side: Int, Sendable { case source, target }

  /// Forms by meaning, for each side, in small letters without marks.
  private var forms: [[[[Unicode.Scalar]]]] = [[], []]
  private var meanings: [[[Unicode.Scalar]: [Int]]] = [[:], [:]]

  package init(source: LanguageTag, target: LanguageTag) {
    let lines = (Resource.text("acronyms/common.txt") ?? "").split(separator: "\n")
    for (meaning, line) in lines.lazy.filter({ !$0.hasPrefix("#") }).enumerated() {
      let fields = line.split(separator: " ")
      for (side, language) in [source.language, target.language].enumerated() {
        let own = fields.dropFirst().first {
          $0.hasPrefix(language) && $0.dropFirst(language.count).first == "="
        }
        let names = [fields.first, own?.dropFirst(language.count + 1)].compactMap(\.self)
        let letters = names.flatMap { $0.split(separator: ",").map { Self.letters(String($0)) } }
        forms[side].append(letters)
        for form in letters { meanings[side][form, default: []].append(meaning) }
      }
    }
  }

  /// What an acronym can mean; empty where it is not known.
  package func meanings(of letters: [Unicode.Scalar], in side: Side) -> [Int] {
    meanings[side.rawValue][letters] ?? []
  }

  /// How a meaning is abbreviated, the English forms first.
  package func forms(of meaning: Int, in side: Side) -> [[Unicode.Scalar]] { forms[side.rawValue][meaning] }

  /// Letters as they are compared: small, without marks.
  package static func letters(_ acronym: String) -> [Unicode.Scalar] {
    acronym.unicodeScalars.map { (Unicode.Scalar(cicu_simple_lower($0.value)) ?? $0).withoutMark }
  }
}
