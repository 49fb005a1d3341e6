internal import Bitext

/// What ninjs asks of a file.
enum NinjsRules {
  static func check(_ item: Int, of json: JSONSpans, file: String, log: inout ViolationLog)
    throws(FormatError)
  {}
}
