import DossierModel
import DossierReading

extension Explained {
  /// The explanation as one object: `{"statement": …}`, `{"reference": …}`,
  /// `{"annotations": […]}` or `{"heading": …}`.
  package var json: JSONValue {
    switch self {
    case .statement(let explanation): .object(["statement": explanation.json])
    case .reference(let explanation): .object(["reference": explanation.json])
    case .annotations(let all): .object(["annotations": .array(all.map(\.json))])
    case .heading(let heading): .object(["heading": heading.json])
    }
  }
}

extension Explanation {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.text), "further_ids": .texts(furtherIDs.map(\.text)),
      "text": .string(text), "section": .string(section), "role": .string(role.rawValue),
      "url": .string(url), "pages": .texts(pages),
      "passages": .array(passages.map(\.json)), "when": .array(times.map(\.json)),
      "refused": .array(refused.map(\.json)), "undated_by": undatedBy?.json ?? .null,
      "column": column?.json ?? .null,
      "links": .array(links.map(\.json)), "open_names": .array(openNames.map(\.json)),
      "citations": .array(citations.map(\.json)), "asserted_by": .texts(assertedBy),
      "independent_voices": .number(independentVoices), "flags": .texts(flags.map(\.rawValue)),
      "annotations": .array(annotations.map(\.json)),
    ])
  }
}

extension Explanation.PassageOrigin {
  fileprivate var json: JSONValue {
    .object([
      "source": .string(source.text), "title": .string(sourceTitle), "place": place.json,
      "start": .number(range.lowerBound), "end": .number(range.upperBound),
      "quote": .string(quote), "difference": .text(difference),
    ])
  }
}

extension Explanation.TimeOrigin {
  fileprivate var json: JSONValue {
    .object([
      "edtf": .string("\(when.edtf)"), "part": .text(when.part?.rawValue),
      "basis": .string(when.basis.rawValue), "words": .texts(words),
      "counted_from": .text(countedFrom?.description),
      "read_with": .text(manner?.rawValue), "leaning": .text(leaning),
      "from": .text(
        isOfBattle ? "battle" : isFromHeading ? "heading" : inheritedFrom.map { _ in "sentence" }),
      "inherited_from": .text(inheritedFrom?.id.text), "works": .texts(works.map(\.text)),
      "correction": correction?.json ?? .null,
    ])
  }
}

extension RefusedTime {
  fileprivate var json: JSONValue {
    .object(["words": .string(words), "reason": .string(reason.rawValue)])
  }
}

extension Explanation.ColumnOrigin {
  fileprivate var json: JSONValue {
    .object([
      "column": .string(column.rawValue), "side": .text(side),
      "belligerents": .texts(belligerents),
    ])
  }
}

extension Explanation.Link {
  fileprivate var json: JSONValue {
    .object([
      "entity": .string(entity.path), "name": .string(name), "words": .texts(words),
      "gazetteer": gazetteer?.json ?? .null, "correction": correction?.json ?? .null,
      "side": .text(side), "proposed": .bool(isProposed), "articles": .texts(articles),
      "reasons": .texts(reasons),
    ])
  }
}

extension Explanation.OpenName {
  fileprivate var json: JSONValue {
    .object([
      "words": .string(words), "entities": .texts(entities.map(\.path)),
      "reason": .string(reason),
    ])
  }
}

extension Explanation.CitedWork {
  fileprivate var json: JSONValue {
    .object([
      "reference": .string(citation.reference.text), "locator": .text(citation.locator),
      "via": .string(citation.via.text), "text": .string(words),
    ])
  }
}

extension Explanation.CorrectionName {
  fileprivate var json: JSONValue {
    .object(["place": place.json, "reason": .string(reason)])
  }
}

extension Explanation.AnnotationName {
  fileprivate var json: JSONValue {
    .object(["kind": .string(kind), "title": .string(title), "place": place.json])
  }
}

extension AnnotationExplanation {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string(name.kind), "title": .string(name.title), "place": name.place.json,
      "words": .texts(words), "pages": .texts(pages),
      "passages": .array(
        ties.map { tie in
          .object([
            "passage": tie.passage.json, "statements": .texts(tie.statements.map(\.text)),
          ])
        }),
    ])
  }
}

extension HeadingExplanation {
  fileprivate var json: JSONValue {
    .object([
      "url": .string(url), "title": .string(title),
      "statements": .texts(statements.map(\.id.text)),
    ])
  }
}

extension ReferenceExplanation {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.text), "text": .string(words), "via": .texts(via.map(\.text)),
      "cited_by": .texts(citedBy.map(\.id.text)),
    ])
  }
}

extension FilePosition {
  fileprivate var json: JSONValue {
    .object([
      "file": .string(file), "line": line.map(JSONValue.number) ?? .null,
      "column": column.map(JSONValue.number) ?? .null,
    ])
  }
}
