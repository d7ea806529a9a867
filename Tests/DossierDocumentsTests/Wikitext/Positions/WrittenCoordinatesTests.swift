import Testing

@testable import DossierDocuments

@Suite("Coordinates as templates write them")
struct WrittenCoordinatesTests {
  @Test(
    "are read in degrees, with minutes and seconds or with decimals",
    arguments: [
      (["36.2", "37.15"], 36.2, 37.15), (["36", "N", "37", "E"], 36, 37),
      (["36", "12", "N", "37", "9", "E", "type:city"], 36.2, 37.15),
      (["33", "51", "36", "S", "151", "12", "0", "E"], -33.86, 151.2),
      (["−33.86", "-70.5"], -33.86, -70.5),
    ])
  func reading(_ words: [String], _ latitude: Double, _ longitude: Double) throws {
    let place = try #require(WrittenCoordinates(words))
    #expect(abs(place.latitude - latitude) < 1e-9 && abs(place.longitude - longitude) < 1e-9)
  }

  @Test(
    "that are no position on the Earth are none",
    arguments: [
      [], ["36"], ["91", "0"], ["0", "181"], ["36", "60", "N", "37", "0", "E"],
      ["36", "E", "37", "N"], ["36.5", "30", "N", "37", "0", "E"], ["1e1", "2"], ["x", "y"],
      ["36", "N", "37"], ["-36", "N", "37", "E"],
    ])
  func refused(_ words: [String]) {
    #expect(WrittenCoordinates(words) == nil)
  }

  @Test("are as fine as their coarser half") func fineness() {
    #expect(WrittenCoordinates(["36", "12", "N", "37", "9", "30", "E"])?.fineness == .minute)
    #expect(WrittenCoordinates(["36.21", "37.1"])?.fineness == .decimals(1))
    #expect(WrittenCoordinates(["36", "N", "37", "E"])?.fineness == .degree)
  }
}
