/// Which checks run and how bad what they find is.
///
///     var settings = CheckSettings(profile: .news)
///     settings.levels["spelling"] = .off
///     settings.options["length"] = ["headline": "70"]
public struct CheckSettings: Hashable, Sendable {
  /// What is made of a check's findings.
  ///
  /// The raw values are promises: they stand in settings.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    case off, info, warning, error

    var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
  }

  public var profile: CheckProfile
  /// By identifier of a check, against the profile.
  public var levels: [String: Level]
  /// What single checks can be told, by identifier and name; their documentation says what they read.
  public var options: [String: [String: String]]
  /// The desk's own rules.
  public var patterns: [CheckPattern]

  public init(profile: CheckProfile = .news) {
    self.profile = profile
    levels = [:]
    options = [:]
    patterns = []
  }

  /// Settings that leave every check off but one.
  public static func only(_ identifier: String) -> CheckSettings {
    var settings = CheckSettings()
    for description in CheckRegistry.descriptions where description.identifier != identifier {
      settings.levels[description.identifier] = .off
    }
    return settings
  }

  /// Whether a check runs.
  package func isOn(_ check: CheckDescription) -> Bool {
    if let level = levels[check.identifier] { return level != .off }
    return check.profiles.contains(profile)
  }

  /// A finding as it is graded here.
  func graded(_ finding: Finding) -> Finding {
    guard let severity = levels[finding.check]?.severity else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }
}
