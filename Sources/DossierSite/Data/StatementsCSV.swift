import DossierModel

/// Writes the statements as a table (RFC 4180): one line a statement.
struct StatementsCSV {
  let plan: SitePlan

  private static let columns = [
    "id", "text", "section", "role", "when", "part", "basis", "units", "places", "people",
    "sources", "citations", "flags", "url",
  ]

  var text: String {
    let lines = [Self.columns] + plan.dossier.statements.map(row)
    return lines.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ statement: Statement) -> [String] {
    [
      statement.id.text, statement.text, statement.section, statement.role.rawValue,
      Self.list(statement.when.map(\.edtf.description)),
      Self.list(statement.when.map { $0.part?.rawValue ?? "" }),
      Self.list(statement.when.map(\.basis.rawValue)),
      Self.list(statement.units.map(\.text)), Self.list(statement.places.map(\.text)),
      Self.list(statement.people.map(\.text)), Self.list(statement.sources.map(\.text)),
      Self.list(statement.citations.map(\.reference.text)),
      Self.list(statement.flags.map(\.rawValue)), plan.url(of: statement),
    ]
  }

  /// Several values in one field are parted by a space, which no id and no date has.
  private static func list(_ values: [String]) -> String {
    values.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return text }
    var quoted = "\""
    for character in text { quoted += character == "\"" ? "\"\"" : String(character) }
    return quoted + "\""
  }
}
