import DossierModel

extension PageKind {
  /// The days of a month, and what the sources date to the month alone or to more than its days.
  static let month = PageKind(
    names: [.month], template: .page,
    composing: .written { plan, jobs in
      Parallel.map(plan.days.months, jobs: jobs) { MonthPage(plan: plan, month: $0).page }
    })
}

/// Composes the page of a month.
private struct MonthPage {
  let plan: SitePlan
  let month: CalendarDate

  var page: Page {
    var page = PageBody(plan: plan, path: .month(month), title: plan.dates.words(for: month))
    let days = plan.days.all.filter { $0.toTheMonth == month }
    page.addMarkdown(
      days.map { day in
        let link = RelativePath.from(page.path.content, to: PagePath.day(day).content)
        let count = plan.words(.statements, count: plan.days.statements[day]?.count ?? 0)
        return "- [\(plan.dates.words(for: day))](\(link)): \(count)"
      }.joined(separator: "\n"))
    let vague = plan.dossier.statements.filter(isOfTheMonth)
    if !vague.isEmpty {
      page.addHeading(plan.words[.notDatedToOneDay])
      page.addRuns(vague, headingLevel: 3, namesDays: true)
    }
    page.addSources(of: vague)
    return page.page(.month(month), date: month)
  }

  private func isOfTheMonth(_ statement: Statement) -> Bool {
    plan.days(of: statement).isEmpty && !statement.isMereDate
      && statement.when.contains {
        $0.edtf.start.toTheMonth == month && $0.edtf.start.month != nil
      }
  }
}
