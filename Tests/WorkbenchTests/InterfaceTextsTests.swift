import Bitext
import Checks
import Testing
import Workbench

@Suite struct InterfaceTextsTests {
  @Test func collectsShortLabelsThatWereTranslated() throws {
    let fixture = try LookupFixture()
    try fixture.add("Weekend reads", "Hafta sonu okumaları") { $0.role = .ui }
    try fixture.add("Our columnists", "Köşe yazarlarımız") { $0.role = .ui }
    try fixture.add("Our  columnists", "Yazarlar") { $0.role = .ui }
    try fixture.add("Reuters", "Reuters") { $0.role = .ui }
    try fixture.add("The board met on Monday.", "Kurul pazartesi toplandı.")
    try fixture.add("One two three four five six seven eight nine", "Bir iki üç") { $0.role = .ui }
    try fixture.add("Top", "Üst") { $0.role = .ui }
    let texts = try InterfaceTexts(memory: fixture.memory, languages: fixture.pair).texts
    #expect(texts == ["Our columnists", "Weekend reads"])
  }

  @Test func aCheckKnowsTheLabelsOfItsMemory() throws {
    let fixture = try LookupFixture()
    try fixture.add("Weekend reads", "Hafta sonu okumaları") { $0.role = .ui }
    let job = try CheckJob(
      languages: fixture.pair, concepts: [], settings: .only("interface-text"), memory: fixture.memory)
    let findings = job.findings(source: "It rained.", target: "Yağmur yağdı. Weekend reads")
    #expect(findings.map(\.check) == ["interface-text"])
  }
}
