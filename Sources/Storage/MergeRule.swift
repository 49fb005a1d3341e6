public import Bitext

/// What a memory keeps when it is given a unit it has already.
///
/// - A value that is given takes the place of the stored one; a value that is missing erases nothing.
///   This holds for previous, next, confidence, changer, changed, project, domain and note, and for
///   properties name by name. A role of `body`, which every reader falls back on, counts as missing.
/// - How the unit came to be stays as first told: origin, creator, created.
/// - Status only moves on, from draft to confirmed to rejected, so reading a file again does not undo
///   a person's verdict; `update` sets any status.
/// - A unit with an older change date than the stored one only fills gaps.
/// - A deleted unit that is given again comes back as it is given, with its old id.
///
/// Merging the same unit twice changes nothing the second time, so a file can be imported again.
public enum MergeRule {
  /// `stored` with what `given`, the same unit told again, adds to it.
  public static func merge(_ given: TranslationUnit, into stored: TranslationUnit) -> TranslationUnit {
    var merged = stored
    let isOlder =
      if let told = given.changed, let known = stored.changed { told < known } else { false }
    func newest<T>(_ given: T?, _ stored: T?) -> T? {
      isOlder ? stored ?? given : given ?? stored
    }
    merged.creator = stored.creator ?? given.creator
    merged.created = stored.created ?? given.created
    merged.previous = newest(given.previous, stored.previous)
    merged.next = newest(given.next, stored.next)
    merged.confidence = newest(given.confidence, stored.confidence)
    merged.changer = newest(given.changer, stored.changer)
    merged.changed = newest(given.changed, stored.changed)
    merged.project = newest(given.project, stored.project)
    merged.domain = newest(given.domain, stored.domain)
    merged.note = newest(given.note, stored.note)
    if given.role != .body, stored.role == .body || !isOlder { merged.role = given.role }
    if !isOlder, given.status.weight > stored.status.weight { merged.status = given.status }
    merged.properties = merge(given.properties, into: stored.properties, isOlder: isOlder)
    return merged
  }

  /// All values of a name are taken together: a file that gives one value of it gives all.
  private static func merge(
    _ given: [TranslationUnit.Property], into stored: [TranslationUnit.Property], isOlder: Bool
  ) -> [TranslationUnit.Property] {
    guard !given.isEmpty else { return stored }
    guard !stored.isEmpty else { return given }
    func values(_ name: String, in properties: [TranslationUnit.Property]) -> [[UInt8]] {
      properties.filter { $0.name == name }.map { Array($0.value.utf8) }
    }
    var merged = stored
    var seen: Set<String> = []
    for name in given.map(\.name) where seen.insert(name).inserted {
      let known = values(name, in: stored)
      if known == values(name, in: given) || (isOlder && !known.isEmpty) { continue }
      merged.removeAll { $0.name == name }
      merged += given.filter { $0.name == name }
    }
    return merged
  }
}

extension TranslationUnit.Status {
  fileprivate var weight: Int {
    switch self {
    case .draft: 0
    case .confirmed: 1
    case .rejected: 2
    }
  }
}
