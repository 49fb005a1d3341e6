/// Takes «marks» out of `text` and gives the byte range that each pair enclosed.
public func unmark(_ text: String) -> (text: String, ranges: [Range<Int>]) {
  var plain = ""
  var ranges: [Range<Int>] = []
  var start = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case "«": start = plain.utf8.count
    case "»": ranges.append(start..<plain.utf8.count)
    default: plain.unicodeScalars.append(scalar)
    }
  }
  return (plain, ranges)
}
