extension String {
  package init(scalars: some Sequence<Unicode.Scalar>) {
    self.init(scalars: Array(scalars)[...])
  }

  /// The same of a slice, such as a word of a text, in one piece: of 15 bytes or less without allocating.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    var width = 0
    for scalar in scalars { width += UTF8.width(scalar) }
    self = unsafe String(unsafeUninitializedCapacity: width) { buffer in
      var count = 0
      for scalar in scalars {
        if scalar.value < 0x80 {
          unsafe buffer[count] = UInt8(truncatingIfNeeded: scalar.value)
          count += 1
        } else if let units = UTF8.encode(scalar) {
          for unit in units {
            unsafe buffer[count] = unit
            count += 1
          }
        }
      }
      return count
    }
  }
}
