internal import Bitext

/// The texts that a part has twice: once for versions of Word that know its markup, once for old ones.
struct DOCXAlternates {
  private var count = 0
  private var open: [Int] = []
  /// Numbers of texts by alternate content.
  private var choices: [Int: [Int]] = [:]
  private var fallbacks: [(alternate: Int, text: PageText)] = []

  /// Most texts that are looked at for the twin of one.
  private static let reach = 64

  /// The innermost alternate content here.
  var current: Int? { open.last }

  mutating func begin() {
    open.append(count)
    count += 1
  }

  mutating func end() { if !open.isEmpty { open.removeLast() } }

  mutating func addChoice(_ text: Int, in alternate: Int) { choices[alternate, default: []].append(text) }

  mutating func addFallback(_ text: PageText, in alternate: Int) { fallbacks.append((alternate, text)) }

  /// The texts for old versions that say what one of `texts` in the same place does, with the same codes.
  func twins(of texts: [PageText]) -> [PageText] {
    var choices = choices.mapValues { $0[...] }
    return fallbacks.compactMap { fallback in
      guard var candidates = choices.removeValue(forKey: fallback.alternate) else { return nil }
      defer { choices[fallback.alternate] = candidates }
      guard
        let place = candidates.prefix(Self.reach).firstIndex(where: {
          Self.isSame(texts[$0].content, fallback.text.content)
        })
      else { return nil }
      var twin = fallback.text
      twin.twinOf = texts[candidates[place]].range
      // The ones before it stay in order.
      for index in (candidates.startIndex..<place).reversed() { candidates.swapAt(index, index + 1) }
      candidates.removeFirst()
      return twin
    }
  }

  private static func isSame(_ left: TaggedText, _ right: TaggedText) -> Bool {
    left.text == right.text
      && left.codes.elementsEqual(right.codes) {
        ($0.number, $0.kind, $0.offset) == ($1.number, $1.kind, $1.offset)
      }
  }
}
