internal import Bitext

/// One entry of a translation memory of Weblate.
///
///     {"source": "Hello", "target": "Ahoj", "source_language": "en", "target_language": "cs",
///      "origin": "project/component", "category": 1, "status": 1, "context": ""}
///
/// Format: https://weblate.org/schemas/weblate-memory.schema.json, of 2025.
struct WeblateEntry {
  var source: String
  var target: String?
  var sourceLanguage: LanguageTag?
  var targetLanguage: LanguageTag?
  /// File or component; `nil` when empty.
  var origin: String?
  var context: String?
  /// 0 is pending: somebody still has to look at it.
  var isPending = false
  /// What is not interpreted, by `weblate:` and its key: a string as it is, else as JSON.
  var properties: [TranslationUnit.Property] = []

  static let prefix = "weblate:"
  static let contextName = prefix + "context"
  static let categoryName = prefix + "category"

  init(_ bytes: ArraySlice<UInt8>) throws(JSONValue.Failure) {
    guard case .object(let members) = try JSONValue(parsing: bytes) else {
      throw JSONValue.Failure(reason: "is not an object", offset: 0)
    }
    var source: String?
    for member in members {
      switch member.key {
      case "source": source = try Self.string(member)
      case "target": target = member.value == .null ? nil : try Self.string(member)
      case "source_language": sourceLanguage = try Self.language(member)
      case "target_language": targetLanguage = try Self.language(member)
      case "origin": origin = try Self.optional(member)
      case "context": context = try Self.optional(member)
      case "status":
        guard let status = member.value.integer else { throw Self.wrong(member, "a whole number") }
        isPending = status == 0
      case "category":
        guard let category = member.value.integer, category >= 0 else {
          throw Self.wrong(member, "a whole number from 0 on")
        }
        properties.append(.init(name: Self.categoryName, value: String(category)))
      default:
        let value = member.value.string ?? member.value.text
        properties.append(.init(name: Self.prefix + member.key, value: value))
      }
    }
    guard let source else { throw JSONValue.Failure(reason: "\"source\" is missing", offset: 0) }
    self.source = source
  }

  /// A language in Weblate's spelling: `pt_BR`, `sr@latin`.
  static func tag(_ code: String) -> LanguageTag? {
    let parts = code.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let base = LanguageTag(String(parts[0])) else { return LanguageTag(code) }
    let scripts = ["latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab"]
    return LanguageTag("\(base)-\(scripts[parts[1].lowercased()] ?? String(parts[1]))")
  }

  private static func language(_ member: JSONValue.Member) throws(JSONValue.Failure) -> LanguageTag {
    guard let tag = tag(try string(member)) else { throw wrong(member, "a language code") }
    return tag
  }

  private static func optional(_ member: JSONValue.Member) throws(JSONValue.Failure) -> String? {
    if member.value == .null { return nil }
    let text = try string(member)
    return text.isEmpty ? nil : text
  }

  private static func string(_ member: JSONValue.Member) throws(JSONValue.Failure) -> String {
    guard case .string(let text) = member.value else { throw wrong(member, "a string") }
    return text
  }

  private static func wrong(_ member: JSONValue.Member, _ wanted: String) -> JSONValue.Failure {
    JSONValue.Failure(reason: "\"\(member.key)\" is not \(wanted)", offset: 0)
  }
}

/// The entries of a memory of Weblate, one after the other.
struct WeblateEntries {
  /// What an element of the array gave.
  enum Row {
    case entry(WeblateEntry, JSONArrayReader.Element, bytes: [UInt8])
    case failed(reason: String, SourceLocation)
  }

  private let array: JSONArrayReader

  init(_ input: ByteInput) { array = JSONArrayReader(input, limit: UnitLimits.unit) }

  func next() throws(FormatError) -> Row? {
    guard let element = try array.next() else { return nil }
    guard let bytes = element.bytes else {
      return .failed(
        reason: "entry \(element.number) is over \(UnitLimits.unit) bytes", element.location)
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      var place = element.location
      place.line += bytes[..<error.byteOffsets.lowerBound].count { $0 == 0x0A }
      let offset = place.bytes.lowerBound + error.byteOffsets.lowerBound
      place.bytes = offset..<offset + 1
      throw FormatError(at: place, .notUTF8)
    }
    do throws(JSONValue.Failure) {
      return .entry(try WeblateEntry(bytes[...]), element, bytes: bytes)
    } catch {
      let place = error.offset > 0 ? " at byte \(error.offset)" : ""
      return .failed(reason: "entry \(element.number): \(error.reason)\(place)", element.location)
    }
  }
}
