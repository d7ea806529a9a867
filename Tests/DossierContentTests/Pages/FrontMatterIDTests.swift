import DossierModel
import Testing

@testable import DossierContent

@Suite("What front matter may name")
struct FrontMatterIDTests {
  private func rules(units: String, places: String, page: String) -> [String] {
    ContentLoader.load(
      .memory([
        "Content/dossier.yml": "title: Verdun", "Content/Gazetteer/units.yml": units,
        "Content/Gazetteer/places.yml": places,
        "Content/Pages/about.md": "---\ntitle: About\n\(page)\n---\n",
      ])
    ).diagnostics.map { "\($0.place.file): \($0.message)" }
  }

  @Test("a place that is no district is none")
  func noDistrict() {
    #expect(
      rules(
        units: "", places: "- {id: fleury, name: Fleury, kind: village}",
        page: "districts: [fleury]")
        == ["Content/Pages/about.md: the place `fleury` is no district"])
  }

  @Test("an entry with a fault is known by its id even so")
  func knownIDs() {
    #expect(
      rules(units: "- {id: army, name: Army}", places: "", page: "units: army")
        == ["Content/Gazetteer/units.yml: the unit `army` lacks `kind`"])
    #expect(
      rules(units: "- [", places: "- {", page: "units: army\ndistricts: fleury").count == 2)
  }
}
