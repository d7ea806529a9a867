import Foundation
import Testing

@testable import DossierSite

@Suite("What is remembered from one build to the next")
struct RenderingMemoryTests {
  @Test("it changes no byte and hides no fault, whatever is edited in between")
  func sameBytes() throws {
    let dossier = try FixtureDossier.named("bridge")
    let request = BuildRequest(folder: dossier.folder.path, baseURL: "http://127.0.0.1:8000/")
    let memory = RenderingMemory()
    let about = "Content/Pages/about.md"
    let first = try dossier.text(about)
    let edits: [() throws -> Void] = [
      {},
      { try dossier.put(about, first + "\nAnd more.[^m] See [nothing](#nowhere-at-all).\n") },
      { try dossier.put(about, first + "\nAnd more.[^m]\n\n[^m]: A note.\n") },
      { try dossier.put("Templates/style.css", "p { color: red }") },
      { try dossier.put("Templates/page.mustache", "<html><p>{{title}}</p>{{{body}}}</html>") },
      { try dossier.remove("Templates/page.mustache") },
      { try dossier.put(about, first) },
      { try dossier.remove(about) },
    ]
    for (number, edit) in edits.enumerated() {
      try edit()
      let remembering = try Pipeline.preview(request, remembering: memory)
      let anew = try Pipeline.preview(request)
      #expect(remembering.files == anew.files, "after edit \(number)")
      #expect(remembering.report.diagnostics == anew.report.diagnostics, "after edit \(number)")
    }
  }

  @Test("an edited note makes anew only what shows it")
  func editedNote() throws {
    let dossier = try LayeredDossier.bridge()
    let request = BuildRequest(folder: dossier.folder.path, baseURL: "http://127.0.0.1:8000/")
    let note = "Content/Annotations/notes/mill-race.md"
    let memory = RenderingMemory()
    func files() throws -> [String: [UInt8]] {
      let files = try #require(try Pipeline.preview(request, remembering: memory).files)
      #expect(try Pipeline.preview(request).files == files)
      return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    let before = try files()
    try dossier.put(note, dossier.text(note) + "It was dry in June.[^editor]\n")
    let after = try files()
    let changed = after.keys.filter { after[$0] != before[$0] }
    let shows = after.keys.filter { path in
      String(decoding: after[path] ?? [], as: UTF8.self).contains("It was dry in June")
    }
    #expect(shows.contains { $0.hasSuffix(".html") })
    #expect(Set(changed).subtracting(shows).sorted() == ["data/index.html"])
  }

  @Test("a step is done again where its input is another, and only then")
  func memo() {
    let memo = Memo<Int, String>()
    var calls: [Int] = []
    func output(_ name: String, _ input: Int) -> String {
      memo.output(for: name, input) { input in
        calls.append(input)
        return "\(input)"
      }
    }
    #expect(
      [output("a", 1), output("a", 1), output("b", 1), output("a", 2), output("a", 1)]
        == ["1", "1", "1", "2", "1"])
    #expect(calls == [1, 1, 2, 1])
    memo.forget()
    _ = output("a", 1)
    #expect(calls.count == 5)
  }
}
