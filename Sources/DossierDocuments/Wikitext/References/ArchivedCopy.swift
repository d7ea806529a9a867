import DossierLanguages
import DossierModel
import Foundation

/// A copy in an archive: named by a template (`{{webarchive|url=…|date=…}}`) or by its address.
struct ArchivedCopy {
  let url: String?
  let date: CalendarDate?
  /// What the template calls the work.
  var title: String?

  /// The copy that a template names; `name` tells those that give the address of the original.
  init(_ node: MarkupNode, in tree: MarkupTree) {
    let writer = FlowWriter(tree)
    func argument(_ name: String) -> String? {
      let text = tree.argument(name, of: node).map { writer.text($0, of: node) }
      return text.flatMap { $0.isEmpty ? nil : $0 }
    }
    let written = argument("url") ?? argument("1")
    let day = argument("date") ?? argument("2")
    title = argument("title")
    if case .template("wayback") = node.kind, let original = written,
      !ArchiveAddress.isArchive(original)
    {
      let stamp = day?.filter(\.isNumber) ?? ""
      url = "https://web.archive.org/web/\(stamp.isEmpty ? "*" : stamp)/\(original)"
      date = day.flatMap(WrittenDate.parse) ?? ArchiveAddress.date(ofStamp: stamp)
    } else {
      url = written
      date = day.flatMap(WrittenDate.parse) ?? written.flatMap(ArchiveAddress.date(in:))
    }
  }

  init(url: String, date: CalendarDate?) {
    self.url = url
    self.date = date ?? ArchiveAddress.date(in: url)
  }
}

/// What the address of a copy in an archive tells.
enum ArchiveAddress {
  /// Whether an address is that of a copy.
  static func isArchive(_ url: String) -> Bool {
    guard let (host, path) = parts(url) else { return false }
    return hosts.contains { entry in
      (host == entry.host || host.hasSuffix("." + entry.host))
        && (entry.path.isEmpty || path.hasPrefix(entry.path)) && path.utf8.count > 1
    }
  }

  /// When a copy was made, where its address holds a stamp (`/web/20240501123000/`).
  static func date(in url: String) -> CalendarDate? {
    guard isArchive(url), let (_, path) = parts(url) else { return nil }
    return path.split(separator: "/").prefix(3).lazy.compactMap { date(ofStamp: String($0)) }.first
  }

  /// The day of a stamp of eight figures or more.
  static func date(ofStamp stamp: String) -> CalendarDate? {
    let digits = stamp.utf8.prefix { $0.isDigit }
    guard digits.count >= 8, digits.count <= 14,
      let number = Int(String(decoding: digits.prefix(8), as: UTF8.self))
    else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The address of the original where that of the copy ends in it.
  static func original(of url: String) -> String? {
    guard isArchive(url), let (_, path) = parts(url),
      let start = path.range(of: "http", options: [])?.lowerBound
    else { return nil }
    let address = String(path[start...])
    return address.hasPrefix("http://") || address.hasPrefix("https://") ? address : nil
  }

  private static func parts(_ url: String) -> (host: String, path: Substring)? {
    guard let scheme = url.range(of: "://") else { return nil }
    let rest = url[scheme.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    return (rest[..<end].lowercased(), rest[end...])
  }

  private static let hosts: [(host: String, path: String)] = FactTable.rows(
    PackageResources.archives_tsv
  ).filter { !($0.first ?? "").isEmpty }.map { ($0[0], $0.count > 1 ? $0[1] : "") }
}
