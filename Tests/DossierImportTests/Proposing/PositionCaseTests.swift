import DossierModel
import DossierTestSupport
import Foundation
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Positions, as the case files tell it")
struct PositionCaseTests {
  static let cases = CaseFiles.all(in: "Positions")

  @Test("A place has the position that an article gives it", arguments: cases.chosen)
  func positions(_ example: TextCase) {
    let places = ArticleCase(example).proposal.gazetteer.places
    let found = places.compactMap { place in
      place.position.map { position in
        let numbers = String(format: "%.4f %.4f", position.latitude, position.longitude)
        return "\(place.name) | \(place.kind) | \(numbers) | \(position.precision)"
      }
    }
    #expect(found == example.expected)
  }

  @Test("There are at least fifteen cases")
  func casesAreThere() {
    #expect(Self.cases.count >= 15)
  }
}
