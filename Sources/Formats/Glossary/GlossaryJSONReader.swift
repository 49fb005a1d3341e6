internal import Bitext

/// Reads concepts from JSON: a list of objects, one in `{"concepts":[…]}`, or an object a line.
struct GlossaryJSONReader {
  private let name: String
  private let bytes: [UInt8]
  private var reading = GlossaryReading()
  private var seen: Set<String> = []

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  mutating func read() throws(FormatError) -> GlossaryReading {
    if let list = try list() {
      let reader = JSONArrayReader(ByteInput(name: name, bytes: list), limit: UnitLimits.unit)
      while let element = try reader.next() { take(element.bytes.map { $0[...] }, element.location) }
    } else {
      let reader = LineReader(ByteInput(name: name, bytes: bytes), limit: UnitLimits.unit)
      while let line = try reader.next() {
        if line.bytes?.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) ?? false { continue }
        take(line.bytes, line.location)
      }
    }
    return reading
  }

  /// The bytes of the list, with as many lines before it as in the file; `nil` for an object a line.
  private func list() throws(FormatError) -> [UInt8]? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw FormatError(name, .isEmpty)
    }
    if first == UInt8(ascii: "[") { return bytes }
    let key = Array("\"concepts\"".utf8)
    let head = bytes.prefix(64 * 1024)
    guard let place = head.firstRange(of: key),
      let open = bytes[place.upperBound...].firstIndex(of: UInt8(ascii: "[")),
      bytes[place.upperBound..<open].allSatisfy({ [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":")].contains($0) }),
      let close = bytes.lastIndex(of: UInt8(ascii: "]")), close > open
    else { return nil }
    return bytes[..<open].map { $0 == 0x0A ? $0 : 0x20 } + bytes[open...close]
  }

  private mutating func take(_ object: ArraySlice<UInt8>?, _ location: SourceLocation) {
    reading.read += 1
    func refuse(_ reason: String) {
      reading.refused.append(.init(location: location, reason: "concept \(reading.read) \(reason)"))
    }
    guard let object else { return refuse("is over \(UnitLimits.unit) bytes") }
    do {
      let concept = try ConceptJSON.concept(JSONValue(parsing: object))
      guard seen.insert(concept.identifier).inserted else {
        return refuse("has the identifier \"\(concept.identifier)\" of another one")
      }
      reading.termbase.concepts.append(concept)
      reading.locations.append(location)
    } catch let refusal as ConceptJSON.Refusal {
      refuse("\(refusal)")
    } catch {
      refuse("is \(error)")
    }
  }
}
