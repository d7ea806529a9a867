import DossierModel

/// Reads the annotations that are Markdown: leads, notes, disagreements.
extension AnnotationsReader {
  func leads(reporting faults: inout [Diagnostic]) -> [Lead] {
    files(in: "leads", depth: 2, reporting: &faults).compactMap { path in
      guard let text = disk.text(of: path, reporting: &faults) else { return nil }
      let name = String(path.dropFirst("\(Self.folder)/leads/".count).dropLast(3))
      let start = FilePosition(path, line: 1)
      let body = editorText(text, at: start, reporting: &faults)
      if (try? PageText(text)) != nil {
        faults.append(
          Diagnostic(
            .frontMatter, at: start, "a lead has no front matter",
            advice: "start the file with the first sentence"))
      }
      if let fault = KnownPages(ids: ids).fault(of: name) {
        faults.append(Diagnostic(.unknownPage, at: start, fault.message, advice: fault.advice))
        return nil
      }
      return Lead(page: PageName(name, at: start), text: body)
    }
  }

  func notes(reporting faults: inout [Diagnostic]) -> [Note<QuoteSelector>] {
    pages(in: "notes", noun: "note", reporting: &faults) { id, mapping, text in
      mapping.require("on")
      let (passages, pages) = mapping.on(ids: ids)
      if text.isEmpty {
        mapping.report(
          .missingKey, at: text.place, "the note says nothing",
          advice: "write it below the front matter")
      }
      return Note(
        id: id, title: mapping.text("title"), passages: passages, pages: pages, text: text,
        place: mapping.place)
    }
  }

  func disagreements(reporting faults: inout [Diagnostic]) -> [Disagreement<QuoteSelector>] {
    pages(in: "disagreements", noun: "disagreement", reporting: &faults) { id, mapping, text in
      mapping.require("question", "differs", "answers")
      let question = mapping.text("question")
      let differs = mapping.differences("differs")
      let pages = mapping.pages("pages", ids: ids)
      let answers = mapping.answers(ids: ids)
      guard let question else { return nil }
      return Disagreement(
        id: id, question: question, differs: differs, pages: pages, answers: answers,
        comment: text, place: mapping.place)
    }
  }

  /// The Markdown files of a folder, with their front matter read by a closure.
  private func pages<Value>(
    in folder: String, noun: String, reporting faults: inout [Diagnostic],
    read: (Annotation.ID, inout Mapping, EditorText) -> Value?
  ) -> [Value] {
    files(in: folder, depth: 1, reporting: &faults).compactMap { path -> Value? in
      guard let text = disk.text(of: path, reporting: &faults) else { return nil }
      let slug = String(path.split(separator: "/").last?.dropLast(3) ?? "")
      if let fault = SlugCheck.fault(in: slug) {
        faults.append(
          Diagnostic(.badSlug, at: FilePosition(path), fault.message, advice: fault.advice))
      }
      do throws(PageText.Fault) {
        let page = try PageText(text)
        let body = editorText(
          page.body, at: FilePosition(path, line: page.bodyLine), reporting: &faults)
        guard let root = frontMatter(of: page, at: path, noun: noun, reporting: &faults),
          var mapping = Mapping(root, noun: noun, reporting: &faults)
        else { return nil }
        defer { mapping.close(reporting: &faults) }
        return read(Annotation.ID(slug), &mapping, body)
      } catch {
        faults.append(error.diagnostic(at: path))
        return nil
      }
    }
  }

  private func frontMatter(
    of page: PageText, at path: String, noun: String, reporting faults: inout [Diagnostic]
  ) -> YAMLNode? {
    let before = faults.count
    let root = YAMLNode.root(
      of: page.frontMatter, file: path, firstLine: 2, reporting: &faults)
    if root == nil, faults.count == before {
      faults.append(
        Diagnostic(
          .frontMatter, at: FilePosition(path, line: 1), "the front matter of the \(noun) is empty",
          advice: "write what the \(noun) is on"))
    }
    return root
  }

  private func editorText(
    _ markdown: String, at place: FilePosition, reporting faults: inout [Diagnostic]
  ) -> EditorText {
    let scan = EditorScan(markdown, at: place)
    faults += scan.diagnostics
    return EditorText(markdown, at: place, labels: scan.labels)
  }

  /// The paths of the Markdown files in a folder, and in those below it down to a depth.
  private func files(
    in folder: String, depth: Int, reporting faults: inout [Diagnostic]
  ) -> [String] {
    disk.names(in: "\(Self.folder)/\(folder)", reporting: &faults).flatMap { name -> [String] in
      let path = "\(Self.folder)/\(folder)/\(name)"
      if case .folder = disk.standing(of: path), depth > 1 {
        return files(in: "\(folder)/\(name)", depth: depth - 1, reporting: &faults)
      }
      if name.hasSuffix(".md") { return [path] }
      faults.append(
        Diagnostic(
          .unusedFile, at: FilePosition(path),
          "`\(name)` is no Markdown, so the dossier is without it",
          advice: "give it a name that ends in .md, or move it out of the folder"))
      return []
    }
  }
}

extension PageText.Fault {
  fileprivate func diagnostic(at path: String) -> Diagnostic {
    let place = FilePosition(path, line: 1)
    return switch self {
    case .noFrontMatter:
      Diagnostic(
        .frontMatter, at: place, "the file does not start with front matter",
        advice: "start it with a line `---`, then the keys, then a line `---`")
    case .neverClosed:
      Diagnostic(
        .frontMatter, at: place, "the front matter that opens here is never closed",
        advice: "end it with a line `---`")
    }
  }
}

extension Mapping {
  /// What a note is on: passages and pages.
  fileprivate mutating func on(
    ids: AnnotationIDs
  ) -> (passages: [QuoteSelector], pages: [PageName]) {
    var passages: [QuoteSelector] = []
    var pages: [PageName] = []
    for item in node("on")?.items ?? [] {
      _ = inner(item, noun: "place of a note") { (inner: inout Mapping) -> Bool? in
        guard let page = inner.located("page") else {
          if let passage = inner.passage(ids: ids) { passages.append(passage) }
          return true
        }
        if let page = inner.page(page, ids: ids) { pages.append(page) }
        return true
      }
    }
    return (passages, pages)
  }

  fileprivate mutating func differences(_ key: String) -> [Difference] {
    let known = Difference.allCases.map(\.rawValue)
    return texts(key).compactMap { text in
      if let difference = Difference(rawValue: text.value) { return difference }
      report(
        .badValue, at: text.place, "`\(text.value)` is no value of `\(key)`",
        advice: Nearest.advice(for: text.value, among: known, noun: "value"))
      return nil
    }
  }

  fileprivate mutating func answers(
    ids: AnnotationIDs
  ) -> [Disagreement<QuoteSelector>.Answer] {
    let count = node("answers")?.items.count
    if count == 0 || count == 1 {
      report(
        .tooFewAnswers, at: place(of: "answers"), "a disagreement has at least two answers",
        advice: "add what another passage says, or make it a note")
    }
    return mappings("answers", noun: "answer") { answer in
      answer.require("says")
      let says = answer.text("says")
      let holder = answer.reference("holder", to: ids.sides, noun: "side")
      let day = answer.day("day")
      let passages = answer.requiredPassages("passages", ids: ids)
      return says.map {
        Disagreement.Answer(says: $0, holder: holder, day: day, passages: passages)
      }
    }
  }
}

extension Rule {
  package static let tooFewAnswers = contract(
    "too-few-answers", "A disagreement has fewer than two answers",
    "add what another passage says, or make it a note")
}
