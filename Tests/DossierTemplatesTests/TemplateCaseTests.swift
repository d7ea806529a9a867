import Testing

@Suite("Templates, by rule")
struct TemplateCaseTests {
  @Test("are filled or refused as the cases say", arguments: TemplateCase.all)
  func outcome(_ item: TemplateCase) {
    #expect(item.outcome == item.expected)
  }

  @Test("cases are found, and each has its own name")
  func found() {
    #expect(TemplateCase.all.count > 50)
    #expect(Set(TemplateCase.all.map(\.name)).count == TemplateCase.all.count)
  }
}
