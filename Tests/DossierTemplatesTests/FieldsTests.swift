import Testing

@testable import DossierTemplates

@Suite("Fields")
struct FieldsTests {
  private struct Site: Sendable {
    var camp: Camp?
    var river: String
  }

  private static let fields: Fields<Site> =
    Camp.fields.through(\.camp) + [.text("river", "the river", \.river)]

  private func filled(_ text: String, _ values: FieldValues, _ names: [DeclaredName]) throws
    -> String
  {
    var compiler = TemplateCompiler(["t": TemplateText(path: "t", bytes: Array(text.utf8))])
    let compiled = compiler.compile("t", for: names)
    let template = try #require(compiled)
    var bytes = Array("before ".utf8)
    template.fill(values, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a value has the names of its parts")
  func through() throws {
    let text = "{{title}}, {{river}}{{#cook}}, {{name}}{{/cook}}"
    let site = Site(camp: Camp(title: "Ford"), river: "Marr")
    #expect(
      try filled(text, Self.fields.values(of: site), Self.fields.names) == "before Ford, Marr, Ida")
  }

  @Test("a part that isn't there leaves its names without a value, of whatever shape")
  func absent() throws {
    let text = """
      {{title}}{{{motto}}}{{{foot}}}{{#isOpen}}a{{/isOpen}}{{#tents}}b{{/tents}}{{#cook}}c{{/cook}}\
      {{^motto}}none{{/motto}}
      """
    let site = Site(camp: nil, river: "Marr")
    #expect(try filled(text, Self.fields.values(of: site), Self.fields.names) == "before none")
  }

  @Test("two values stand in one scope")
  func together() throws {
    let values =
      Camp.fields.values(of: Camp(title: "Ford"))
      + Camp.Cook.fields.values(of: Camp.Cook(name: "Ada", isAwake: false))
    let names = Camp.fields.names + Camp.Cook.fields.names
    #expect(
      try filled("{{title}} {{name}}{{^isAwake}} sleeps{{/isAwake}}", values, names)
        == "before Ford Ada sleeps")
  }

  @Test("names tell what they mean, and what stands inside them")
  func names() {
    let tents = Camp.fields.names.first { $0.name == "tents" }
    #expect(tents?.meaning == "its tents")
    #expect(tents?.inner?.map(\.name) == ["name", "colour", "beds"])
    #expect(Camp.fields.names.first?.inner == nil)
  }

  @Test("which templates are taken in is known without filling any")
  func taken() {
    let texts = ["a": "{{>b}}{{>gone}}", "b": "{{#x}}{{>c}}{{/x}}", "c": "", "d": "{{>c}}"]
      .mapValues { TemplateText(path: "", bytes: Array($0.utf8)) }
    #expect(TemplateCompiler(texts).taken(by: ["a"]) == ["a", "b", "c", "gone"])
  }

  @Test("a fault of a partial that two templates take in is told once")
  func once() {
    let texts = ["a": "{{>c}}", "b": "{{>c}}{{>c}}", "c": "{{nope}}"]
      .mapValues { TemplateText(path: "c", bytes: Array($0.utf8)) }
    var compiler = TemplateCompiler(texts)
    let compiled = ["a", "b"].map { compiler.compile($0, for: []) == nil }
    #expect(compiled == [true, true])
    #expect(compiler.faults.map(\.kind) == [.unknownName("nope", nearest: nil)])
  }
}
