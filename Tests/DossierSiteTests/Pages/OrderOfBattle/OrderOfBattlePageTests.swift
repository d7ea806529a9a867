import Testing

@testable import DossierSite

@Suite("The page of the order of battle")
struct OrderOfBattlePageTests {
  @Test("the order of battle has belligerents, commanders, and units with their sentence")
  func orderOfBattle() throws {
    let site = try UntouchedSite()
    let page = try site.page("order-of-battle.html")
    #expect(page.faults == [])
    #expect(Set(page.ids).count == page.ids.count)
    let france = try #require(page.sides["side-france"])
    #expect(france.contains("France") && france.contains("Jean Moreau"))
    #expect(france.contains("3rd Division") && france.contains("left the town"))
    #expect(france.contains("as told above"))
    let brigade = try site.page("units/7th-brigade.html")
    #expect(brigade.text.contains("as its sentences tell it"))
    #expect(brigade.all("a").contains { $0.text == "3rd Division" })
  }
}
