/// A search by letters in one image: looks at the shelves one after the other, the likeliest first.
///
/// A text is passed over only for a proven reason: its length, its bigrams (``BigramBag``) or its
/// distance keep it under the score to beat.
struct LetterSearch {
  private let image: IndexImage
  private let query: PreparedQuery
  private let dead: Superseded

  init(_ image: IndexImage, _ query: PreparedQuery, skipping dead: Superseded) {
    self.image = image
    self.query = query
    self.dead = dead
  }

  func run(into list: inout HitList) throws(IndexError) {
    let length = query.scalars.count
    // The shelf whose texts are as long as the query first: its hits raise the score to beat.
    let isLong = length >= IndexSection.ShelfKind.longLength
    for kind in [isLong ? .long : .short, isLong ? .short : .long, IndexSection.ShelfKind.wide]
    where image.header.shelfCounts[kind.rawValue] > 0 {
      var shelf = try ShelfSearch(image, kind, query, skipping: dead)
      try shelf.run(into: &list)
    }
  }
}
