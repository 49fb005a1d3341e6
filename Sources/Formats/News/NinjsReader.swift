internal import Bitext

/// Reads a story in ninjs, and the items inside of it.
///
/// A headline, description or body that stands there in several forms is given once, in the richest; its
/// translation goes to all forms. Objects that are not known are looked through for items that are.
struct NinjsReader {
  private let json: JSONSpans
  private let file: String
  private let habits: JSONHabits
  private let languages: LanguagePair?
  private var texts: [NewsText] = []
  private var header: [ByteEdit] = []
  private var remarks: [FormatViolation] = []

  /// An item and what of its surroundings counts for its texts.
  private struct Item {
    var language: LanguageTag?
    /// In a file of several.
    var document: String?
    /// Whether its description is that of a picture.
    var isPicture = false
    /// Set for what stands beside the story, such as a picture.
    var role: SegmentRole?
  }

  /// One form of a text.
  private struct Candidate {
    var form: NewsForm
    /// Where the property stands that it is.
    var path: String
    /// What the file says that it is for.
    var role: SegmentRole?
  }

  static func segments(_ input: ByteInput, options: ReadingOptions) throws(FormatError) -> NewsSegments {
    let json = try JSONSpans(input, limit: ArticleReader.sizeLimit)
    let root = json.kind(of: json.root)
    let items = root == .array ? json.children(of: json.root) : [json.root]
    guard root == .object || root == .array, items.allSatisfy({ json.kind(of: $0) == .object }) else {
      throw FormatError(
        at: json.location(of: json.range(of: json.root), in: input.name),
        .invalid("a ninjs file is an object, or a list of objects. Check that this is the file you mean."))
    }
    var log = ViolationLog(isStrict: options.isStrict)
    var reader = NinjsReader(json, file: input.name, languages: options.languages)
    for item in items {
      try NinjsRules.check(item, of: json, file: input.name, log: &log)
      let name = items.count > 1 ? json.child("uri", of: item).flatMap(json.string) : nil
      try reader.item(item, Item(document: name))
    }
    for index in reader.texts.indices { reader.texts[index].segment.block = index }
    return NewsSegments(
      reader.texts, header: reader.header, violations: log.violations + reader.remarks,
      targetLanguage: options.languages?.target)
  }

  private init(_ json: JSONSpans, file: String, languages: LanguagePair?) {
    (self.json, self.file, self.languages) = (json, file, languages)
    habits = JSONHabits(of: json.bytes)
  }

  private mutating func item(_ object: Int, _ outer: Item) throws(FormatError) {
    let count = texts.count
    defer { NewsText.mergeRepeated(&texts, from: count) }
    var item = outer
    if item.role == nil, Self.pictures.contains(type(of: object)) { item.isPicture = true }
    let members = json.children(of: object)
    for member in members where json.key(of: member)?.lowercased() == "language" {
      guard let tag = json.string(member).flatMap({ LanguageTag($0) }) else { continue }
      item.language = tag
      guard let languages, languages.source.isSame(as: tag) else { continue }
      header.append(ByteEdit(json.range(of: member), habits.literal(languages.target.description)))
    }
    var groups: [NinjsFields.Group: (first: Int, candidates: [Candidate])] = [:]
    for member in members {
      guard let group = json.key(of: member).flatMap({ NinjsFields.Group($0.lowercased()) }) else { continue }
      groups[group, default: (member, [])].candidates += candidates(member)
    }
    for member in members {
      guard let key = json.key(of: member)?.lowercased() else { continue }
      if let group = NinjsFields.Group(key) {
        // All forms stand where the first does.
        guard let (first, candidates) = groups[group], first == member else { continue }
        let isCaption = item.isPicture && group == .description
        try add(candidates, role: isCaption ? .caption : group.role, item)
        continue
      }
      try property(member, key, item)
    }
  }

  private mutating func property(
    _ member: Int, _ key: String, _ item: Item
  ) throws(FormatError) {
    if let role = NinjsFields.role(key) {
      let values = json.kind(of: member) == .array ? json.children(of: member) : [member]
      for value in values {
        try add(
          single: value, role: role, key: json.key(of: member), isLocked: key == NinjsFields.slugline, item)
      }
      return
    }
    switch json.kind(of: member) {
    case .array where NinjsFields.hasNames(key), .object where NinjsFields.hasNames(key):
      for object in json.kind(of: member) == .array ? json.children(of: member) : [member] {
        if let name = json.child("name", of: object) {
          try add(single: name, role: .related, key: json.key(of: member).map { $0 + ".name" }, item)
        }
      }
    case .array, .object: try inside(member, key, item)
    default: break
    }
  }

  /// Looks through an object or a list, of renditions, associations or unknown.
  private mutating func inside(_ member: Int, _ key: String, _ item: Item) throws(FormatError) {
    switch key {
    case "renditions", "trustindicator", "trustindicators":
      for object in json.children(of: member) {
        if let title = json.child("title", of: object) {
          try add(single: title, role: .ui, key: "\(key).title", item)
        }
      }
    case "associations", "plannedcoverage":
      for object in json.children(of: member) where json.kind(of: object) == .object {
        var inner = item
        inner.role = outerRole(of: object)
        try self.item(object, inner)
      }
    case "eventdetails":
      for child in json.children(of: member) {
        guard let key = json.key(of: child)?.lowercased() else { continue }
        try property(child, key, item)
      }
    default: break
    }
  }

  /// The role of texts in an item that stands beside a story.
  private func outerRole(of object: Int) -> SegmentRole {
    ["text", "composite", "event", "planning"].contains(type(of: object)) ? .related : .caption
  }

  private func type(of object: Int) -> String {
    json.child("type", of: object).flatMap(json.string)?.lowercased() ?? ""
  }

  private static let pictures: Set<String> = ["picture", "graphic", "video", "audio"]

  private mutating func add(
    single value: Int, role: SegmentRole, key: String?, isLocked: Bool = false, _ item: Item
  ) throws(FormatError) {
    guard json.kind(of: value) == .string else { return }
    let form = form(value, type: "")
    for text in try form.texts(role: role, fixedRole: role) {
      append(text, key: key, isLocked: isLocked, item)
    }
  }

  private mutating func append(_ text: NewsText, key: String?, isLocked: Bool = false, _ item: Item) {
    var text = text
    text.segment.key = key
    text.segment.document = item.document
    text.segment.isLocked = text.segment.isLocked || isLocked
    text.segment.sourceLanguage = item.language ?? languages?.source
    texts.append(text)
  }

  /// Adds the texts of a group's richest form, and of each that says something else.
  private mutating func add(_ candidates: [Candidate], role: SegmentRole, _ item: Item) throws(FormatError) {
    let ranked = candidates.indices.sorted { left, right in
      let (a, b) = (candidates[left].form.kind.rawValue, candidates[right].form.kind.rawValue)
      return a != b ? a > b : left < right
    }
    var own: [(candidate: Int, twins: NewsTwins)] = []
    for index in ranked {
      let candidate = candidates[index]
      let form = candidate.form
      let twins = NewsTwins(
        try form.texts(role: candidate.role ?? role, fixedRole: item.role ?? candidate.role))
      let last = min(own.count, Self.comparedForms)
      if let position = (0..<last).first(where: { own[$0].twins.match(form, twins) }) {
        guard !own[position].twins.isComplete else { continue }
        remarks.append(
          FormatViolation(
            at: form.location,
            "\(candidate.path) does not say the same as \(candidates[own[position].candidate].path): "
              + "what differs stays as it is when the other is translated"))
      } else {
        own.append((index, twins))
      }
    }
    for (candidate, twins) in own.sorted(by: { $0.candidate < $1.candidate }) {
      for text in twins.texts { append(text, key: candidates[candidate].path, item) }
    }
  }

  /// Most forms that a text is looked for in.
  private static let comparedForms = 16

  /// The forms that a property holds: itself, or those in its list.
  private func candidates(_ member: Int) -> [Candidate] {
    guard let key = json.key(of: member) else { return [] }
    switch json.kind(of: member) {
    case .string:
      let type = key.firstIndex(of: "_").map { String(key[$0...]) } ?? ""
      return [Candidate(form: form(member, type: type), path: key)]
    case .array:
      return json.children(of: member).enumerated().compactMap { index, object in
        guard let value = json.child("value", of: object), json.kind(of: value) == .string else { return nil }
        let type = json.child("contentType", of: object) ?? json.child("contenttype", of: object)
        let role = json.child("role", of: object).flatMap(json.string)?.lowercased() ?? ""
        let form = form(value, type: type.flatMap(json.string) ?? role)
        return Candidate(form: form, path: "\(key)[\(index)]", role: Self.role(role))
      }
    default: return []
    }
  }

  /// By the `role` of one of several texts.
  private static func role(_ name: String) -> SegmentRole? {
    name.contains("caption") ? .caption : name.contains("credit") || name.contains("byline") ? .byline : nil
  }

  private func form(_ value: Int, type: String) -> NewsForm {
    let range = json.range(of: value)
    let source = NewsSource(json: json.bytes, at: range)
    return NewsForm(
      source: source, kind: NewsForm.Kind(type: type, text: source.bytes), escaping: .json(habits),
      file: file,
      line: json.line(at: range.lowerBound))
  }
}
