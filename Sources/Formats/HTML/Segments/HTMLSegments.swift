internal import Bitext

/// Opens a page for its texts.
///
/// Every text is a segment: blocks with their inline tags as codes, the title and the descriptions in the head,
/// attributes that readers see, and the titles and descriptions in JSON-LD. Tags around all of a block, and markup at its ends, are not part of it. The
/// first translation gives the page the target language and its direction. Not read: text in SVG, subtitles.
enum HTMLSegments {
  static func reader(_ input: ByteInput, options: ReadingOptions) throws(FormatError) -> any SegmentReader {
    let source = try PageSource(input, named: TextEncodingMeta.encoding(in:))
    do {
      let references = try HTMLReferences(source.text.bytes, file: source.file)
      let finder = HTMLTextFinder(page: source.text.bytes, references: references)
      var texts = finder.texts
      try HTMLRoles(source.text.bytes, file: source.file).assign(to: &texts)
      let headers = options.languages.map { languages in
        finder.languagePlaces.filter { place in !isInside(place.range, texts) }.compactMap { place in
          place.markup(for: languages).map { (range: place.range, markup: $0) }
        }
      }
      return try PageSegments(
        source, texts: texts, headers: headers ?? [], style: HTMLStyle(), languages: options.languages)
    } catch let error as FormatError {
      throw error
    } catch let error as ArticleError {
      throw FormatError(error)
    } catch {
      throw FormatError(source.file, .invalid("\(error)"))
    }
  }

  /// Whether a place is part of a text; `texts` are in order.
  private static func isInside(_ range: Range<Int>, _ texts: [PageText]) -> Bool {
    texts.contains { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
  }
}
