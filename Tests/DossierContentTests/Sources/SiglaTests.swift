import DossierModel
import Testing

@testable import DossierContent

@Suite("Sigla")
struct SiglaTests {
  @Test("made sigla are short, different, and leave those alone that were given")
  func sigla() {
    let entries = ["First report", "Further report", "فرقة", "1916", "The Gazette", "A Gazette"]
    var list = ""
    var files = ["Content/dossier.yml": "title: Verdun"]
    for (number, title) in entries.enumerated() {
      files["Content/Sources/\(number).txt"] = "x\(number)"
      list += """
        - {id: s\(number), file: \(number).txt, sha256: \(Digest(of: "x\(number)")), kind: text,
           role: witness, title: "\(title)", licence: none\(number == 5 ? ", siglum: f" : "")}

        """
    }
    files["Content/Sources/sources.yml"] = list
    let folder = ContentLoader.load(.memory(files))
    #expect(folder.printed == "")
    #expect(folder.sources.map(\.siglum) == ["FR", "FU", "ف", "S", "G", "f"])
  }
}
