import Foundation
import Testing

@testable import DossierSite

@Suite("What data/dossier.json promises")
struct DataContractTests {
  @Test("holds for the fixtures", arguments: ["bridge", "by-hand", "bare", "ford"])
  func fixtures(name: String) throws {
    let dossier = try FixtureDossier.named(name)
    #expect(try dossier.build().report.written)
    #expect(try DataContract(dossier).violations == [])
  }

  @Test("holds for the dossier of this repository")
  func repository() throws {
    let dossier = try FixtureDossier.ofRepository()
    let built = try dossier.build()
    #expect(built.report.diagnostics.filter { $0.severity == .error }.map(\.printed) == [])
    try #require(built.report.written)
    #expect(try DataContract(dossier).violations == [])
    #expect(built.report.coverage == 1)
  }

  @Test("of a source that may only be quoted, no byte stands in the data but in statements' text")
  func quotes() throws {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    let contract = try DataContract(dossier)
    let passages = contract.root.list("statements").flatMap { $0.list("passages") }
      .filter { $0.text("source") == "letter" }
    #expect(passages.count == 2)
    #expect(passages.allSatisfy { $0["quote"] == nil })
  }

  @Test(
    "and the check would see it broken",
    arguments: [
      ("\"start\":27}", "\"start\":28}", "is not its bytes"),
      ("\"end\":543,", "\"end\":542,", "is lost"),
      ("\"role\":\"battle\"", "\"role\":\"fight\"", "role fight"),
      ("\"basis\":\"resolved\"", "\"basis\":\"guessed\"", "the bases"),
      ("\"edtf\":\"1851-06-03\"", "\"edtf\":\"3 June\"", "edtf"),
      ("\"units\":[\"third-rifles\"]", "\"units\":[\"fourth-rifles\"]", "no entry of units"),
      ("\"cited_by\":[\"353e3989\",", "\"cited_by\":[", "cited_by is not the inverse"),
      ("\"via\":[\"chronicle\"]", "\"via\":[]", "reference chronicle: via"),
      ("days/1851-06-03.html#s-5d34e94c", "days/1851-06-03.html#s-5d34e94d", "no anchor"),
      ("\"url\":\"units/tesk-guard.html\"", "\"url\":\"units/guard.html\"", "there is no units"),
      ("\"casualties\":[],\"control\":[]", "\"control\":[],\"casualties\":[]", "out of order"),
      ("\"voices\":[", "\"voice\":[", "the whole has the keys"),
      ("{\"casualties\"", " {\"casualties\"", "lacks the build's digest"),
    ])
  func tampered(old: String, new: String, violation: String) throws {
    let dossier = try FixtureDossier.named("bridge")
    let json = try dossier.build().file("data/dossier.json")
    let contract = try DataContract(
      json: json.replacingOccurrences(of: old, with: new), site: dossier.files(under: "Public"),
      sourceFiles: dossier.files(under: "Content/Sources"))
    #expect(contract.violations.contains { $0.contains(violation) }, "\(contract.violations)")
  }
}
