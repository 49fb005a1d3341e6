internal import Bitext

/// Where in a `<tu>` each field and property of a unit goes, for writing.
///
/// What the DTD does not allow at its place, what would be read back as a field, and what stands out of
/// the order in which a file is read, goes into a prop of type `x-property:NAME`.
struct TMXLayout {
  private(set) var unit = TMXRecord()
  private(set) var source = TMXRecord()
  private(set) var target = TMXRecord()

  init(_ unit: TranslationUnit, headerSource: LanguageTag) {
    addFields(of: unit)
    var taken = Set(self.unit.attributes.map { Section.unitAttributes.key($0.name) })
    let places = unit.properties.map { property in
      let place = Self.place(of: property, in: unit)
      let isFree = place.annotation != nil || taken.insert(place.section.key(place.name)).inserted
      return isFree ? place : Place(section: .unit, annotation: Self.wrapped(property))
    }
    let sections = places.map(\.section.rawValue)
    let isInOrder = zip(sections, sections.dropFirst()).allSatisfy { $0 <= $1 }
    for (property, place) in zip(unit.properties, places) {
      put(isInOrder ? place : Place(section: .unit, annotation: Self.wrapped(property)))
    }
    if self.unit.attributes["srclang"] == nil && unit.languages.source != headerSource {
      self.unit.attributes.append(XMLAttribute(name: "srclang", value: unit.languages.source.description))
    }
  }

  // Fields ----------------------------------------------------------------------------------------

  private mutating func addFields(of unit: TranslationUnit) {
    for (name, value) in [
      ("creationdate", unit.created?.basic), ("creationid", unit.creator),
      ("changedate", unit.changed?.basic), ("changeid", unit.changer),
    ] {
      if let value { self.unit.attributes.append(XMLAttribute(name: name, value: value)) }
    }
    if let note = unit.note { self.unit.annotations.append(TMXAnnotation(kind: .note, text: note)) }
    for field in UnitField.props {
      if let value = field.text(in: unit) {
        self.unit.annotations.append(Self.prop("x-" + field.rawValue, value))
      }
    }
  }

  private static func prop(_ type: String, _ text: String) -> TMXAnnotation {
    TMXAnnotation(kind: .prop, attributes: [XMLAttribute(name: "type", value: type)], text: text)
  }

  private static func wrapped(_ property: TranslationUnit.Property) -> TMXAnnotation {
    prop(TMXFields.wrapper + property.name, property.value)
  }

  // Properties ------------------------------------------------------------------------------------

  /// In the order in which `TMXReader` gives them.
  private enum Section: Int {
    case unitAttributes, unit, sourceAttributes, source, targetAttributes, target

    func key(_ attribute: String) -> String { "\(rawValue) \(attribute)" }
  }

  private struct Place {
    var section: Section
    /// Of the attribute.
    var name = ""
    var value = ""
    /// `nil` for an attribute.
    var annotation: TMXAnnotation?
  }

  private mutating func put(_ place: Place) {
    let path: WritableKeyPath<TMXLayout, TMXRecord> =
      switch place.section {
      case .unitAttributes, .unit: \.unit
      case .sourceAttributes, .source: \.source
      case .targetAttributes, .target: \.target
      }
    if let annotation = place.annotation {
      self[keyPath: path].annotations.append(annotation)
    } else {
      self[keyPath: path].attributes.append(XMLAttribute(name: place.name, value: place.value))
    }
  }

  private static func place(of property: TranslationUnit.Property, in unit: TranslationUnit) -> Place {
    var name = Substring(property.name)
    var sections = (attributes: Section.unitAttributes, children: Section.unit)
    var allowed = unitAttributes
    if drop("tuv:source:", from: &name) {
      sections = (.sourceAttributes, .source)
      allowed = variantAttributes
    } else if drop("tuv:target:", from: &name) {
      sections = (.targetAttributes, .target)
      allowed = variantAttributes
    }
    if sections.children == .unit, !name.hasPrefix("tu:") {
      let annotation = annotation(name, property.value).flatMap { isClaimed($0, by: unit) ? nil : $0 }
      return Place(section: .unit, annotation: annotation ?? wrapped(property))
    }
    if let annotation = annotation(name, property.value) {
      return Place(section: sections.children, annotation: annotation)
    }
    _ = sections.children == .unit && drop("tu:", from: &name)
    let attribute = String(name)
    guard allowed.contains(attribute), isWritable(attribute, property.value),
      !isClaimed(attribute, property.value, in: sections.attributes, by: unit)
    else { return Place(section: .unit, annotation: wrapped(property)) }
    return Place(section: sections.attributes, name: attribute, value: property.value)
  }

  /// The note or prop that a property's name speaks of, if the DTD allows its attributes.
  private static func annotation(_ name: Substring, _ text: String) -> TMXAnnotation? {
    let isProp = name.hasPrefix("prop:")
    guard isProp || name == "note" || name.hasPrefix("note|"),
      let parsed = AttributedName(parsing: String(isProp ? name.dropFirst("prop:".count) : name)),
      parsed.attributes.allSatisfy({ annotationAttributes.contains($0.name) }),
      Set(parsed.attributes.map(\.name)).count == parsed.attributes.count
    else { return nil }
    guard isProp else { return TMXAnnotation(kind: .note, attributes: parsed.attributes, text: text) }
    let type = XMLAttribute(name: "type", value: parsed.name)
    return TMXAnnotation(kind: .prop, attributes: [type] + parsed.attributes, text: text)
  }

  /// Whether the reader would take this for a field, or for a wrapped property.
  private static func isClaimed(_ annotation: TMXAnnotation, by unit: TranslationUnit) -> Bool {
    if annotation.kind == .note { return annotation.attributes.isEmpty && unit.note == nil }
    let type = annotation.attributes["type"] ?? ""
    if type.hasPrefix(TMXFields.wrapper) { return true }
    return TMXFields.owned[type].map { $0.text(in: unit) == nil } ?? false
  }

  /// The same for an attribute of the unit or its target.
  private static func isClaimed(
    _ attribute: String, _ value: String, in section: Section, by unit: TranslationUnit
  ) -> Bool {
    guard section != .sourceAttributes else { return false }
    if attribute == "srclang" {
      // Said to be made in the target language, `x-previous` would not be read as the field.
      let hasContext = unit.previous != nil || unit.next != nil
      return LanguageTag(value) == unit.languages.source
        || (hasContext && TMXFields.isReversed(value, unit.languages))
    }
    guard let field = TMXFields.field(ofAttribute: attribute), field.text(in: unit) == nil else {
      return false
    }
    var probe = unit
    return field.set(value, in: &probe)
  }

  private static func isWritable(_ attribute: String, _ value: String) -> Bool {
    attribute != "segtype" || ["block", "paragraph", "sentence", "phrase"].contains(value)
  }

  private static func drop(_ prefix: String, from name: inout Substring) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    name = name.dropFirst(prefix.count)
    return true
  }

  private static let variantAttributes: Set<String> = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "o-tmf", "changeid", "lang",
  ]
  private static let unitAttributes = variantAttributes.subtracting(["lang"]).union([
    "tuid", "segtype", "srclang",
  ])
  private static let annotationAttributes: Set<String> = ["xml:lang", "lang", "o-encoding"]
}
