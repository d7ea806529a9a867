import DossierModel
import DossierTemplates

/// The words of a passage and the way to its statement, or to the work whose title it is.
struct PassageRecord: Sendable {
  private let view: Viewpoint
  let passage: AnchoredPassage
  private let source: Source?

  init(_ passage: AnchoredPassage, from view: Viewpoint) {
    self.view = view
    self.passage = passage
    source = view.plan.catalogue.sources[passage.passage.source]
  }

  static let fields: Fields<PassageRecord> = [
    .text("text", "the passage's words", \.passage.text),
    .words("quote", "the same, words in another script with their language", \.passage.text),
    .one("context", "the sentence or title that they stand in", PassageInContext.fields) {
      PassageInContext($0.passage, plan: $0.view.plan)
    },
    .language("foreign", "the language of its words") {
      $0.passage.reference == nil ? $0.view.plan.language(of: $0.source) : nil
    },
    .text("source", "the siglum of its source") {
      $0.passage.reference == nil
        ? $0.siglum : $0.view.words(.titleCitedIn, ["siglum": $0.siglum])
    },
    .text("url", "its statement, or the work whose title it is", \.url),
    .text("siglum", "the siglum of its source alone", \.siglum),
    .text("name", "the siglum, the short title and the role of its source") {
      record in
      record.source.map { SourceBadge.name(of: $0, in: record.view.words) } ?? record.siglum
    },
    .text("short", "the short title of its source") { $0.source?.shortTitle ?? $0.siglum },
    .text("role", "comp for a compilation, wit for a witness: a class") {
      $0.source.map(SourceBadge.role) ?? "wit"
    },
    .flag("isTitle", "whether it is the title of a work that the source cites") {
      $0.passage.reference != nil
    },
  ]

  private var siglum: String { source?.siglum ?? "?" }

  var url: String {
    let statement = passage.statements.lazy.compactMap { view.plan.catalogue.statements[$0] }.first
    if let reference = passage.reference {
      return view.way(to: PagePath.references.at(reference.text))
    }
    if let statement { return view.way(to: view.plan.url(of: statement)) }
    return view.way(to: source.map { PagePath.source($0).url } ?? PagePath.home.url)
  }
}
