import DossierLanguages
import DossierModel
import Testing

@testable import DossierSite

@Suite("The timeline")
struct TimelineTests {
  private static func timeline(
    _ times: [[(String, PartOfDay?, TimeBasis)]], period: (String, String)? = nil
  ) -> Timeline {
    var dossier = Dossier(settings: Settings(title: "Marr"), sources: [Sample.source])
    if let period {
      dossier.settings.period = Settings.Period(from: .of(period.0), to: .of(period.1))
    }
    dossier.statements = times.enumerated().map { number, times in
      var statement = Sample.statement("Sentence \(number).", id: Statement.ID("s\(number)"))
      statement.when = times.compactMap { time in
        EDTF(time.0).map { When($0, part: time.1, basis: time.2) }
      }
      return statement
    }
    return Timeline(SitePlan(dossier))
  }

  /// A line for each day: its parts with their statements, `+` for what goes on.
  private func written(_ timeline: Timeline) -> [String] {
    timeline.days.map { day in
      "\(day.date): "
        + day.parts.map { part in
          "\(InterfaceWords.english[part.heading]) "
            + part.entries.map { "\($0.isContinued ? "+" : "")\($0.statement)" }
            .joined(separator: " ")
        }.joined(separator: ", ")
    }
  }

  @Test("days stand in order, and in each its parts, what names none last")
  func days() {
    let timeline = Self.timeline([
      [("1851-06-05", .evening, .stated)], [("1851-06-04", .morning, .stated)],
      [("1851-06-04", nil, .inherited)], [("1851-06-04", .earlyHours, .stated)],
    ])
    #expect(
      written(timeline) == [
        "1851-06-04: Early hours s3, Morning s1, During the day, no part given s2",
        "1851-06-05: Evening s0",
      ])
  }

  @Test("a range of up to three days stands on each, and goes on behind what is new")
  func ranges() {
    let timeline = Self.timeline([
      [("1851-06-04/1851-06-06", nil, .stated)], [("1851-06-05", nil, .stated)],
    ])
    #expect(
      written(timeline) == [
        "1851-06-04: During the day, no part given s0",
        "1851-06-05: During the day, no part given s1 +s0",
        "1851-06-06: During the day, no part given +s0",
      ])
    #expect(timeline.lanes == [])
  }

  @Test("a night between two days is the night before on the second")
  func nights() {
    let timeline = Self.timeline([[("1851-06-04/1851-06-05", .night, .stated)]])
    #expect(
      written(timeline) == ["1851-06-04: Night s0", "1851-06-05: The night before +s0"])
  }

  @Test("a longer time has a lane, cut where the axis ends")
  func lanes() {
    let timeline = Self.timeline([
      [("1851-06-03", nil, .stated)], [("1851-06-07", nil, .stated)],
      [("1851-06-04/1851-06-07", nil, .inherited)], [("1851-05-20/1851-06-05", nil, .stated)],
      [("1851-06", nil, .citation)],
    ])
    #expect(timeline.lanes.map(\.entry.statement) == ["s4", "s3", "s2"])
    #expect(timeline.lanes.map(\.start) == [0, 0, 1])
    #expect(timeline.lanes.map(\.length) == [5, 3, 4])
    #expect(timeline.lanes.map(\.beginsBefore) == [true, true, false])
    #expect(timeline.lanes.map(\.endsAfter) == [true, false, false])
  }

  @Test("a time whose end lies open stands on its first day, and in a lane to the end")
  func open() {
    let timeline = Self.timeline([
      [("1851-06-04/..", nil, .stated)], [("1851-06-06", nil, .stated)],
    ])
    #expect(written(timeline).first == "1851-06-04: During the day, no part given s0")
    #expect(timeline.lanes.map(\.length) == [3])
    #expect(timeline.lanes.map(\.endsAfter) == [true])
  }

  @Test("what lies outside the axis stands by year; what has no time is counted, headings not")
  func others() {
    let timeline = Self.timeline(
      [
        [("1851-06-04", nil, .stated)], [("1848", nil, .stated), ("1830-07", nil, .stated)], [],
      ], period: ("1851-06-03", "1851-06-06"))
    #expect(timeline.years.map(\.year) == [1830, 1848])
    #expect(timeline.years.map { $0.entries.map(\.statement) } == [["s1"], ["s1"]])
    #expect(timeline.undated == 1)
  }

  @Test("a long sentence is cut at a space, a short one never")
  func shortened() {
    #expect(TimelineRecord.shortened("They held the bridge.", to: 30) == "They held the bridge.")
    #expect(
      TimelineRecord.shortened("They held the bridge, alone.", to: 23) == "They held the bridge …")
    #expect(TimelineRecord.shortened("Bridge, mill and ford", to: 9) == "Bridge …")
    #expect(TimelineRecord.longest(of: 10) == 200)
    #expect(TimelineRecord.longest(of: 10_000) == 60)
  }

  @Test("a lane is drawn where its days lie, ten units each")
  func drawn() throws {
    let times = ["1851-06-03", "1851-06-08", "1851-06-04/1851-06-07"]
    let statements = times.enumerated().map { number, time in
      var statement = Sample.statement("Sentence \(number).", id: Statement.ID("s\(number)"))
      statement.when = EDTF(time).map { [When($0, basis: .stated)] } ?? []
      return statement
    }
    let page = Page(.only(.timeline), title: "", at: PagePath(named: "timeline"), body: "")
    let view = Viewpoint(Sample.plan(statements: statements), page, try Sample.templates())
    let record = Told(TimelineRecord(view), TimelineRecord.fields)
    let lane = record.list("lanes")
    #expect(lane.map { $0.text("axis") } == ["60"])
    #expect(lane.map { $0.text("x") } == ["10"])
    #expect(lane.map { $0.text("width") } == ["40"])
    #expect(lane.map { $0.text("time") } == ["4 to 7 June 1851"])
  }

  @Test("the page tells every time with its basis in words, and offers what may be chosen")
  func page() throws {
    let built = try FixtureDossier.named("bridge").build()
    let page = try built.page("timeline.html")
    let entries = page.all("li").filter { $0.attributes["class"]?.hasPrefix("te ") == true }
    let inherited = entries.filter { $0.attributes["class"]?.contains("b-inherited") == true }
    #expect(inherited.contains { $0.text.contains("date inherited") })
    let filters = page.all("select").compactMap { $0.attributes["name"] }
    #expect(filters.contains("sides") && filters.contains("sources"))
    let chosen = page.all("option").compactMap { $0.attributes["value"] }
    let values = Set(
      entries.flatMap { entry in
        ["data-sources", "data-sides", "data-units", "data-places"].flatMap {
          (entry.attributes[$0] ?? "").split(separator: " ").map(String.init)
        }
      })
    #expect(Set(chosen.filter { !$0.isEmpty }).isSubset(of: values))
  }
}
