import DossierLanguages
import DossierMarkdown
import DossierModel

/// What a preview of a link to an entity says.
struct Preview: Sendable, Equatable {
  let name: String
  /// Its kind and, where it has one, its side.
  let kind: String
  /// The first sentence of the editor's lead, else how much is told of it.
  let line: String
}

extension Preview {
  /// The previews of all entities.
  static func all(
    of dossier: Dossier, _ byEntity: [EntityID: [Statement]], _ annotations: PageAnnotations,
    _ words: InterfaceWords
  ) -> [EntityID: Preview] {
    let sides = Dictionary(
      dossier.settings.sides.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var previews: [EntityID: Preview] = [:]
    func add(_ entity: EntityID, _ path: PagePath, _ name: String, _ kind: String, _ side: Side.ID?)
    {
      let about = [kind, side.flatMap { sides[$0] }].compactMap { $0 }.filter { !$0.isEmpty }
      let line =
        annotations.leads[path.url].map { $0.text.firstSentence }
        ?? words(.namedIn, count: byEntity[entity]?.count ?? 0)
      previews[entity] = Preview(
        name: name, kind: about.joined(separator: " · ").capitalisedFirst, line: line)
    }
    for unit in dossier.gazetteer.units {
      add(.unit(unit.id), .unit(unit.id), unit.name, unit.kind, unit.side)
    }
    for place in dossier.gazetteer.places {
      add(.place(place.id), .place(place), place.name, place.kind, nil)
    }
    for person in dossier.gazetteer.people {
      add(.person(person.id), .person(person.id), person.name, person.role, person.side)
    }
    return previews
  }
}

extension EditorText {
  /// The plain words up to the first mark or the end of the first sentence.
  var firstSentence: String {
    let end = markdown.range(of: "[^")?.lowerBound ?? markdown.endIndex
    let text = MarkdownParser.parse(String(markdown[..<end])).blocks.first?.inlineRuns.first ?? []
    return text.plainText.replacing("\n", with: " ")
  }
}

extension String {
  /// With its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
