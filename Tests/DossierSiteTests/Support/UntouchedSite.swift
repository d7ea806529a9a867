import DossierModel
import Foundation

@testable import DossierSite
@testable import DossierStarting

/// The site of an article that no editor has touched.
final class UntouchedSite {
  let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  static let article = """
    {{Infobox military conflict
    | conflict = Battle of Aldford
    | date = 3–5 May 1871
    | place = [[Aldford]]
    | coordinates = {{coord|45.12|N|19.88|E}}
    | combatant1 = {{flag|France}}
    | combatant2 = {{flag|Prussia}}
    | commander1 = [[Jean Moreau]]
    | commander2 = [[Otto Kraft]]
    | strength1 = 900
    | casualties1 = None
    | casualties2 = 20 captured
    | casualties3 = 7 civilians
    }}
    The '''Battle of Aldford''' began on 3 May 1871 near [[Aldford]].<ref>Smith, p. 3.</ref>

    == The fight ==
    On 4 May the [[7th Brigade (France)|7th Brigade]] of the [[3rd Division (France)|3rd Division]]
    left the town, and Otto Kraft entered it.
    """

  let report: BuildReport

  init(_ article: String = UntouchedSite.article, lead: String? = nil) throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let file = root.appending(path: "aldford.wikitext")
    try Data(article.utf8).write(to: file)
    let folder = root.appending(path: "d")
    _ = try NewDossier.start(in: folder.path, from: [file.path])
    if let lead {
      let leads = folder.appending(path: "Content/Annotations/leads")
      try FileManager.default.createDirectory(at: leads, withIntermediateDirectories: true)
      try Data(lead.utf8).write(to: leads.appending(path: "index.md"))
    }
    report = try Pipeline.build(BuildRequest(folder: folder.path))
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func page(_ path: String) throws -> HTMLPage {
    let url = root.appending(path: "d/Public/\(path)")
    return HTMLPage(try String(contentsOf: url, encoding: .utf8))
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "d/Public/\(path)").path)
  }
}

extension HTMLPage {
  /// The text of each section of a side, by its class: `side-orl`.
  var sides: [String: String] {
    let sections = all("section").compactMap { section in
      section.attributes["class"].map { ($0, section.text) }
    }
    return Dictionary(
      sections.filter { $0.0.hasPrefix("side-") }, uniquingKeysWith: { first, _ in first })
  }
}
