public import Bitext

/// A job could not be done.
public enum WorkbenchError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownLanguage(String)
  case noMemory
  case noText(path: String)
  case noGlossary(path: String)
  case wordsTooLong(bytes: Int)
  case notTwoSides(path: String)
  case twoSides(path: String)
  case notAFolder(path: String)
  case noPairs(path: String)
  case noLog(path: String, reason: String)
  case sameDocument(String)
  case languagesUnknown(path: String)
  case otherLanguages(path: String, found: LanguagePair, asked: LanguagePair)
  case oneLanguage(path: String)
  case noExtraction(path: String, original: String, originals: [String])
  case changedWhileRead(path: String)
  case noScratch(path: String, reason: String)
  case noOutputFormat(path: String)
  case noTerms(path: String)
  case refusedImport(String)
  case noConcept(String)
  case ambiguousConcept(String, glossaries: [String])
  case nothingToUndo(String)
  case takenConcept(String, glossary: String)
  case noSuchGlossary(String)

  public var description: String {
    switch self {
    case .unknownLanguage(let text):
      "\"\(text)\" is no language known here; write a tag such as en, tr or pt-BR"
    case .noMemory:
      "no memory was found; name one with --memory FILE, or make one with bellek import or bellek align --into"
    case .noText(let path): "\(path): there is no text in it"
    case .noGlossary(let path): "\(path): there is no glossary in it"
    case .wordsTooLong(let bytes):
      "the text is \(bytes) bytes long; a segment has at most \(TranslationMemory.segmentLimit)"
    case .notAFolder(let path): "\(path): is no folder that can be read"
    case .noPairs(let path):
      "\(path): no two files go together by name; call them like port.en.html and port.tr.html, or name them with --pairs"
    case .noLog(let path, let reason):
      "\(path): cannot be written: \(reason); it holds what is done already. Name another one with --state"
    case .sameDocument(let name):
      "two pairs are called \"\(name)\"; give each a name of its own in the third column of the list"
    case .languagesUnknown(let path): "\(path): does not say its languages; give --from and --to"
    case .otherLanguages(let path, let found, let asked):
      "\(path): is \(found), not \(asked); name the languages of the file with --from and --to"
    case .oneLanguage(let path):
      "\(path): has one language and no place for a translation; use bellek extract with --memory and --pretranslate"
    case .noExtraction(let path, let original, let originals):
      "\(path): holds nothing of \(original), but of \(originals.joined(separator: ", "))"
    case .changedWhileRead(let path): "\(path): was changed while it was read; try again"
    case .noScratch(let path, let reason): "\(path): cannot make a folder there: \(reason); set TMPDIR"
    case .noOutputFormat(let path): "\(path): promises no format that can be written; name it with --as"
    case .noTerms(let path): "\(path): holds no terms; TBX is written from glossaries"
    case .refusedImport(let reason): "\(reason); nothing was imported"
    case .noConcept(let name):
      "there is no concept \"\(name)\"; bellek term list --search TEXT finds concepts and prints their names"
    case .ambiguousConcept(let name, let glossaries):
      "\"\(name)\" is a concept of \(glossaries.joined(separator: " and of ")); name one with --glossary"
    case .takenConcept(let name, let glossary):
      "there is a concept \"\(name)\" in \(glossary) already; change it with bellek term edit, or give another --id"
    case .nothingToUndo(let name): "no change of \(name) is known that could be undone"
    case .noSuchGlossary(let name):
      "there is no glossary \(name) in the memory; bellek memory info lists what there is"
    case .twoSides(let path):
      "\(path): is no story; a file with both sides is checked by itself, with --from and --to"
    case .notTwoSides(let path):
      "\(path): has one language; name the story and its translation, or check it alone with --lang"
    }
  }
}
