/// What is known of a query before any text is looked at.
struct PreparedQuery {
  let query: MatchQuery
  let scalars: [UInt32]
  /// Checksum of the typographic form.
  let typographic: UInt64
  /// Its ``BigramBag``, where letters are asked for.
  let elements: [UInt64]
  /// Numbers for its scalars, where letters are asked for.
  let rows: SymbolRows
  /// Its words, in UTF-8; none where words are not asked for.
  let tokens: [[UInt8]]

  init(_ query: MatchQuery) {
    self.query = query
    let scalars = query.loose.unicodeScalars.map(\.value)
    self.scalars = scalars
    typographic = Checksum.sum(of: query.typographic)
    rows = SymbolRows(query.measure == .letters ? scalars : [])
    var (bag, elements) = (BigramBag(), [UInt64]())
    if query.measure == .letters { bag.append(scalars.span, to: &elements) }
    self.elements = elements
    var tokens: [[UInt8]] = []
    if query.measure == .words {
      let text = Array(query.loose.utf8)
      unsafe WordTokens.forEach(in: text.span.bytes) { tokens.append(Array(text[$0])) }
    }
    self.tokens = tokens
  }
}

/// Small numbers for the distinct symbols of a pattern; 0 for any other symbol.
///
/// A hash table of at least twice as many slots as symbols.
struct SymbolRows {
  private var slots: [Slot]
  private(set) var count = 1
  /// The pattern as rows.
  private(set) var pattern: [UInt32] = []

  private struct Slot {
    var symbol: UInt32 = 0
    var row: UInt32 = 0
  }

  init(_ symbols: [UInt32]) {
    var size = 16
    while size < 2 * symbols.count { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    pattern.reserveCapacity(symbols.count)
    for symbol in symbols {
      let position = position(of: symbol)
      if slots[position].row == 0 {
        slots[position] = Slot(symbol: symbol, row: UInt32(count))
        count += 1
      }
      pattern.append(slots[position].row)
    }
  }

  /// The row of a symbol of a text.
  subscript(symbol: UInt32) -> UInt32 { slots[position(of: symbol)].row }

  /// Where the symbol stands, or the free slot where it would.
  @inline(__always)
  private func position(of symbol: UInt32) -> Int {
    let mask = slots.count - 1
    var position = Int((symbol &* 0x9e37_79b1) >> 12) & mask
    while slots[position].row != 0, slots[position].symbol != symbol { position = (position + 1) & mask }
    return position
  }
}
