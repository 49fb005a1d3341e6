internal import Bitext

/// Reads the units of a TMX file, version 1.1 to 1.4b, as a stream.
///
/// A `<tu>` gives one unit when it has a `<tuv>` for each language of the pair: the same tag if there
/// is one, else the first that goes with it (`en-US` for `en`). Where the target language has several
/// `<tuv>`s, each gives a unit. Other languages are passed over. The unit's languages are the file's.
///
/// What is not a field of the unit is a property, so that `TMXWriter` writes it back: `tu:tuid`,
/// `tuv:source:usagecount`, `tuv:target:note`, `prop:myType`, and `|name=value` after any of these for
/// an attribute of a note or prop. The types `x-document`, `x-role`, `x-previous`, `x-next`,
/// `x-status`, `x-confidence`, `x-origin`, `x-project` and `x-domain` are fields, if their values make
/// sense. A file's units are `imported` and `confirmed` where it does not say otherwise.
///
/// Where `srclang` is the target of the pair, `x-previous` and `x-next` speak of the wrong language:
/// they stay properties.
///
/// Memory is one unit, at most 4 MiB; speed is about 30 MB/s. Format: TMX 1.4b, LISA/OSCAR, 26 April 2005.
public final class TMXReader: UnitReader {
  private let xml: XMLReader
  private var languages: TMXLanguages
  private var hasRoot = false
  private var headerSource: String?
  private var number = 0
  /// Rows of the unit just read, last first.
  private var pending: [UnitRow] = []

  init(_ input: ByteInput, languages: LanguagePair) {
    xml = XMLReader(input)
    self.languages = TMXLanguages(languages)
  }

  public func next() throws(FormatError) -> UnitRow? {
    if let row = pending.popLast() { return row }
    while let event = try xml.next() {
      guard case .start(let name, let attributes) = event else { continue }
      switch name {
      case "tu" where hasRoot:
        try readUnit(attributes)
        return pending.popLast()
      case "header": headerSource = attributes["srclang"]
      default: if !hasRoot { try checkRoot(name, attributes) }
      }
    }
    return nil
  }

  private func checkRoot(_ name: String, _ attributes: [XMLAttribute]) throws(FormatError) {
    hasRoot = true
    guard name == "tmx" else {
      throw FormatError(at: xml.location, .wrongRoot(found: name, expected: "tmx"))
    }
    if let version = attributes["version"], !version.hasPrefix("1.") && version != "1" {
      throw FormatError(at: xml.location, .unsupportedVersion(version, supported: "TMX 1.4"))
    }
  }

  /// Reads up to `</tu>`.
  private func readUnit(_ attributes: [XMLAttribute]) throws(FormatError) {
    number += 1
    var location = xml.location
    var unit = TMXUnit(number: number, attributes: attributes)
    unit.budget -= location.bytes.count
    reading: while let event = try xml.next() {
      switch event {
      case .start("tuv", let attributes): try readVariant(attributes, into: &unit)
      case .start(let name, let attributes):
        if let annotation = try readAnnotation(name, attributes, into: &unit) {
          unit.record.annotations.append(annotation)
        }
      case .end: break reading
      default: break
      }
    }
    location.bytes = location.bytes.lowerBound..<xml.location.bytes.upperBound
    pending = unit.rows(languages.pair, headerSource: headerSource, at: location).reversed()
  }

  /// Reads up to `</tuv>`.
  private func readVariant(
    _ attributes: [XMLAttribute], into unit: inout TMXUnit
  ) throws(FormatError) {
    let tag = attributes["xml:lang"] ?? attributes["lang"]
    let language = tag.flatMap { languages.wanted($0) }
    if tag == nil { unit.remark = "a tuv at line \(xml.location.line) has no xml:lang" }
    if let tag, LanguageTag(tag) == nil { unit.remark = "\"\(tag)\" is not a language tag" }
    var variant = language.map { language in
      let attribute = attributes["xml:lang"] == nil ? "lang" : "xml:lang"
      let others = attributes.filter { $0.name != attribute }
      return TMXVariant(language: language, record: TMXRecord(attributes: others), segment: TMXSegment())
    }
    var hasSegment = false
    unit.budget -= xml.location.bytes.count
    while let event = try xml.next() {
      switch event {
      case .start where variant == nil: try skipElement()
      case .start("seg", _):
        if hasSegment { unit.failure = "a tuv has more than one seg" }
        hasSegment = true
        variant?.segment = try readSegment(into: &unit)
      case .start(let name, let attributes):
        if let annotation = try readAnnotation(name, attributes, into: &unit) {
          variant?.record.annotations.append(annotation)
        }
      case .end:
        if let variant { unit.add(variant) }
        return
      default: break
      }
    }
  }

  /// Reads up to `</seg>`.
  private func readSegment(into unit: inout TMXUnit) throws(FormatError) -> TMXSegment {
    var reader = TMXSegmentReader()
    var depth = 1
    let start = xml.location.bytes.lowerBound
    while let event = try xml.next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      default: break
      }
      if depth == 0 { break }
      reader.take(event, raw: xml.raw)
    }
    if !reader.segment.isTooLong { unit.budget -= xml.location.bytes.upperBound - start }
    return reader.segment
  }

  /// Reads a note, a prop, or an element that TMX does not have here, up to its end; `nil` when the
  /// unit is over its size.
  private func readAnnotation(
    _ name: String, _ attributes: [XMLAttribute], into unit: inout TMXUnit
  ) throws(FormatError) -> TMXAnnotation? {
    let kind: TMXAnnotation.Kind = name == "note" ? .note : name == "prop" ? .prop : .unknown
    var annotation = TMXAnnotation(kind: kind)
    if kind != .unknown { annotation.attributes = attributes }
    var markup = xml.raw
    var hasElements = kind == .unknown
    var depth = 1
    unit.budget -= markup.utf8.count
    while let event = try xml.next() {
      switch event {
      case .text(let text): if unit.budget >= 0 { annotation.text += text }
      case .start:
        depth += 1
        hasElements = true
      case .end: depth -= 1
      default: break
      }
      let raw = xml.raw
      unit.budget -= raw.utf8.count
      if unit.budget >= 0 { markup += raw }
      if depth == 0 { break }
    }
    guard unit.budget >= 0 else { return nil }
    return hasElements ? TMXAnnotation(kind: .unknown, text: markup) : annotation
  }

  private func skipElement() throws(FormatError) {
    var depth = 1
    while depth > 0, let event = try xml.next() {
      if case .start = event { depth += 1 }
      if case .end = event { depth -= 1 }
    }
  }
}

/// Which languages of a file are wanted, remembered by their spelling.
struct TMXLanguages {
  let pair: LanguagePair
  private var known: [String: LanguageTag?] = [:]

  init(_ pair: LanguagePair) { self.pair = pair }

  /// The tag spelled `text` if it goes with one of the pair.
  mutating func wanted(_ text: String) -> LanguageTag? {
    if let known = known[text] { return known }
    let tag = LanguageTag(text).flatMap { pair.source.accepts($0) || pair.target.accepts($0) ? $0 : nil }
    if known.count < 1000 { known[text] = .some(tag) }
    return tag
  }
}
