internal import Bitext

/// The elements of NewsML-G2 and NewsML 1 whose text is for readers, by their local names.
///
/// Source: NewsML-G2 2.35 Specification, NewsML 1.2.
enum NewsMLFields {
  struct Field: Hashable {
    var role: SegmentRole
    /// A name for machines, though it reads like words.
    var isLocked = false
  }

  static func field(_ name: String) -> Field? { fields[name] }

  static func isItem(_ name: String) -> Bool { items.contains(name) }

  /// Elements that wrap items, whose language is that of the message only.
  static func isWrapper(_ name: String) -> Bool { wrappers.contains(name) }

  static let namespace = "http://iptc.org/std/nar/2006-10-01/"
  static let xhtml = "http://www.w3.org/1999/xhtml"

  /// Names of root elements, in lower case, of files and of their parts.
  static let roots: Set<String> = [
    "newsitem", "newsmessage", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem",
    "newsml", "catalog", "groupset", "contentmeta", "contentset", "conceptset", "itemmeta", "concept",
  ]

  private static let items: Set<String> = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem", "NewsItem",
  ]

  private static let wrappers: Set<String> = ["newsMessage", "header", "itemSet", "NewsML"]

  private static let fields: [String: Field] = [
    "headline": Field(role: .headline), "slugline": Field(role: .section, isLocked: true),
    "byline": Field(role: .byline), "by": Field(role: .byline), "creditline": Field(role: .byline),
    "dateline": Field(role: .dateline), "description": Field(role: .summary),
    "definition": Field(role: .body),
    "note": Field(role: .ui), "edNote": Field(role: .ui), "schemeNote": Field(role: .ui),
    "title": Field(role: .ui), "name": Field(role: .related), "keyword": Field(role: .related),
    "schemeName": Field(role: .related),
    "copyrightNotice": Field(role: .boilerplate), "usageTerms": Field(role: .boilerplate),
    // NewsML 1.
    "HeadLine": Field(role: .headline), "SubHeadLine": Field(role: .summary), "ByLine": Field(role: .byline),
    "CreditLine": Field(role: .byline), "DateLine": Field(role: .dateline),
    "SlugLine": Field(role: .section, isLocked: true), "CopyrightLine": Field(role: .boilerplate),
    "RightsLine": Field(role: .boilerplate), "SeriesLine": Field(role: .section),
    "KeywordLine": Field(role: .related), "NewsLineText": Field(role: .ui), "Instruction": Field(role: .ui),
  ]
}
