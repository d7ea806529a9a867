import DossierModel

extension GazetteerReader {
  func people(
    _ file: File, units: File, reporting faults: inout [Diagnostic]
  ) -> [Person] {
    guard case .list(let list) = file else { return [] }
    var given = GivenIDs<Person>()
    let unitIDs = units.ids(of: Unit.self)
    return Mapping.each(of: list, noun: "person", reporting: &faults) { mapping in
      mapping.require("id", "name", "role")
      let id = mapping.identifier(of: Person.self)
      let names = names(&mapping)
      let role = mapping.text("role")
      let side = mapping.reference("side", to: sides, noun: "side")
      let unit = mapping.reference("unit", to: unitIDs, noun: "unit")
      let isPrivate = mapping.flag("private") ?? false
      let isProposed = mapping.flag("proposed") ?? false
      guard let id, given.take(id, in: &mapping), let first = names.first, let role else {
        return nil
      }
      return Person(
        id: id, name: first.text, names: names, role: role, side: side, unit: unit,
        isPublic: !isPrivate, isProposed: isProposed, place: mapping.place)
    }
  }

  func voices(_ file: File, reporting faults: inout [Diagnostic]) -> [Voice] {
    guard case .list(let list) = file else { return [] }
    var given = GivenIDs<Voice>()
    return Mapping.each(of: list, noun: "voice", reporting: &faults) { mapping in
      mapping.require("id", "name", "kind")
      let id = mapping.identifier(of: Voice.self)
      let names = names(&mapping).map(\.text)
      let hosts = mapping.texts("hosts").compactMap { host($0, in: &mapping) }
      let kind = mapping.text("kind")
      let side = mapping.reference("side", to: sides, noun: "side")
      let standing = mapping.text("standing")
      let isProposed = mapping.flag("proposed") ?? false
      guard let id, given.take(id, in: &mapping), let first = names.first, let kind else {
        return nil
      }
      return Voice(
        id: id, name: first, names: names, hosts: hosts, kind: kind, side: side,
        standing: standing, isProposed: isProposed, place: mapping.place)
    }
  }

  private func host(_ text: Located<String>, in mapping: inout Mapping) -> String? {
    let host = text.value.lowercased()
    if WebAddress.isDomain(host) {
      return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
    mapping.report(
      .badValue, at: text.place, "`\(text.value)` is no host",
      advice: "write what stands between `https://` and the next `/`: `example.org`")
    return nil
  }
}
