import DossierContent
import DossierModel
import DossierTestSupport
import Testing

@Suite("Faults of annotations that only the sources tell")
struct AnnotatingRuleTests {
  @Test(
    "the faults of a folder are those its faults.txt lists", arguments: AnnotatingFixtures.rules)
  func faultsAreThoseListed(rule: String) throws {
    let (content, result) = AnnotatingFixtures.run(rule: rule)
    let faults = (content.diagnostics + result.diagnostics).inPrintingOrder()
    #expect(
      faults.map(\.printed).joined() == (try AnnotatingFixtures.text("rules/\(rule)/faults.txt")))
    #expect(faults.contains { $0.rule.code == rule })
    #expect(faults.allSatisfy { !$0.message.hasSuffix(".") && $0.advice?.hasSuffix(".") == false })
  }

  @Test("every rule has a folder")
  func everyRule() {
    #expect(
      AnnotatingFixtures.rules == [
        "casualty-gap", "control-gap", "correction-spans", "quote-ambiguous", "quote-not-found",
        "unknown-label",
      ])
  }

  @Test("one changed byte of a source is one error, which names the annotations to look at")
  func changedSource() throws {
    let folder = AnnotatingFixtures.root + "/rules/quote-ambiguous"
    var disk = ContentDisk.live(root: folder)
    let read = disk.read
    disk.read = { path in
      var bytes = try read(path)
      if path.hasSuffix("chronicle.txt") { bytes[3] ^= 1 }
      return bytes
    }
    let (content, result) = AnnotatingFixtures.run(ContentLoader.load(disk))
    let errors = (content.diagnostics + result.diagnostics).filter { $0.severity == .error }
    #expect(errors.map(\.rule.code) == ["changed-source"])
    #expect(
      errors.first?.advice?.contains("`Content/Annotations/control.yml` (lines 1 and 2)") == true)
  }
}
