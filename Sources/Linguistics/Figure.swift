/// A number as a text gives it.
public struct Figure: Hashable, Sendable {
  /// How a number is written.
  public enum Form: Hashable, Sendable {
    /// `1,250`
    case digits
    /// `1.25 million`
    case mixed
    /// `fifty`
    case words
  }

  /// Where it stands, in UTF-8 bytes: whole words, with its percent sign or word and its "million",
  /// without an inflection after an apostrophe.
  public var range: Range<Int>
  public var value: DecimalValue
  /// What else the text may be taken to say.
  ///
  /// For a reader of another language the digits, where their marks can be read both ways: 1.25 for "1,250" in
  /// English. Of words, what they say without a half or dozen: 2 for "two and a half".
  public var otherValue: DecimalValue?
  public var form: Form
  public var isPercent = false
  public var isOrdinal = false
  /// Whether the text surely means this number: not so for "one", "half" or "twice".
  public var isStrict = true
  /// Whether its decimal and grouping marks are those of the language.
  public var usesLocalNotation = true
  /// Whether writers of the language mean `otherValue` by these digits as well: "250,000" in Spanish.
  public var isAmbiguous = false
  /// ISO 4217 code of the currency beside it, where a sign or word names one.
  public var currency: String?

  public init(range: Range<Int>, value: DecimalValue, form: Form) {
    self.range = range
    self.value = value
    self.form = form
  }
}
