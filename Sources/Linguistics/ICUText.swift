internal import CICU

/// Calls an ICU function that writes text, with more room when the first try was too small.
///
/// `write` gets a buffer, its capacity and a status, and returns the length that the text needs.
func icuText(
  _ request: @autoclosure () -> String, capacity: Int,
  _ write: (UnsafeMutablePointer<CChar>, Int64, inout Int32) -> Int64
) throws(ICUError) -> String {
  var status: Int32 = 0
  var needed = 0
  func attempt(_ capacity: Int) -> String? {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer -> String? in
      guard let base = buffer.baseAddress else { return nil }
      needed = unsafe Int(write(base, Int64(capacity), &status))
      guard status <= 0, needed <= capacity else { return nil }
      return unsafe String(
        decoding: UnsafeRawBufferPointer(start: base, count: needed).bindMemory(to: UInt8.self), as: UTF8.self
      )
    }
  }
  if let text = attempt(max(capacity, 64)) { return text }
  try ICUError.check(status, request())
  if let text = attempt(needed) { return text }
  try ICUError.check(status, request())
  preconditionFailure("ICU asked for \(needed) bytes and then for more")
}
