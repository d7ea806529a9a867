import DossierDocuments
import DossierModel

/// The ids of a source's passages, carried over from one file of it to the next.
struct CarriedIDs {
  private(set) var ledger: IDLedger
  /// How many passages have ids that stay behind, since their bytes don't stand in the newer file
  /// just once.
  private(set) var left = 0
  private var carried = 0

  /// Takes over what stands in the newer file byte for byte and once; nothing is likened.
  init(_ known: IDLedger, of source: Source.ID, from old: [UInt8], to new: [UInt8]) {
    let (before, after) = (Self.edition(old), Self.edition(new))
    let finder = QuoteFinder(new)
    ledger = IDLedger()
    for entry in known.entries {
      ledger.entries.append(entry)
      guard entry.source == source, entry.edition == before, before != after,
        entry.range.upperBound <= old.count
      else { continue }
      let quote = String(decoding: old[entry.range], as: UTF8.self)
      if case .once(let range) = finder.find(quote) {
        ledger.entries[ledger.entries.count - 1].edition = after
        ledger.entries[ledger.entries.count - 1].range = range
        carried += 1
      } else {
        left += 1
      }
    }
  }

  private static func edition(_ bytes: [UInt8]) -> String { IDLedger.edition(Digest(of: bytes)) }

  /// What a person reads.
  var lines: [String] {
    left == 0
      ? []
      : [
        "\(carried) passages keep what led to them; the ids of \(left) that do not stand as they did "
          + "are kept beside, under the older file"
      ]
  }
}
