internal import Alignment
public import Bitext
internal import Linguistics

/// A story and its translation, segment by segment.
public struct StoryAlignment: Hashable, Sendable {
  public var source: Story
  public var target: Story
  /// In reading order of the source; together they cover both stories once.
  public var beads: [Bead]

  /// The texts of a bead, each side as one.
  public func texts(of bead: Bead) -> (source: String, target: String) {
    (
      Self.joined(bead.source.map { source.segments[$0].content }, source.language).text,
      Self.joined(bead.target.map { target.segments[$0].content }, target.language).text
    )
  }

  /// Puts segments together as their language writes them, codes and all.
  static func joined(_ parts: [TaggedText], _ language: LanguageTag) -> TaggedText {
    guard var result = parts.first else { return TaggedText("") }
    let gap = Story.gap(in: language)
    for part in parts.dropFirst() {
      result.text += gap
      let shift = result.text.utf8.count
      let numbers = result.codes.map(\.number).max() ?? 0
      let taken = Set(result.codes.map(\.number))
      let clashes = part.codes.contains { taken.contains($0.number) }
      result.codes += part.codes.map { code in
        var code = code
        code.offset += shift
        if clashes { code.number += numbers }
        return code
      }
      result.text += part.text
    }
    return result
  }
}

/// Aligns stories with their translations.
public struct StoryAligner: Sendable {
  public var languages: LanguagePair
  private var aligner = Aligner()
  private let sourceWords: WordTokenizer
  private let targetWords: WordTokenizer

  /// Makes an aligner for two languages.
  ///
  /// - Parameters:
  ///   - languages: Those of the stories.
  ///   - concepts: Glossary concepts whose terms help to tell what belongs together.
  ///   - knowledge: What else is known of the two languages; by default the list that is built in.
  /// - Throws: `ICUError` when ICU has no word breaks for a language.
  public init(
    languages: LanguagePair, concepts: [Concept] = [], knowledge: AlignmentKnowledge? = nil
  ) throws {
    self.languages = languages
    sourceWords = try WordTokenizer(language: languages.source)
    targetWords = try WordTokenizer(language: languages.target)
    var knowledge = knowledge ?? AlignmentKnowledge(languages: languages)
    knowledge.add(concepts)
    aligner.lexicons = knowledge.lexicons
  }

  /// Beads of a story and its translation.
  public func align(_ source: Story, _ target: Story) throws -> StoryAlignment {
    let beads = aligner.align(try textPair(source, target))
    return StoryAlignment(source: source, target: target, beads: beads)
  }

  /// Beads of several stories and their translations, in the same order, learning over all of them.
  public func align(_ pairs: [(source: Story, target: Story)]) throws -> [StoryAlignment] {
    let beads = aligner.align(try pairs.map { try textPair($0.source, $0.target) })
    return zip(pairs, beads).map { StoryAlignment(source: $0.source, target: $0.target, beads: $1) }
  }

  /// The same as `align`, with why each bead was chosen.
  public func explain(
    _ source: Story, _ target: Story
  ) throws -> (alignment: StoryAlignment, explanations: [BeadExplanation]) {
    let explanations = aligner.explain(try textPair(source, target))
    return (
      StoryAlignment(source: source, target: target, beads: explanations.map(\.bead)), explanations
    )
  }

  /// How sure a bead must be to teach, and how many of the latest teach.
  private static let teachingConfidence = 0.9
  private static let mostExamples = 20_000

  /// Takes what these alignments are sure of for known; the oldest of very many is forgotten.
  public mutating func learn(from alignments: [StoryAlignment]) throws {
    for alignment in alignments {
      let source = try text(of: alignment.source).segments
      let target = try text(of: alignment.target).segments
      for bead in alignment.beads where bead.isPaired && bead.confidence >= Self.teachingConfidence {
        aligner.examples.append(
          TextPair(
            source: AlignmentText(segments: bead.source.map { source[$0] }),
            target: AlignmentText(segments: bead.target.map { target[$0] })))
      }
    }
    aligner.examples = aligner.examples.suffix(Self.mostExamples)
  }

  private func textPair(_ source: Story, _ target: Story) throws -> TextPair {
    TextPair(source: try text(of: source), target: try text(of: target))
  }

  private func text(of story: Story) throws -> AlignmentText {
    let words = try words(of: story.segments.map(\.text), story.language)
    guard !story.hasStructure else { return AlignmentText(story.segments, words: words) }
    return AlignmentText(segments: zip(story.segments, words).map { .init($0.text, words: $1) })
  }

  /// Beads of two lists of segments about which nothing else is known.
  public func align(_ source: [String], _ target: [String]) throws -> [Bead] {
    let sourceWords = try words(of: source, languages.source)
    let targetWords = try words(of: target, languages.target)
    return aligner.align(
      TextPair(
        source: AlignmentText(segments: zip(source, sourceWords).map { .init($0, words: $1) }),
        target: AlignmentText(segments: zip(target, targetWords).map { .init($0, words: $1) })))
  }

  /// The same for several pairs of lists, in their order, learning over all of them.
  public func align(_ pairs: [(source: [String], target: [String])]) throws -> [[Bead]] {
    aligner.align(
      try pairs.map { source, target in
        let sourceWords = try words(of: source, languages.source)
        let targetWords = try words(of: target, languages.target)
        return TextPair(
          source: AlignmentText(segments: zip(source, sourceWords).map { .init($0, words: $1) }),
          target: AlignmentText(segments: zip(target, targetWords).map { .init($0, words: $1) }))
      })
  }

  private func words(of texts: [String], _ language: LanguageTag) throws -> [[String]] {
    let tokenizer = language == languages.source ? sourceWords : targetWords
    let forms = NormalForms(language: language)
    return try texts.map { text in
      let loose = forms.loose(text)
      let bytes = Array(loose.utf8)
      return try tokenizer.words(in: loose).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }
}
