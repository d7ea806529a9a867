import DossierModel
import Foundation

/// DESIGN.md, section 6, as a check that knows nothing but the files: `data/dossier.json`, the
/// source files and the pages of the site.
struct DataContract {
  typealias Object = [String: Any]

  let root: Object
  let text: String
  let site: [String: Data]
  /// The bytes of each source, by its id.
  var sources: [String: [UInt8]] = [:]
  /// The ids of each list.
  private(set) var ids: [String: Set<String>] = [:]
  private(set) var quotesOnly: Set<String> = []
  private(set) var violations: [String] = []
  private(set) var pages: [String: Set<String>] = [:]

  /// Reads what stands in a dossier's folder.
  init(_ dossier: FixtureDossier) throws {
    try self.init(
      json: try dossier.text("Public/data/dossier.json"), site: dossier.files(under: "Public"),
      sourceFiles: dossier.files(under: "Content/Sources"))
  }

  init(json: String, site: [String: Data], sourceFiles: [String: Data]) throws {
    text = json
    self.site = site
    root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object ?? [:]
    for source in root.list("sources") {
      guard let file = source["file"] as? String, let bytes = sourceFiles[file] else { continue }
      sources[source.text("id")] = Array(bytes)
    }
    for list in root.keys { ids[list] = Set(root.list(list).map { $0.text("id") }) }
    quotesOnly = Set(
      root.list("sources").filter { $0.text("reuse") == "quotes" }.map { $0.text("id") })
    check()
  }

  mutating func check() {
    checkShape()
    checkKeyOrder()
    checkIDs()
    checkTimes()
    checkPassages()
    checkCoverage()
    checkCitations()
    checkLinks()
    checkDigests()
  }

  mutating func report(_ message: String) {
    if violations.count < 200 { violations.append(message) }
  }

  mutating func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { report(message()) }
  }

  /// The anchors of a page; nil where there is no such page.
  mutating func anchors(of page: String) -> Set<String>? {
    if let known = pages[page] { return known }
    guard let bytes = site[page] else { return nil }
    let anchors = Set(
      String(decoding: bytes, as: UTF8.self).matches(of: #/\ id="([^"]*)"/#).map { String($0.1) })
    pages[page] = anchors
    return anchors
  }
}

extension DataContract.Object {
  func list(_ key: String) -> [DataContract.Object] { self[key] as? [DataContract.Object] ?? [] }
  func texts(_ key: String) -> [String] { self[key] as? [String] ?? [] }
  func text(_ key: String) -> String { self[key] as? String ?? "" }
  func number(_ key: String) -> Int { self[key] as? Int ?? -1 }
}
