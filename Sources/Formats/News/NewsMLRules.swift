internal import Bitext

/// The rules of NewsML-G2 that a file can break and still be read.
///
/// Which elements and attributes stand where is in `NewsMLSchema`. What came after the version that an item
/// says it is in is listed and never refused, and so is a reference without its id: files of the standard's
/// makers do so. Parts of items whose root is in no namespace, items of a message that do not name a standard
/// (shortened ones), and vocabularies that NewsML-G2 does not know are not looked at.
struct NewsMLRules {
  struct Frame {
    var name: String
    var shape: NewsMLShape
    /// Where among the particles of the shape the last child stood, and how many stood there.
    var place = 0
    var count = 0
    var lastChild = ""
    var text = ""
    var location: SourceLocation
    var isItem = false
    var hasCatalog = false
  }

  var log: ViolationLog
  /// The minor version by which all items are judged, rather than by what they say.
  let fixedVersion: Int?
  private(set) var version = NewsMLRules.latest
  private var frames: [Frame] = []
  /// Open elements inside of one that is not looked at.
  private var skipped = 0
  private var isOff = false
  /// The first attribute of the item with a code, which a catalog must explain.
  var code: String?
  var identifiers = NewsMLIdentifiers()

  /// The newest minor version that is known.
  static let latest = 36

  var violations: [FormatViolation] { log.violations }

  /// Judges by minor version `version` of NewsML-G2 2 if one is given, and refuses what is newer.
  init(isStrict: Bool, version: Int? = nil) {
    log = ViolationLog(isStrict: isStrict)
    fixedVersion = version
    if let version { self.version = version }
  }

  mutating func start(
    _ name: String, _ namespace: String, _ attributes: [XMLAttribute], at location: SourceLocation
  ) throws(FormatError) {
    if isOff { return }
    if skipped > 0 {
      skipped += 1
      return
    }
    guard
      let shape = try frames.isEmpty
        ? root(name, namespace, at: location) : child(name, namespace, at: location)
    else {
      skipped = 1
      return
    }
    if frames.last?.name == "itemSet", attributes["standard"] == nil, attributes["standardversion"] == nil {
      log.note("<\(name)> does not say which standard it keeps to, so it is not looked at.", at: location)
      skipped = 1
      return
    }
    var frame = Frame(name: name, shape: shape, location: location)
    if shape.attributes["standardversion"] != nil {
      frame.isItem = true
      identifiers = NewsMLIdentifiers()
      code = nil
      // The header of a message speaks for its items.
      frame.hasCatalog = frames.first?.hasCatalog == true
      version = fixedVersion ?? Self.minor(attributes["standardversion"]) ?? Self.latest
    }
    if name == "catalog" || name == "catalogRef", let parent = frames.indices.last {
      frames[parent].hasCatalog = true
      frames[0].hasCatalog = true
    }
    frames.append(frame)
    try check(attributes, of: frame)
  }

  mutating func text(_ text: String, at location: SourceLocation) throws(FormatError) {
    guard !isOff, skipped == 0, let frame = frames.last else { return }
    switch frame.shape.text {
    case .mixed, .value(.text): break
    case .value: frames[frames.count - 1].text += text
    case .none:
      guard !text.utf8.allSatisfy(MarkupRunBuilder.isSpace) else { return }
      try log.report("<\(frame.name)> holds text of its own. Take it out.", at: location)
    }
  }

  mutating func end(at location: SourceLocation) throws(FormatError) {
    if isOff { return }
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let frame = frames.popLast() else { return }
    try checkRequired(
      frame, from: frame.place, to: frame.shape.particles.count, before: nil, at: frame.location)
    if case .value(let value) = frame.shape.text {
      try check(frame.text, value, of: "<\(frame.name)>", at: frame.location)
    }
    if frame.isItem { try checkItem(frame) }
  }

  private mutating func checkItem(_ frame: Frame) throws(FormatError) {
    if !frame.hasCatalog {
      let advice = "Name one with <catalogRef>."
      if version < 30 {
        try log.report("<\(frame.name)> has no <catalogRef> or <catalog>. \(advice)", at: frame.location)
      } else if let code {
        log.note("<\(frame.name)> has no catalog for \(code). \(advice)", at: frame.location)
      }
    }
    for (name, place) in identifiers.missing {
      log.note("\"\(name)\" is no id of this item. Correct it.", at: place)
    }
  }

  private mutating func root(
    _ name: String, _ namespace: String, at location: SourceLocation
  ) throws(FormatError) -> NewsMLShape? {
    guard namespace == NewsMLFields.namespace else {
      let isOwn = NewsMLFields.isItem(name) && name != "NewsItem" || name == "newsMessage"
      if isOwn {
        try log.report(
          "<\(name)> is not in the namespace of NewsML-G2. Write xmlns=\"\(NewsMLFields.namespace)\".",
          at: location)
      }
      isOff = true
      return nil
    }
    guard let shape = NewsMLSchema.shared.elements[name] else {
      isOff = true
      return nil
    }
    return shape
  }

  /// The shape of a child of the last frame; none for what is not looked at.
  private mutating func child(
    _ name: String, _ namespace: String, at location: SourceLocation
  ) throws(FormatError) -> NewsMLShape? {
    let parent = frames[frames.count - 1]
    let particles = parent.shape.particles
    func choice(_ index: Int) -> NewsMLShape.Choice? {
      particles[index].choices.first { $0.accepts(name, namespace) }
    }
    for index in parent.place..<max(particles.count, parent.place) {
      guard let choice = choice(index) else { continue }
      let count = index == parent.place ? parent.count : 0
      guard count == 0 || particles[index].isRepeatable else { continue }
      try checkRequired(parent, from: parent.place, to: index, before: name, at: location)
      frames[frames.count - 1].place = index
      frames[frames.count - 1].count = count + 1
      frames[frames.count - 1].lastChild = name
      return try shape(choice, name, namespace, parent: parent.name, at: location)
    }
    guard let index = particles.indices.first(where: { choice($0) != nil }), let choice = choice(index) else {
      try log.report("<\(parent.name)> does not take <\(name)>. Take it out.", at: location)
      return nil
    }
    let reason =
      index == parent.place
      ? "stands twice in <\(parent.name)>. Take one out."
      : "stands too late in <\(parent.name)>. Put it before <\(parent.lastChild)>."
    try log.report("<\(name)> \(reason)", at: location)
    return try shape(choice, name, namespace, parent: parent.name, at: location)
  }

  private mutating func shape(
    _ choice: NewsMLShape.Choice, _ name: String, _ namespace: String, parent: String,
    at location: SourceLocation
  ) throws(FormatError) -> NewsMLShape? {
    let schema = NewsMLSchema.shared
    switch choice {
    case .foreign: return nil
    case .any, .own: return namespace == NewsMLFields.namespace ? schema.elements[name] : nil
    case .element(_, let type, let since):
      try checkAge(since, "<\(name)> in <\(parent)>", at: location)
      return type.map { schema.types[$0] } ?? schema.elements[name]
    }
  }

  /// Looks for what must stand between two places of an element.
  private mutating func checkRequired(
    _ frame: Frame, from start: Int, to end: Int, before name: String?, at location: SourceLocation
  ) throws(FormatError) {
    guard start < end else { return }
    for index in start..<end {
      let particle = frame.shape.particles[index]
      if particle.isRequired, index > frame.place || frame.count == 0 {
        let place = name.map { " before <\($0)>" } ?? ""
        try log.report(
          "<\(frame.name)> has no \(NewsMLShape.names(particle))\(place). Write one.", at: location)
      }
    }
  }
}
