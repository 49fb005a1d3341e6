/// What a value of a ninjs file must be.
indirect enum NinjsRule: Sendable {
  case string
  case number
  case integer(ClosedRange<Int>? = nil)
  /// One of these, each with the minor version that brought it.
  case choice([String: Int])
  case list(NinjsRule)
  case shape(NinjsShape)
  /// An object whose keys are free but for their letters: `[a-zA-Z0-9_]`.
  case named(NinjsRule)
  /// Any object.
  case object
  /// A whole item, with a name besides.
  case item
  /// A year, a month, a day or a moment.
  case truncatedTime
  case geoJSON
  /// Something that came with a minor version.
  case since(Int, NinjsRule)
}

/// The properties that an object of a ninjs file may have.
struct NinjsShape: Sendable {
  var properties: [String: NinjsRule]
  var required: [String] = []
  /// Of each group, one property must be there and no two.
  var exactlyOne: [[String]] = []
  /// Of at least one group, one property must be there and no two.
  var anyOne: [[String]] = []
  /// Beginnings of names that go on with `_` and letters, digits or `_`, with their minor versions.
  var extensible: [String: Int] = [:]
  /// What such names stand for.
  var extension_: NinjsRule = .string
  /// Whether other properties may stand in it.
  var isOpen = false

  init(
    _ properties: [String: NinjsRule], required: [String] = [], exactlyOne: [[String]] = [],
    anyOne: [[String]] = [], extensible: [String: Int] = [:], extension rule: NinjsRule = .string,
    isOpen: Bool = false
  ) {
    self.properties = properties
    self.required = required
    self.exactlyOne = exactlyOne
    self.anyOne = anyOne
    self.extensible = extensible
    self.extension_ = rule
    self.isOpen = isOpen
  }

  /// The same with more properties.
  func adding(_ more: [String: NinjsRule]) -> NinjsShape {
    var shape = self
    shape.properties.merge(more) { _, new in new }
    return shape
  }
}
