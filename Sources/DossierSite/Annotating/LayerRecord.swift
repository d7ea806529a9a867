import DossierMarkdown
import DossierModel

/// What templates print of the editor's layer: on the pages it touches, and on pages of its own.
struct LayerRecord {
  let plan: SitePlan

  var layer: AnnotationLayer<AnchoredPassage> { plan.dossier.annotations }

  /// The disagreements, control and casualties that a page is about.
  func record(for page: Page) -> TemplateRecord {
    switch page.kind {
    case .disagreements: return TemplateRecord(["disagreements": .list(all(from: page))])
    case .control: return control(from: page)
    case .casualties:
      return casualties(layer.casualties, from: page).merging(CasualtyChart(plan: plan).record())
    case .home, .day, .month, .unit, .district, .place, .person, .source, .text, .references,
      .orderOfBattle:
      break
    case .index, .coverage, .data, .map, .search, .timeline, .names, .notFound:
      return TemplateRecord()
    }
    var record = TemplateRecord()
    let touching = plan.annotations.disagreementsByPage[page.url] ?? []
    record.values["hasDisagreements"] = .flag(!touching.isEmpty)
    record.values["disagreements"] = .list(touching.map { disagreement($0, from: page) })
    if case .day(let date) = page.subject { addDay(date, from: page, to: &record) }
    if let place = place(of: page) { addPlace(place, from: page, to: &record) }
    return record
  }

  // MARK: Disagreements

  /// All disagreements, for pages that show some of them.
  func disagreements(from page: Page) -> [TemplateRecord] { all(from: page) }

  private func all(from page: Page) -> [TemplateRecord] {
    layer.disagreements.map { disagreement($0, from: page) }
  }

  private func disagreement(
    _ disagreement: Disagreement<AnchoredPassage>, from page: Page
  ) -> TemplateRecord {
    let home = "disagreements.html#\(disagreement.id)"
    return TemplateRecord([
      "id": .text(disagreement.id.text),
      "question": .text(disagreement.question),
      "url": .text(RelativePath.from(page.url, to: home)),
      "differs": .text(disagreement.differs.map(\.rawValue).joined(separator: ", ")),
      "answers": .list(
        disagreement.answers.map { answer in
          TemplateRecord([
            "says": .text(answer.says),
            "passages": .list(answer.passages.map { passage($0, from: page) }),
          ])
        }),
      "comment": .html(
        disagreement.comment.isEmpty
          ? "" : EditorHTML(plan: plan, url: page.url).html(of: disagreement.comment)),
      "pages": .list(
        disagreement.pages.map {
          TemplateRecord([
            "title": .text(plan.titles[$0.url] ?? $0.text),
            "url": .text(RelativePath.from(page.url, to: $0.url)),
          ])
        }),
    ])
  }

  /// The words of a passage and the way to its statement, or to the work whose title it is.
  func passage(_ passage: AnchoredPassage, from page: Page) -> TemplateRecord {
    let source = plan.sourcesByID[passage.passage.source]
    var target = source.map { PagePath.source($0).url } ?? "index.html"
    if let reference = passage.reference {
      target = "references.html#\(reference)"
    } else if let statement = passage.statements.compactMap({ plan.statementsByID[$0] }).first {
      target = plan.url(of: statement)
    }
    let siglum = source?.siglum ?? "?"
    var quote = HTMLBuilder()
    ForeignScript.write(passage.text, to: &quote)
    return TemplateRecord([
      "text": .text(passage.text),
      "quote": .html(quote.text),
      "context": .html(PassageInContext(passage, plan: plan).html),
      "source": .text(passage.reference == nil ? siglum : "title cited in \(siglum)"),
      "url": .text(RelativePath.from(page.url, to: target)),
      "siglum": .text(siglum),
      "name": .text(source.map(SourceBadge.name) ?? siglum),
      "short": .text(source?.shortTitle ?? siglum),
      "role": .text(source.map(SourceBadge.role) ?? "wit"),
      "isTitle": .flag(passage.reference != nil),
    ])
  }

  // MARK: Casualties

  func casualties(
    _ list: [Casualty<AnchoredPassage>], from page: Page
  ) -> TemplateRecord {
    TemplateRecord([
      "hasCasualties": .flag(!list.isEmpty),
      "casualties": .list(list.map { casualty($0, from: page) }),
    ])
  }

  /// The figures of a scope, in the order of the annotations.
  func figures(of scope: Casualties.Scope, from page: Page) -> [TemplateRecord] {
    layer.casualties.filter { $0.scope == scope }.map { casualty($0, from: page) }
  }

  private func casualty(
    _ casualty: Casualty<AnchoredPassage>, from page: Page
  ) -> TemplateRecord {
    var values: [String: TemplateRecord.Value] = [
      "id": .text(casualty.id.text),
      "figure": .text(casualty.figure.text),
      "who": .text(who(casualty.who)),
      "what": .text(casualty.what.rawValue.replacing("-", with: " ")),
      "scope": .text(casualty.scope.rawValue),
      "passages": .list(casualty.passages.map { passage($0, from: page) }),
    ]
    values["when"] = .optional(casualty.when.map { plan.dates.words(for: $0) })
    values["where"] = .optional(casualty.location.map { plan.name(of: .place($0)) })
    let asserters = casualty.assertedBy.map(plan.speakerName)
    values["assertedBy"] = .optional(
      asserters.isEmpty ? nil : asserters.joined(separator: ", "))
    values["note"] = .optional(casualty.note)
    return TemplateRecord(values)
  }

  func who(_ who: Casualties.Who) -> String {
    switch who {
    case .civilians: "civilians"
    case .side(let id): "combatants (\(plan.sidesByID[id]?.name ?? id.text))"
    case .others(let text): text
    }
  }

  private func place(of page: Page) -> Place.ID? {
    if case .place(let id)? = page.entity { id } else { nil }
  }
}
