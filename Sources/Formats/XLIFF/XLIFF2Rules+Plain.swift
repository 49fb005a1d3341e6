internal import Bitext

/// Units of the plainest kind, which most are: known at a glance, and breaking no rule.
extension XLIFF2Rules {
  private static let segment = XLIFF2Element.numbers[.core]?["segment"]
  private static let source = XLIFF2Element.numbers[.core]?["source"]
  private static let target = XLIFF2Element.numbers[.core]?["target"]
  private static let notes = XLIFF2Element.numbers[.core]?["notes"]
  private static let note = XLIFF2Element.numbers[.core]?["note"]
  /// More are looked at one by one, their ids in a set.
  private static let mostNotes = 8

  /// Whether all inside of a unit is notes and one segment, without codes and rare attributes.
  ///
  /// Then nothing but the unit's own tag is left to look at. False says nothing about a unit.
  func isPlain(_ tape: XLIFFTape) -> Bool {
    guard targetLanguage != nil, let around = frames.last, !around.isOpaque, around.language == nil else {
      return false
    }
    let items = tape.items
    guard
      !items[0].attributes.contains(where: {
        $0.name == "xml:lang" || $0.name.utf8.contains(UInt8(ascii: ":"))
      })
    else { return false }
    var (hasNotes, hasSegment) = (false, false)
    var position = 1
    while position < items[0].partner {
      switch items[position].kind {
      case .text: guard Self.isBlank(items[position].text) else { return false }
      case .other: break
      case .end: return false
      case .start:
        if items[position].element == Self.segment, !hasSegment {
          guard isPlain(segment: position, items) else { return false }
          hasSegment = true
        } else if items[position].element == Self.notes, !hasNotes, !hasSegment {
          guard isPlain(notes: position, items) else { return false }
          hasNotes = true
        } else {
          return false
        }
        position = items[position].partner
      }
      position += 1
    }
    return hasSegment
  }

  private func isPlain(segment: Int, _ items: [XLIFFTape.Item]) -> Bool {
    var (hasSource, hasTarget, needsTarget) = (false, false, false)
    for attribute in items[segment].attributes {
      switch attribute.name {
      case "id": guard XLIFF2Value.isToken(attribute.value) else { return false }
      case "state":
        switch attribute.value {
        case "initial": break
        case "translated", "reviewed", "final": needsTarget = true
        default: return false
        }
      default: return false
      }
    }
    var position = segment + 1
    while position < items[segment].partner {
      switch items[position].kind {
      case .text: guard Self.isBlank(items[position].text) else { return false }
      case .other: break
      case .end: return false
      case .start:
        guard items[position].attributes.isEmpty, Self.holdsTextOnly(position, items) else { return false }
        if items[position].element == Self.source, !hasSource {
          hasSource = true
        } else if items[position].element == Self.target, hasSource, !hasTarget {
          hasTarget = true
        } else {
          return false
        }
        position = items[position].partner
      }
      position += 1
    }
    return hasSource && (hasTarget || !needsTarget)
  }

  private func isPlain(notes: Int, _ items: [XLIFFTape.Item]) -> Bool {
    guard items[notes].attributes.isEmpty else { return false }
    var count = 0
    var ids: [String] = []
    var position = notes + 1
    while position < items[notes].partner {
      switch items[position].kind {
      case .text: guard Self.isBlank(items[position].text) else { return false }
      case .other: break
      case .end: return false
      case .start:
        guard items[position].element == Self.note, count < Self.mostNotes,
          Self.holdsTextOnly(position, items)
        else { return false }
        count += 1
        for attribute in items[position].attributes {
          switch attribute.name {
          case "id":
            guard XLIFF2Value.isToken(attribute.value), !ids.contains(attribute.value) else { return false }
            ids.append(attribute.value)
          case "category": break
          case "appliesTo":
            guard attribute.value == "source" || attribute.value == "target" else { return false }
          default: return false
          }
        }
        position = items[position].partner
      }
      position += 1
    }
    return count > 0
  }

  private static func holdsTextOnly(_ index: Int, _ items: [XLIFFTape.Item]) -> Bool {
    for position in index + 1..<max(index + 1, items[index].partner) where items[position].kind == .start {
      return false
    }
    return true
  }

  static func isBlank(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
  }
}
