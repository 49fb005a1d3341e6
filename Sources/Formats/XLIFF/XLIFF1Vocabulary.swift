internal import Bitext

/// The inline elements of XLIFF 1.
///
/// `<g>` and `<mrk>` are spans of one element, `<bx>`/`<ex>` and `<bpt>`/`<ept>` are two codes of one span by
/// `rid`, else `id`; `<it>` is one end by its `pos`; `<x>`, `<ph>` and elements of other vocabularies stand alone, and
/// so does text that Trados has as deleted.
/// Format: XLIFF 1.2, OASIS Standard, 1 February 2008, §2.4.
struct XLIFF1Vocabulary: XLIFFVocabulary {
  let prefix: String
  var definitions: SDLDefinitions?
  let allowsCopies = true
  let allowsReversal = true

  func role(of index: Int, in tape: XLIFFTape) -> XLIFFCodeRole {
    let item = tape.items[index]
    guard item.namespace == .core else { return .standalone }
    switch item.name {
    case "g": return .pair
    case "mrk":
      return switch tape.attribute("mtype", of: index) {
      case "seg": .transparent
      case XLIFFTape.deletion: .standalone
      default: .pair
      }
    case "bx", "bpt": return .open
    case "ex", "ept": return .close
    case "it":
      return switch tape.attribute("pos", of: index) {
      case "open": .open
      case "close": .close
      default: .standalone
      }
    default: return .standalone
    }
  }

  func id(of index: Int, in tape: XLIFFTape, as role: XLIFFCodeRole) -> String? {
    let item = tape.items[index]
    if item.name == "mrk" {
      // Annotations have ids of their own kind.
      let own =
        tape.attribute("mid", of: index) ?? tape.attribute("cid", in: .sdl, of: index)
        ?? tape.attribute("revid", in: .sdl, of: index) ?? ""
      return "mrk " + (tape.attribute("mtype", of: index) ?? "") + " " + own
    }
    guard role != .standalone else { return tape.attribute("id", of: index).map { item.name + " " + $0 } }
    return tape.attribute("rid", of: index) ?? tape.attribute("id", of: index)
  }

  func original(of index: Int, in tape: XLIFFTape, _ kind: InlineCode.Kind) -> String? {
    guard let definitions, tape.items[index].name == "g" || tape.items[index].name == "x",
      let tag = tape.attribute("id", of: index).flatMap({ definitions.tags[$0] })
    else { return nil }
    return switch kind {
    case .open: tag.open
    case .close: tag.close
    case .standalone: tag.alone
    }
  }

  func markup(of scalar: Unicode.Scalar) -> String? { nil }

  func half(
    _ form: XLIFFInline.Form, opening: XLIFFInline.Form?, kind: InlineCode.Kind, isAlone: Bool
  ) -> String? {
    // Other elements than <g> are halves already, and are good alone.
    guard form.role == .pair else { return form.raw }
    guard form.element == "g", let opening else { return nil }
    let tag = opening.raw.dropFirst().drop { !$0.isWhitespace && $0 != ">" }
    guard kind == .close else { return "<\(prefix)bx" + tag.dropLast() + "/>" }
    return "<\(prefix)ex id=\"\(XMLMarkup.value(opening.id ?? ""))\"/>"
  }
}
