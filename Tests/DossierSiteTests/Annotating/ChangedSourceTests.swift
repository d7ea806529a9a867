import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("Annotations when a source changes")
struct ChangedSourceTests {
  @Test("one changed byte stops the build, names the annotations to look at and leaves the site")
  func changedByte() throws {
    let dossier = try LayeredDossier.bridge()
    let before = try dossier.build()
    try #require(before.report.written)
    let site = before.site
    try dossier.replace("fell back", with: "fall back", in: "Content/Sources/chronicle.txt")
    let after = try dossier.build()
    #expect(!after.report.written && after.site == site)
    let errors = after.report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule.code) == ["changed-source"])
    let advice = try #require(errors.first?.advice)
    for file in ["notes/hearsay.md", "control.yml", "casualties.yml", "who-held-the-mill.md"] {
      #expect(advice.contains(file), "\(file)")
    }
  }

  @Test(
    "with the digest brought up to date, the quotes that are lost are errors, each with its place")
  func lostQuote() throws {
    let dossier = try LayeredDossier.bridge()
    let old = Digest(of: Array(try dossier.text("Content/Sources/chronicle.txt").utf8))
    try dossier.replace("fell back", with: "fall back", in: "Content/Sources/chronicle.txt")
    let new = Digest(of: Array(try dossier.text("Content/Sources/chronicle.txt").utf8))
    try dossier.replace("\(old)", with: "\(new)", in: "Content/Sources/sources.yml")
    let report = try dossier.build().report
    #expect(!report.written)
    let lost = report.diagnostics.filter { $0.rule.code == "quote-not-found" }
    #expect(
      lost.map(\.place.file).sorted() == [
        "Content/Annotations/control.yml", "Content/Annotations/disagreements/who-held-the-mill.md",
      ])
    #expect(lost.allSatisfy { $0.message.contains("[fell → fall] back to the Mill") })
  }
}
