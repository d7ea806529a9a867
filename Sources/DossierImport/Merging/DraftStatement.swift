import DossierDocuments
import DossierModel
import DossierReading

/// A statement in the making: still without an id and without inherited times.
struct DraftStatement {
  var role: Statement.Role
  var section: String
  /// What its section does in its document; nil where nothing tells.
  var sectionRole: Statement.SectionRole?
  /// The leading passage first.
  var passages: [StatedPassage]
  /// What the words themselves say of their time.
  var reading: TimeReading
  /// The times that its place in each of its sources gives it, its own among them; those that only
  /// a cited work gives are left out.
  var told: [Source.ID: [When]] = [:]
  /// The id that the document gave a note, which marks name it by.
  var noteID: String?
  /// Where it stands in an infobox, where it stands in one.
  var infobox: Block.Infobox?
  /// Where it stands in a list, where it stands in one.
  var item: Merger.ListPlace?

  /// Entities that the editor links to it as a whole.
  var links: [EntityID] = []
  /// Whether its times are the editor's, so that no passage adds another.
  var hasEditorTimes = false
  /// Whether it stays by itself, whatever else says the same.
  var isKeptApart = false

  var source: Source.ID { passages[0].passage.source }
  var words: Words { passages[0].words }
  var ownTimes: [When] { reading.times }
}
