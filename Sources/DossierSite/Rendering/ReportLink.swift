import DossierModel
import Foundation

/// The address where a reader reports an error, from the template that `dossier.yml` gives.
struct ReportLink {
  private let template: String?

  init(_ settings: Settings) {
    template = settings.reportURL
  }

  /// The address for a statement, or for a whole page where `statement` is nil; nil where the
  /// dossier names none. `page` lies under the site's root.
  func url(statement: Statement.ID?, page: String) -> String? {
    template?.replacing("{id}", with: Self.encoded(statement.map { "s-\($0)" } ?? ""))
      .replacing("{page}", with: Self.encoded(page))
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", ".", "_", "/"]))
      ?? ""
  }
}
