internal import CICU

/// Tells where ignoring case may match one scalar with several.
struct CaseFoldings {
  /// What scalars fold to when that is more than one: "ss" of ß, "fi" of ﬁ.
  ///
  /// Found in the blocks that
  /// have such (Unicode's CaseFolding.txt, status F).
  private static let several: Set<String> = {
    var foldings: Set<String> = []
    for values: ClosedRange<UInt32> in [0xdf...0x587, 0x1e96...0x1ffc, 0xfb00...0xfb17] {
      for scalar in values.lazy.compactMap(Unicode.Scalar.init) {
        let folded = fold(scalar)
        if folded.unicodeScalars.count > 1 { foldings.insert(folded) }
      }
    }
    return foldings
  }()

  private static let longest = 3

  /// The last scalars of a run of literals, folded.
  private var run: [Unicode.Scalar] = []

  mutating func startRun() { run.removeAll(keepingCapacity: true) }

  /// Adds a literal to the run; false when a scalar could stand for it and its neighbours together.
  mutating func isSimple(appending scalar: Unicode.Scalar) -> Bool {
    let folded = Array(Self.fold(scalar).unicodeScalars)
    guard folded.count == 1 else { return false }
    run = run.suffix(Self.longest - 1) + folded
    return !(0..<run.count).contains { start in
      Self.several.contains(String(scalars: run[start...]))
    }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    let folded = try? unsafe mapText(String(scalar)) { bytes, count, out, capacity, status in
      unsafe cicu_fold_case(false, bytes, count, out, capacity, &status)
    }
    return folded ?? String(scalar)
  }
}
