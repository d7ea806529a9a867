import DossierModel
import Testing

@testable import DossierSite

@Suite("What there is to be shown")
struct SitePlanTests {
  private static func plan(_ days: [String], period: (String, String)? = nil) -> SitePlan {
    var dossier = Dossier(
      settings: Settings(title: "Marr"), sources: [Sample.source])
    if let period {
      dossier.settings.period = Settings.Period(from: .of(period.0), to: .of(period.1))
    }
    dossier.statements = days.enumerated().map { number, day in
      var statement = Sample.statement("Sentence \(number).", id: Statement.ID("s\(number)"))
      statement.when = EDTF(day).map { [When($0, basis: .stated)] } ?? []
      return statement
    }
    return SitePlan(dossier)
  }

  @Test("a day has a page in the period and a week around it")
  func period() {
    let plan = Self.plan(
      ["1851-05-20", "1851-05-28", "1851-06-04", "1851-06-30"],
      period: ("1851-06-03", "1851-06-08"))
    #expect(plan.days.all.map(\.description) == ["1851-05-28", "1851-06-04"])
    #expect(!plan.isInPeriod(.of("1851-05-28")) && plan.isInPeriod(.of("1851-06-04")))
    #expect(plan.days(of: plan.dossier.statements[0]) == [])
    #expect(plan.home(of: plan.dossier.statements[0]) == .source(Sample.source))
    #expect(plan.url(of: plan.dossier.statements[2]) == "days/1851-06-04.html#s-s2")
  }

  @Test("days that stretch far have months above them")
  func months() {
    #expect(Self.plan(["1851-06-04", "1851-07-04"]).days.months == [])
    let long = Self.plan(["1851-06-04", "1851-06-20", "1851-09-04"]).days.months
    #expect(long.map(\.description) == ["1851-06", "1851-09"])
  }

  @Test("what has an id is found by it, a statement by its further ones too")
  func catalogue() {
    var dossier = Dossier(settings: Settings(title: "Marr"), sources: [Sample.source])
    var statement = Sample.statement("It rained.")
    statement.furtherIDs = ["0000eeee"]
    dossier.statements = [statement]
    let plan = SitePlan(dossier)
    #expect(plan.catalogue.statements["0000eeee"]?.id == statement.id)
    #expect(plan.catalogue.sources["chronicle"]?.siglum == "C")
    #expect(plan.statements.bySource["chronicle"]?.map(\.id) == [statement.id])
    #expect(plan.path(of: .unit("none")) == nil && plan.name(of: .unit("none")) == "none")
    #expect(plan.titles.pages["sources/chronicle.html"] == "The Chronicle")
  }
}
