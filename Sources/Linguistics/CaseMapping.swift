public import Bitext
internal import CICU

/// Upper, lower and folded case by the rules of a language.
///
///     CaseMapping(language: LanguageTag("tr")!).lower("IŞIK")       // "ışık"
///     CaseMapping(language: LanguageTag("en")!).fold("Straße")      // "strasse"
///
/// Full mappings (Unicode §3.13), with ICU's tailorings; and the dotless i of Turkish and its kin.
/// Linear; safe from any thread.
public struct CaseMapping: Hashable, Sendable {
  public let language: LanguageTag
  let isTurkic: Bool
  private let icuTag: String

  public init(language: LanguageTag) {
    self.language = language
    isTurkic = FormCharacters.builtIn.isTurkic(language)
    // ICU knows Turkish and Azeri only.
    icuTag = isTurkic ? "tr" : language.description
  }

  public func lower(_ text: String) -> String {
    unsafe map(text) { bytes, count, out, capacity, status in
      unsafe cicu_to_lower(icuTag, bytes, count, out, capacity, &status)
    }
  }

  public func upper(_ text: String) -> String {
    unsafe map(text) { bytes, count, out, capacity, status in
      unsafe cicu_to_upper(icuTag, bytes, count, out, capacity, &status)
    }
  }

  public func fold(_ text: String) -> String {
    unsafe map(text) { bytes, count, out, capacity, status in
      unsafe cicu_fold_case(isTurkic, bytes, count, out, capacity, &status)
    }
  }

  /// Case mapping fails only for texts of over 500 MB; those come back as they are.
  private func map(
    _ text: String,
    _ function: (UnsafePointer<CChar>?, Int64, UnsafeMutablePointer<CChar>, Int64, inout Int32) -> Int64
  ) -> String {
    (try? unsafe mapText(text, function)) ?? text
  }
}

/// Runs an ICU function from text to text.
func mapText(
  _ text: String,
  _ function: (UnsafePointer<CChar>?, Int64, UnsafeMutablePointer<CChar>, Int64, inout Int32) -> Int64
) throws(ICUError) -> String {
  var text = text
  var result: Result<String, ICUError> = .success("")
  text.withUTF8 { utf8 in
    unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
      do throws(ICUError) {
        let mapped = try unsafe icuText("a mapping of \(bytes.count) bytes", capacity: bytes.count * 3 / 2) {
          out, capacity, status in
          unsafe function(bytes.baseAddress, Int64(bytes.count), out, capacity, &status)
        }
        result = .success(mapped)
      } catch {
        result = .failure(error)
      }
    }
  }
  return try result.get()
}
