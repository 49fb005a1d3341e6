internal import CICU

/// Composition and decomposition that take no more than linear time, whatever marks are piled up.
///
/// ICU puts each mark in its place among those before it, one by one: a megabyte of marks from above and
/// below in turn would take it minutes. Here long piles are sorted first.
enum CanonicalOrder {
  /// Piles up to this length are left to ICU.
  private static let shortPile = 32

  /// NFC.
  static func composed(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    // U+0300 is the first scalar that NFC may change.
    if unit.allSatisfy({ $0.value < 0x300 }) { return unit }
    return normalized(Int32(CICU_NFC), ordered(unit))
  }

  /// NFD.
  static func decomposed(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    normalized(Int32(CICU_NFD), ordered(unit))
  }

  private static func ordered(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard unit.count > shortPile else { return unit }
    var result: [Unicode.Scalar] = []
    var pile: [[Unicode.Scalar]] = []
    var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for scalar in unit {
      var parts = known[scalar]
      if parts == nil {
        parts = normalized(Int32(CICU_NFD), [scalar])
        known[scalar] = parts
      }
      for part in parts ?? [] {
        let rank = Int(cicu_combining_class(part.value))
        if rank == 0 {
          for marks in pile { result += marks }
          pile.removeAll(keepingCapacity: true)
          result.append(part)
        } else {
          while pile.count <= rank { pile.append([]) }
          pile[rank].append(part)
        }
      }
    }
    for marks in pile { result += marks }
    return result
  }

  private static func normalized(_ form: Int32, _ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let text = try? unsafe mapText(String(scalars: scalars)) { bytes, count, out, capacity, status in
      unsafe cicu_normalize(form, bytes, count, out, capacity, &status)
    }
    return text.map { Array($0.unicodeScalars) } ?? scalars
  }
}
