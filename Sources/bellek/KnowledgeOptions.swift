import ArgumentParser
import Bitext
import Workbench

/// What helps to align beside the stories themselves.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A memory whose glossaries and confirmed units help; the one of --into helps anyway.", valueName: "file"
    ),
    completion: .file(extensions: ["bellek"]))
  var memory: String?

  @Option(
    help: ArgumentHelp(
      "A word list with the columns source, target, probability. May be repeated.", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var lexicon: [String] = []

  /// What is known of `languages`: the list that is built in, the files and the memories.
  ///
  /// `target` is one of those where it is there already. What small memories know from `documents` is left out.
  func knowledge(
    of languages: LanguagePair, into target: String? = nil, leavingOut documents: Set<String> = []
  ) throws -> AlignmentKnowledge {
    var knowledge = AlignmentKnowledge(languages: languages)
    for path in lexicon { try knowledge.add(lexiconFile: path) }
    if let memory {
      try knowledge.add(TranslationMemory(path: memory, isWritable: false), leavingOut: documents)
    }
    if let target, target != memory, Environment.isThere(target) {
      try knowledge.add(TranslationMemory(path: target, isWritable: false), leavingOut: documents)
    }
    return knowledge
  }
}
