/// Whether a value is a GeoJSON object.
///
/// Source: RFC 7946, §3.
enum GeoJSONRules {
  static func isValid(_ value: Int, _ json: JSONSpans) -> Bool {
    guard json.kind(of: value) == .object, let type = json.child("type", of: value).flatMap(json.string)
    else {
      return false
    }
    switch type {
    case "FeatureCollection": return hasList("features", of: value, json) { isFeature($0, json) }
    case "Feature": return isFeature(value, json)
    default: return isGeometry(value, json)
    }
  }

  private static func isFeature(_ value: Int, _ json: JSONSpans) -> Bool {
    guard json.child("type", of: value).flatMap(json.string) == "Feature",
      let geometry = json.child("geometry", of: value), let properties = json.child("properties", of: value)
    else { return false }
    let isObject = [.object, .null].contains(json.kind(of: properties))
    return isObject && (json.kind(of: geometry) == .null || isGeometry(geometry, json))
  }

  private static func isGeometry(_ value: Int, _ json: JSONSpans) -> Bool {
    guard let type = json.child("type", of: value).flatMap(json.string) else { return false }
    if type == "GeometryCollection" {
      return hasList("geometries", of: value, json) { isGeometry($0, json) }
    }
    let depths = [
      "Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3,
    ]
    guard let depth = depths[type], let coordinates = json.child("coordinates", of: value) else {
      return false
    }
    return isPositions(coordinates, depth, json)
  }

  /// A position, or lists of them inside each other.
  private static func isPositions(_ value: Int, _ depth: Int, _ json: JSONSpans) -> Bool {
    guard json.kind(of: value) == .array else { return false }
    let children = json.children(of: value)
    if depth > 0 { return children.allSatisfy { isPositions($0, depth - 1, json) } }
    return children.count >= 2 && children.allSatisfy { json.kind(of: $0) == .number }
  }

  private static func hasList(
    _ key: String, of value: Int, _ json: JSONSpans, _ isElement: (Int) -> Bool
  ) -> Bool {
    guard let list = json.child(key, of: value), json.kind(of: list) == .array else { return false }
    return json.children(of: list).allSatisfy(isElement)
  }
}
