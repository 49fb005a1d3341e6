internal import Bitext
internal import CZip

/// A ZIP archive in memory, whose entries can be read and given other bytes.
///
/// Refused are archives that unpack to far more than they are, with names that lead out of a folder or stand
/// twice, or with encrypted entries. For one thread at a time.
@safe final class ZipArchive {
  struct Entry: Hashable {
    var name: String
    var size: Int
  }

  let entries: [Entry]
  private let file: String
  private let archive: OpaquePointer

  static let mostEntries = 10_000
  /// Bytes of all entries unpacked.
  static let mostBytes = 1 << 30
  /// Bytes of one entry unpacked that is read.
  static let mostEntryBytes = 64 << 20
  /// How much larger than packed an entry over 1 MiB may be.
  static let mostRatio = 200

  init(_ bytes: [UInt8], file: String) throws(FormatError) {
    var opened: OpaquePointer?
    let status = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe czip_open(bytes.baseAddress, Int64(bytes.count), &opened)
    }
    guard let opened = unsafe opened else { throw Self.error(status, file, "the archive") }
    self.file = file
    unsafe archive = opened
    do {
      entries = unsafe try Self.entries(of: opened, file: file)
    } catch {
      unsafe czip_free(opened)
      throw error
    }
  }

  deinit { unsafe czip_free(archive) }

  func bytes(of index: Int) throws(FormatError) -> [UInt8] {
    let entry = entries[index]
    guard entry.size <= Self.mostEntryBytes else {
      throw FormatError(
        file, .invalid("\(entry.name) is over \(Self.mostEntryBytes >> 20) MiB. Split the document."))
    }
    var bytes = [UInt8](repeating: 0, count: entry.size)
    let status = unsafe bytes.withUnsafeMutableBufferPointer { room in
      unsafe czip_read(archive, Int64(index), room.baseAddress, Int64(room.count))
    }
    guard Int(status) == CZIP_OK else { throw Self.error(status, file, entry.name) }
    return bytes
  }

  func replace(_ index: Int, with bytes: [UInt8]) throws(FormatError) {
    let status = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe czip_replace(archive, Int64(index), bytes.baseAddress, Int64(bytes.count))
    }
    guard Int(status) == CZIP_OK else { throw Self.error(status, file, entries[index].name) }
  }

  /// The archive with what was replaced.
  func written() throws(FormatError) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var length: Int64 = 0
    let status = unsafe czip_write(archive, &start, &length)
    guard Int(status) == CZIP_OK, let start = unsafe start else {
      throw Self.error(status, file, "the archive")
    }
    defer { unsafe czip_free_bytes(start) }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(length)))
  }

  private static func entries(of archive: OpaquePointer, file: String) throws(FormatError) -> [Entry] {
    let count = unsafe czip_count(archive)
    guard count <= mostEntries else {
      throw FormatError(
        file, .invalid("holds \(count) files, over \(mostEntries). Check where it comes from."))
    }
    var entries: [Entry] = []
    var names: Set<String> = []
    var total: Int64 = 0
    for index in 0..<count {
      var entry = unsafe czip_entry()
      let status = unsafe czip_entry_at(archive, index, &entry)
      guard Int(status) == CZIP_OK else { throw Self.error(status, file, "entry \(index + 1)") }
      let name = unsafe String(
        decoding: UnsafeBufferPointer(start: entry.name, count: Int(entry.name_length)), as: UTF8.self)
      let isEncrypted = unsafe entry.is_encrypted != 0
      let (size, packed) = unsafe (entry.size, entry.compressed_size)
      if let reason = problem(of: name, size, packed, isEncrypted: isEncrypted)
        ?? (names.insert(name).inserted ? nil : "stands in it twice")
      {
        throw FormatError(file, .invalid("\"\(name)\" \(reason). Check where it comes from."))
      }
      total += size
      guard total <= mostBytes else {
        throw FormatError(
          file, .invalid("unpacks to over \(mostBytes >> 20) MiB. Check where it comes from."))
      }
      entries.append(Entry(name: name, size: Int(size)))
    }
    return entries
  }

  private static func problem(of name: String, _ size: Int64, _ packed: Int64, isEncrypted: Bool) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if name.isEmpty || name.hasPrefix("/") || name.contains("\\") || name.contains(":")
      || parts.contains("..")
    {
      return "is no name of a file inside of it"
    }
    if isEncrypted { return "is encrypted" }
    if size < 0 || packed < 0 || size > mostBytes { return "has no size that can be" }
    if size > 1 << 20, size / max(packed, 1) > mostRatio {
      return "unpacks to over \(mostRatio) times its size"
    }
    return nil
  }

  private static func error(_ status: Int32, _ file: String, _ what: String) -> FormatError {
    switch Int(status) {
    case CZIP_NO_MEMORY: FormatError(file, .unreadable("out of memory"))
    case CZIP_UNSUPPORTED:
      FormatError(file, .invalid("\(what) is packed in a way that is not read. Save it again."))
    default: FormatError(file, .invalid("\(what) is damaged. Save or send the file again."))
    }
  }
}
