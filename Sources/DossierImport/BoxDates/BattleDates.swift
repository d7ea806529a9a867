import DossierModel

/// When the battle of each document was fought: what `dossier.yml` says, else its own infobox.
///
/// The period of the dossier never stands for it: a dossier may cover the weeks around one day.
struct BattleDates {
  private let settled: EDTF?
  /// What the box of each document says, in their order.
  private let boxes: [EDTF?]

  init(_ documents: [SourceDocument], settings: Settings) {
    settled = settings.battle.flatMap { EDTF(from: $0.from, to: $0.to) }
    boxes = documents.map { document in
      InfoboxFacts(document).first("Date").flatMap { BoxDate($0.flow.text)?.span }
    }
  }

  /// The battle that a document tells of, by its place in the order of the documents.
  ///
  /// A document whose box gives another time than `battle:`, where `battle:` is that of another
  /// document's box, is on another battle: its own box counts. Else the editor's word does.
  subscript(number: Int) -> EDTF? {
    guard let settled else { return boxes[number] }
    guard let own = boxes[number], !own.overlaps(settled),
      boxes.contains(where: { $0?.overlaps(settled) == true })
    else { return settled }
    return own
  }
}

extension EDTF {
  /// Whether a day lies in both; an open end takes in all that follows.
  fileprivate func overlaps(_ other: EDTF) -> Bool {
    let (own, theirs) = (span, other.span)
    let startsInTime = theirs.last.map { own.first <= $0 } ?? true
    let endsInTime = own.last.map { theirs.first <= $0 } ?? true
    return startsInTime && endsInTime
  }
}
