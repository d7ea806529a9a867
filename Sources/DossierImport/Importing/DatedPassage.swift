import DossierDocuments
import DossierModel
import DossierReading

/// What a passage says of its time.
struct DatedPassage {
  /// The passage as dating sees it.
  var text: DatedText
  /// What its own words say.
  var reading: TimeReading
  /// The times that its place in its document gives it, its own among them; those that only a
  /// cited work gives are left out.
  var told: [When]
}

/// What is known of a document's time before its sentences are read.
struct KnownDates {
  /// What dating needs to know.
  var context: DatingContext
  /// What its infoboxes say.
  var boxes: BoxDates
  /// The days that head its entries, where it is a diary.
  var diary: DiaryDates?

  /// In the order of the documents.
  static func all(in documents: [SourceDocument], settings: Settings) -> [KnownDates] {
    let battles = BattleDates(documents, settings: settings)
    return documents.indices.map { index in
      let source = documents[index].source
      let diary = documents[index].diary
      return KnownDates(
        context: DatingContext(
          sourceDate: source.date, isWitness: source.role == .witness, period: settings.period,
          battle: battles[index], numericOrder: diary?.order),
        boxes: battles.boxes[index], diary: diary)
    }
  }

  /// What tells the time of a passage in place of its words.
  fileprivate func reading(of passage: SplitPassage) -> TimeReading? {
    boxes.reading(ofBlock: passage.index)
      ?? diary?.reading(ofBlock: passage.index, passage.block.flow.text)
  }
}

extension Importer {
  /// All passages of a document → what each says of its time.
  static func date(
    _ passages: [SplitPassage], _ known: KnownDates, citing references: ReferenceList
  ) -> [DatedPassage] {
    let texts = passages.map { text(of: $0, citing: references) }
    let readings = zip(passages, Dating.read(texts, in: known.context)).map {
      known.reading(of: $0) ?? $1
    }
    let told = Dating.inherit(texts, readings: readings, in: known.context)
    return texts.indices.map { index in
      DatedPassage(
        text: texts[index], reading: readings[index],
        told: told[index].filter { $0.basis != .citation })
    }
  }

  /// A work in a list tells of no event, whatever its words.
  private static func text(
    of passage: SplitPassage, citing references: ReferenceList
  ) -> DatedText {
    let block = passage.block
    return DatedText(
      block.namesWork ? "" : passage.cut.words.text, role: block.role, section: block.section,
      sectionRole: block.sectionRole, block: passage.index,
      citedDates: block.namesWork ? [] : references.dates(citedIn: passage.cut.words))
  }
}
