internal import Bitext

/// The strings of an Xcode string catalog (`.xcstrings`) as segments of two of its languages.
///
/// A source without a localization is its key. Each variation is a segment, also those that the target language
/// needs and the file does not have, which are put in, in Xcode's order and layout. `shouldTranslate: false` is
/// locked; so are sets of phrases that the target does not have yet. Format: Xcode 15, "Localizing and varying text
/// with a string catalog".
final class StringCatalogSegments: SegmentReader {
  private struct Item {
    var segment: FileSegment
    var variant: [String]
    var text: StringCatalogTexts.Text?
  }

  private let json: JSONSpans
  private let layout: JSONLayout
  private let file: String
  private let strings: [Int]
  private let source: String
  private let sourceLanguage: LanguageTag
  private let target: LanguageTag
  private var nextString = 0
  private var items: [Item] = []
  /// Of the string at hand, the one that `next` gave last.
  private var number = 0
  private var translations: [Int: SegmentTranslation] = [:]
  private var edits: [ByteEdit] = []

  let violations: [FormatViolation] = []

  /// Most texts that one language may have for one string.
  private static let maximumCount = 500

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    file = input.name
    json = try JSONSpans(input, limit: ArticleReader.sizeLimit)
    layout = JSONLayout(of: json)
    guard let name = json.child("sourceLanguage", of: json.root).flatMap(json.string),
      let tag = LanguageTag(name)
    else { throw FormatError(file, .invalid("has no sourceLanguage. Check that it is a string catalog.")) }
    guard let node = json.child("strings", of: json.root), json.kind(of: node) == .object else {
      throw FormatError(file, .invalid("has no strings. Check that it is a string catalog."))
    }
    (source, sourceLanguage) = (name, tag)
    strings = json.children(of: node)
    if let languages = options.languages {
      target = languages.target
    } else {
      let others = Self.languages(json, strings).filter { $0 != tag }
      guard others.count == 1, let other = others.first else {
        throw FormatError(
          file, .invalid("has \(others.count) languages beside \(name). Name the two that are meant."))
      }
      target = other
    }
  }

  private static func languages(_ json: JSONSpans, _ strings: [Int]) -> Set<LanguageTag> {
    var languages: Set<LanguageTag> = []
    for string in strings {
      for localization in json.child("localizations", of: string).map(json.children) ?? [] {
        if let tag = json.key(of: localization).flatMap(LanguageTag.init) { languages.insert(tag) }
      }
    }
    return languages
  }

  func next() throws(FormatError) -> FileSegment? {
    number += 1
    while number >= items.count {
      try finishString()
      guard nextString < strings.count else { return nil }
      items = try items(of: strings[nextString])
      nextString += 1
      number = 0
    }
    return items[number].segment
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard number < items.count else { return }
    let item = items[number]
    if item.text == nil, item.segment.isLocked {
      throw refused(item, "a set of phrases that is not there yet")
    }
    guard translation.text.codes.isEmpty else {
      throw refused(item, "a translation with inline codes, which string catalogs do not have")
    }
    translations[number] = translation
  }

  func takeEdits() -> [ByteEdit] {
    defer { edits.removeAll() }
    return edits
  }

  private func refused(_ item: Item, _ reason: String) -> FormatError {
    FormatError(at: item.segment.location, .invalid(reason + "."))
  }

  private func items(of string: Int) throws(FormatError) -> [Item] {
    let key = json.key(of: string) ?? ""
    let place = (json.keyRange(of: string)?.lowerBound ?? 0)..<json.range(of: string).upperBound
    let location = json.location(of: place, in: file)
    guard json.kind(of: string) == .object else {
      throw FormatError(at: location, .invalid("a string that is no object. Check the file in Xcode."))
    }
    let sources = StringCatalogTexts(json, localization(of: string, in: sourceLanguage))
    let targets = StringCatalogTexts(json, localization(of: string, in: target))
    guard max(sources.texts.count, targets.texts.count) <= Self.maximumCount else {
      throw FormatError(
        at: location, .invalid("a string with over \(Self.maximumCount) texts in one language."))
    }
    let isLocked = json.child("shouldTranslate", of: string).flatMap(json.bool) == false
    let comment = json.child("comment", of: string).flatMap(json.string)
    var items: [Item] = []
    for variant in variants(sources, targets) {
      let own = sources.source(of: variant)?.value.flatMap(json.string) ?? ""
      let text = own.isEmpty ? key : own
      guard !text.isEmpty else { continue }
      let there = targets[variant]
      let value = there?.value.flatMap(json.string) ?? ""
      guard max(text.utf8.count, value.utf8.count) <= UnitLimits.segment else {
        throw FormatError(
          at: location, .invalid("is a text of over \(UnitLimits.segment) bytes. Break it up."))
      }
      var segment = FileSegment(
        source: TaggedText(text), target: value.isEmpty ? nil : TaggedText(value), role: .ui,
        location: location)
      if !value.isEmpty { segment.state = state(of: there) }
      segment.key = key
      segment.variant = variant.isEmpty ? nil : variant.joined(separator: ".")
      segment.isLocked = isLocked || there == nil && sources[variant]?.isSet == true
      segment.notes = comment.map { [$0] } ?? []
      (segment.sourceLanguage, segment.targetLanguage) = (sourceLanguage, target)
      items.append(Item(segment: segment, variant: variant, text: there))
    }
    return items
  }

  /// The localization of a language: by its own name, else that of the target by one that goes with it.
  private func localization(of string: Int, in language: LanguageTag) -> Int? {
    guard let all = json.child("localizations", of: string).map(json.children) else { return nil }
    let tags = all.map { json.key(of: $0).flatMap(LanguageTag.init) }
    if let index = tags.firstIndex(of: language) { return all[index] }
    guard language != sourceLanguage else { return nil }
    let index = tags.firstIndex { $0.map { $0 != sourceLanguage && language.accepts($0) } == true }
    return index.map { all[$0] }
  }

  /// Those that the source asks for and that fit what is there, then what else is there.
  private func variants(_ sources: StringCatalogTexts, _ targets: StringCatalogTexts) -> [[String]] {
    let wanted = sources.texts.isEmpty ? [[]] : sources.variants(in: target)
    let there = targets.texts.map(\.variant)
    func family(_ variant: [String]) -> String {
      variant.first.map { $0 == "substitutions" ? "" : $0 } ?? ""
    }
    let fitting = wanted.filter { variant in
      there.isEmpty || there.contains(variant)
        || there.contains { family($0) == family(variant) }
          && !there.contains {
            !$0.isEmpty && ($0.starts(with: variant) && !variant.isEmpty || variant.starts(with: $0))
          }
    }
    let sets = there.isEmpty ? sources.texts.filter(\.isSet).map(\.variant) : []
    return fitting + there.filter { !fitting.contains($0) } + sets
  }

  private func state(of text: StringCatalogTexts.Text?) -> FileSegment.State {
    switch text.flatMap({ json.child("state", of: $0.unit) }).flatMap(json.string) {
    case "new": .new
    case "needs_review", "stale": .draft
    default: .translated
    }
  }

  private static func name(of state: FileSegment.State) -> String {
    switch state {
    case .new: "new"
    case .draft: "needs_review"
    case .translated, .confirmed: "translated"
    }
  }

  /// Makes the edits of the string that is left behind.
  private func finishString() throws(FormatError) {
    defer {
      translations.removeAll()
      items = []
    }
    guard !translations.isEmpty, nextString > 0 else { return }
    let string = strings[nextString - 1]
    var changes: [ByteEdit] = []
    var insertion = JSONInsertion()
    for (number, translation) in translations.sorted(by: { $0.key < $1.key }) {
      let item = items[number]
      let value = item.text?.value
      if let value, json.string(value) != translation.text.text {
        changes.append(ByteEdit(json.range(of: value), layout.habits.literal(translation.text.text)))
      }
      let state = item.text.flatMap { json.child("state", of: $0.unit) }
      let name = Self.name(of: translation.state)
      // The phrases of a set share one state.
      if let state, json.string(state) != name,
        !changes.contains(where: { $0.range == json.range(of: state) })
      {
        changes.append(ByteEdit(json.range(of: state), layout.habits.literal(name)))
      }
      if value == nil || state == nil { put(item, translation, of: string, into: &insertion) }
    }
    guard let new = insertion.edits(into: string, of: json, layout: layout) else {
      throw refused(items[0], "something stands where a localization should. Check the file in Xcode")
    }
    for edit in (changes + new).enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }).map(\.element) {
      // What is put in at one place is one edit.
      if let last = edits.last, last.range == edit.range, edit.range.isEmpty {
        edits[edits.count - 1].bytes += edit.bytes
      } else {
        edits.append(edit)
      }
    }
  }

  private func put(
    _ item: Item, _ translation: SegmentTranslation, of string: Int, into insertion: inout JSONInsertion
  ) {
    let variant = item.variant
    let key = localization(of: string, in: target).flatMap(json.key) ?? target.description
    let start = ["localizations", key]
    let unit = start + StringCatalogTexts.path(to: variant, isSet: item.text?.isSet == true)
    insertion.put(layout.habits.literal(Self.name(of: translation.state)), at: (unit + ["state"])[...])
    insertion.put(layout.habits.literal(translation.text.text), at: (unit + ["value"])[...])
    guard let index = variant.firstIndex(of: "substitutions"), index + 1 < variant.count,
      let source = localization(of: string, in: sourceLanguage),
      let substitution = json.child("substitutions", of: source).flatMap({
        json.child(variant[index + 1], of: $0)
      })
    else { return }
    // Which argument it stands for, and how that is written, are those of the source.
    for member in json.children(of: substitution) where ![.object, .array].contains(json.kind(of: member)) {
      guard let name = json.key(of: member) else { continue }
      insertion.put(
        Array(json.bytes[json.range(of: member)]),
        at: (start + ["substitutions", variant[index + 1], name])[...])
    }
  }
}
