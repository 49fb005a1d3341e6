import Bitext
import Testing

@testable import Formats

@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
struct SharedFilesTests {
  @Test func readsEveryTMXOrSaysWhereItIsWrong() throws {
    let files = SharedData.files("formats/tmx", ".tmx")
    #expect(!files.isEmpty)
    let pairs = [
      try pair("en", "fr"), try pair("fr", "en"), try pair("en", "tr"), try pair("en-US", "en-GB"),
    ]
    for file in files {
      for languages in pairs {
        do {
          let reader = try FileFormat.units(path: file, languages: languages)
          while let row = try reader.next() {
            if case .failed(let reason, let location) = row { Issue.record("\(location): \(reason)") }
          }
        } catch {
          #expect(error.location.file == file)
          #expect(error.location.line > 0)
        }
      }
    }
  }

  @Test func writesEveryTMXBackAsItWas() throws {
    var count = 0
    for file in SharedData.files("formats/tmx", ".tmx") {
      for languages in [try pair("en", "fr"), try pair("en-US", "en-GB"), try pair("fr", "en")] {
        guard let reader = try? FileFormat.units(path: file, languages: languages) else { continue }
        var units: [TranslationUnit] = []
        while let row = try? reader.next() {
          if case .unit(let unit, _) = row { units.append(unit) }
        }
        count += units.count
        let (bytes, summary) = try written(units, .tmx, languages)
        #expect(summary.isLossless)
        #expect(try rows(bytes, .tmx, languages).units == units, "\(file)")
      }
    }
    #expect(count > 100)
  }
}
