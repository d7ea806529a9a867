import DossierModel
import Foundation

extension DataContract {
  // MARK: Ids

  mutating func checkIDs() {
    for list in [
      "sides", "sources", "references", "units", "places", "people", "statements", "voices",
    ] {
      let given = root.list(list).map { $0.text("id") }
      expect(Set(given).count == given.count, "\(list): an id stands twice")
      expect(given.allSatisfy { Identifier<Void>($0).isWellFormed }, "\(list): an id is no slug")
    }
    expect(
      ids["sources"]?.isSubset(of: ids["references"] ?? []) == true, "a source is no reference")
    for unit in root.list("units") {
      known(unit["side"], in: "sides", "unit \(unit.text("id"))")
      known(unit["parent"], in: "units", "unit \(unit.text("id"))")
    }
    for place in root.list("places") {
      known(place["within"], in: "places", "place \(place.text("id"))")
    }
    for list in ["units", "places", "people"] {
      for name in root.list(list).flatMap({ $0.list("names") }) {
        for source in name.texts("sources") { known(source, in: "sources", name.text("text")) }
      }
    }
    for statement in root.list("statements") { checkIDs(of: statement) }
    for mark in root.list("unresolved") {
      known(mark["source"], in: "sources", "unresolved")
      known(mark["statement"], in: "statements", "unresolved")
    }
  }

  private mutating func checkIDs(of statement: Object) {
    let name = "statement \(statement.text("id"))"
    for list in ["units", "places", "people"] {
      for id in statement.texts(list) { known(id, in: list, name) }
    }
    for citation in statement.list("citations") {
      known(citation["reference"], in: "references", name)
      known(citation["via"], in: "sources", name)
    }
    for id in statement.texts("asserted_by") {
      let isKnown = ["voices", "units", "places", "people"].contains {
        ids[$0]?.contains(id) == true
      }
      expect(isKnown, "\(name): nobody is \(id)")
    }
    expect(!statement.text("text").isEmpty, "\(name) has no text")
    let roles = [
      "battle", "background", "infobox", "caption", "heading", "list", "table", "note",
    ]
    expect(roles.contains(statement.text("role")), "\(name): role \(statement.text("role"))")
    let flags: Set = ["better-source-needed", "citation-needed", "claimed", "reported"]
    expect(Set(statement.texts("flags")).isSubset(of: flags), "\(name): flags")
  }

  private mutating func known(_ id: Any?, in list: String, _ name: String) {
    guard let id = id as? String else { return }
    expect(ids[list]?.contains(id) == true, "\(name): no entry of \(list) is \(id)")
  }

  // MARK: Times

  mutating func checkTimes() {
    let bases = ["editor", "stated", "resolved", "inherited", "citation"]
    let parts = ["early-hours", "morning", "midday", "afternoon", "evening", "night", "midnight"]
    for statement in root.list("statements") {
      let times = statement.list("when")
      let name = "statement \(statement.text("id"))"
      for time in times {
        expect(EDTF(time.text("edtf"))?.description == time.text("edtf"), "\(name): \(time)")
        if let part = time["part"] as? String { expect(parts.contains(part), "\(name): \(part)") }
      }
      let ranks = times.map { bases.firstIndex(of: $0.text("basis")) ?? -1 }
      expect(!ranks.contains(-1) && ranks == ranks.sorted(), "\(name): the bases \(ranks)")
    }
  }

  // MARK: Bytes

  private var statedPassages: [Object] {
    root.list("statements").flatMap { $0.list("passages") }
  }

  mutating func checkPassages() {
    for statement in root.list("statements") {
      expect(!statement.list("passages").isEmpty, "statement \(statement.text("id")): no passage")
    }
    let lists = ["notes", "control", "casualties"].flatMap { root.list($0) }
    let answers = root.list("disagreements").flatMap { $0.list("answers") }
    let others = (lists + answers).flatMap { $0.list("passages") }
    for passage in statedPassages + root.list("excluded") + others { checkBytes(passage) }
  }

  private mutating func checkBytes(_ passage: Object) {
    let (start, end) = (passage.number("start"), passage.number("end"))
    let source = passage.text("source")
    guard let bytes = sources[source], start >= 0, start < end, end <= bytes.count else {
      report("a passage lies outside its source: \(source) \(start)..<\(end)")
      return
    }
    guard !quotesOnly.contains(source) else { return }
    expect(
      Array(passage.text("quote").utf8) == Array(bytes[start..<end]),
      "the quote at \(start) of \(source) is not its bytes")
  }

  mutating func checkCoverage() {
    var covered = sources.mapValues { [Bool](repeating: false, count: $0.count) }
    for passage in statedPassages + root.list("excluded") {
      let (start, end) = (passage.number("start"), passage.number("end"))
      let count = covered[passage.text("source")]?.count ?? 0
      guard start >= 0, start < end, end <= count else { continue }
      for index in start..<end { covered[passage.text("source")]?[index] = true }
    }
    let space: Set<UInt8> = [9, 10, 11, 12, 13, 32]
    for (source, bytes) in sources {
      let lost = bytes.indices.first { !space.contains(bytes[$0]) && covered[source]?[$0] != true }
      expect(lost == nil, "the byte \(lost ?? 0) of \(source) is lost")
    }
    expect(sources.count == root.list("sources").count, "a source's file is missing")
  }

  // MARK: Citations

  mutating func checkCitations() {
    var citedBy: [String: [String]] = [:]
    var via: [String: Set<String>] = [:]
    for statement in root.list("statements") {
      let citations = statement.list("citations")
      expect(!citations.isEmpty, "statement \(statement.text("id")) cites nothing")
      for reference in Set(citations.map { $0.text("reference") }) {
        citedBy[reference, default: []].append(statement.text("id"))
      }
      for citation in citations {
        via[citation.text("reference"), default: []].insert(citation.text("via"))
        let carriers = Set(statement.list("passages").map { $0.text("source") })
        expect(
          carriers.contains(citation.text("via")),
          "statement \(statement.text("id")): cited via a source that it has no passage in")
      }
    }
    for reference in root.list("references") {
      let id = reference.text("id")
      expect(
        Set(reference.texts("cited_by")) == Set(citedBy[id] ?? [])
          && reference.texts("cited_by").count == citedBy[id]?.count ?? 0,
        "reference \(id): cited_by is not the inverse of the citations")
      let own: Set<String> = sources[id] == nil ? [] : [id]
      expect(
        Set(reference.texts("via")) == own.union(via[id] ?? []), "reference \(id): via")
    }
  }

  // MARK: Links

  mutating func checkLinks() {
    for list in ["units", "places", "people"] {
      for entry in root.list(list) {
        guard let url = entry["url"] as? String else { continue }
        expect(site[url] != nil, "\(list): there is no \(url)")
      }
    }
    for statement in root.list("statements") { checkLink(of: statement) }
  }

  private mutating func checkLink(of statement: Object) {
    let parts = statement.text("url").split(separator: "#").map(String.init)
    let id = statement.text("id")
    guard parts.count == 2, let anchors = anchors(of: parts[0]) else {
      report("statement \(id): there is no \(statement.text("url"))")
      return
    }
    expect(parts[1] == "s-\(id)" && anchors.contains(parts[1]), "statement \(id): no anchor")
    let times = statement.list("when").compactMap { EDTF($0.text("edtf")) }
    // What a box or note says to hold since a day is no part of that day's course.
    let isSince =
      ["infobox", "note"].contains(statement.text("role")) && times.contains { $0.end == .open }
    let days = isSince ? [] : Set(times.flatMap(\.days))
    let day = days.sorted().map { "days/\($0).html" }.first { site[$0] != nil }
    let source = statement.list("passages").first?.text("source") ?? ""
    expect(
      parts[0] == day ?? "sources/\(source).html", "statement \(id): \(parts[0]) is not its page")
  }

  // MARK: Digests

  mutating func checkDigests() {
    for source in root.list("sources") {
      let bytes = sources[source.text("id")] ?? []
      expect(
        source.text("sha256") == Digest(of: bytes).hexadecimal,
        "source \(source.text("id")): the digest is another")
    }
    let page = site["data/index.html"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    expect(page.contains(Digest(of: text).hexadecimal), "the data page lacks the build's digest")
  }
}
