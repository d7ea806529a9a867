import DossierModel
import Testing

@testable import DossierReading

@Suite("The voice of a work")
struct VoiceIndexTests {
  private let index = VoiceIndex([
    voice("reuters", ["Reuters"], hosts: ["reuters.com"]),
    voice("courier", ["The Evening Courier", "Courier"], hosts: ["courier.example"]),
    voice("war-office", ["War Office"], hosts: ["www.gov.example"]),
    voice("académie", ["Académie de Guerre"]),
  ])

  @Test(
    "An author that is a voice comes first, then publisher, container and host",
    arguments: [
      (work(publisher: "Reuters"), "reuters"),
      (work(publisher: "reuters", url: "https://courier.example/a"), "reuters"),
      (work(container: "Evening Courier"), "courier"),
      (work(publisher: "The Courier", container: "Reuters"), "courier"),
      (work(author: "War Office", container: "courier.example"), "war-office"),
      (work(publisher: "Academie de guerre"), "académie"),
      (work(url: "https://www.courier.example/1916/07?x=1"), "courier"),
      (work(url: "https://news.eu.courier.example:8080/1"), "courier"),
      (work(url: "http://user@GOV.example#top"), "war-office"),
      (work(publisher: "Unknown Press", url: "https://reuters.com/a"), "reuters"),
    ])
  func firstNamed(_ reference: Reference, _ expected: String) {
    #expect(index.voice(of: reference)?.text == expected)
  }

  @Test(
    "A work of no known voice has none",
    arguments: [
      work(), work(publisher: "Courier of the North"), work(url: "https://notcourier.example/"),
      work(url: "courier.example/1"), work(url: "https:///courier.example"),
    ])
  func noVoice(_ reference: Reference) {
    #expect(index.voice(of: reference) == nil)
  }

  @Test("Works of one outlet without a voice count once, and nameless works each for themselves")
  func keys() {
    let first = index.key(of: Self.work(container: "Encyclopaedia", id: "r1"))
    #expect(first == index.key(of: Self.work(container: "The Encyclopaedia", id: "r3")))
    #expect(
      index.key(of: Self.work(url: "https://a.example/1", id: "r4"))
        == index.key(of: Self.work(url: "https://www.a.example/2", id: "r5")))
    #expect(index.key(of: Self.work(id: "r6")) != index.key(of: Self.work(id: "r7")))
  }

  @Test("A site's address stands for the outlet that another work names and that has its letters")
  func outlets() {
    let named = Self.work(container: "Evening Herald", url: "https://x.example/1", id: "r1")
    let addressed = Self.work(
      container: "www.eveningherald.example", url: "https://www.eveningherald.example/1", id: "r2")
    let other = Self.work(container: "Herald", url: "https://eveningherald.example/2", id: "r3")
    let index = VoiceIndex([], works: [named, addressed, other])
    #expect(index.outlet(of: addressed) == "Evening Herald")
    #expect(index.key(of: addressed) == index.key(of: named))
    #expect(index.key(of: addressed) != index.key(of: other))
    #expect(VoiceIndex([]).outlet(of: addressed) == "eveningherald.example")
  }

  private static func voice(_ id: String, _ names: [String], hosts: [String] = []) -> Voice {
    Voice(
      id: Voice.ID(id), name: names[0], names: Array(names.dropFirst()), hosts: hosts,
      kind: "agency", side: nil, standing: nil, place: FilePosition("voices.yml"))
  }

  private static func work(
    author: String? = nil, publisher: String? = nil, container: String? = nil,
    url: String? = nil, id: String = "r1"
  ) -> Reference {
    var reference = Reference(id: Reference.ID(id), type: "webpage")
    reference.authors = author.map { [.literal($0)] } ?? []
    reference.publisher = publisher
    reference.container = container
    reference.url = url
    return reference
  }
}
