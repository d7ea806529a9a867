import DossierContent
import DossierModel
import Testing

@Suite("Every rule has a fixture folder of its name")
struct RuleTests {
  @Test("each rule, and nothing else, has a folder")
  func everyRuleHasAFolder() {
    #expect(Fixtures.folders(in: "rules") == ContentRule.allCases.map(\.rawValue).sorted())
  }

  @Test(
    "the faults found in a folder are those its faults.txt lists",
    arguments: Fixtures.folders(in: "rules"))
  func faultsAreThoseListed(rule: String) throws {
    let folder = Fixtures.load("rules/\(rule)")
    #expect(folder.printed == (try Fixtures.text("rules/\(rule)/faults.txt")))
    #expect(folder.diagnostics.contains { $0.rule == rule })
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
