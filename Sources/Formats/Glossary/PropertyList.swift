internal import Bitext

/// Properties as a list of pairs in JSON, in the one cell or member that holds what nothing else can.
///
///     [["basic:context","Faiz indi."],["basic:context/basic:source","AA"]]
enum PropertyList {
  static func json(_ properties: [TranslationUnit.Property]) -> JSONValue {
    .array(properties.map { .array([.string($0.name), .string($0.value)]) })
  }

  /// `nil` for what is no list of pairs of texts.
  static func properties(_ value: JSONValue) -> [TranslationUnit.Property]? {
    guard case .array(let pairs) = value else { return nil }
    var properties: [TranslationUnit.Property] = []
    for pair in pairs {
      guard case .array(let values) = pair, values.count == 2, case .string(let name) = values[0],
        case .string(let value) = values[1]
      else { return nil }
      properties.append(.init(name: name, value: value))
    }
    return properties
  }

  static func properties(_ text: String) -> [TranslationUnit.Property]? {
    (try? JSONValue(parsing: Array(text.utf8)[...])).flatMap(properties)
  }
}
