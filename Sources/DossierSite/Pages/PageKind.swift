import DossierModel
import DossierTemplates

/// A kind of page: when there are pages of it, what stands in them, by which template they are
/// shown and what they load.
///
/// A page's place in the navigation is its `way`, which its kind gives it.
package struct PageKind: Sendable {
  /// How the pages of a kind come about. The functions give all that there is something to say for;
  /// `jobs` is how many threads work at once.
  enum Composing: Sendable {
    /// Out of the plan; the loader writes them into `Content/`.
    case written(@Sendable (_ plan: SitePlan, _ jobs: Int) -> [Page])
    /// Out of the plan, for the site alone.
    case shown(@Sendable (_ plan: SitePlan, _ jobs: Int) -> [Page])
    /// Out of the files for other programs, too.
    case ofData(@Sendable (_ plan: SitePlan, _ data: DataFiles) -> [Page])
    /// Out of all these, to list them.
    case listing(@Sendable (_ plan: SitePlan, _ pages: [Page]) -> [Page])
    /// By an editor's hand.
    case byHand
  }

  /// When its pages are filled.
  enum Turn: Sendable {
    case atOnce
    /// When it is known on which pages each statement stands.
    case afterStatements
    /// When all others are, since they tell what was found on those.
    case last
  }

  /// What its pages call themselves: a place may be a district. None where they are told to be of
  /// another kind, whose template and files are then theirs.
  var names: [Page.Kind] = []
  let template: PageTemplate
  /// The style sheets and scripts that its pages load beside those of all, in the order in which
  /// they are loaded, as file names under `assets/`.
  var assets: [String] = []
  /// Whether an entry of an order of battle begins with its unit's sign.
  var drawsSymbols = false
  var turn = Turn.atOnce
  /// What a page is, in the terms of schema.org, beside the claims of its statements.
  var things: @Sendable (StructuredData, Page) -> [JSONValue] = { _, _ in [] }
  let composing: Composing

  /// The style sheets, in the order in which they are loaded; a later one wins.
  var styles: [String] { ["sides.css", "style.css"] + assets.filter { $0.hasSuffix(".css") } }

  /// Classic scripts, loaded when the page has been read.
  var scripts: [String] { ["site.js"] + assets.filter { $0.hasSuffix(".js") } }
}

/// A template that pages are filled into, and what it may ask.
package struct PageTemplate: Sendable {
  /// The template's name: `day`.
  package let name: String
  /// In the order of the documentation.
  package let fields: PageFields

  /// `own` is what it may ask beside the names of every page.
  init(_ name: String, _ own: PageFields...) {
    self.name = name
    fields = own.reduce(.common, +)
  }
}

extension PageTemplate {
  /// The template of pages that have no values of their own.
  static let page = PageTemplate("page", .layer)
}
