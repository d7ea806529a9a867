import DossierModel

private let listed = FilePosition("Content/Gazetteer")

extension Unit {
  package static func named(
    _ id: String, _ names: [String], side: Side.ID? = nil, parent: ID? = nil
  ) -> Unit {
    Unit(
      id: ID(id), name: names[0], names: names.map { EntityName($0, language: "en") }, side: side,
      kind: "force", parent: parent, place: listed)
  }
}

extension Place {
  package static func named(_ id: String, _ names: [String]) -> Place {
    Place(
      id: ID(id), name: names[0], names: names.map { EntityName($0, language: "en") },
      kind: "town", within: nil, isDistrict: false, position: nil, place: listed)
  }
}

extension Person {
  package static func named(_ id: String, _ names: [String]) -> Person {
    Person(
      id: ID(id), name: names[0], names: names.map { EntityName($0, language: "en") }, role: "",
      side: nil, unit: nil, isPublic: true, place: listed)
  }
}

extension Voice {
  package static func named(_ id: String, _ names: [String]) -> Voice {
    Voice(
      id: ID(id), name: names[0], names: names, hosts: [], kind: "newspaper", side: nil,
      standing: nil, place: listed)
  }
}
