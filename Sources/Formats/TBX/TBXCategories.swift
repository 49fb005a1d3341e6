internal import Bitext

/// A data category of TBX: where it may stand and what it may say.
struct TBXCategory {
  enum Module: String { case min, basic, ling }

  /// Parts of an entry.
  enum Level: String { case concept = "conceptEntry", language = "langSec", term = "termSec" }

  var module: Module
  /// Without prefix: `context`.
  var word: String
  /// The element that holds it in the style DCA.
  var meta: String
  var levels: Set<Level>
  /// All that it may say; empty where any text will do.
  var values: Set<String> = []
  /// Whether it may stand only beside another, in its group.
  var isCompanion = false

  var name: String { "\(module.rawValue):\(word)" }

  /// Whether it may say `text` at `level`, with these attributes, as the element or beside another.
  func allows(_ text: String, _ attributes: [XMLAttribute], at level: Level, inGroup: Bool) -> Bool {
    levels.contains(level) && (values.isEmpty || values.contains(text)) && (inGroup || !isCompanion)
      && (meta != "ref" || attributes["target"] != nil)
  }
}

/// The data categories of the modules Min, Basic and Linguist.
///
/// Source: the module definitions of LTAC Global, versions 1.0 to 1.2, for ISO 30042:2019; where they
/// differ in what they allow, both are allowed here. TBX-Basic of 2008 has the same ones, and proper nouns.
enum TBXCategories {
  /// Addresses by the prefixes used here.
  static let namespaces = [
    "min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic",
    "ling": "http://www.tbxinfo.net/ns/linguist", ownNamespace.prefix: ownNamespace.address,
  ]
  /// Where `forbidden` and `proposed`, which TBX has no words for, are said.
  static let ownNamespace = (prefix: "bellek", address: "urn:x-bellek:tbx")
  /// Prefixes by address, those of drafts too.
  static let prefixes: [String: String] = {
    var prefixes = Dictionary(uniqueKeysWithValues: namespaces.map { ($0.value, $0.key) })
    for (word, prefix) in [("min", "min"), ("basic", "basic"), ("linguist", "ling"), ("ling", "ling")] {
      prefixes["http://www.tbxinfo.net/ns/dct/\(word)"] = prefix
      prefixes["http://www.tbxinfo.net/ns/\(word)"] = prefix
    }
    return prefixes
  }()

  static let subjectField = "min:subjectField"
  static let definition = "basic:definition"
  static let status = "min:administrativeStatus"
  static let partOfSpeech = "min:partOfSpeech"
  static let termType = "basic:termType"
  /// Empty elements of our own, for the statuses that TBX has no word for.
  static let marks: [Term.Status: String] = [.forbidden: "bellek:forbidden", .proposed: "bellek:proposed"]
  /// The status that a mark stands for.
  static let marked = Dictionary(uniqueKeysWithValues: marks.map { ($0.value, $0.key) })

  /// By canonical name.
  static let all = Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0) })
  /// By meta element and type.
  private static let typed = Dictionary(uniqueKeysWithValues: list.map { ("\($0.meta) \($0.word)", $0) })

  private static let list: [TBXCategory] = [
    .init(module: .min, word: "customerSubset", meta: "admin", levels: [.concept, .term]),
    .init(module: .min, word: "subjectField", meta: "descrip", levels: [.concept]),
    .init(
      module: .min, word: "administrativeStatus", meta: "termNote", levels: [.term],
      values: [
        "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "preferredTerm-admn-sts",
        "supersededTerm-admn-sts",
      ]),
    .init(
      module: .min, word: "partOfSpeech", meta: "termNote", levels: [.term],
      values: ["adjective", "adverb", "noun", "other", "properNoun", "verb"]),
    .init(
      module: .min, word: "externalCrossReference", meta: "xref", levels: [.concept, .language, .term]),
    .init(module: .basic, word: "projectSubset", meta: "admin", levels: [.concept, .term]),
    .init(module: .basic, word: "source", meta: "admin", levels: [.concept, .language, .term]),
    .init(module: .basic, word: "context", meta: "descrip", levels: [.term]),
    .init(module: .basic, word: "definition", meta: "descrip", levels: [.concept, .language]),
    .init(
      module: .basic, word: "grammaticalGender", meta: "termNote", levels: [.term],
      values: ["feminine", "masculine", "neuter", "other"]),
    .init(module: .basic, word: "geographicalUsage", meta: "termNote", levels: [.term]),
    .init(
      module: .basic, word: "termLocation", meta: "termNote", levels: [.term],
      values: [
        "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
        "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox",
        "tab", "tableText", "textBox", "toolTip", "user-definedType",
      ]),
    .init(
      module: .basic, word: "termType", meta: "termNote", levels: [.term],
      values: ["abbreviation", "acronym", "fullForm", "phrase", "shortForm", "variant"]),
    .init(
      module: .basic, word: "transactionType", meta: "transac", levels: [.concept, .language, .term],
      values: ["modification", "origination"]),
    .init(
      module: .basic, word: "responsibility", meta: "transacNote", levels: [.concept, .language, .term],
      isCompanion: true),
    .init(module: .basic, word: "crossReference", meta: "ref", levels: [.concept, .term]),
    .init(module: .basic, word: "xGraphic", meta: "xref", levels: [.concept, .language]),
    .init(module: .ling, word: "reading", meta: "admin", levels: [.term]),
    .init(module: .ling, word: "readingNote", meta: "adminNote", levels: [.term], isCompanion: true),
    .init(
      module: .ling, word: "grammaticalNumber", meta: "termNote", levels: [.term],
      values: ["dual", "mass", "otherNumber", "plural", "singular"]),
    .init(
      module: .ling, word: "register", meta: "termNote", levels: [.term],
      values: [
        "bench-levelRegister", "colloquialRegister", "in-houseRegister", "neutralRegister", "slangRegister",
        "technicalRegister", "vulgarRegister",
      ]),
    .init(module: .ling, word: "transferComment", meta: "termNote", levels: [.language, .term]),
  ]

  /// Elements that say their category in an attribute `type`: the style DCA, and TBX of 2008.
  static let generic: Set<String> = [
    "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref",
  ]
  /// Groups, by the element that comes first in them.
  static let groups = [
    "admin": "adminGrp", "descrip": "descripGrp", "termNote": "termNoteGrp", "transac": "transacGrp",
  ]
  /// Marks inside of text, of both editions.
  static let inline: Set<String> = secondInline.union(["bpt", "ept", "it"])
  /// Marks inside of text in the second edition.
  static let secondInline: Set<String> = ["hi", "foreign", "ph", "sc", "ec"]

  /// The name that an element has in the style DCT, with the prefixes used here; `namespaces` are those
  /// that hold there, by prefix, the default one by "".
  static func canonical(
    _ name: String, _ attributes: [XMLAttribute], namespaces: [String: String]
  ) -> AttributedName {
    var local = Substring(name)
    var prefix = ""
    if let colon = name.firstIndex(of: ":") {
      prefix = String(name[..<colon])
      local = name[name.index(after: colon)...]
    }
    if let address = namespaces[prefix] {
      if let known = prefixes[address] {
        return AttributedName("\(known):\(local)", attributes.filter { !$0.name.hasPrefix("xmlns") })
      }
      if !TBXDialect.coreNamespaces.contains(address), !prefix.isEmpty || !address.isEmpty {
        // What looks like one of ours and is another's is named in full.
        let isOther = self.namespaces[prefix] != nil
        return AttributedName(isOther ? "{\(address)}\(local)" : name, attributes)
      }
    } else if !prefix.isEmpty {
      return AttributedName(name, attributes)
    }
    if let type = attributes["type"], let category = typed["\(local) \(type)"] {
      return AttributedName(category.name, attributes.filter { $0.name != "type" })
    }
    return AttributedName(String(local), attributes)
  }

  /// The group that an element of this canonical name stands first in; `nil` where none is known.
  static func group(of name: AttributedName) -> String? { groups[all[name.name]?.meta ?? name.name] }
}

extension TBXCategories {
  /// Whether an element of this canonical name holds text, with marks inside.
  static func isText(_ name: String) -> Bool {
    all[name] != nil || generic.contains(name) || name == "note" || name == "term"
  }
}
