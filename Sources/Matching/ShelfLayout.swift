/// Lays out one shelf of letters.
struct ShelfLayout {
  let kind: IndexSection.ShelfKind
  /// Its entries by length, then by unit.
  let order: [UInt32]
  private let page: ScalarPage
  private let records: IndexRecords
  private let runs: [LengthRun]

  /// Under this many entries looking at each costs less than the planes.
  private static let leastForPlanes = 512
  /// Texts in which bigrams are counted to assign planes.
  private static let sampleSize = 50_000
  /// Entries whose bits are gathered before they are written: 4,096 bytes of a row.
  private static let batchSize = 1 << 15

  init(kind: IndexSection.ShelfKind, page: ScalarPage, records: IndexRecords) {
    self.kind = kind
    self.page = page
    self.records = records
    let entries = records.entries
    var order = entries.indices.filter { records.kinds[$0] == kind }.map { UInt32($0) }
    order.sort {
      let (left, right) = (entries[Int($0)], entries[Int($1)])
      return (left.length, left.id) < (right.length, right.id)
    }
    self.order = order
    runs = LengthRun.all(order.map { entries[Int($0)].length })
  }

  private var hasPlanes: Bool { order.count >= Self.leastForPlanes }
  private var rowBytes: Int { hasPlanes ? (order.count + 511) / 512 * 64 : 0 }

  func byteCount(of part: IndexSection.ShelfPart) -> Int {
    switch part {
    case .runs: runs.count * MemoryLayout<LengthRun>.stride
    case .text: (runs.last.map { Int($0.textStart) } ?? 0) * kind.bytesPerScalar
    case .planeTable: hasPlanes ? PlaneTable.slotCount * 8 : 0
    case .planes: rowBytes * kind.planeCount
    }
  }

  func write(to output: any IndexOutput, _ header: IndexHeader) throws(IndexError) {
    var pieces = PieceWriter(output, at: header[.shelf(kind, .runs)].lowerBound)
    for run in runs { try pieces.append(run) }
    try pieces.flush()
    try writeText(PieceWriter(output, at: header[.shelf(kind, .text)].lowerBound))
    guard hasPlanes else { return }
    let slots = PlaneTable.slots(counts: sampleCounts(), planeCount: kind.planeCount)
    pieces = PieceWriter(output, at: header[.shelf(kind, .planeTable)].lowerBound)
    for slot in slots { try pieces.append(slot) }
    try pieces.flush()
    try writePlanes(slots, to: output, at: header[.shelf(kind, .planes)].lowerBound)
  }

  private func writeText(_ pieces: PieceWriter) throws(IndexError) {
    var pieces = pieces
    var (scalars, codes) = ([UInt32](), [UInt8]())
    for entry in order {
      records.read(entry, into: &scalars)
      if kind == .wide {
        unsafe try pieces.append(raw: scalars.span.bytes)
      } else {
        codes.removeAll(keepingCapacity: true)
        for scalar in scalars { codes.append(page[scalar]) }
        try pieces.append(codes)
      }
    }
    try pieces.flush()
  }

  /// In how many texts of a sample each element is.
  private func sampleCounts() -> [UInt64: UInt32] {
    var bag = BigramBag()
    var (scalars, elements) = ([UInt32](), [UInt64]())
    var counts: [UInt64: UInt32] = [:]
    for position in stride(from: 0, to: order.count, by: max(1, order.count / Self.sampleSize)) {
      records.read(order[position], into: &scalars)
      elements.removeAll(keepingCapacity: true)
      bag.append(scalars.span, to: &elements)
      for element in elements { counts[element, default: 0] += 1 }
    }
    return counts
  }

  private func writePlanes(
    _ slots: [UInt64], to output: any IndexOutput, at start: Int
  ) throws(IndexError) {
    var bag = BigramBag()
    var (scalars, elements) = ([UInt32](), [UInt64]())
    let stripe = Self.batchSize / 8
    var bits = [UInt8](repeating: 0, count: stripe * kind.planeCount)
    for first in stride(from: 0, to: order.count, by: Self.batchSize) {
      let end = min(order.count, first + Self.batchSize)
      for position in first..<end {
        records.read(order[position], into: &scalars)
        elements.removeAll(keepingCapacity: true)
        bag.append(scalars.span, to: &elements)
        let (byte, bit) = ((position - first) / 8, UInt8(1) << UInt8(position % 8))
        for element in elements {
          bits[PlaneTable.plane(of: element, planeCount: kind.planeCount) { slots[$0] } * stripe + byte] |=
            bit
        }
      }
      let used = min(stripe, rowBytes - first / 8)
      for plane in 0..<kind.planeCount {
        try output.write(
          bits[plane * stripe..<plane * stripe + used], at: start + plane * rowBytes + first / 8)
      }
      for index in bits.indices { bits[index] = 0 }
    }
  }
}

extension LengthRun {
  /// The runs of rising lengths, and one that ends the last.
  static func all(_ lengths: [UInt32]) -> [LengthRun] {
    var runs: [LengthRun] = []
    var textStart: UInt64 = 0
    for (position, length) in lengths.enumerated() {
      if runs.last?.length != length {
        runs.append(LengthRun(length: length, first: UInt32(position), textStart: textStart))
      }
      textStart += UInt64(length)
    }
    runs.append(LengthRun(length: .max, first: UInt32(lengths.count), textStart: textStart))
    return runs
  }
}
