import DossierModel
import DossierReading

/// What the editor's corrections do to merged statements.
extension Merger {
  /// Sets a statement's times for those of all its passages; none: it takes no time at all.
  mutating func setTimes(_ times: [When], of index: Int) {
    change(index) {
      $0.reading = TimeReading(times: times, link: times.isEmpty ? .aside : .free)
      $0.hasEditorTimes = true
    }
  }

  /// Links a statement as a whole to entities, and takes away the mentions of others.
  mutating func link(_ linked: [EntityID], unlink: [EntityID], in index: Int) {
    change(index) { statement in
      for entity in linked { statement.links.appendOnce(entity) }
      for passage in statement.passages.indices {
        statement.passages[passage].words.mentions.removeAll { unlink.contains($0.entity) }
      }
    }
  }

  mutating func setMentions(_ mentions: [Words.Mention], of passage: Int, in index: Int) {
    change(index) { $0.passages[passage].words.mentions = mentions }
  }
}
