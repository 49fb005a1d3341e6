internal import Bitext

/// Opens a Markdown file for its texts.
///
/// Marks of emphasis, links with their places, code spans and HTML tags are codes. A paragraph that is translated
/// becomes one line; its hard breaks stay. Blocks of HTML are read as a page is. Not read: link definitions.
enum MarkdownSegments {
  static func reader(_ input: ByteInput, options: ReadingOptions) throws(FormatError) -> any SegmentReader {
    let source = try PageSource(input)
    let references: HTMLReferences
    do {
      references = try HTMLReferences(source.text.bytes, file: source.file)
    } catch {
      throw FormatError(error)
    }
    let finder = try MarkdownTextFinder(page: source.text.bytes, references: references, file: source.file)
    return try PageSegments(
      source, texts: finder.texts, style: MarkdownStyle(), languages: options.languages)
  }
}
