import DossierModel

extension Source {
  /// A plain text for tests.
  package static func text(
    _ id: Source.ID = "case", role: Role = .witness, date: CalendarDate? = nil,
    hints: Hints = Hints()
  ) -> Source {
    Source(
      id: id, file: "\(id).txt", sha256: Digest(of: ""), kind: .text, role: role,
      title: "The \(id)", shortTitle: "\(id)", siglum: "X", date: date, hints: hints)
  }
}
