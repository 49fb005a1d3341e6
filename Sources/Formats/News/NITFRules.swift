internal import Bitext

/// The rules of NITF that a file must keep to be a story: one body, and at most one head before it.
///
/// Source: NITF 3.6. Elements inside are not looked at: what agencies write goes far beyond its lists.
struct NITFRules {
  private var log: ViolationLog
  private var depth = 0
  private var isOn = false
  /// The elements so far that stand in the root and in its body, with which of both they stand in.
  private var last = [-1, -1]
  private var hasBody = false
  private var isInBody = false

  private static let order = [["head", "body"], ["body.head", "body.content", "body.end"]]

  var violations: [FormatViolation] { log.violations }

  init(isStrict: Bool) { log = ViolationLog(isStrict: isStrict) }

  mutating func start(_ name: String, at location: SourceLocation) throws(FormatError) {
    depth += 1
    if depth == 1 { isOn = name == "nitf" }
    guard isOn, depth == 2 || depth == 3 && isInBody else { return }
    if depth == 2 { isInBody = name == "body" }
    if depth == 2, name == "body" { hasBody = true }
    let level = depth - 2
    let parent = level == 0 ? "nitf" : "body"
    guard let place = Self.order[level].firstIndex(of: name) else {
      let names = Self.order[level].map { "<\($0)>" }.joined(separator: ", ")
      try log.report("<\(parent)> does not take <\(name)>, only \(names). Move it into one.", at: location)
      return
    }
    // A body may have several contents.
    if place < last[level] || place == last[level] && name != "body.content" {
      try log.report("<\(name)> stands twice in <\(parent)>, or too late. Put it in order.", at: location)
    }
    last[level] = max(place, last[level])
  }

  mutating func end(at location: SourceLocation) throws(FormatError) {
    depth -= 1
    if isOn, depth == 0, !hasBody {
      try log.report("<nitf> has no <body>. Write one with the story.", at: location)
    }
  }
}
