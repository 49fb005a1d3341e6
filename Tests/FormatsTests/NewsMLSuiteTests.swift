import Foundation
import TestSupport
import Testing

@testable import Formats

/// IPTC's unit tests of NewsML-G2: our verdicts beside those of its folders.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
struct NewsMLSuiteTests {
  private static let root = "formats/newsml-g2/examples/tests/unit_test_files"

  @Test func agreesWithTheFoldersOfTheVersions() throws {
    var differing: [String: String] = [:]
    var agreed = 0
    for file in SharedData.files(Self.root, ".xml") {
      let parts = file.split(separator: "/").suffix(3).map(String.init)
      let words = parts[0].split(separator: ".")
      // A draft says what it is made of, not what may be in it.
      let minor = words.first == "2" ? Int(words[1]) : parts[0] == "NAR1.9" ? 9 : nil
      let reason = try refusal(of: file, version: minor)
      if (reason == nil) == (parts[1] == "should_pass") {
        agreed += 1
      } else {
        differing[parts.joined(separator: "/")] = reason ?? "accepted"
      }
    }
    #expect(differing == [:])
    #expect(agreed > 150)
    print("NewsML-G2 suite, by folder: \(agreed) agree, \(differing.count) differ")
  }

  private func refusal(of file: String, version: Int?) throws -> String? {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    do {
      let xml = XMLReader(ByteInput(name: file, bytes: bytes))
      var rules = NewsMLRules(isStrict: true, version: version)
      var names = XMLNames()
      while let event = try xml.next() {
        switch event {
        case .start(let name, let attributes):
          let (local, namespace) = names.enter(name, attributes)
          try rules.start(local, namespace, attributes, at: xml.location)
        case .text(let text): try rules.text(text, at: xml.location)
        case .end:
          names.leave()
          try rules.end(at: xml.location)
        case .comment, .instruction: break
        }
      }
      return nil
    } catch { return error.description }
  }

  /// What must be said of the files that are to fail; a reader sees no folder, only what a file says.
  private static let reasons: [String: String?] = [
    "2.12/xsany-on-hasinstrument.xml": "<organisationDetails> does not take <anyOtherElement>",
    "2.29/001_incomplete_file.xml": "<newsItem> has no <itemMeta>",
    "2.29/002_newsitem_with_no_catalog.xml": "<newsItem> has no <catalogRef> or <catalog>",
    "2.30/CR00212_02_residrefformaturi_badly_formatted.xml": "residrefformaturi of <itemRef> is \"%\"",
    "2.33/digitalSourceType_catalogItem.xml": "<contentMeta> does not take <digitalSourceType>",
    "2.34/CR00218_too_many_nested_related.xml": "<related> does not take <related>",
    // These say that they are in the version that brought what they show, and folders of it have the same files
    // among those that pass.
    "2.28/2.29_affiliation_org_org.xml": nil,
    "2.30/CR00215_hasInstrument_on_concept.xml": nil,
    // Says no version, as no catalog does.
    "2.28/2.29_retiring_scheme_scheme.xml": nil,
    // Says 2.18 and has what came with 2.29, but so do files that pass: 2.35/CR00221_eventstatus.xml says 2.24.
    "2.28/2.29_retiring_scheme_schememeta.xml": nil,
  ]

  @Test func agreesAsFarAsFilesSayTheirVersion() throws {
    var agreed = 0
    var accepted: [String] = []
    for file in SharedData.files("formats/newsml-g2/examples", ".xml") {
      let parts = file.split(separator: "/").suffix(3).map(String.init)
      let name = parts[0] + "/" + parts[2]
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      do {
        _ = try FileFormat.segments(name: "a.xml", bytes: bytes, format: .newsml)
        if parts[1] == "should_fail" { accepted.append(name) } else { agreed += 1 }
      } catch {
        let reason = Self.reasons[name] ?? nil
        #expect(parts[1] == "should_fail", "\(name): \(error)")
        #expect(reason.map(error.description.contains) == true, "\(name): \(error)")
        agreed += 1
      }
    }
    #expect(accepted.sorted() == Self.reasons.filter { $0.value == nil }.keys.sorted())
    #expect(agreed > 180)
    print("NewsML-G2 suite and examples, by file: \(agreed) agree, \(accepted.count) differ")
  }
}
