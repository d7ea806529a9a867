import DossierModel
import Testing

@testable import DossierSite

@Suite("Figures as bars")
struct CasualtyChartTests {
  private func drawing(_ low: Int?, _ high: Int?, most: Int = 100) -> String? {
    CasualtyChart.drawing(Casualties.Figure(text: "some", low: low, high: high), most: most)
  }

  @Test("a figure in words alone is no bar")
  func words() {
    #expect(drawing(nil, nil) == nil)
  }

  @Test("an exact figure is a full bar to scale, and ends there")
  func exact() {
    let drawing = drawing(50, 50) ?? ""
    #expect(drawing.contains("fig-bar\" d=\"M0 2H200V10H0Z\""))
    #expect(!drawing.contains("fig-range") && !drawing.contains("fig-open"))
  }

  @Test("a range is full up to its least and outlined to its most")
  func range() {
    let drawing = drawing(25, 100) ?? ""
    #expect(
      drawing.contains("M0 2H100V10") && drawing.contains("fig-range\" d=\"M100 2.5H400V9.5H100Z\"")
    )
  }

  @Test("a figure without a most has an open end, one without a least is outlined alone")
  func open() {
    #expect(drawing(20, nil)?.contains("fig-open") == true)
    #expect(drawing(nil, 30)?.contains("fig-bar") == false)
    #expect(drawing(nil, 30)?.contains("fig-range\" d=\"M0 2.5H120") == true)
  }

  @Test("a figure too small for the scale is seen all the same")
  func small() {
    #expect(drawing(1, 1, most: 100_000)?.contains("H2V10") == true)
  }
}
