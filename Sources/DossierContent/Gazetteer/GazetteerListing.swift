import DossierModel

/// An entry of one list of the gazetteer.
package struct GazetteerListing: Hashable, Sendable {
  /// The list that has it.
  package var list: GazetteerList
  /// Unique in its list.
  package var id: String

  /// The list and the id: `places/arras`.
  package var path: String { "\(list.rawValue)/\(id)" }
}

extension EntityID {
  var listing: GazetteerListing {
    switch self {
    case .unit: GazetteerListing(list: .units, id: text)
    case .place: GazetteerListing(list: .places, id: text)
    case .person: GazetteerListing(list: .people, id: text)
    }
  }

  /// The list and the id: `places/arras`.
  package var path: String { listing.path }
}

extension Voice.ID {
  var listing: GazetteerListing { GazetteerListing(list: .voices, id: text) }
}

extension Gazetteer {
  /// Every entry, in the order of the lists.
  package var listings: [GazetteerListing] {
    names.map(\.entity.listing) + voices.map(\.id.listing)
  }

  /// The entries that nobody has confirmed, in the same order.
  package var proposedListings: [GazetteerListing] {
    proposed.map(\.listing) + proposedVoices.map(\.listing)
  }

  /// A warning that counts the entries that nobody has confirmed; none where there are none.
  package var proposedEntries: [Diagnostic] {
    let count = proposedListings.count
    guard let first = proposedListings.first else { return [] }
    return [
      Diagnostic(
        .proposedEntity, at: FilePosition("Content/Gazetteer"),
        "\(count) \(count == 1 ? "entry is" : "entries are") proposed, not yet confirmed by an editor",
        advice: "look them over, then run dossier confirm \(first.path) for one, or --all for all")
    ]
  }
}

extension Rule {
  package static let proposedEntity = debt(
    "proposed-entity", "An entry of the gazetteer was proposed and nobody has confirmed it",
    "look it over, then run `dossier confirm`")
}
