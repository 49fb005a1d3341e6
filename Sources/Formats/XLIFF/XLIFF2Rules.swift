internal import Bitext

/// What XLIFF 2 asks of a file beyond being XML.
struct XLIFF2Rules {
  init() {}

  mutating func start(
    _ name: String, _ attributes: [XMLAttribute], _ scope: XLIFFScope, at location: SourceLocation,
    log: inout ViolationLog
  ) throws(FormatError) {}

  mutating func end(at location: SourceLocation, log: inout ViolationLog) throws(FormatError) {}

  mutating func text(_ text: String, at location: SourceLocation, log: inout ViolationLog) throws(FormatError)
  {}

  mutating func unit(_ tape: XLIFFTape, log: inout ViolationLog) throws(FormatError) {}
}
