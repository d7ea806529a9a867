import DossierDocuments
import DossierModel
import Testing

@testable import DossierImport

@Suite("What a report says of itself")
struct ReportLayoutTests {
  private static let report = """
    Karsk Courier
    Rebels enter Velmar as the army leaves the bridge
    By Ann Hale and Tom Ferrin
    Published 2 December 2031, 3:14 PM GMT
    Share this article

    VELMAR, Dec 2 (Reuters) - Rebels entered the town of Velmar on Tuesday, the army said.

    A second convoy came over the bridge in the evening, two witnesses told the paper.
    Advertisement
    The bridge falls
    Nobody held the far bank by nightfall, and the mill burned until the next morning.

    (Reporting by Ann Hale; editing by Jo Crane)
    © 2031 Karsk Courier. All rights reserved.
    Related articles
    Velmar: what we know
    The long road to Karsk
    """

  private static func read(_ text: String) -> SourceDocument {
    Proposer.read(.text, id: "r", file: "r.txt", bytes: Array(text.utf8))
  }

  @Test("headline, outlet, authors and day are read from its first lines")
  func head() {
    let document = Self.read(Self.report)
    #expect(document.source.authors == ["Ann Hale", "Tom Ferrin"])
    #expect(document.source.publisher == "Karsk Courier")
    #expect(document.source.date == CalendarDate("2031-12-02"))
    #expect(document.blocks.first?.kind == .heading(level: 1))
    #expect(
      document.blocks.first?.flow.text == "Rebels enter Velmar as the army leaves the bridge")
  }

  @Test("what is no statement is left out with its reason, and nothing else is")
  func exclusions() {
    let document = Self.read(Self.report)
    let excluded = document.excluded.map { "\($0.reason.wording): \(document.quote($0.range))" }
    #expect(
      excluded == [
        "name of the outlet: Karsk Courier", "byline: By Ann Hale and Tom Ferrin",
        "date line: Published 2 December 2031, 3:14 PM GMT", "boilerplate: Share this article",
        "date line: VELMAR, Dec 2 (Reuters) -", "boilerplate: Advertisement",
        "credits: (Reporting by Ann Hale; editing by Jo Crane)",
        "boilerplate: © 2031 Karsk Courier. All rights reserved.", "boilerplate: Related articles",
        "boilerplate: Velmar: what we know", "boilerplate: The long road to Karsk",
      ])
    #expect(
      document.blocks.dropFirst().map(\.flow.text) == [
        "Rebels entered the town of Velmar on Tuesday, the army said.",
        "A second convoy came over the bridge in the evening, two witnesses told the paper.",
        "The bridge falls",
        "Nobody held the far bank by nightfall, and the mill burned until the next morning.",
      ])
    #expect(document.blocks[3].kind == .heading(level: 2))
    #expect(document.diagnostics.isEmpty)
  }

  @Test(
    "a byline without “By” is known beside the date; the first sentence may repeat the headline")
  func bareByline() {
    let document = Self.read(
      """
      Factions enter Velmar for the first time since 2016

      2 December 2031

      Saeed Ferrin

      Factions enter Velmar for the first time since 2016. They came over the bridge at dawn.
      """)
    #expect(document.source.authors == ["Saeed Ferrin"])
    #expect(document.source.date == CalendarDate("2031-12-02"))
    #expect(document.blocks.map(\.kind) == [.heading(level: 1), .paragraph])
  }

  @Test("the days of a diary, a subheading and a dash in a sentence are no apparatus")
  func noApparatus() {
    let diary = Self.read(
      """
      8 August 1918
      Moved off at three in the morning and lay in the wood until noon.
      10 August 1918
      Relieved by the next battalion and marched back to the old billets.
      """)
    #expect(diary.excluded.isEmpty)
    #expect(diary.source.date == nil)
    let plain = Self.read(
      "The men left the fort - all forty of them - before the guns were brought up the hill.")
    #expect(plain.excluded.isEmpty)
    #expect(plain.blocks.count == 1)
    #expect(plain.source.authors.isEmpty && plain.source.publisher == nil)
  }
}
