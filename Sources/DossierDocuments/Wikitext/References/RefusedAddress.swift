import DossierModel

/// What a source gives as the address of a work and no page may link to: told where it stands.
enum RefusedAddress {
  /// One fault for each such address of a work, which begins at an offset of the source.
  static func faults(of work: Reference, at offset: Int, in bytes: [UInt8]) -> [SourceFault] {
    work.refusedAddresses.map { address in
      SourceFault(
        rule: .noAddress, offset: place(of: address, from: offset, in: bytes),
        message: "“\(shortened(address))” is given as an address, and no page can link to it",
        advice: "it is shown as text; an address begins with http:// or https:// and a host")
    }
  }

  /// Where the address stands; the beginning of the work where it is put together from pieces.
  private static func place(of address: String, from offset: Int, in bytes: [UInt8]) -> Int {
    let wanted = Array(address.utf8)
    guard let first = wanted.first else { return offset }
    var position = offset
    while let start = bytes[position...].firstIndex(of: first) {
      if bytes[start...].starts(with: wanted) { return start }
      position = start + 1
    }
    return offset
  }

  private static func shortened(_ address: String) -> String {
    address.count > 80 ? address.prefix(80) + "…" : address
  }
}

extension Rule {
  package static let noAddress = fault(
    "no-address", "A source gives as an address what no page can link to; it is shown as text",
    "accept it: nobody may edit a source")
}
