internal import Bitext
internal import Linguistics

/// Cuts a text into the words that terms are made of.
///
/// A mark between words ends what may be a term; a hyphen joins. Markup, placeholders (`%s`, `{name}`,
/// `&amp;`), addresses, file names, options and identifiers end a term too and give no words; the underscore or
/// ampersand of a keyboard shortcut ("La_yout") is left out. Endings behind an apostrophe go.
struct ExtractionScanner {
  struct Word {
    /// Folded by `LetterFolding`.
    var folded: String
    var written: String
    /// Whether a term may not reach across from the word before.
    var breaksBefore: Bool
    /// Whether a sentence may begin here, so that a capital says nothing.
    var opensSentence: Bool
    /// Whether an apostrophe says that it is a name, as in Turkish.
    var isName = false
  }

  private let folding: LetterFolding
  private let isTurkic: Bool
  private let closed: TermEdges

  init(language: LanguageTag, edges: TermEdges) {
    folding = LetterFolding(language: language)
    isTurkic = folding.isTurkic
    closed = edges
  }

  func words(in text: String) -> [Word] {
    let tokens = TokenizedText(text)
    var run = Run(shortcuts: Self.shortcuts(in: tokens))
    var index = 0
    while index < tokens.tokens.count {
      if tokens.tokens[index].kind == .space {
        index += 1
        continue
      }
      if let end = Self.skipped(from: index, in: tokens) {
        run.isBroken = true
        index = end
        continue
      }
      var end = index
      while end < tokens.tokens.count, tokens.tokens[end].kind != .space,
        end == index || Self.skipped(from: end, in: tokens) == nil
      {
        end += 1
      }
      read(index..<end, of: tokens, into: &run)
      index = end
    }
    return run.words
  }

  private struct Run {
    var words: [Word] = []
    var isBroken = true
    var opensSentence = true
    /// Marks that stand before a keyboard shortcut.
    let shortcuts: Set<Unicode.Scalar>

    init(shortcuts: Set<Unicode.Scalar>) { self.shortcuts = shortcuts }
  }

  /// Marks that stand once in the text, before a letter.
  private static func shortcuts(in text: TokenizedText) -> Set<Unicode.Scalar> {
    var places: [Unicode.Scalar: Int] = [:]
    for index in text.tokens.indices {
      guard let mark = text.mark(index), mark == "_" || mark == "&" else { continue }
      places[mark, default: 0] += text.kind(index + 1) == .word ? 1 : 2
    }
    return Set(places.filter { $0.value == 1 }.keys)
  }

  /// The end of markup or of a placeholder that begins at a token.
  private static func skipped(from start: Int, in text: TokenizedText) -> Int? {
    switch text.mark(start) {
    case "<":
      guard text.kind(start + 1) == .word || text.mark(start + 1) == "/" else { return nil }
      return end(of: ">", from: start, within: 120, in: text)
    case "{": return end(of: "}", from: start, within: 60, in: text)
    case "&":
      let named = text.mark(start + 1) == "#" ? start + 2 : start + 1
      return text.kind(named) != nil && text.mark(named + 1) == ";" ? named + 2 : nil
    case "%", "$":
      var index = start + 1
      if text.mark(index) == "(" || text.mark(index) == "{" {
        return end(of: text.mark(index) == "(" ? ")" : "}", from: index, within: 20, in: text).map { end in
          text.kind(end) == .word && text.letters(end).count == 1 ? end + 1 : end
        }
      }
      while let kind = text.kind(index),
        kind == .digits || "-+#.$*".unicodeScalars.contains(text.mark(index) ?? " ")
      {
        index += 1
      }
      if text.kind(index) == .word { index += 1 }
      return index > start + 1 ? index : nil
    default: return nil
    }
  }

  private static func end(of mark: Unicode.Scalar, from start: Int, within limit: Int, in text: TokenizedText)
    -> Int?
  {
    (start + 1..<min(text.tokens.count, start + limit)).first { text.mark($0) == mark }.map { $0 + 1 }
  }

  /// Reads what stands between two spaces.
  private func read(_ chunk: Range<Int>, of text: TokenizedText, into run: inout Run) {
    var start = chunk.lowerBound
    var end = chunk.upperBound
    func isEdge(_ index: Int) -> Bool {
      guard let mark = text.mark(index) else { return false }
      return !run.shortcuts.contains(mark)
    }
    if text.mark(start) == "-" || text.mark(start) == "@" || text.mark(start) == "\\"
      || text.mark(start) == "/"
    {
      // An option, an account or a path.
      run.isBroken = true
      if end - start > 1 { return }
    }
    while start < end, isEdge(start) {
      run.isBroken = true
      start += 1
    }
    let last = end
    while start < end, isEdge(end - 1) { end -= 1 }
    defer {
      if end < last { run.isBroken = true }
      if (end..<last).contains(where: { ".!?:…".unicodeScalars.contains(text.mark($0) ?? " ") }) {
        run.opensSentence = true
      }
    }
    if start == end || isNoText(start..<end, in: text, shortcuts: run.shortcuts) {
      run.isBroken = true
      return
    }
    var letters: [Unicode.Scalar] = []
    var index = start
    while index < end {
      guard let mark = text.mark(index) else {
        if text.isWrittenWithoutSpaces(index) { finish(&letters, &run) }
        letters += text.letters(index)
        index += 1
        continue
      }
      if run.shortcuts.contains(mark) {
        index += 1
        continue
      }
      switch mark {
      case "-", "\u{2010}", "\u{2011}": letters.append("-")
      case "'", "’", "ʼ": letters.append("'")
      default:
        finish(&letters, &run)
        run.isBroken = true
        // "file(s)"
        if mark == "(", index + 2 < end, text.letters(index + 1).count < 4 { index += 2 }
      }
      index += 1
    }
    finish(&letters, &run)
  }

  /// Addresses, file names, identifiers, "3.5", "U.S.".
  private func isNoText(_ chunk: Range<Int>, in text: TokenizedText, shortcuts: Set<Unicode.Scalar>) -> Bool {
    var slashes = 0
    for index in chunk {
      guard let mark = text.mark(index) else { continue }
      switch mark {
      case "@", "=", "\\", "~", "^", "#", "+", "*", "|": return true
      case "_" where !shortcuts.contains("_"): return true
      case "." where index + 1 < chunk.upperBound: return true
      case ":" where index + 1 < chunk.upperBound: return true
      case "/": slashes += 1
      default: break
      }
    }
    return slashes > 1
  }

  private func finish(_ letters: inout [Unicode.Scalar], _ run: inout Run) {
    defer { letters.removeAll() }
    while letters.last == "-" || letters.last == "'" { letters.removeLast() }
    while letters.first == "-" || letters.first == "'" { letters.removeFirst() }
    if letters.isEmpty { return }
    let parts = parted(letters)
    for word in parts { append(word, &run) }
    if isTurkic, letters.contains("'") { run.words[run.words.count - 1].isName = true }
  }

  /// Without an ending behind an apostrophe; an article before one is a word.
  private func parted(_ letters: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    guard let mark = letters.firstIndex(of: "'") else { return [letters[...]] }
    let (head, tail) = (letters[..<mark], letters[(mark + 1)...])
    if isTurkic { return [head] }
    if head.count <= 2 || closed.isClosed(folding.fold(String(scalars: head))) {
      return tail.contains("'") ? [letters[...]] : [head, tail]
    }
    return tail.count <= 1 ? [head] : [letters[...]]
  }

  private func append(_ letters: ArraySlice<Unicode.Scalar>, _ run: inout Run) {
    let written = String(scalars: letters)
    run.words.append(
      Word(
        folded: folding.fold(written), written: written, breaksBefore: run.isBroken,
        opensSentence: run.opensSentence))
    run.opensSentence = false
    run.isBroken = false
  }
}
