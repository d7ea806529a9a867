import DossierModel

/// The faults of the newest build as they stand on a page of the preview.
struct FaultBanner {
  var state: PreviewState

  /// A box at the foot of a page; empty where there is nothing to say.
  var html: String {
    let state = state
    guard state.isOutdated || !state.diagnostics.isEmpty else { return "" }
    let kind = state.isOutdated ? "errors" : "warnings"
    let open = state.isOutdated ? " open" : ""
    return """
      <aside id="dossier-preview" class="\(kind)" aria-label="Preview">
      <details\(open)><summary>\(HTMLText.escaped(headline))</summary>
      \(list)</details>
      </aside>

      """
  }

  /// `2 errors, 1 warning: this is the last good site`.
  var headline: String {
    let counts = Self.count(of: state.diagnostics)
    if state.breakdown != nil { return "The build broke down: this is the last good site" }
    return state.isOutdated ? "\(counts): this is the last good site" : counts
  }

  /// Every fault with its place, its rule and what to do, the errors first.
  var list: String {
    var items = state.breakdown.map { "<li class=\"error\">\(HTMLText.escaped($0))</li>\n" } ?? ""
    for severity in [Diagnostic.Severity.error, .warning] {
      for fault in state.diagnostics where fault.severity == severity { items += item(fault) }
    }
    return "<ol>\n\(items)</ol>\n"
  }

  private func item(_ fault: Diagnostic) -> String {
    let advice = fault.advice.map { "<br>help: \(HTMLText.escaped($0))" } ?? ""
    let notes = fault.notes.map { "<br>note: \(Self.code($0.place)) \(HTMLText.escaped($0.text))" }
      .joined()
    return """
      <li class="\(fault.severity.rawValue)">\(Self.code(fault.place)) \
      \(fault.severity.rawValue): \(HTMLText.escaped(fault.message)) \
      [\(HTMLText.escaped(fault.rule.code))]\(advice)\(notes)</li>

      """
  }

  /// `file:line:column`, as far as they are known.
  private static func code(_ place: FilePosition) -> String {
    let parts = [place.file, place.line.map(String.init), place.column.map(String.init)]
    let text = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ":")
    return "<code>\(HTMLText.escaped(text))</code>"
  }

  /// `2 errors, 1 warning`; a kind that there is none of is left out.
  static func count(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
