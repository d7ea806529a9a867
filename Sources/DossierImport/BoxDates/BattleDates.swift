import DossierDocuments
import DossierModel

/// When the battle of each document was fought: what `dossier.yml` says, else its own infobox.
///
/// The period of the dossier never stands for it: a dossier may cover the weeks around one day.
struct BattleDates {
  private let settled: EDTF?
  /// What the boxes of each document say, in the order of the documents.
  let boxes: [BoxDates]

  init(_ documents: [SourceDocument], settings: Settings) {
    settled = settings.battle?.edtf
    boxes = documents.map(BoxDates.init)
  }

  /// The battle that a document tells of, by its place in the order of the documents.
  ///
  /// A document whose box gives another time than `battle:`, where `battle:` is that of another
  /// document's box, is on another battle: its own box counts. Else the editor's word does.
  subscript(number: Int) -> EDTF? {
    guard let settled else { return boxes[number].battle }
    guard let own = boxes[number].battle, !own.touches(settled),
      boxes.contains(where: { $0.battle?.touches(settled) == true })
    else { return settled }
    return own
  }
}
