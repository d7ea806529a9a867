import DossierModel
import Testing

@testable import DossierDocuments

@Suite struct WorkIndexTests {
  private static func index(of years: Range<Int>) -> WorkIndex {
    var index = WorkIndex()
    for year in years {
      var reference = Reference(id: .init("r\(year)"), type: "book")
      reference.authors = [.person(family: "Hale", given: "Ann")]
      index.add(ListedWork(reference, years: ["\(year)"], isListed: true, at: year))
    }
    var undated = Reference(id: "undated", type: "book")
    undated.authors = [.person(family: "Hale", given: "Ann")]
    index.add(ListedWork(undated, years: [], isListed: true, at: years.upperBound))
    return index
  }

  @Test(arguments: [["hale"], ["ann", "hale"], ["hale", "ann"]])
  func `A short citation meets the works of its author and year alone`(_ words: [String]) {
    let index = Self.index(of: 1000..<1200)
    #expect(index.called(words, in: "1100").map(\.id) == ["r1100"])
    #expect(index.called(words, in: "").map(\.id) == ["undated"])
    #expect(index.called(words, in: "1200").isEmpty)
    #expect(index.called(words).count == 201)
  }

  @Test(arguments: [[], ["ann"], ["hale", "marlow"]])
  func `A work is not called by other words than its author's name`(_ words: [String]) {
    #expect(Self.index(of: 1000..<1010).called(words).isEmpty)
  }
}
