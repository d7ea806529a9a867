import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("The files of the search")
struct SearchFilesTests {
  /// What the calls of some files register, by what and number.
  private static func calls(of files: [SiteFile]) throws -> [String: Any] {
    var calls: [String: Any] = [:]
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for line in text.split(separator: "\n") {
        let match = try #require(line.wholeMatch(of: /dossierSearch\("(\w+)",(\d+),(.*)\);/))
        let value = try JSONSerialization.jsonObject(
          with: Data(match.3.utf8), options: .fragmentsAllowed)
        calls["\(match.1)-\(match.2)"] = value
      }
    }
    return calls
  }

  /// Statements about a great many places with names of their own.
  private static func index(statements: Int) -> SearchIndex {
    var entries: [SearchEntry] = []
    for number in 0..<statements {
      let day = 1 + number % 28
      var entry = SearchEntry(
        kind: .statement, url: "days/1851-06-\(day).html#s-\(number)",
        text: "Company \(number) of Marr\(number * 7919 % 6007) held ridge \(number) that day.")
      entry.source = 0
      entries.append(entry)
    }
    return SearchIndex(entries)
  }

  @Test("a small index is one file, which holds all of it")
  func oneFile() throws {
    let files = SearchFiles(Self.index(statements: 40), sources: [Sample.source]).files
    #expect(files.map(\.path) == ["assets/search/index.js"])
    let calls = try Self.calls(of: files)
    #expect(calls.keys.sorted() == ["entries-0", "index-0", "words-0"])
    let index = try #require(calls["index-0"] as? [String: Any])
    #expect((index["kinds"] as? [String])?.count == SearchEntry.Kind.allCases.count)
    #expect((index["firsts"] as? [Int])?.count == SearchEntry.Kind.allCases.count)
    let sources = try #require(index["sources"] as? [[Any]])
    #expect(sources.map { $0[0] as? String } == ["C"])
    #expect(sources.map { $0[2] as? Bool } == [true])
  }

  @Test("a large index is divided, and each part is small")
  func shards() throws {
    let files = SearchFiles(Self.index(statements: 5_000), sources: [Sample.source]).files
    #expect(files.count > 20)
    for file in files { #expect(file.bytes.count < 60_000, "\(file.path)") }
    let calls = try Self.calls(of: files)
    let index = try #require(calls["index-0"] as? [String: Any])
    let starts = try #require(index["words"] as? [String])
    #expect(starts.count == calls.keys.count { $0.hasPrefix("words-") })
    let size = try #require(index["size"] as? Int)
    #expect((calls["entries-3"] as? [[Any]])?.count == size)
  }

  @Test("the parts together hold every key in order, each in the part whose range it lies in")
  func ranges() throws {
    let index = Self.index(statements: 5_000)
    let calls = try Self.calls(of: SearchFiles(index, sources: []).files)
    let directory = try #require(calls["index-0"] as? [String: Any])
    let starts = try #require(directory["words"] as? [String])
    var read: [String: [Int]] = [:]
    for (number, start) in starts.enumerated() {
      let text = try #require(calls["words-\(number)"] as? String)
      let lines = text.split(separator: "\n").map { $0.split(separator: "|") }
      #expect(lines.first.map { String($0[0]) } == start)
      for line in lines {
        var place = 0
        read[String(line[0])] = line[1].split(separator: " ").compactMap { step in
          place += Int(step, radix: 36) ?? 0
          return place
        }
      }
    }
    #expect(read == index.words)
  }

  @Test("the index of a dossier is written into its site, and names pages that are there")
  func site() throws {
    let built = try FixtureDossier.named("bridge").build()
    let bytes = try #require(built.site["assets/search/index.js"])
    let calls = try Self.calls(of: [SiteFile(path: "", bytes: [UInt8](bytes))])
    let entries = try #require(calls["entries-0"] as? [[Any]])
    #expect(entries.count > 20)
    for entry in entries {
      let parts = try #require(entry[1] as? String).split(separator: "#")
      let page = try built.page(String(parts[0]))
      if parts.count > 1 {
        #expect(page.element(id: String(parts[1])) != nil, "\(parts)")
      }
    }
  }

  @Test("the page of the search offers the lists of names where there is no script")
  func withoutScript() throws {
    let page = try FixtureDossier.named("bridge").build().page("search.html")
    #expect(page.all("form").first?.attributes["role"] == "search")
    #expect(
      try FixtureDossier.named("bridge").build().file("search.html").contains(
        "<form class=\"find\" role=\"search\" data-root=\"\" hidden>"))
    #expect(page.all("a").contains { $0.attributes["href"] == "names.html" })
    let scripts = page.all("script").compactMap { $0.attributes["src"] }
    #expect(scripts.contains("assets/search.js"))
    #expect(page.all(role: "status").count == 1)
  }
}
