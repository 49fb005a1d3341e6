/// What XLIFF 2 and its modules allow inside of an element, as far as their schemas say it.
///
/// A class, since every element that is open refers to one.
final class XLIFF2Element: Sendable {
  struct Attribute: Sendable {
    var name: String
    var value: XLIFF2Value
    var isRequired = false
  }

  /// A place in the order of an element's children.
  struct Step: Sendable {
    /// Names of the element's own vocabulary; XLIFF's own by `core:`, metadata by `mda:`.
    var names: [String]
    var least = 0
    var most = Int.max
    /// Whether elements of any other vocabulary may stand there.
    var isForeign = false
    /// The names as bits (`XLIFF2Bits`): those of its own vocabulary, of XLIFF's own and of metadata.
    let own: UInt64
    let core: UInt64
    let metadata: UInt64

    init(names: [String], least: Int = 0, most: Int = .max, isForeign: Bool = false) {
      (self.names, self.least, self.most, self.isForeign) = (names, least, most, isForeign)
      func bits(_ prefix: String) -> UInt64 {
        names.reduce(0) {
          $1.hasPrefix(prefix) ? $0 | XLIFF2Bits.of(String($1.dropFirst(prefix.utf8.count))) : $0
        }
      }
      own = bits("")
      core = bits("core:")
      metadata = bits("mda:")
    }
  }

  /// Which attributes of other vocabularies it takes.
  enum Extensions: Sendable {
    case none
    /// Those of XLIFF's own modules.
    case modules
    case all
  }

  let section: String
  let attributes: [Attribute]
  let required: [String]
  let children: [Step]
  let hasText: Bool
  let extensions: Extensions
  /// Whether what is inside is not looked at.
  let isOpaque: Bool

  init(
    section: String, attributes: [Attribute] = [], children: [Step] = [], hasText: Bool = false,
    extensions: Extensions = .none, isOpaque: Bool = false
  ) {
    self.section = section
    self.attributes = attributes
    required = attributes.filter(\.isRequired).map(\.name)
    self.children = children
    self.hasText = hasText
    self.extensions = extensions
    self.isOpaque = isOpaque
  }

  /// Where an attribute of its own stands in the list.
  func index(of name: String) -> Int? {
    for index in attributes.indices where attributes[index].name == name { return index }
    return nil
  }
}

extension XLIFF2Element {
  /// The elements of XLIFF and of its modules, and the bits of their names.
  static let all: [(element: XLIFF2Element, bit: UInt64)] = listing.all

  /// Where an element stands in `all`, by vocabulary and name.
  static let numbers: [XLIFFNamespace: [String: Int]] = listing.numbers

  private static let listing = {
    var all: [(element: XLIFF2Element, bit: UInt64)] = []
    var numbers: [XLIFFNamespace: [String: Int]] = [:]
    for (namespace, table) in tables {
      for (name, element) in table {
        numbers[namespace, default: [:]][name] = all.count
        all.append((element, XLIFF2Bits.of(name)))
      }
    }
    return (all: all, numbers: numbers)
  }()

  private static func optional(_ name: String, _ value: XLIFF2Value = .text) -> Attribute {
    Attribute(name: name, value: value)
  }

  private static func required(_ name: String, _ value: XLIFF2Value = .text) -> Attribute {
    Attribute(name: name, value: value, isRequired: true)
  }

  private static let other = Step(names: [], isForeign: true)
  private static let notes = Step(names: ["notes"], most: 1)
  private static let inline = [Step(names: ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"])]
  private static let content = [Step(names: ["source"], least: 1, most: 1), Step(names: ["target"], most: 1)]
  private static let structure = [
    optional("canResegment", .yesNo), optional("translate", .yesNo), optional("srcDir", .direction),
    optional("trgDir", .direction),
  ]
  private static let part =
    structure + [
      required("id", .token), optional("name"), optional("type", .ownValue),
    ]
  private static let code = [
    optional("canCopy", .yesNo), optional("canDelete", .yesNo), optional("canReorder", .reorder),
    optional("copyOf", .token), optional("subType", .ownValue), optional("type", .codeType),
  ]
  private static let oneCode =
    code + [
      optional("disp"), optional("equiv"), optional("dataRef", .token), optional("subFlows", .tokens),
    ]
  private static let marker = [
    required("id", .token), optional("translate", .yesNo),
    optional("type", .oneOrOwn(["generic", "comment", "term"])), optional("ref", .uri), optional("value"),
  ]

  private static let core: [String: XLIFF2Element] = [
    "xliff": XLIFF2Element(
      section: "4.2.2.1",
      attributes: [
        required("version"), required("srcLang", .language), optional("trgLang", .language),
      ],
      // Version 2.2 has notes and metadata here.
      children: [
        notes, Step(names: ["mda:metadata"], most: 1), Step(names: ["file"], least: 1),
      ], extensions: .all),
    "file": XLIFF2Element(
      section: "4.2.2.2", attributes: structure + [required("id", .token), optional("original")],
      children: [
        Step(names: ["skeleton"], most: 1), other, notes, Step(names: ["unit", "group"], least: 1),
      ], extensions: .all),
    "skeleton": XLIFF2Element(
      section: "4.2.2.3", attributes: [optional("href")], hasText: true, isOpaque: true),
    "group": XLIFF2Element(
      section: "4.2.2.4", attributes: part, children: [other, notes, Step(names: ["unit", "group"])],
      extensions: .all),
    "unit": XLIFF2Element(
      section: "4.2.2.5", attributes: part,
      children: [
        other, notes, Step(names: ["originalData"], most: 1),
        Step(names: ["segment", "ignorable"], least: 1),
      ], extensions: .all),
    "segment": XLIFF2Element(
      section: "4.2.2.6",
      attributes: [
        optional("id", .token), optional("canResegment", .yesNo),
        optional("state", .one(["initial", "translated", "reviewed", "final"])),
        optional("subState", .ownValue),
      ], children: content),
    "ignorable": XLIFF2Element(
      section: "4.2.2.7", attributes: [optional("id", .token)], children: content),
    "notes": XLIFF2Element(section: "4.2.2.8", children: [Step(names: ["note"], least: 1)]),
    "note": XLIFF2Element(
      section: "4.2.2.9",
      attributes: [
        optional("id", .token), optional("appliesTo", .one(["source", "target"])), optional("category"),
        optional("priority", .priority), optional("ref", .uri),
      ], hasText: true, extensions: .all),
    "originalData": XLIFF2Element(section: "4.2.2.10", children: [Step(names: ["data"], least: 1)]),
    "data": XLIFF2Element(
      section: "4.2.2.11", attributes: [required("id", .token), optional("dir", .direction)],
      children: [Step(names: ["cp"])], hasText: true),
    "source": XLIFF2Element(section: "4.2.2.12", children: inline, hasText: true),
    "target": XLIFF2Element(
      section: "4.2.2.13", attributes: [optional("order", .positive)], children: inline, hasText: true),
    "cp": XLIFF2Element(section: "4.2.3.1", attributes: [required("hex", .hex)]),
    "ph": XLIFF2Element(
      section: "4.2.3.2", attributes: oneCode + [required("id", .token)], extensions: .modules),
    "pc": XLIFF2Element(
      section: "4.2.3.3",
      attributes: code + [
        required("id", .token), optional("canOverlap", .yesNo), optional("dispStart"), optional("dispEnd"),
        optional("equivStart"), optional("equivEnd"), optional("dataRefStart", .token),
        optional("dataRefEnd", .token), optional("subFlowsStart", .tokens), optional("subFlowsEnd", .tokens),
        optional("dir", .direction),
      ], children: inline, hasText: true, extensions: .modules),
    "sc": XLIFF2Element(
      section: "4.2.3.4",
      attributes: oneCode + [
        required("id", .token), optional("canOverlap", .yesNo), optional("dir", .direction),
        optional("isolated", .yesNo),
      ], extensions: .modules),
    "ec": XLIFF2Element(
      section: "4.2.3.5",
      attributes: oneCode + [
        optional("id", .token), optional("canOverlap", .yesNo), optional("dir", .direction),
        optional("isolated", .yesNo), optional("startRef", .token),
      ], extensions: .modules),
    "mrk": XLIFF2Element(
      section: "4.2.3.6", attributes: marker, children: inline, hasText: true, extensions: .all),
    "sm": XLIFF2Element(section: "4.2.3.7", attributes: marker, extensions: .all),
    "em": XLIFF2Element(section: "4.2.3.8", attributes: [required("startRef", .token)]),
  ]

  private static let matches: [String: XLIFF2Element] = [
    "matches": XLIFF2Element(section: "5.1.4.1", children: [Step(names: ["match"], least: 1)]),
    "match": XLIFF2Element(
      section: "5.1.4.2",
      attributes: [
        optional("id", .token), optional("matchQuality", .percentage),
        optional("matchSuitability", .percentage), optional("origin"), required("ref", .uri),
        optional("reference", .yesNo), optional("similarity", .percentage), optional("subType", .ownValue),
        optional("type", .one(["am", "mt", "icm", "idm", "tb", "tm", "other"])),
      ],
      children: [
        Step(names: ["mda:metadata"], most: 1), Step(names: ["core:originalData"], most: 1),
        Step(names: ["core:source"], least: 1, most: 1), Step(names: ["core:target"], least: 1, most: 1),
        other,
      ], extensions: .all),
  ]

  private static let glossary: [String: XLIFF2Element] = [
    "glossary": XLIFF2Element(section: "5.2.4.1", children: [Step(names: ["glossEntry"], least: 1)]),
    "glossEntry": XLIFF2Element(
      section: "5.2.4.2", attributes: [optional("id", .token), optional("ref", .uri)],
      children: [
        Step(names: ["term"], least: 1, most: 1), Step(names: ["translation"]),
        Step(names: ["definition"], most: 1), other,
      ], extensions: .all),
    "term": XLIFF2Element(
      section: "5.2.4.3", attributes: [optional("source")], hasText: true, extensions: .all),
    "translation": XLIFF2Element(
      section: "5.2.4.4", attributes: [optional("id", .token), optional("ref", .uri), optional("source")],
      hasText: true, extensions: .all),
    "definition": XLIFF2Element(
      section: "5.2.4.5", attributes: [optional("source")], hasText: true, extensions: .all),
  ]

  private static let metadata: [String: XLIFF2Element] = [
    "metadata": XLIFF2Element(
      section: "5.4.4.1", attributes: [optional("id", .token)],
      children: [Step(names: ["metaGroup"], least: 1)]),
    "metaGroup": XLIFF2Element(
      section: "5.4.4.2",
      attributes: [
        optional("id", .token), optional("category"),
        optional("appliesTo", .one(["source", "target", "ignorable"])),
      ], children: [Step(names: ["metaGroup", "meta"], least: 1)]),
    "meta": XLIFF2Element(section: "5.4.4.3", attributes: [required("type")], hasText: true),
  ]

  private static let sizes: [String: XLIFF2Element] = [
    "profiles": XLIFF2Element(
      section: "5.6.5.1", attributes: [optional("generalProfile"), optional("storageProfile")],
      children: [Step(names: ["normalization"], most: 1), other]),
    "normalization": XLIFF2Element(
      section: "5.6.5.2", attributes: [optional("general", .form), optional("storage", .form)]),
    "data": XLIFF2Element(
      section: "5.6.5.3", attributes: [required("profile")], children: [other], extensions: .all),
  ]

  private static let resource = XLIFF2Element(
    section: "5.5.4.4", attributes: [optional("href")], children: [other], hasText: true, extensions: .all)

  private static let resources: [String: XLIFF2Element] = [
    "resourceData": XLIFF2Element(
      section: "5.5.4.1", children: [Step(names: ["resourceItemRef"]), Step(names: ["resourceItem"])]),
    "resourceItemRef": XLIFF2Element(
      section: "5.5.4.2", attributes: [optional("id", .token), required("ref", .token)], extensions: .all),
    "resourceItem": XLIFF2Element(
      section: "5.5.4.3",
      attributes: [optional("mimeType"), optional("id", .token), optional("context", .yesNo)],
      children: [
        Step(names: ["source"], most: 1), Step(names: ["target"], most: 1), Step(names: ["reference"]),
      ], extensions: .all),
    "source": resource, "target": resource,
    "reference": XLIFF2Element(section: "5.5.4.6", attributes: [required("href")], extensions: .all),
  ]

  private static let validation: [String: XLIFF2Element] = [
    "validation": XLIFF2Element(
      section: "5.7.4.1", children: [Step(names: ["rule"], least: 1)], extensions: .all),
    "rule": XLIFF2Element(
      section: "5.7.4.2",
      attributes: [
        optional("isPresent"), optional("occurs", .positive), optional("isNotPresent"),
        optional("startsWith"),
        optional("endsWith"), optional("existsInSource", .yesNo), optional("caseSensitive", .yesNo),
        optional("normalization", .form), optional("disabled", .yesNo),
      ], extensions: .all),
  ]

  private static let changes: [String: XLIFF2Element] = [
    "changeTrack": XLIFF2Element(section: "2.0, 5.6.4.1", children: [Step(names: ["revisions"], least: 1)]),
    "revisions": XLIFF2Element(
      section: "2.0, 5.6.4.2",
      attributes: [
        required("appliesTo", .token), optional("ref", .token), optional("currentVersion", .token),
      ],
      children: [Step(names: ["revision"], least: 1)], extensions: .all),
    "revision": XLIFF2Element(
      section: "2.0, 5.6.4.3",
      attributes: [optional("author"), optional("datetime"), optional("version", .token)],
      children: [Step(names: ["item"], least: 1)], extensions: .all),
    "item": XLIFF2Element(
      section: "2.0, 5.6.4.4", attributes: [required("property")], children: [other], hasText: true,
      extensions: .all),
  ]

  /// Vocabularies whose elements are not listed are not looked into.
  static let modules: Set = Set(tables.keys).subtracting([.core])

  private static let tables: [XLIFFNamespace: [String: XLIFF2Element]] = [
    .core: core, .matches: matches, .glossary: glossary, .metadata: metadata, .sizeRestriction: sizes,
    .resourceData: resources, .validation: validation, .changeTracking: changes,
  ]
}
