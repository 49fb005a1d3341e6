internal import CICU

/// ICU refused a request.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was asked for, such as "word breaks for tr".
  public let request: String
  /// ICU's number for the reason.
  public let code: Int32

  public var description: String {
    "ICU cannot give \(request): \(unsafe String(cString: cicu_error_name(code)))."
  }

  /// Throws when `status` is a failure.
  static func check(_ status: Int32, _ request: @autoclosure () -> String) throws(ICUError) {
    if status > 0 { throw ICUError(request: request(), code: status) }
  }
}
