internal import Bitext

/// Reads the `<tu>`s of a TMX file one after the other, each with the `<tuv>`s that are wanted.
final class TMXParser {
  let xml: XMLReader
  private let names: TMXNames
  var languages: TMXLanguages
  /// What the header says the file was made in.
  private(set) var headerSource: String?
  /// Whether each variant is to say where it stands.
  private let keepsPlaces: Bool
  /// The white space just passed, where places are kept.
  private var blank = ""
  private var hasRoot = false
  private var number = 0

  init(_ input: ByteInput, languages: TMXLanguages, keepsPlaces: Bool = false) {
    self.keepsPlaces = keepsPlaces
    xml = XMLReader(input)
    names = TMXNames(xml)
    self.languages = languages
  }

  /// The next unit in file order, or `nil` after the last.
  func next() throws(FormatError) -> TMXUnit? {
    while let kind = try xml.advance() {
      guard kind == .start else { continue }
      if !hasRoot {
        try checkRoot()
      } else if xml.isElement(names.tu) {
        return try readUnit()
      } else if xml.isElement(names.header) {
        headerSource = xml.value(names.srclang)
      }
    }
    return nil
  }

  private func checkRoot() throws(FormatError) {
    hasRoot = true
    guard xml.elementName == "tmx" else {
      throw FormatError(at: xml.location, .wrongRoot(found: xml.elementName, expected: "tmx"))
    }
    if let version = xml.attributes["version"], !version.hasPrefix("1.") && version != "1" {
      throw FormatError(at: xml.location, .unsupportedVersion(version, supported: "TMX 1.4"))
    }
  }

  /// Reads up to `</tu>`.
  private func readUnit() throws(FormatError) -> TMXUnit {
    number += 1
    var unit = TMXUnit(number: number, attributes: xml.attributes, at: xml.location)
    unit.budget -= xml.bytes.count
    reading: while let kind = try xml.advance() {
      switch kind {
      case .start:
        if xml.isElement(names.tuv) {
          try readVariant(into: &unit)
          unit.lastVariantEnd = xml.bytes.upperBound
        } else if let annotation = try readAnnotation(into: &unit) {
          unit.record.annotations.append(annotation)
        }
      case .end: break reading
      case .text: keepBlank()
      case .comment, .instruction: blank = ""
      }
    }
    unit.location.bytes = unit.location.bytes.lowerBound..<xml.bytes.upperBound
    return unit
  }

  /// Reads up to `</tuv>`.
  private func readVariant(into unit: inout TMXUnit) throws(FormatError) {
    let attribute = xml.value(names.xmlLang) == nil ? names.lang : names.xmlLang
    let tag = xml.value(attribute)
    unit.budget -= xml.bytes.count
    guard let tag else {
      unit.remark = "a tuv at line \(xml.location.line) has no xml:lang"
      return try skipElement()
    }
    let language = languages.language(tag)
    guard let name = language.tag else {
      unit.remark = "\"\(tag)\" is not a language tag"
      return try skipElement()
    }
    guard language.isWanted else { return try skipElement() }
    var variant = TMXVariant(language: name, fit: language)
    let place = keepsPlaces ? TMXPlace(before: blank, xml) : nil
    variant.place = place
    blank = ""
    if xml.attributeCount > 1 { variant.record.attributes = xml.attributes(except: attribute) }
    var hasSegment = false
    while let kind = try xml.advance() {
      switch kind {
      case .start:
        if xml.isElement(names.seg) {
          if hasSegment { unit.failure = "a tuv has more than one seg" }
          hasSegment = true
          place?.inside = blank
          let start = xml.bytes
          variant.segment = try readSegment(into: &unit)
          place?.setSegment(start, end: xml.bytes)
          blank = ""
        } else if let annotation = try readAnnotation(into: &unit) {
          variant.record.annotations.append(annotation)
        }
      case .end:
        if let place { place.setEnd(xml.bytes, after: hasSegment ? blank : "") }
        blank = ""
        return unit.add(variant)
      case .text: keepBlank()
      case .comment, .instruction: blank = ""
      }
    }
  }

  /// Notes the text at which the reader stands, if it is white space.
  private func keepBlank() {
    guard keepsPlaces else { return }
    let raw = xml.raw
    blank = raw.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } ? raw : ""
  }

  /// Reads up to `</seg>`.
  private func readSegment(into unit: inout TMXUnit) throws(FormatError) -> TMXSegment {
    let start = xml.bytes
    var kind = try xml.advance()
    var text = ""
    if kind == .text {
      text = xml.text
      kind = try xml.advance()
    }
    var segment: TMXSegment
    if kind == .end {
      segment = TMXSegment(text: text)
    } else {
      segment = try readMarkup(kind, after: text)
    }
    if !segment.isTooLong { unit.budget -= xml.bytes.upperBound - start.lowerBound }
    return segment
  }

  /// Reads the rest of a `<seg>` that is more than one text: `kind` is what stands after it.
  private func readMarkup(_ kind: XMLReader.Kind?, after text: String) throws(FormatError) -> TMXSegment {
    var reader = TMXSegmentReader(text)
    var depth = 1
    var kind = kind
    while let found = kind {
      if found == .start { depth += 1 } else if found == .end { depth -= 1 }
      if depth == 0 { break }
      reader.take(found, of: xml)
      kind = try xml.advance()
    }
    return reader.segment
  }

  /// Reads a note, a prop, or an element that TMX does not have here, up to its end; `nil` when the
  /// unit is over its size.
  private func readAnnotation(into unit: inout TMXUnit) throws(FormatError) -> TMXAnnotation? {
    let kind: TMXAnnotation.Kind =
      xml.isElement(names.note) ? .note : xml.isElement(names.prop) ? .prop : .unknown
    var annotation = TMXAnnotation(kind: kind)
    if kind != .unknown { annotation.attributes = xml.attributes }
    blank = ""
    unit.budget -= xml.rawCount
    if kind != .unknown, xml.holdsOneText {
      _ = try xml.advance()
      unit.budget -= xml.rawCount
      if unit.budget >= 0 { annotation.text = xml.text }
      _ = try xml.advance()
      unit.budget -= xml.rawCount
      return unit.budget >= 0 ? annotation : nil
    }
    var markup = xml.raw
    var hasElements = kind == .unknown
    var depth = 1
    while let event = try xml.advance() {
      unit.budget -= xml.rawCount
      switch event {
      case .text: if unit.budget >= 0 { annotation.text.take(xml.text) }
      case .start:
        depth += 1
        hasElements = true
      case .end: depth -= 1
      default: break
      }
      if depth == 0 && !hasElements { break }
      if unit.budget >= 0 { markup += xml.raw }
      if depth == 0 { break }
    }
    guard unit.budget >= 0 else { return nil }
    return hasElements ? TMXAnnotation(kind: .unknown, text: markup) : annotation
  }

  private func skipElement() throws(FormatError) {
    var depth = 1
    while depth > 0, let kind = try xml.advance() {
      if kind == .start { depth += 1 } else if kind == .end { depth -= 1 }
    }
  }
}

extension String {
  /// Adds `text`; a string that is empty becomes it, and nothing is copied.
  mutating func take(_ text: String) {
    if isEmpty { self = text } else { self += text }
  }
}
