internal import Alignment
public import Bitext

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

  /// Makes an aligner for two languages.
  ///
  /// - Parameters:
  ///   - languages: Those of the stories.
  ///   - concepts: Glossary concepts whose terms help to tell what belongs together.
  ///   - knowledge: What else is known of the two languages; by default the list that is built in.
  public init(languages: LanguagePair, concepts: [Concept] = [], knowledge: AlignmentKnowledge? = nil) {
    self.languages = languages
    var knowledge = knowledge ?? AlignmentKnowledge(languages: languages)
    knowledge.add(concepts)
    aligner.lexicons = knowledge.lexicons
  }

  /// Beads of a story and its translation.
  public func align(_ source: Story, _ target: Story) -> StoryAlignment {
    StoryAlignment(source: source, target: target, beads: aligner.align(textPair(source, target)))
  }

  /// Beads of several stories and their translations, in the same order, learning over all of them.
  public func align(_ pairs: [(source: Story, target: Story)]) -> [StoryAlignment] {
    let beads = aligner.align(pairs.map { textPair($0.source, $0.target) })
    return zip(pairs, beads).map { StoryAlignment(source: $0.source, target: $0.target, beads: $1) }
  }

  /// The same as `align`, with why each bead was chosen.
  public func explain(
    _ source: Story, _ target: Story
  ) -> (alignment: StoryAlignment, explanations: [BeadExplanation]) {
    let explanations = aligner.explain(textPair(source, target))
    return (
      StoryAlignment(source: source, target: target, beads: explanations.map(\.bead)), explanations
    )
  }

  /// How sure a bead must be to teach, and how many of the latest teach.
  private static let teachingConfidence = 0.9
  private static let mostExamples = 20_000

  /// Takes what these alignments are sure of for known; the oldest of very many is forgotten.
  public mutating func learn(from alignments: [StoryAlignment]) {
    for alignment in alignments {
      let source = text(of: alignment.source).segments
      let target = text(of: alignment.target).segments
      for bead in alignment.beads where bead.isPaired && bead.confidence >= Self.teachingConfidence {
        aligner.examples.append(
          TextPair(
            source: AlignmentText(segments: bead.source.map { source[$0] }),
            target: AlignmentText(segments: bead.target.map { target[$0] })))
      }
    }
    aligner.examples = aligner.examples.suffix(Self.mostExamples)
  }

  private func textPair(_ source: Story, _ target: Story) -> TextPair {
    TextPair(source: text(of: source), target: text(of: target))
  }

  private func text(of story: Story) -> AlignmentText {
    story.hasStructure ? AlignmentText(story.segments) : AlignmentText(story.segments.map(\.text))
  }

  /// Beads of two lists of segments about which nothing else is known.
  public func align(_ source: [String], _ target: [String]) -> [Bead] {
    aligner.align(TextPair(source: AlignmentText(source), target: AlignmentText(target)))
  }

  /// The same for several pairs of lists, in their order, learning over all of them.
  public func align(_ pairs: [(source: [String], target: [String])]) -> [[Bead]] {
    aligner.align(
      pairs.map { TextPair(source: AlignmentText($0.source), target: AlignmentText($0.target)) })
  }
}
