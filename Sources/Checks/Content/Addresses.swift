internal import Bitext
internal import Linguistics

/// Web and e-mail addresses, hashtags and mentions of a text, by value.
struct Addresses {
  enum Kind: Hashable {
    case web, mail, hashtag, mention
  }

  struct Address {
    var kind: Kind
    /// As it is compared: small letters where case tells nothing, no slash at the end.
    var value: String
    /// In UTF-8 bytes.
    var range: Range<Int>
  }

  /// Finds the addresses of both sides of a pair.
  struct PairReader {
    private let source: Reader
    private let target: Reader

    init?(_ languages: LanguagePair) {
      guard let source = Reader(language: languages.source), let target = Reader(language: languages.target)
      else { return nil }
      self.source = source
      self.target = target
    }

    func read(_ kind: Kind, in pair: CheckedPair) -> (source: [Address], target: [Address]) {
      (source.addresses(kind, in: pair.source), target.addresses(kind, in: pair.target))
    }
  }

  /// Finds addresses; `nil` when ICU cannot cut the language into words.
  struct Reader {
    private let tokenizer: WordTokenizer

    init?(language: LanguageTag) {
      guard let tokenizer = try? WordTokenizer(language: language) else { return nil }
      self.tokenizer = tokenizer
    }

    /// The addresses of one kind, in order.
    func addresses(_ kind: Kind, in text: CheckedText) -> [Address] {
      guard Self.mayHave(kind, text), let words = try? tokenizer.words(in: text.text) else { return [] }
      return words.compactMap { word in
        guard word.kind == .address || word.kind == .tag else { return nil }
        let written = text.text(in: word.range)
        let own: Kind =
          if word.kind == .tag {
            written.utf8.first == UInt8(ascii: "#") ? .hashtag : .mention
          } else if written.contains("@"), !written.contains("//") {
            .mail
          } else {
            .web
          }
        guard own == kind else { return nil }
        return Address(kind: own, value: Self.value(written, own), range: word.range)
      }
    }

    private static func mayHave(_ kind: Kind, _ text: CheckedText) -> Bool {
      let characters = text.tokens.characters
      return switch kind {
      case .mail, .mention: characters.mayHave("@")
      case .hashtag: characters.mayHave("#")
      case .web: characters.mayHave("/") || hasWorldWideWeb(text.tokens)
      }
    }

    /// Whether "www." or "WWW." stands in a text.
    private static func hasWorldWideWeb(_ text: TokenizedText) -> Bool {
      text.tokens.indices.contains { index in
        guard text.mark(index) == ".", text.kind(index - 1) == .word else { return false }
        let letters = text.letters(index - 1)
        return letters.count >= 3 && letters.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
      }
    }

    private static func value(_ written: String, _ kind: Kind) -> String {
      guard kind == .web else { return written.lowercased() }
      var value = Substring(written)
      while value.last == "/" { value.removeLast() }
      // Only the scheme and the host may be written in either case.
      guard let scheme = value.firstRange(of: "://") else { return lowerHost(value) }
      return value[..<scheme.upperBound].lowercased() + lowerHost(value[scheme.upperBound...])
    }

    private static func lowerHost(_ address: Substring) -> String {
      let host = address.prefix { $0 != "/" }
      return host.lowercased() + address[host.endIndex...]
    }
  }
}

/// Addresses of both sides that have no counterpart.
struct AddressDifference {
  var missing: [Addresses.Address]
  var added: [Addresses.Address]

  init(_ source: [Addresses.Address], _ target: [Addresses.Address], value: (String) -> String = { $0 }) {
    let (sourceValues, targetValues) = (
      Set(source.map { value($0.value) }), Set(target.map { value($0.value) })
    )
    missing = source.filter { !targetValues.contains(value($0.value)) }
    added = target.filter { !sourceValues.contains(value($0.value)) }
  }
}
