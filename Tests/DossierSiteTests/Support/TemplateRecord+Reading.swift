@testable import DossierSite

extension TemplateRecord {
  /// The text of a name; empty where there is none.
  func text(_ name: String) -> String {
    switch values[name] {
    case .text(let text)?, .html(let text)?: text
    default: ""
    }
  }

  /// The records of a list; empty where there is none.
  func list(_ name: String) -> [TemplateRecord] {
    if case .list(let records)? = values[name] { records } else { [] }
  }

  /// Whether a flag is set.
  func flag(_ name: String) -> Bool {
    if case .flag(let flag)? = values[name] { flag } else { false }
  }
}
