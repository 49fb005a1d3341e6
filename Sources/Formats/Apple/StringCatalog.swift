internal import Bitext

/// The texts that one language has for one string of a catalog.
///
/// A text's variant is the way to it: `plural.one`, `device.mac.plural.other`, `substitutions.COUNT.plural.one`.
struct StringCatalogTexts {
  struct Text {
    var variant: [String]
    /// Whether it is one phrase of a `stringSet`, else the one text of a `stringUnit`.
    var isSet = false
    /// That unit or set.
    var unit: Int
    /// The string with the text.
    var value: Int?
  }

  private(set) var texts: [Text] = []

  /// The texts of the localization at `node`, which is an object with `stringUnit`, `variations` and so on.
  init(_ json: JSONSpans, _ node: Int?) {
    if let node { add(node, [], json) }
  }

  /// Nesting is bounded by that of JSON.
  private mutating func add(_ node: Int, _ variant: [String], _ json: JSONSpans) {
    if let unit = json.child("stringUnit", of: node), json.kind(of: unit) == .object {
      let value = json.child("value", of: unit).flatMap { json.kind(of: $0) == .string ? $0 : nil }
      texts.append(Text(variant: variant, unit: unit, value: value))
    }
    if let set = json.child("stringSet", of: node), let values = json.child("values", of: set) {
      for (index, value) in json.children(of: values).enumerated() where json.kind(of: value) == .string {
        texts.append(Text(variant: variant + ["set", String(index)], isSet: true, unit: set, value: value))
      }
    }
    for group in json.child("variations", of: node).map(json.children) ?? [] {
      for option in json.kind(of: group) == .object ? json.children(of: group) : [] {
        add(option, variant + [json.key(of: group) ?? "", json.key(of: option) ?? ""], json)
      }
    }
    for substitution in json.child("substitutions", of: node).map(json.children) ?? [] {
      add(substitution, variant + ["substitutions", json.key(of: substitution) ?? ""], json)
    }
  }

  subscript(variant: [String]) -> Text? { texts.first { $0.variant == variant } }

  /// Which variants a translation of these texts into `language` has: its plural categories in the place of theirs.
  func variants(in language: LanguageTag) -> [[String]] {
    var variants: [[String]] = []
    let own = PluralCategory.all(in: language).map(\.rawValue)
    for text in texts where !text.isSet {
      guard let plural = text.variant.lastIndex(of: "plural"), plural + 1 < text.variant.count else {
        if !variants.contains(text.variant) { variants.append(text.variant) }
        continue
      }
      let given = texts.filter { $0.variant.prefix(plural + 1) == text.variant.prefix(plural + 1) }
      // Apple takes a text for zero in every language.
      let hasZero = given.contains { $0.variant[plural + 1] == "zero" } && !own.contains("zero")
      for category in (hasZero ? ["zero"] : []) + own {
        var variant = text.variant
        variant[plural + 1] = category
        if !variants.contains(variant) { variants.append(variant) }
      }
    }
    return variants
  }

  /// The text that a variant translates: its own, else that of the other category, else the plain one.
  func source(of variant: [String]) -> Text? {
    if let own = self[variant] { return own }
    if let plural = variant.lastIndex(of: "plural"), plural + 1 < variant.count {
      var other = variant
      other[plural + 1] = "other"
      if let text = self[other] { return text }
      if let text = self[Array(variant[..<plural])] { return text }
    }
    return self[[]] ?? texts.first
  }

  /// The keys that lead from a localization to the unit of a variant.
  static func path(to variant: [String], isSet: Bool = false) -> [String] {
    let unit = isSet ? "stringSet" : "stringUnit"
    let variant = isSet ? Array(variant.dropLast(2)) : variant
    var path: [String] = []
    for start in stride(from: 0, to: variant.count - 1, by: 2) {
      path += variant[start] == "substitutions" ? [] : ["variations"]
      path += variant[start...start + 1]
    }
    return path + [unit]
  }
}
