public import Bitext
internal import Glibc
internal import Synchronization

/// A glossary of one language, compiled into a file: made once, mapped and searched as it lies.
///
///     try TermFile.write(concepts, language: turkish, stamp: stamp, to: path)
///     TermFile.finder(path, language: turkish, stamp: stamp)?.terms(in: "Merkez Bankası toplandı.")
///
/// Every section has a checksum, and every number that points somewhere is looked at before the first
/// search: a file that is damaged, of another glossary, revision or format gives no finder, and the
/// caller makes it anew. 100,000 terms open in some ten milliseconds and are made in a few seconds.
public enum TermFile {
  /// What was wrong with the disk.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    public let path: String
    public let code: Int32

    public var description: String {
      "\(path): the compiled glossary cannot be written (\(unsafe String(cString: strerror(code))))"
    }
  }

  private static let made = Atomic<UInt>(0)

  /// Compiles concepts, each with the name of its glossary, in the order given.
  ///
  /// The file appears at its path whole or not at all.
  public static func write(
    _ concepts: some Sequence<(glossary: String?, concept: Concept)>, language: LanguageTag,
    stamp: TermStamp, to path: String
  ) throws(Failure) {
    try write(bytes(concepts, language: language, stamp: stamp), to: path)
  }

  /// A finder over the file; `nil` where there is none that can be trusted.
  public static func finder(_ path: String, language: LanguageTag, stamp: TermStamp) -> TermFinder? {
    guard let bytes = TermBytes(mapping: path), let image = TermImage(verifying: bytes, stamp: stamp) else {
      return nil
    }
    return TermFinder(image, language: language)
  }

  /// A finder over the same in memory, where no file can be made.
  public static func finder(
    _ concepts: some Sequence<(glossary: String?, concept: Concept)>, language: LanguageTag
  ) -> TermFinder {
    let stamp = TermStamp(subject: "", glossary: 0, rules: 0)
    var builder = TermImageBuilder(language: language, packsConcepts: true)
    for (glossary, concept) in concepts { _ = builder.add(concept, glossary: glossary) }
    let (header, bytes) = builder.finish(stamp: stamp)
    return TermFinder(TermImage(TermBytes(bytes), header: header), language: language)
  }

  static func bytes(
    _ concepts: some Sequence<(glossary: String?, concept: Concept)>, language: LanguageTag,
    stamp: TermStamp
  ) -> [UInt8] {
    var builder = TermImageBuilder(language: language, packsConcepts: true)
    for (glossary, concept) in concepts { _ = builder.add(concept, glossary: glossary) }
    return builder.finish(stamp: stamp).bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let draft = "\(path).\(getpid())-\(made.wrappingAdd(1, ordering: .relaxed).newValue).new"
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure(path: path, code: errno) }
    let failure = fill(file, with: bytes)
    close(file)
    guard failure == 0, unsafe rename(draft, path) == 0 else {
      let code = failure == 0 ? errno : failure
      _ = unsafe unlink(draft)
      throw Failure(path: path, code: code)
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let directory = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  /// Writes and syncs; the error's number, or 0.
  private static func fill(_ file: Int32, with bytes: [UInt8]) -> Int32 {
    // A hole in a mapped file on a full disk would be the end of the program.
    let reserved = posix_fallocate(file, 0, off_t(bytes.count))
    if reserved != 0 { return reserved }
    var position = 0
    while position < bytes.count {
      let step = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          file, buffer.baseAddress.map { unsafe $0 + position }, bytes.count - position)
      }
      if step > 0 { position += step } else if errno != EINTR { return errno }
    }
    return fsync(file) == 0 ? 0 : errno
  }
}
