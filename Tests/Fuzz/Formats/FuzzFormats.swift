import Formats
import FuzzSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The format that `BELLEK_FUZZ_FORMAT` names.
private let format: FileFormat = {
  let name = unsafe getenv("BELLEK_FUZZ_FORMAT").map { unsafe String(cString: $0) } ?? ""
  guard let format = FileFormat(rawValue: name) else {
    fatalError("BELLEK_FUZZ_FORMAT is \"\(name)\". Name a format, such as tmx.")
  }
  return format
}()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try ReaderProperty.check(bytes, as: format)
  } catch {
    fatalError("\(error)")
  }
  return 0
}
