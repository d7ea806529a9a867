import Foundation

extension DataContract {
  private static let keys: [String: Set<String>] = [
    "sides": ["id", "name"],
    "sources": [
      "id", "file", "sha256", "title", "publisher", "date", "language", "kind", "role", "licence",
      "reuse", "standing", "url",
    ],
    "units": ["id", "name", "names", "side", "kind", "parent", "url"],
    "places": [
      "id", "name", "names", "kind", "within", "district", "lat", "lon", "precision", "url",
    ],
    "people": ["id", "name", "names", "role", "url"],
    "statements": [
      "id", "text", "section", "role", "section_role", "side", "when", "units", "places", "people",
      "passages", "citations", "asserted_by", "flags", "url",
    ],
    "excluded": ["source", "start", "end", "quote", "reason"],
    "unresolved": ["source", "mark", "statement"],
    "voices": ["id", "name", "kind", "standing"],
    "notes": ["id", "on", "passages", "text"],
    "disagreements": ["id", "question", "differs", "pages", "answers", "comment"],
    "control": ["id", "place", "when", "from", "to", "how", "extent", "note", "passages"],
    "control_days": [
      "place", "day", "state", "holders", "claim", "since", "entries", "disagreements",
    ],
    "casualties": [
      "id", "who", "what", "figure", "when", "where", "scope", "asserted_by", "note", "passages",
    ],
  ]
  /// What every reference has beside CSL-JSON.
  private static let ownKeys: Set<String> = [
    "id", "type", "archive", "archive_date", "url_status", "trans_title", "via", "cited_by",
  ]
  private static let cslKeys: Set<String> = [
    "title", "container-title", "publisher", "publisher-place", "URL", "language", "volume",
    "issue", "page", "edition", "ISBN", "DOI", "note", "author", "editor", "issued", "accessed",
    "year-suffix",
  ]
  private static let nullable: Set<String> = [
    "section_role",
    "publisher", "date", "standing", "url", "archive", "archive_date", "url_status",
    "trans_title", "side", "parent", "within", "lat", "lon", "precision", "locator", "part",
    "statement", "from", "to", "comment", "when", "where", "note",
    "since", "holder", "day",
  ]

  mutating func checkShape() {
    let top = Set(Self.keys.keys).union(["title", "period", "references"])
    let keys = root.keys.sorted()
    expect(Set(keys) == top, "the whole has the keys \(keys)")
    expect(root["title"] is String, "the title is no text")
    expectKeys(root["period"] as? Object ?? [:], ["from", "to"], "period")
    for (list, keys) in Self.keys {
      expect(root[list] is [Any], "\(list) is no list")
      for entry in root.list(list) { expectKeys(entry, keys, list) }
    }
    for reference in root.list("references") { checkReference(reference) }
    for list in ["units", "places", "people"] {
      for entry in root.list(list) {
        for name in entry.list("names") { expectKeys(name, ["text", "lang", "sources"], "names") }
      }
    }
    for statement in root.list("statements") {
      for time in statement.list("when") { expectKeys(time, ["edtf", "part", "basis"], "when") }
      for citation in statement.list("citations") {
        expectKeys(citation, ["reference", "locator", "via"], "citations")
      }
      for passage in statement.list("passages") {
        expectKeys(passage, ["source", "start", "end", "quote"], "passages")
      }
    }
  }

  private mutating func checkReference(_ reference: Object) {
    let keys = Set(reference.keys)
    let name = "reference \(reference.text("id"))"
    expect(
      keys.isSuperset(of: Self.ownKeys) && keys.isSubset(of: Self.ownKeys.union(Self.cslKeys)),
      "\(name) has the keys \(keys.sorted())")
    expectNulls(reference, name)
    for key in ["issued", "accessed"] {
      guard let date = reference[key] as? Object else { continue }
      let parts = (date["date-parts"] as? [[Int]])?.first
      expect(
        parts.map { (1...3).contains($0.count) } ?? (date["literal"] is String), "\(name): \(key)")
    }
    for key in ["author", "editor"] {
      for person in reference.list(key) {
        expect(person["family"] is String || person["literal"] is String, "\(name): \(key)")
      }
    }
  }

  /// Of a source that may only be quoted, no `quote` is there; else every key is.
  private mutating func expectKeys(_ object: Object, _ keys: Set<String>, _ list: String) {
    var wanted = keys
    if keys.contains("start"), quotesOnly.contains(object.text("source")) { wanted.remove("quote") }
    expect(
      Set(object.keys) == wanted,
      "an entry of \(list) has the keys \(object.keys.sorted()), not \(wanted.sorted())")
    expectNulls(object, list)
  }

  private mutating func expectNulls(_ object: Object, _ name: String) {
    for (key, value) in object where value is NSNull {
      expect(Self.nullable.contains(key), "\(name): \(key) is null")
    }
  }

  /// Reads the text itself, since a parsed object has no order.
  mutating func checkKeyOrder() {
    var last: [[UInt8]?] = []
    var index = 0
    let bytes = Array(text.utf8)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): last.append([])
      case UInt8(ascii: "["): last.append(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): last.removeLast()
      case UInt8(ascii: "\""):
        let start = index + 1
        index = Self.endOfText(start, in: bytes)
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ":") else { break }
        let key = Array(bytes[start..<index])
        let previous = last.last.flatMap { $0 } ?? []
        expect(
          previous.isEmpty || previous.lexicographicallyPrecedes(key),
          "the key \(String(decoding: key, as: UTF8.self)) is out of order")
        last[last.count - 1] = key
      default: break
      }
      index += 1
    }
  }

  private static func endOfText(_ start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }
}
