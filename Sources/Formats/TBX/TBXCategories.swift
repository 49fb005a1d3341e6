internal import Bitext

/// The data categories of TBX-Basic, and what they mean for a `Term`.
///
/// Source: TBX-Basic 2019, LTAC Global; the modules Min and Basic.
enum TBXCategories {
  static let namespaces = [
    "min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic",
  ]
  /// Where `forbidden`, which TBX has no word for, is said.
  static let ownNamespace = (prefix: "bellek", address: "urn:x-bellek:tbx")

  static let subjectField = "min:subjectField"
  static let definition = "basic:definition"
  static let status = "min:administrativeStatus"
  static let partOfSpeech = "min:partOfSpeech"
  static let termType = "basic:termType"
  static let forbidden = "bellek:forbidden"

  private static let min: Set<String> = [
    "administrativeStatus", "customerSubset", "externalCrossReference", "partOfSpeech", "subjectField",
  ]
  private static let basic: Set<String> = [
    "context", "crossReference", "definition", "geographicalUsage", "grammaticalGender",
    "grammaticalNumber", "projectSubset", "responsibility", "source", "termLocation", "termType",
    "transactionType", "xGraphic",
  ]
  /// Elements that say their category in an attribute `type`: the style DCA, and TBX of 2008.
  private static let generic: Set<String> = [
    "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref",
  ]

  /// The name that an element has in the style DCT, with the prefixes used here; `namespaces` are those
  /// that the file declares, by prefix.
  static func canonical(
    _ name: String, _ attributes: [XMLAttribute], namespaces: [String: String]
  ) -> AttributedName {
    if let type = attributes["type"], generic.contains(name) {
      let others = attributes.filter { $0.name != "type" }
      if min.contains(type) { return AttributedName("min:" + type, others) }
      if basic.contains(type) { return AttributedName("basic:" + type, others) }
    }
    if let colon = name.firstIndex(of: ":"), let address = namespaces[String(name[..<colon])] {
      let known = Self.namespaces.merging([ownNamespace.prefix: ownNamespace.address]) { $1 }
      if let prefix = known.first(where: { $0.value == address })?.key {
        return AttributedName(prefix + name[colon...], attributes)
      }
    }
    return AttributedName(name, attributes)
  }

  /// What stands for a status; a superseded term is deprecated, and keeps the word as a property.
  static let statuses: [(word: String, status: Term.Status)] = [
    ("preferredTerm-admn-sts", .preferred), ("admittedTerm-admn-sts", .admitted),
    ("deprecatedTerm-admn-sts", .deprecated), ("supersededTerm-admn-sts", .deprecated),
  ]
  static let superseded = "supersededTerm-admn-sts"

  static func word(for status: Term.Status) -> String {
    let nearest: Term.Status = status == .forbidden ? .deprecated : status
    return statuses.first { $0.status == nearest }?.word ?? ""
  }
}
