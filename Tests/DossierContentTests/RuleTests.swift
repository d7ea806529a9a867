import DossierContent
import DossierModel
import Testing

@Suite("Rules on content: a fixture folder of its name for each")
struct RuleTests {
  @Test(
    "the faults found in a folder are those its faults.txt lists",
    arguments: Fixtures.folders(in: "rules"))
  func faultsAreThoseListed(rule: String) throws {
    let folder = Fixtures.load("rules/\(rule)")
    #expect(folder.printed == (try Fixtures.text("rules/\(rule)/faults.txt")))
    #expect(folder.diagnostics.contains { $0.rule.code == rule })
  }

  @Test("a message and an advice are sentences without a full stop")
  func messagesAreSentences() {
    for rule in Fixtures.folders(in: "rules") {
      for fault in Fixtures.load("rules/\(rule)").diagnostics {
        #expect(!fault.message.hasSuffix(".") && !fault.message.isEmpty, "\(fault)")
        #expect(fault.advice.map { !$0.hasSuffix(".") && !$0.isEmpty } == true, "\(fault)")
      }
    }
  }
}
