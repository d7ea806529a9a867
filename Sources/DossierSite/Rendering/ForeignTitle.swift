import DossierMarkdown

/// Writes the titles of pages as HTML, a foreign one with its language and direction.
struct ForeignTitle {
  let plan: SitePlan

  /// The title of the page with this URL under the site's root, which an editor may have written.
  func html(_ title: String, of url: String, isByHand: Bool = false) -> String {
    var html = HTMLBuilder()
    write(title, of: url, isByHand: isByHand, to: &html)
    return html.text
  }

  func write(
    _ title: String, of url: String, isByHand: Bool = false, to html: inout HTMLBuilder
  ) {
    let own = isByHand ? plan.ownLanguage?.language : nil
    guard let language = plan.titles.languages[url] ?? own else {
      ForeignScript.write(title, to: &html)
      return
    }
    html.markup("<span")
    html.languageAttributes(language)
    html.markup(">")
    html.text(title)
    html.markup("</span>")
  }
}

extension HTMLBuilder {
  /// Adds `lang` (BCP 47) and the direction in which that language is written.
  mutating func languageAttributes(_ language: String) {
    attribute("lang", language)
    attribute("dir", LanguageNames.direction(of: language))
  }
}
