import DossierLanguages
import DossierModel

extension TemplateSet {
  /// Compiles all templates of some kinds of page and of the parts of pages with the words of a
  /// language; nil, with the faults, where one cannot be used.
  package static func load(
    _ folder: Folder?, for kinds: PageKinds = .builtIn, words: InterfaceWords = .english,
    reporting faults: inout [Diagnostic]
  ) -> TemplateSet? {
    let names = Names(
      pages: kinds.templates.mapValues(\.fields.names), parts: TemplateParts.names)
    return load(folder, names: names, words: words, reporting: &faults)
  }

  /// The anchors that stand as they are in the template of a kind of page, each with how often.
  func anchors(of kind: PageKind) -> [String: Int] { anchors(in: kind.template.name) }

  /// What a kind of page asks of its text: what its template has by itself, no heading may have.
  func manner(of kind: PageKind) -> PageRenderer.Manner {
    PageRenderer.Manner(
      drawsSymbols: kind.drawsSymbols, reserved: Set(anchors(of: kind).keys))
  }
}
