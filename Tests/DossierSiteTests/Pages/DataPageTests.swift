import DossierModel
import Testing

@testable import DossierSite

@Suite("The page that says what the data hold")
struct DataPageTests {
  @Test("it names every file under data/ and every key of dossier.json, and nothing else")
  func complete() throws {
    let built = try FixtureDossier.named("bare").build()
    let files = built.dossier.files(under: "Public/data").keys
    #expect(Set(files) == Set(DataPage.entries.map(\.file) + ["index.html"]))
    guard
      case .object(let object) = DossierData(SitePlan(Dossier(settings: Settings(title: "A"))))
        .json
    else { throw ExpectedAnObject() }
    #expect(Set(object.keys) == Set(DataPage.meanings.map(\.0)))
  }

  struct ExpectedAnObject: Error {}

  @Test("a sample is a piece of the file itself")
  func samples() throws {
    let built = try FixtureDossier.named("bare").build()
    let text = try built.page("data/index.html").text
    let csv = try built.file("data/statements.csv").split(whereSeparator: \.isNewline)
    #expect(text.contains(csv[1]))
    #expect(text.contains("\"basis\": \"stated\""))
  }

  @Test("an indented value says the same as the value in one line")
  func indented() {
    let value = JSONValue.object([
      "a": .array([.number(1), .number(2)]), "b": .array([.object(["c": .null])]),
      "d": .object([:]),
    ])
    #expect(
      value.indented == """
        {
          "a": [1, 2],
          "b": [
            {
              "c": null
            }
          ],
          "d": {}
        }
        """)
  }
}
