import DossierContent
import DossierImport
import DossierModel

extension Proposal {
  /// The entries of a list as text.
  func entries(of list: GazetteerList) -> [String] {
    WrittenEntries.entries(
      of: list, in: gazetteer, origins: origins.mapValues(Self.comments),
      voiceOrigins: voiceReasons.mapValues { [$0] })
  }

  private static func comments(_ origins: [Origin]) -> [String] {
    origins.map { "\($0.file), line \($0.line), \($0.found): “\($0.quote)”" }
  }

  /// "3 units, 12 places, 4 people and 2 voices proposed".
  var counted: String {
    let counts = [
      Self.counted(gazetteer.units.count, "unit", "units"),
      Self.counted(gazetteer.places.count, "place", "places"),
      Self.counted(gazetteer.people.count, "person", "people"),
      Self.counted(gazetteer.voices.count, "voice", "voices"),
    ]
    return counts.dropLast().joined(separator: ", ") + " and \(counts[3]) proposed"
  }

  private static func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }
}
