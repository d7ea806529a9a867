import DossierLanguages
import DossierModel

/// The schemes of addresses that MediaWiki links, in any case: `schemes.tsv`.
enum URLScheme {
  /// How many bytes a scheme, its colon and slashes with it, takes up at an offset; nil where none
  /// stands there.
  static func length(in bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    return byFirst[bytes[offset].lowered]?.first { scheme in
      scheme.count <= bytes.count - offset
        && zip(scheme, bytes[offset...]).allSatisfy { $0 == $1.lowered }
    }?.count
  }

  /// White space of three bytes in UTF-8 (Unicode's category Zs), which ends an address.
  static let spaces: [StaticString] = [
    "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}",
    "\u{2008}", "\u{2009}", "\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}",
  ]

  private static let byFirst: [UInt8: [[UInt8]]] = {
    let schemes = FactTable.rows(PackageResources.schemes_tsv).compactMap(\.first)
    return Dictionary(grouping: schemes.map { Array($0.utf8) }) { $0.first ?? 0 }
  }()
}
