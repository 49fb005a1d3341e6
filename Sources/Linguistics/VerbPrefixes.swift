/// What German and Dutch put before a verb: ankündigen, angekündigt, anzukündigen.
///
/// Lines of an inflection file: `separable: ab, an` for prefixes, `participle: ge` and `particle: zu` for
/// what stands between a prefix and the verb. Which prefix a verb really has is not asked: a form
/// too many is no word.
struct VerbPrefixes: Sendable {
  private let separable: [[Unicode.Scalar]]
  private let participle: [Unicode.Scalar]
  private let particle: [Unicode.Scalar]

  /// `nil` where the file names none.
  init?(_ table: LanguageTable) {
    guard let participle = table.items("participle").first, let particle = table.items("particle").first
    else { return nil }
    separable = table.items("separable").map { Array($0.unicodeScalars) }
    self.participle = Array(participle.unicodeScalars)
    self.particle = Array(particle.unicodeScalars)
  }

  /// The stems of a verb's participles and of its infinitive with the particle.
  func stems(of verb: [Unicode.Scalar], _ paradigms: ParadigmTable) -> [Stem] {
    var stems = participles(of: verb, paradigms, after: [])
    stems += paradigms.stems(of: verb, as: .participle)
    for prefix in separable where verb.starts(with: prefix) && verb.count > prefix.count + 2 {
      let rest = Array(verb.dropFirst(prefix.count))
      stems += participles(of: rest, paradigms, after: prefix)
      stems.append(Stem(prefix + particle + rest, .exact))
    }
    return stems
  }

  private func participles(
    of verb: [Unicode.Scalar], _ paradigms: ParadigmTable, after prefix: [Unicode.Scalar]
  ) -> [Stem] {
    paradigms.stems(of: verb, as: .participle).map { Stem(prefix + participle + $0.letters, $0.rule) }
  }
}
