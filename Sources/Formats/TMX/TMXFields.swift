internal import Bitext

/// Which field of a unit stands where in TMX, for reading.
enum TMXFields {
  /// Types of props that are fields, as `TMXWriter` writes them.
  static let owned = Dictionary(uniqueKeysWithValues: UnitField.props.map { ("x-" + $0.rawValue, $0) })
  /// Begins the type of a prop that holds a property which TMX has no place for.
  static let wrapper = "x-property:"

  /// The field that an attribute of a `<tu>`, or else of its target, is.
  static func field(ofAttribute name: String) -> UnitField? {
    switch name {
    case "creationid": .creator
    case "creationdate": .created
    case "changeid": .changer
    case "changedate": .changed
    default: nil
    }
  }

  /// The field that a prop of this type is.
  private static func field(ofProp type: String) -> UnitField? {
    // Most types of other tools, such as `x-LastUsedBy`, are told apart by their third letter.
    guard let letter = type.utf8.dropFirst(2).first, letter >= UInt8(ascii: "a") else { return nil }
    return owned[type]
  }

  static func unit(
    _ record: TMXRecord, source: TMXVariant, target: TMXVariant, headerSource: String?
  ) -> TranslationUnit {
    let (from, to) = TMXCodeNumbers.texts(source.segment, target.segment)
    var unit = TranslationUnit(
      source: from, target: to,
      languages: LanguagePair(source: source.language, target: target.language), origin: .imported)
    if record.isEmpty && source.record.isEmpty && target.record.isEmpty { return unit }
    let writtenIn = record.attributes["srclang"] ?? headerSource
    var claims = Claims(isReversed: isReversed(writtenIn, unit.languages))
    for attribute in record.attributes where !claims.take(attribute, into: &unit) {
      if attribute.name == "srclang", LanguageTag(attribute.value) == source.language { continue }
      unit.properties.append(.init(name: "tu:" + attribute.name, value: attribute.value))
    }
    for annotation in record.annotations where !claims.take(annotation, into: &unit) {
      unit.properties.append(property(annotation, prefix: ""))
    }
    for (variant, prefix) in [(source, "tuv:source:"), (target, "tuv:target:")] {
      for attribute in variant.record.attributes {
        if prefix == "tuv:target:", claims.take(attribute, into: &unit) { continue }
        unit.properties.append(.init(name: prefix + attribute.name, value: attribute.value))
      }
      unit.properties += variant.record.annotations.map { property($0, prefix: prefix) }
    }
    return unit
  }

  /// Whether the unit was made in its target language.
  static func isReversed(_ writtenIn: String?, _ languages: LanguagePair) -> Bool {
    guard let writtenIn, writtenIn != languages.source.description,
      let language = LanguageTag(writtenIn)
    else { return false }
    return language.accepts(languages.target) && !language.accepts(languages.source)
  }

  private static func property(_ annotation: TMXAnnotation, prefix: String) -> TranslationUnit.Property {
    switch annotation.kind {
    case .unknown: return .init(name: prefix + "xml", value: annotation.text)
    case .note:
      let name = AttributedName("note", annotation.attributes)
      return .init(name: prefix + name.description, value: annotation.text)
    case .prop:
      let type = annotation.attributes["type"] ?? ""
      if type.hasPrefix(wrapper) && prefix.isEmpty {
        return .init(name: String(type.dropFirst(wrapper.count)), value: annotation.text)
      }
      let isAlone = annotation.attributes.count == 1 && annotation.attributes[0].name == "type"
      let others = isAlone ? [] : annotation.attributes.filter { $0.name != "type" }
      let name = AttributedName(type, others)
      return .init(name: prefix + "prop:" + name.description, value: annotation.text)
    }
  }

  /// Which fields were given already: the first value is the field, the rest are properties.
  private struct Claims {
    let isReversed: Bool
    private var taken: [UnitField] = []

    init(isReversed: Bool) { self.isReversed = isReversed }

    /// Makes an attribute of a `<tu>`, or else of its target, a field; false when it is none.
    mutating func take(_ attribute: XMLAttribute, into unit: inout TranslationUnit) -> Bool {
      guard let field = field(ofAttribute: attribute.name) else { return false }
      return set(field, to: attribute.value, in: &unit)
    }

    mutating func take(_ annotation: TMXAnnotation, into unit: inout TranslationUnit) -> Bool {
      switch annotation.kind {
      case .unknown: return false
      case .note:
        return annotation.attributes.isEmpty && set(.note, to: annotation.text, in: &unit)
      case .prop:
        guard annotation.attributes.count == 1, let type = annotation.attributes["type"],
          let field = field(ofProp: type), !isReversed || (field != .previous && field != .next)
        else { return false }
        return set(field, to: annotation.text, in: &unit)
      }
    }

    /// Sets a field that was not given yet.
    private mutating func set(_ field: UnitField, to text: String, in unit: inout TranslationUnit) -> Bool {
      guard !taken.contains(field), field.set(text, in: &unit) else { return false }
      taken.append(field)
      return true
    }
  }
}
