import Foundation
import Testing

@testable import dossier

@Suite("The documentation names only what there is")
struct DocumentationTests {
  @Test("keys of YAML files", arguments: DocumentationPage.paths)
  func keys(path: String) throws {
    // Severities are set by the codes of rules; `accepted` stands beside them.
    let known = KnownNames.keys.union(KnownNames.rules).union(["accepted"])
    let named = Set(try DocumentationPage.at(path).keys)
    #expect(named.subtracting(known).sorted() == [], "\(path)")
  }

  @Test("verbs and flags", arguments: DocumentationPage.paths)
  func commands(path: String) throws {
    let page = try DocumentationPage.at(path)
    for call in page.calls {
      guard let verb = call.first, !verb.hasPrefix("-") else { continue }
      let flags = try #require(KnownNames.flags(of: verb), "\(path): there is no verb \(verb)")
      let named = Set(call.flatMap { DocumentationPage.flags(in: $0) })
      #expect(named.subtracting(flags).sorted() == [], "\(path): \(call)")
    }
    #expect(Set(page.flags).subtracting(KnownNames.flags).sorted() == [], "\(path)")
  }

  @Test("rules", arguments: DocumentationPage.paths)
  func rules(path: String) throws {
    let named = Set(try DocumentationPage.at(path).rules)
    #expect(named.subtracting(KnownNames.rules).sorted() == [], "\(path)")
  }

  @Test("words that stand as code by themselves", arguments: DocumentationPage.paths)
  func words(path: String) throws {
    let known = KnownNames.words.union(KnownNames.keys).union(KnownNames.rules)
    let named = Set(try DocumentationPage.at(path).words).filter { !$0.hasPrefix("s-") }
    #expect(named.subtracting(known).sorted() == [], "\(path)")
  }

  @Test("variables of the environment, and files", arguments: DocumentationPage.paths)
  func variables(path: String) throws {
    let page = try DocumentationPage.at(path)
    #expect(Set(page.variables).subtracting(KnownNames.variables).sorted() == [], "\(path)")
    for file in page.files {
      let place = DocumentationPage.root.appendingPathComponent(file).path
      #expect(FileManager.default.fileExists(atPath: place), "\(path): \(file)")
    }
  }

  @Test("the table of options names for each the verbs that have it, and no others")
  func options() throws {
    let rows = try DocumentationPage.at("README.md").optionRows
    let verbs = Set(KnownNames.verbs)
    let told = rows.reduce(into: [String: Set<String>]()) { told, row in
      let named = Set(row.verbs)
      told[row.flag, default: []].formUnion(row.isAllButThem ? verbs.subtracting(named) : named)
    }
    for flag in KnownNames.flags.subtracting(["--help", "--version"]).sorted()
    where flag != "--generate-completion-script" {
      let having = verbs.filter { KnownNames.flags(of: $0)?.contains(flag) == true }
      #expect(told[flag] == having, "\(flag)")
    }
  }

  @Test("names of templates, and partials", arguments: DocumentationPage.paths)
  func templates(path: String) throws {
    let partials = try FileManager.default.contentsOfDirectory(
      atPath: DocumentationPage.root.appendingPathComponent("Templates").path)
    for (name, isPartial) in try DocumentationPage.at(path).templateNames {
      let isKnown =
        isPartial
        ? partials.contains("\(name).mustache") : KnownNames.templateNames.contains(name)
      #expect(isKnown, "\(path): \(name)")
    }
  }

  @Test("links between pages, and to files of the repository", arguments: DocumentationPage.paths)
  func links(path: String) throws {
    let file = DocumentationPage.root.appendingPathComponent(path)
    let text = try String(contentsOf: file, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
      let target = file.deletingLastPathComponent().appendingPathComponent(String(match.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(path): \(match.1)")
    }
  }

  @Test("every key, verb and flag stands somewhere in it")
  func complete() throws {
    let pages = try DocumentationPage.paths.map(DocumentationPage.at)
    let keys = Set(pages.flatMap(\.keys))
    #expect(KnownNames.keys.count > 80)
    #expect(KnownNames.keys.subtracting(keys).sorted() == [])
    let flags = Set(
      pages.flatMap { page in
        (page.inline + page.calls.flatMap(\.self)).flatMap(DocumentationPage.flags)
      })
    #expect(KnownNames.flags.subtracting(flags).sorted() == [])
    let verbs = Set(pages.flatMap(\.calls).compactMap(\.first))
    #expect(Set(KnownNames.verbs).subtracting(verbs).sorted() == [])
  }

  @Test("what does not exist is found in a page that names it")
  func findsFaults() {
    let page = DocumentationPage(
      """
      `titel:`, `[nosuchrule]`, `--stric`, `dossier bild`, `{{titel}}`, `{{>haed}}`
      `idle-acceptence`, `NO_COLOUR`, `Scripts/tset`

      | `--in DIR` | add, bild | a |
      | `--color WHEN` | all but serve | b |

      ```yaml
      - {id: x, nmae: "a: b"}  # c: d
      ```

      ```sh
      dossier build --ouput x
      ```

      ```
      dossier chek
      dossier: error: no call
      ```
      """)
    #expect(page.keys == ["titel", "id", "nmae"])
    #expect(page.rules == ["nosuchrule"] && page.flags == ["--stric", "--in", "--color"])
    #expect(page.calls == [["bild"], ["build", "--ouput", "x"], ["chek"]])
    #expect(page.templateNames.map(\.name) == ["titel", "haed"])
    #expect(page.words == ["idle-acceptence"] && page.variables == ["NO_COLOUR"])
    #expect(page.files == ["Scripts/tset"])
    #expect(page.optionRows.map(\.verbs) == [["add", "bild"], ["serve"]])
    #expect(page.optionRows.map(\.isAllButThem) == [false, true])
    let known = KnownNames.keys
    #expect(!KnownNames.words.contains("idle-acceptence"))
    #expect(KnownNames.words.contains("killed-and-wounded") && KnownNames.words.contains("auto"))
    #expect(KnownNames.variables.contains("NO_COLOR"))
    #expect(!KnownNames.variables.contains("NO_COLOUR"))
    #expect(known.contains("title") && known.contains("low") && !known.contains("titel"))
    #expect(KnownNames.flags(of: "bild") == nil)
    #expect(KnownNames.flags(of: "build")?.contains("--output") == true)
    #expect(KnownNames.flags(of: "build")?.contains("--ouput") == false)
    #expect(!KnownNames.rules.contains("nosuchrule"))
  }
}
