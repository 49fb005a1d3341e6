internal import CResources
internal import Formats

/// Pages that stand in one file of HTML: templates, styles and scripts that are built in.
enum PageTemplate {
  /// The text of a built-in file.
  static func asset(_ name: String) -> String {
    var length: Int64 = 0
    guard let bytes = unsafe cresources_find(name, &length) else {
      preconditionFailure("\(name) is not built in")
    }
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
  }

  /// A number that only this page's own style and script know.
  static func nonce() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(generator.next(), radix: 36) + String(generator.next(), radix: 36)
  }

  /// Puts values in the place of `{{name}}`, in one pass: what a value holds is not looked at again.
  static func filled(_ template: String, _ values: [String: String]) -> String {
    var result = ""
    for (number, part) in template.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
      if number == 0 {
        result += part
        continue
      }
      let pieces = part.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false)
      result += (values[String(pieces[0])] ?? "") + pieces[1]
    }
    return result
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }

  /// JSON that can stand in a `<script>`: nothing in it looks like a tag or a comment.
  static func embedded(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    for byte in value.text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): bytes += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): bytes += Array("\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
