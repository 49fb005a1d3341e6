internal import CICU

/// What a form makes of each character that it has met, so that ICU is asked once for each.
///
/// An entry is four bytes: up to three of output, and a kind. 256 KB for the characters of the basic
/// plane, zeroed pages until they are met.
struct FormTable {
  /// What an entry says.
  enum Kind {
    static let unknown: UInt32 = 0
    // 1, 2 and 3: starts a unit and becomes so many bytes.
    static let space: UInt32 = 4
    /// Belongs to the unit before it and is left out.
    static let dropped: UInt32 = 5
    // 6 and 7: a mark that composes with nothing and becomes two or three bytes.
    static let firstMark: UInt32 = 6
    static let lastMark: UInt32 = 7
    /// Belongs to the unit before it, which has to be looked at as a whole.
    static let joins: UInt32 = 8
    /// Starts a unit that has to be looked at as a whole.
    static let starts: UInt32 = 9
    /// Starts a unit and stays as it is.
    static let stays: UInt32 = 10

    static func joins(_ kind: UInt32) -> Bool { (dropped...joins).contains(kind) }
  }

  let rules: FormRules
  private(set) var entries: [UInt32]
  private var beyond: [UInt32: UInt32] = [:]
  /// The units that were looked at as a whole.
  private var units: [[Unicode.Scalar]: [UInt8]] = [:]

  private static let planeSize = 0x1_0000
  /// The most units to remember, and their longest.
  private static let (mostUnits, longestUnit) = (4096, 8)

  init(rules: FormRules) {
    self.rules = rules
    entries = Array(repeating: Kind.unknown << 24, count: Self.planeSize)
  }

  /// The entry of a scalar, made when it is new.
  @inline(__always)
  mutating func entry(_ value: UInt32) -> UInt32 {
    if value < Self.planeSize {
      let known = entries[Int(value)]
      if known != 0 { return known }
    }
    return rareEntry(value)
  }

  @inline(never)
  private mutating func rareEntry(_ value: UInt32) -> UInt32 {
    if value < Self.planeSize {
      let made = make(value)
      entries[Int(value)] = made
      return made
    }
    if let known = beyond[value] { return known }
    let made = make(value)
    beyond[value] = made
    return made
  }

  private func make(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return Kind.starts << 24 }
    if rules.isSpace(scalar) { return Kind.space << 24 }
    if rules.isInvisible(scalar) { return Kind.dropped << 24 }
    let form = rules.form(ofUnit: [scalar])
    if rules.startsUnit(scalar) {
      if form == [scalar] && value >= Self.planeSize { return Kind.stays << 24 }
      return packed(form).map { $0 | UInt32(Self.width(form)) << 24 } ?? Kind.starts << 24
    }
    guard !cicu_may_compose(value), cicu_combining_class(value) > 0 else { return Kind.joins << 24 }
    if form.isEmpty { return Kind.dropped << 24 }
    guard form == [scalar], let bytes = packed(form) else { return Kind.joins << 24 }
    return bytes | UInt32(Self.width(form) + 4) << 24
  }

  /// The bytes of a short form without spaces.
  private func packed(_ form: [Unicode.Scalar]) -> UInt32? {
    guard (1...3).contains(Self.width(form)), !form.contains(" ") || rules.level == .canonical else {
      return nil
    }
    return form.flatMap { UTF8.encode($0).map(Array.init) ?? [] }.reversed().reduce(0) {
      $0 << 8 | UInt32($1)
    }
  }

  /// Whether a scalar belongs to the unit of what stands before it.
  mutating func joins(_ value: UInt32) -> Bool { Kind.joins(entry(value) >> 24) }

  /// Canonical combining class.
  static func rank(_ value: UInt32) -> Int32 { cicu_combining_class(value) }

  private static func width(_ form: [Unicode.Scalar]) -> Int { form.reduce(0) { $0 + UTF8.width($1) } }

  /// The bytes of a unit that has to be looked at as a whole.
  mutating func form(ofUnit unit: [Unicode.Scalar]) -> [UInt8] {
    if let known = units[unit] { return known }
    let form = Array(String(scalars: rules.form(ofUnit: unit)).utf8)
    if unit.count <= Self.longestUnit {
      if units.count >= Self.mostUnits { units.removeAll(keepingCapacity: true) }
      units[unit] = form
    }
    return form
  }
}
