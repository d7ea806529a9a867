import DossierModel
import DossierSite

/// An explanation as a person reads it on a terminal: a line for each thing, under headings.
struct ExplanationText {
  let explained: Explained
  /// The folder that the files are relative to, as the user named it.
  let folder: String

  init(_ explained: Explained, folder: String = ".") {
    self.explained = explained
    self.folder = folder
  }

  /// Ends in a line feed; nothing in it steers a terminal.
  var text: String {
    lines.map { PlainText.line($0) + "\n" }.joined()
  }

  private var lines: [String] {
    switch explained {
    case .statement(let statement): lines(of: statement)
    case .reference(let reference): lines(of: reference)
    case .annotations(let all): all.flatMap(lines(of:))
    case .heading(let heading): lines(of: heading)
    }
  }

  private func lines(of statement: Explanation) -> [String] {
    let section = statement.section.isEmpty ? "" : ", under “\(statement.section)”"
    var lines = [
      statement.url, "  \(statement.text)", "  told as \(statement.role.rawValue)\(section)",
    ]
    if !statement.furtherIDs.isEmpty {
      lines.append("  also #s-" + statement.furtherIDs.map(\.text).joined(separator: ", #s-"))
    }
    lines += self.section("Passages", statement.passages.flatMap(lines(of:)))
    lines += self.section("Times", times(of: statement))
    lines += self.section("Side", statement.column.map(lines(of:)) ?? [])
    lines += self.section("Names", statement.links.flatMap(lines(of:)))
    lines += self.section("Names that link nothing", statement.openNames.flatMap(lines(of:)))
    lines += self.section("Citations", statement.citations.flatMap(lines(of:)))
    lines += self.section("Voices", voices(of: statement))
    lines += self.section("Flags", statement.flags.map { $0.rawValue.replacing("-", with: " ") })
    lines += self.section("The editor’s layer", statement.annotations.map(line(of:)))
    return lines + self.section("Pages", statement.pages)
  }

  private func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading + ":"] + lines.map { "  " + $0 }
  }

  private func lines(of passage: Explanation.PassageOrigin) -> [String] {
    let range = passage.range
    var lines = [
      "\(passage.source): \(passage.sourceTitle)",
      "  \(name(of: passage.place)), bytes \(range.lowerBound) to \(range.upperBound)",
      "  “\(passage.quote)”",
    ]
    if let difference = passage.difference { lines.append("  differs: \(difference)") }
    return lines
  }

  // MARK: Times

  private func times(of statement: Explanation) -> [String] {
    var lines = statement.times.flatMap(lines(of:))
    if let correction = statement.undatedBy {
      lines += ["undated", "  by " + words(of: correction)]
    } else if lines.isEmpty {
      lines.append("undated: " + reasonForNone(statement))
    }
    return lines + statement.refused.map { "not “\($0.words)”: \($0.reason.words)" }
  }

  private func reasonForNone(_ statement: Explanation) -> String {
    statement.refused.isEmpty
      ? "no words of its own tell a time, and it takes none from before it"
      : "the times that its words name are none of what it tells, and it takes none from before it"
  }

  private func lines(of time: Explanation.TimeOrigin) -> [String] {
    let part = time.when.part.map { ", " + $0.rawValue.replacing("-", with: " ") } ?? ""
    return ["\(time.when.edtf)\(part) (\(time.when.basis.rawValue))"]
      + reasons(of: time).map { "  " + $0 }
  }

  private func reasons(of time: Explanation.TimeOrigin) -> [String] {
    var reasons: [String] = []
    if !time.words.isEmpty {
      let counted = time.countedFrom.map { ", in a source of \($0)" } ?? ""
      let manner = counted.isEmpty ? time.manner?.words ?? "" : ""
      reasons.append("by the words \(quoted(time.words))\(counted)\(manner)")
    }
    reasons += dayTaken(by: time)
    if !time.works.isEmpty {
      let works = time.works.map(\.text).joined(separator: ", ")
      reasons.append("the works that it cites are of that day: \(works)")
    }
    if let correction = time.correction { reasons.append("by " + words(of: correction)) }
    return reasons
  }

  private func dayTaken(by time: Explanation.TimeOrigin) -> [String] {
    if time.isOfBattle { return ["the battle was fought on this one day"] }
    guard let other = time.inheritedFrom else { return [] }
    let words = "s-\(other.id): “\(other.text)”"
    if let leaning = time.leaning, time.when.basis == .resolved {
      return ["by the words “\(leaning)”, counted from \(words)"]
    }
    return [time.isFromHeading ? "under the heading \(words)" : "goes on in the day of \(words)"]
  }

  // MARK: Sides

  private func lines(of column: Explanation.ColumnOrigin) -> [String] {
    let place = "it stands in a party’s column of \(column.column.rawValue) in an infobox"
    guard let side = column.side else {
      return ["none: \(place) whose belligerents tell no side, or several"]
    }
    let beside =
      column.belligerents.isEmpty ? "" : ", that of \(quoted(column.belligerents))"
    return ["\(side): \(place)\(beside)"]
  }

  // MARK: Names

  private func lines(of link: Explanation.Link) -> [String] {
    let words = link.words.isEmpty ? "" : " by the words \(quoted(link.words))"
    var lines = ["\(link.entity.path) (\(link.name))\(words)"]
    if let place = link.gazetteer { lines.append("  a name of the entry at \(name(of: place))") }
    if let side = link.side {
      lines.append(
        "  of the side \(side), by its entry" + (link.isProposed ? ", which is proposed" : ""))
    }
    lines += link.reasons.map { "  \($0)" }
    if let correction = link.correction { lines.append("  by " + self.words(of: correction)) }
    if !link.articles.isEmpty {
      lines.append("  the source itself links them to \(quoted(link.articles))")
    }
    return lines
  }

  private func lines(of name: Explanation.OpenName) -> [String] {
    let entities = name.entities.map(\.path).joined(separator: ", ")
    return ["“\(name.words)”: \(entities)", "  \(name.reason)"]
  }

  // MARK: Citations and voices

  private func lines(of work: Explanation.CitedWork) -> [String] {
    let locator = work.citation.locator.map { ", \($0)" } ?? ""
    return [
      "\(work.citation.reference)\(locator), via \(work.citation.via)", "  \(work.words)",
    ]
  }

  private func voices(of statement: Explanation) -> [String] {
    let names =
      statement.assertedBy.isEmpty
      ? "nobody is named" : "asserted by " + statement.assertedBy.joined(separator: ", ")
    let count = statement.independentVoices
    return [names, "rests on \(count) independent voice\(count == 1 ? "" : "s")"]
  }

  private func lines(of reference: ReferenceExplanation) -> [String] {
    var lines = [PagePath.references.at(reference.id.text), "  \(reference.words)"]
    lines += self.section("Cited by", reference.via.map(\.text))
    return lines
      + self.section("Statements", reference.citedBy.map { "s-\($0.id): “\($0.text)”" })
  }

  // MARK: Annotations and headings

  private func lines(of annotation: AnnotationExplanation) -> [String] {
    let ties = annotation.ties.flatMap { tie in
      let ids = tie.statements.map { "s-\($0)" }.joined(separator: ", ")
      return lines(of: tie.passage) + (ids.isEmpty ? [] : ["  in \(ids)"])
    }
    return ["the editor’s " + line(of: annotation.name)] + annotation.words.map { "  " + $0 }
      + section("Rests on", ties) + section("Pages", annotation.pages)
  }

  private func lines(of heading: HeadingExplanation) -> [String] {
    let statements = heading.statements.map { "s-\($0.id): “\($0.text)”" }
    return [heading.url, "  \(heading.title)", "  a heading of the page"]
      + section("Statements below it", statements)
  }

  // MARK: Words

  private func words(of correction: Explanation.CorrectionName) -> String {
    "the correction at \(name(of: correction.place)): \(correction.reason)"
  }

  private func line(of annotation: Explanation.AnnotationName) -> String {
    "\(annotation.kind) at \(name(of: annotation.place)): \(annotation.title)"
  }

  private func quoted(_ words: [String]) -> String {
    words.map { "“\($0)”" }.joined(separator: ", ")
  }

  private func name(of place: FilePosition) -> String {
    let file = folder == "." ? place.file : folder + (folder.hasSuffix("/") ? "" : "/") + place.file
    return ([file] + [place.line, place.column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
  }
}
