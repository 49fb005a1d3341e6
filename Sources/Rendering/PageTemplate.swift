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

  /// A whole page, which loads nothing and sends nothing: its policy forbids it every address, and of scripts and
  /// styles only its own run, known by their digests.
  ///
  /// - Parameters:
  ///   - title: Plain text.
  ///   - styles: Names of built-in files, put together in this order.
  ///   - scripts: The same.
  ///   - body: HTML, the script not in it.
  /// - Returns: HTML.
  static func page(title: String, styles: [String], scripts: [String], body: String) -> String {
    let style = "\n" + styles.map(asset).joined()
    let script = "\n\"use strict\";\n" + scripts.map(asset).joined(separator: "\n")
    return filled(
      asset("page/frame.html"),
      [
        "title": escaped(title), "style": style, "styleDigest": digest(style), "script": script,
        "scriptDigest": digest(script), "body": body,
      ])
  }

  /// What a policy calls a style or script by.
  ///
  /// Content Security Policy Level 3, §2.3.1.
  private static func digest(_ text: String) -> String { "sha256-\(base64(SHA256.digest(of: text.utf8)))" }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      let digits = [18, 12, 6, 0].prefix(group.count + 1).map { alphabet[bits >> $0 & 63] }
      return String(digits) + String(repeating: "=", count: 3 - group.count)
    }.joined()
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

  /// Text that can stand between tags, and in an attribute that has double quotes.
  ///
  /// What HTML has no way to write, a zero byte, becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "\r"): bytes += "&#13;".utf8
      case 0: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
