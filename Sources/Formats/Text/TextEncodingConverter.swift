#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The system's iconv from one encoding to UTF-8, a character at a time.
///
/// Not thread-safe.
@safe struct TextEncodingConverter: ~Copyable {
  /// The longest character of any encoding here.
  private static let longest = 4

  private let handle: iconv_t

  /// Returns `nil` when the system does not know the encoding.
  init?(from name: String) {
    guard let handle = unsafe iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
    unsafe self.handle = handle
  }

  deinit { _ = unsafe iconv_close(handle) }

  /// What each byte stands for by itself; `nil` where it stands for nothing.
  func singleByteTable() -> [Unicode.Scalar?] {
    (0...255).map { (byte: UInt8) in
      guard let text = convert([byte]) else { return nil }
      return String(decoding: text, as: UTF8.self).unicodeScalars.first
    }
  }

  /// The character that begins at `offset`, as UTF-8, and how many bytes it takes there; `nil` when
  /// none does.
  func character(in bytes: [UInt8], at offset: Int) -> (text: [UInt8], width: Int)? {
    for width in 1...Self.longest where offset + width <= bytes.count {
      if let text = convert(Array(bytes[offset..<offset + width])) { return (text, width) }
    }
    return nil
  }

  /// `nil` when the bytes are not one whole character or more.
  private func convert(_ bytes: [UInt8]) -> [UInt8]? {
    var input = bytes.map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: 16)
    var left = output.count
    let isWhole = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var fromLeft = input.count
        var to = output.baseAddress
        // Without input first: back to the first state; at the end: out with what iconv holds back.
        _ = unsafe iconv(handle, nil, nil, nil, nil)
        guard unsafe iconv(handle, &from, &fromLeft, &to, &left) == 0, fromLeft == 0 else { return false }
        return unsafe iconv(handle, nil, nil, &to, &left) == 0
      }
    }
    guard isWhole, left < output.count else { return nil }
    return output[..<(output.count - left)].map(UInt8.init(bitPattern:))
  }
}
