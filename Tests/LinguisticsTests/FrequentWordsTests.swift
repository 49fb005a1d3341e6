import Bitext
import Testing

@testable import Linguistics

@Suite struct FrequentWordsTests {
  /// A slip, and the word that was meant.
  @Test(arguments: [
    ("en", "goverment", "government"), ("en", "govrenment", "government"),
    ("en", "governmment", "government"),
    ("en", "gavernment", "government"), ("en", "becuase", "because"), ("tr", "içni", nil),
    ("tr", "olarka", "olarak"), ("de", "zwsichen", "zwischen"), ("ru", "которйы", "который"),
    ("fi", "kuitnekin", "kuitenkin"),
    // The ends of words are where endings differ.
    ("en", "governmen", nil), ("en", "xovernment", nil), ("en", "governmenx", nil),
  ])
  func knowsWhatWasMeant(language: String, written: String, meant: String?) throws {
    let words = try Self.words(language)
    let letters = Array(written.unicodeScalars)
    #expect(words.level(of: letters) == 0)
    #expect(words.meant(by: letters).map { String(scalars: $0.letters) } == meant)
    if meant != nil { #expect(words.mayBeSlip(letters)) }
  }

  @Test(arguments: [
    ("en", "government", false), ("en", "goevrnment", true), ("tr", "kitaplarımız", false),
    ("tr", "ğolarak", true),
    ("fi", "kuitnekin", true),
  ])
  func knowsWhatNoWordLooksLike(language: String, word: String, isOdd: Bool) throws {
    let words = try Self.words(language)
    #expect(words.isOdd(Array(word.unicodeScalars)) == isOdd)
  }

  @Test func repairsLeaveNothingOdd() throws {
    let words = try Self.words("en")
    let repairs = words.repairs(of: Array("goevrnment".unicodeScalars))
    #expect(repairs.contains(Array("government".unicodeScalars)))
    #expect(repairs.count <= 60 && !repairs.contains(where: words.isOdd))
    #expect(words.repairs(of: Array("government".unicodeScalars)).isEmpty)
  }

  /// Every word with any of its inner letters left out, another put for it or two exchanged may be a slip.
  @Test func overlooksNoSlip() throws {
    let words = try Self.words("en")
    for word in ["because", "government", "minister", "children", "between"] {
      let letters = Array(word.unicodeScalars)
      for place in 1..<letters.count - 1 {
        var (without, other, exchanged) = (letters, letters, letters)
        without.remove(at: place)
        other[place] = letters[place] == "x" ? "q" : "x"
        exchanged.swapAt(place, place + 1)
        for slip in [without, other, exchanged] where slip != letters && words.level(of: slip) == 0 {
          #expect(words.mayBeSlip(slip) && words.meant(by: slip) != nil, "\(String(scalars: slip))")
        }
      }
    }
  }

  @Test func knowsNothingOfALanguageWithoutLists() throws {
    let icelandic = try #require(LanguageTag("is"))
    #expect(FrequentWords.shared(for: icelandic) == nil)
  }

  private static func words(_ language: String) throws -> FrequentWords {
    let tag = try #require(LanguageTag(language))
    return try #require(FrequentWords.shared(for: tag))
  }
}
