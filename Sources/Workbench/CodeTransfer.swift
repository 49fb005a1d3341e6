internal import Bitext

/// Puts a segment's own codes into a stored translation, in the places of the stored ones.
enum CodeTransfer {
  private struct Name: Hashable {
    var number: Int
    var kind: InlineCode.Kind
  }

  /// `target`, which translates `source`, with the codes of `asked` for its own; `nil` where one of them would
  /// be missing, doubled or of unknown place.
  ///
  /// Codes of the two sources go together by their order when they are of the same kinds, else by their bytes. A
  /// translation without codes takes those that stand at the very ends of `asked`.
  static func transfer(_ target: TaggedText, of source: TaggedText, to asked: TaggedText) -> TaggedText? {
    if source.codes.isEmpty && target.codes.isEmpty { return wrapped(target.text, in: asked) }
    guard let partners = partners(of: source.codes, in: asked.codes) else { return nil }
    var codes: [InlineCode] = []
    var used: Set<Name> = []
    for code in target.codes {
      guard let name = partners[Name(number: code.number, kind: code.kind)], used.insert(name).inserted else {
        return nil
      }
      codes.append(InlineCode(number: name.number, kind: name.kind, offset: code.offset, original: ""))
    }
    guard used.count == asked.codes.count else { return nil }
    return TaggedText(target.text, codes: restored(codes, from: asked.codes))
  }

  /// For each code of `stored` its partner in `asked`; both ends of a span have partners in one span.
  private static func partners(of stored: [InlineCode], in asked: [InlineCode]) -> [Name: Name]? {
    guard stored.count == asked.count else { return nil }
    var partners: [Name: Name] = [:]
    var numbers: [Int: Int] = [:]
    var free = asked
    let isInOrder = stored.map(\.kind) == asked.map(\.kind)
    for code in stored {
      guard
        let place = isInOrder
          ? free.indices.first
          : free.firstIndex(where: { $0.kind == code.kind && $0.original == code.original })
      else { return nil }
      let partner = free.remove(at: place)
      let name = Name(number: code.number, kind: code.kind)
      guard partners.updateValue(Name(number: partner.number, kind: partner.kind), forKey: name) == nil else {
        return nil
      }
      guard code.kind != .standalone else { continue }
      guard numbers[code.number, default: partner.number] == partner.number else { return nil }
      numbers[code.number] = partner.number
    }
    return partners
  }

  private static func wrapped(_ text: String, in asked: TaggedText) -> TaggedText? {
    let end = asked.text.utf8.count
    guard asked.codes.allSatisfy({ $0.offset == 0 || $0.offset == end }), end > 0 else { return nil }
    return TaggedText(
      text,
      codes: asked.codes.map { code in
        var code = code
        code.offset = code.offset == 0 ? 0 : text.utf8.count
        return code
      })
  }

  private static func restored(_ codes: [InlineCode], from asked: [InlineCode]) -> [InlineCode] {
    codes.map { code in
      var code = code
      code.original =
        asked.first { $0.number == code.number && $0.kind == code.kind }?.original ?? code.original
      return code
    }
  }
}

extension Match {
  /// The translation of the stored unit, or with `repaired` the repaired one with the unit's codes in it;
  /// `nil` where a code stands inside what was put in.
  func translation(repaired: Bool) -> TaggedText? {
    let target = stored.unit.target
    guard repaired else { return target }
    guard let repair else { return nil }
    var codes: [InlineCode] = []
    for code in target.codes {
      var shift = 0
      for change in repair.changes {
        if change.storedRange.upperBound <= code.offset {
          shift += change.range.count - change.storedRange.count
        } else if change.storedRange.lowerBound < code.offset {
          return nil
        }
      }
      codes.append(
        InlineCode(
          number: code.number, kind: code.kind, offset: code.offset + shift, original: code.original))
    }
    return TaggedText(repair.text, codes: codes)
  }
}
