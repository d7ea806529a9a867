import DossierModel
import Testing

@testable import DossierContent

@Suite("Shapes of places in GeoJSON")
struct GeoJSONTests {
  private func shapes(_ text: String) -> (shapes: [PlaceShape], faults: [Diagnostic]) {
    var reader = GeoJSONReader(
      path: "Content/Gazetteer/x.geojson", ids: KnownIDs(["ford", "mill"]))
    let shapes = reader.shapes(in: text)
    return (shapes, reader.faults)
  }

  private func feature(_ geometry: String, _ properties: String = #"{"place": "ford"}"#) -> String {
    #"{"type": "Feature", "properties": \#(properties), "geometry": \#(geometry)}"#
  }

  private let square = "[[8, 50], [9, 50], [9, 51], [8, 50]]"

  @Test(
    "a polygon is the outline of the place that it names, longitude first, its end not repeated")
  func polygon() {
    let read = shapes(feature(#"{"type": "Polygon", "coordinates": [\#(square)]}"#))
    let ring = [(50.0, 8.0), (50, 9), (51, 9)].map { GeoPoint(latitude: $0.0, longitude: $0.1) }
    #expect(read.faults.isEmpty)
    #expect(read.shapes.map(\.ground) == [.outlines([[ring]])])
    #expect(read.shapes.map(\.location) == ["ford"])
  }

  @Test("several polygons, points and a collection with its source are read, tabs and all")
  func collection() {
    let read = shapes(
      """
      {"type": "FeatureCollection", "source": "Survey of 1920", "features": [
      \t\(feature(#"{"type": "MultiPolygon", "coordinates": [[\#(square)], [\#(square)]]}"#)),
      \t\(feature(#"{"type": "Point", "coordinates": [8.5, 50.5, 120]}"#, "{}")),
      \t\(feature(#"{"type": "MultiPoint", "coordinates": [[8.5, 50.5], [-8, -50]]}"#, "null"))
      ]}
      """)
    #expect(read.faults.isEmpty)
    #expect(read.shapes.map(\.source) == ["Survey of 1920", "Survey of 1920", "Survey of 1920"])
    #expect(read.shapes.map(\.location) == ["ford", nil, nil])
    #expect(read.shapes.count == 3)
    let point = GeoPoint(latitude: 50.5, longitude: 8.5)
    #expect(read.shapes[1].ground == .centres([point]))
  }

  @Test(
    "what is no good is named with its line and left out",
    arguments: [
      ("{\"type\": \"Feature\",\n \"geometry\": [}", 2), ("not json", 1), ("[]", 1), ("", 1),
      (#"{"type": "Topology"}"#, 1), (#"{"type": "FeatureCollection"}"#, 1),
      ("{\"type\": \"FeatureCollection\", \"features\": [\n {\"type\": \"Place\"}]}", 2),
    ])
  func badFiles(text: String, line: Int) {
    let read = shapes(text)
    #expect(read.shapes.isEmpty)
    #expect(read.faults.map(\.rule.code) == ["bad-geojson"])
    #expect(read.faults.first?.place.line == line)
  }

  @Test(
    "a geometry that outlines nothing is an error",
    arguments: [
      #"{"type": "LineString", "coordinates": [[8, 50], [9, 50]]}"#,
      #"{"type": "Polygon", "coordinates": [[[8, 50], [9, 50], [9, 51]]]}"#,
      #"{"type": "Polygon", "coordinates": [[[8, 50], [9, 50], [9, 51], [8, 51]]]}"#,
      #"{"type": "Polygon", "coordinates": [[[8, 50], [8, 50], [8, 50], [8, 50]]]}"#,
      #"{"type": "Polygon", "coordinates": []}"#, #"{"type": "Polygon"}"#, "null",
      #"{"type": "Point", "coordinates": [50]}"#, #"{"type": "Point", "coordinates": ["a", "b"]}"#,
      #"{"type": "Point", "coordinates": [500000, 5400000]}"#,
      #"{"type": "MultiPoint", "coordinates": [[8, 50], [8, 95]]}"#,
    ])
  func badGeometries(geometry: String) {
    let read = shapes(feature(geometry))
    #expect(read.shapes.isEmpty)
    #expect(read.faults.map(\.rule.code) == ["bad-geojson"])
  }

  @Test("a place that there is not, and an outline of no place, are errors")
  func unknownPlaces() {
    let polygon = #"{"type": "Polygon", "coordinates": [\#(square)]}"#
    #expect(
      shapes(feature(polygon, #"{"place": "frod"}"#)).faults.map(\.advice) == [
        "did you mean `ford`?"
      ])
    #expect(shapes(feature(polygon, "{}")).faults.map(\.rule.code) == ["bad-geojson"])
  }
}
