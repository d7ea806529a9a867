import DossierModel
import DossierReading

extension Importer {
  /// Merged drafts → the final times of each: its own, else what its place in the first of its
  /// documents that tells gives it, the strongest basis first.
  static func inherit(_ merged: MergedDrafts, _ known: [KnownDates]) -> [DatedTimes] {
    let statements = merged.merger.statements
    var times = statements.map { DatedTimes(times: $0.reading.times) }
    for (document, indices) in merged.indices.enumerated() {
      let inherited = Dating.trace(
        merged.texts[document], readings: indices.map { statements[$0].reading },
        in: known[document].context)
      for (index, found) in zip(indices, inherited) where times[index].times.isEmpty {
        times[index] = DatedTimes(times: found.times, from: found.from?.mapped { indices[$0] })
      }
    }
    return times.map { found in
      let sorted = found.times.sorted { ($0.basis, $0.edtf.start) < ($1.basis, $1.edtf.start) }
      return DatedTimes(times: sorted, from: found.from)
    }
  }

  /// Why each statement has the times it has.
  static func origins(
    of times: [DatedTimes], _ statements: [DraftStatement], _ ids: StatementIDs
  ) -> [Statement.ID: TimeOrigin] {
    var origins: [Statement.ID: TimeOrigin] = [:]
    for (index, found) in times.enumerated() {
      let reading = statements[index].reading
      origins[ids[index].id] = TimeOrigin(
        words: reading.evidence, refused: reading.refused,
        leaning: found.from == nil ? nil : reading.leaning,
        source: found.from.map { source($0, ids) })
    }
    return origins
  }

  private static func source(_ found: DaySource, _ ids: StatementIDs) -> TimeOrigin.Source {
    switch found {
    case .sentence(let index): .sentence(ids[index].id)
    case .heading(let index): .heading(ids[index].id)
    case .battle: .battle
    }
  }
}
