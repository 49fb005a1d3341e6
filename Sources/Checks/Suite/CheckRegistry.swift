/// All checks there are.
public enum CheckRegistry {
  /// Checks of one segment, in the order in which their findings are given.
  static let checks: [any Check.Type] = contentChecks + residueChecks + figureChecks + formChecks

  /// Checks of whole documents.
  static let documentChecks: [any DocumentCheck.Type] =
    contentDocumentChecks + residueDocumentChecks + formDocumentChecks

  /// What each check is, in order.
  public static let descriptions = checks.map { $0.about } + documentChecks.map { $0.about }

  private static let byIdentifier = Dictionary(
    descriptions.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })

  /// The check called `identifier`.
  public static func description(_ identifier: String) -> CheckDescription? { byIdentifier[identifier] }
}
