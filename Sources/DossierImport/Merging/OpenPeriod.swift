import DossierDocuments
import DossierModel
import DossierReading

/// Gives a period whose end is open the last day that the documents tell of, and one whose
/// beginning is open the first.
enum OpenPeriod {
  static func closed(
    _ period: Settings.Period, by documents: [SourceDocument]
  ) -> Settings.Period {
    period.isOpen ? period.closed(by: documents.flatMap(days)) : period
  }

  /// The days that a document dates by words of its own.
  private static func days(of document: SourceDocument) -> [CalendarDate] {
    let texts = document.blocks.enumerated().filter { !$1.namesWork }.map { number, block in
      DatedText(block.flow.text, role: block.role, section: block.section, block: number)
    }
    let context = DatingContext(sourceDate: document.source.date)
    let told = Dating.read(texts, in: context).flatMap(\.times).map(\.edtf)
    let boxes = BoxDates(document).entries.compactMap(\.date?.span)
    return (told + boxes).filter(\.isToTheDay)
      .flatMap { [$0.span.first, $0.span.last].compactMap { $0 } }
  }
}
