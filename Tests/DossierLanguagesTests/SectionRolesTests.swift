import DossierModel
import Testing

@testable import DossierLanguages

@Suite("What sections do in their document")
struct SectionRolesTests {
  @Test(
    "The nearest heading that tells decides, else the section is narrative",
    arguments: [
      ([], "narrative"),
      (["Background"], "background"),
      (["Background", "Unready troops"], "background"),
      (["The Battle", "Immediate prelude"], "background"),
      (["Prelude", "Plan"], "background"),
      (["Battle"], "narrative"),
      (["Battle", "Northern flank"], "narrative"),
      (["Assembly", "Charge"], "narrative"),
      (["Timeline", "The final attack"], "narrative"),
      (["Allied forces launch an attack"], "narrative"),
      (["Wider fighting"], "narrative"),
      (["Battle", "Casualties"], "aftermath"),
      (["Aftermath of the Battle"], "aftermath"),
      (["The cease-fire and immediate aftermath", "Trapped army"], "aftermath"),
      (["Post-war trials"], "aftermath"),
      (["Analysis"], "analysis"),
      (["Historical significance"], "analysis"),
      (["Reaction and aftermath"], "reactions"),
      (["International reactions"], "reactions"),
      (["Legacy"], "legacy"),
      (["Recognition and memorials"], "legacy"),
      (["In popular culture"], "legacy"),
      (["Opposing forces", "Union"], "order-of-battle"),
      (["Order of battle"], "order-of-battle"),
      (["Union forces"], "order-of-battle"),
      (["Notes and references"], "notes"),
      (["See also"], "notes"),
      (["External links"], "notes"),
    ] as [([String], String)])
  func rolesAreTold(section: [String], role: String) {
    #expect(SectionRoles.standard.role(of: section).rawValue == role)
  }

  @Test("A heading that tells nothing tells nothing")
  func unknownHeadings() {
    #expect(SectionRoles.standard.role(of: "Northern flank") == nil)
    #expect(SectionRoles.standard.role(of: "") == nil)
  }
}
