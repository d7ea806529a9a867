import DossierModel

/// Writes a dossier as the object that `data/dossier.json` holds (DESIGN.md, section 6).
package struct DossierData {
  let plan: SitePlan
  private let quoted: Set<Source.ID>

  package init(_ plan: SitePlan) {
    self.plan = plan
    quoted = Set(plan.dossier.sources.filter { $0.reuse == .full }.map(\.id))
  }

  /// The whole object.
  package var json: JSONValue {
    let dossier = plan.dossier
    return .object([
      "title": .string(dossier.settings.title),
      "period": period,
      "sides": .array(
        dossier.settings.sides.map {
          .object(["id": .string($0.id.text), "name": .string($0.name)])
        }),
      "sources": .array(dossier.sources.map(source)),
      "references": .array(references),
      "units": .array(dossier.gazetteer.units.map(unit)),
      "places": .array(dossier.gazetteer.places.map(place)),
      "people": .array(dossier.gazetteer.people.map(person)),
      "statements": .array(dossier.statements.map(statement)),
      "excluded": .array(dossier.excluded.map(excluded)),
      "unresolved": .array(dossier.unresolved.map(unresolved)),
      "voices": .array(dossier.gazetteer.voices.map(voice)),
      "notes": .array(dossier.annotations.notes.map(note)),
      "disagreements": .array(dossier.annotations.disagreements.map(disagreement)),
      "control": .array(dossier.annotations.control.map(control)),
      "control_days": .array(controlDays),
      "casualties": .array(dossier.annotations.casualties.map(casualty)),
    ])
  }

  private var period: JSONValue {
    guard let period = plan.dossier.settings.period else {
      return .object(["from": .null, "to": .null])
    }
    return .object([
      "from": .string(period.beginning.description), "to": .string(period.ending.description),
    ])
  }

  private func source(_ source: Source) -> JSONValue {
    .object([
      "id": .string(source.id.text),
      "file": .string(source.file),
      "sha256": .string(source.sha256.hexadecimal),
      "title": .string(source.title),
      "publisher": .text(source.publisher),
      "date": .text(source.date?.description),
      "language": .string(source.language),
      "kind": .string(source.kind.rawValue),
      "role": .string(source.role.rawValue),
      "licence": .string(source.licence),
      "reuse": .string(source.reuse.rawValue),
      "standing": .text(source.standing),
      "url": .text(source.url),
    ])
  }

  private var references: [JSONValue] {
    var citedBy: [Reference.ID: [Statement.ID]] = [:]
    for statement in plan.dossier.statements {
      for id in Set(statement.citations.map(\.reference)) {
        citedBy[id, default: []].append(statement.id)
      }
    }
    return plan.dossier.references.map {
      ReferenceData($0).json(citedBy: citedBy[$0.id] ?? [])
    }
  }

  // MARK: Entities

  private func names(_ names: [EntityName]) -> JSONValue {
    .array(
      names.map {
        .object([
          "text": .string($0.text), "lang": .string($0.language),
          "sources": .texts($0.sources.map(\.text)),
        ])
      })
  }

  private func url(_ entity: EntityID) -> JSONValue {
    .text(plan.path(of: entity)?.url)
  }

  private func unit(_ unit: Unit) -> JSONValue {
    .object([
      "id": .string(unit.id.text), "name": .string(unit.name), "names": names(unit.names),
      "side": .text(unit.side?.text), "kind": .string(unit.kind),
      "parent": .text(unit.parent?.text), "url": url(.unit(unit.id)),
    ])
  }

  private func place(_ place: Place) -> JSONValue {
    .object([
      "id": .string(place.id.text), "name": .string(place.name), "names": names(place.names),
      "kind": .string(place.kind), "within": .text(place.within?.text),
      "district": .bool(place.isDistrict),
      "lat": place.position.map { .decimal($0.latitude) } ?? .null,
      "lon": place.position.map { .decimal($0.longitude) } ?? .null,
      "precision": .text(place.position?.precision), "url": url(.place(place.id)),
    ])
  }

  private func person(_ person: Person) -> JSONValue {
    .object([
      "id": .string(person.id.text), "name": .string(person.name),
      "names": names(person.names), "role": .string(person.role), "url": url(.person(person.id)),
    ])
  }

  private func voice(_ voice: Voice) -> JSONValue {
    .object([
      "id": .string(voice.id.text), "name": .string(voice.name), "kind": .string(voice.kind),
      "standing": .text(voice.standing),
    ])
  }

  // MARK: Statements

  func statement(_ statement: Statement) -> JSONValue {
    .object([
      "id": .string(statement.id.text),
      "text": .string(statement.text),
      "section": .string(statement.section),
      "role": .string(statement.role.rawValue),
      "section_role": .text(statement.sectionRole?.rawValue),
      "side": .text(statement.side?.text),
      "when": .array(statement.when.map(when)),
      "units": .texts(statement.units.map(\.text)),
      "places": .texts(statement.places.map(\.text)),
      "people": .texts(statement.people.map(\.text)),
      "passages": .array(statement.passages.map { passage($0.passage) }),
      "citations": .array(statement.citations.map(citation)),
      "asserted_by": .texts(statement.assertedBy),
      "flags": .texts(statement.flags.map(\.rawValue)),
      "url": .string(plan.url(of: statement)),
    ])
  }

  private func when(_ when: When) -> JSONValue {
    .object([
      "edtf": .string(when.edtf.description), "part": .text(when.part?.rawValue),
      "basis": .string(when.basis.rawValue),
    ])
  }

  private func citation(_ citation: Citation) -> JSONValue {
    .object([
      "reference": .string(citation.reference.text), "locator": .text(citation.locator),
      "via": .string(citation.via.text),
    ])
  }

  /// Of a source that may only be quoted passage by passage, the data hold no bytes.
  func passage(_ passage: Passage) -> JSONValue {
    .object(passageFields(passage))
  }

  private func passageFields(_ passage: Passage) -> [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "source": .string(passage.source.text), "start": .number(passage.range.lowerBound),
      "end": .number(passage.range.upperBound),
    ]
    if quoted.contains(passage.source) { fields["quote"] = .string(passage.quote) }
    return fields
  }

  private func excluded(_ excluded: Excluded) -> JSONValue {
    var fields = passageFields(excluded.passage)
    fields["reason"] = .string(excluded.reason)
    return .object(fields)
  }

  private func unresolved(_ unresolved: Unresolved) -> JSONValue {
    .object([
      "source": .string(unresolved.source.text), "mark": .string(unresolved.mark),
      "statement": .text(unresolved.statement?.text),
    ])
  }
}
