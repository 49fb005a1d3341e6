#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The two functions of mathematics that extraction needs.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
  static func exponential(_ value: Double) -> Double { exp(value) }
}
