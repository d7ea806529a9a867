import DossierModel

/// Tells which voice each work belongs to: its agency, outlet or institution.
package struct VoiceIndex: Sendable {
  private var byName: [[String]: Voice.ID] = [:]
  private var byHost: [String: Voice.ID] = [:]
  /// The outlets that works name, by their letters alone.
  private var outlets: [String: String] = [:]

  /// Of two voices that share a name or host, the first of the gazetteer has it; of two spellings
  /// of an outlet, that of the first work.
  package init(_ voices: [Voice], works: [Reference] = []) {
    for voice in voices {
      for name in [voice.name] + voice.names {
        let key = Self.folded(name)
        if !key.isEmpty, byName[key] == nil { byName[key] = voice.id }
      }
      for host in voice.hosts {
        let key = Host.withoutWWW(host.lowercased())
        if byHost[key] == nil { byHost[key] = voice.id }
      }
    }
    for work in works {
      guard let outlet = work.outlet, !Self.isHost(outlet, of: work) else { continue }
      let letters = Self.folded(outlet).joined()
      if outlets[letters] == nil { outlets[letters] = outlet }
    }
  }

  /// The voice of a work: by its author where that is a voice, its publisher, its container, else
  /// the host of its URL.
  ///
  /// Names come before the host, since a work names the agency whose copy a site prints.
  package func voice(of reference: Reference) -> Voice.ID? {
    let authors = reference.authors.compactMap { author -> String? in
      guard case .literal(let name) = author else { return nil }
      return name
    }
    let names = authors + [reference.publisher, reference.container].compactMap(\.self)
    return names.lazy.compactMap(voice(named:)).first
      ?? reference.url.flatMap(Host.init)?.withParents.lazy.compactMap { byHost[$0] }.first
  }

  /// The voice that has a name, whatever its case, accents and article.
  package func voice(named name: String) -> Voice.ID? {
    byName[Self.folded(name)]
  }

  /// What tells the voice of a work from others: its voice, else its outlet, its host or itself.
  ///
  /// Revisions of one article share their outlet, and so count once; a remark that names no work is
  /// nobody's voice.
  package func key(of reference: Reference) -> String? {
    if reference.isRemark { return nil }
    if let voice = reference.voice ?? voice(of: reference) { return "voice " + voice.text }
    return outlet(of: reference).map { "outlet " + Self.folded($0).joined(separator: " ") }
      ?? "work \(reference.id)"
  }

  /// The outlet of a work: the one that it names; where it names none, or only the site's address,
  /// the one that another work names and whose letters that address has, else the host.
  package func outlet(of reference: Reference) -> String? {
    if let outlet = reference.outlet, !Self.isHost(outlet, of: reference) {
      return outlets[Self.folded(outlet).joined()] ?? outlet
    }
    guard let host = reference.url.flatMap(Host.init) else { return reference.outlet }
    return host.labels.lazy.compactMap { outlets[$0] }.first ?? host.name
  }

  /// Whether an outlet's name is the address of the site that the work stands on.
  private static func isHost(_ outlet: String, of reference: Reference) -> Bool {
    let name = Host.withoutWWW(outlet.lowercased())
    return reference.url.flatMap(Host.init)?.withParents.contains(name) ?? false
  }

  private static func folded(_ name: String) -> [String] {
    let words = WordFolder.words(of: name).map(\.folded)
    return words.first == "the" ? Array(words.dropFirst()) : words
  }
}

/// The host of a URL.
package struct Host: Sendable, Equatable {
  /// Lower-case, without `www.`, user and port.
  package let name: String

  /// Nil where the text is no URL with a scheme and a host.
  package init?(_ url: String) {
    let bytes = Array(url.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[(colon + 1)...].starts(with: "//".utf8)
    else { return nil }
    let ends = Array("/?#".utf8)
    let authority = bytes[(colon + 3)...].prefix { !ends.contains($0) }
    let afterUser = authority.split(separator: UInt8(ascii: "@")).last ?? []
    let host = afterUser.prefix { $0 != UInt8(ascii: ":") }
    guard !host.isEmpty else { return nil }
    name = Self.withoutWWW(String(decoding: host, as: UTF8.self).lowercased())
  }

  /// Its parts but for the last: `news`, `courier` of `news.courier.example`.
  package var labels: [String] { name.split(separator: ".").dropLast().map(String.init) }

  /// The host and each domain that it lies in, the nearest first.
  var withParents: [String] {
    let labels = name.split(separator: ".")
    return labels.indices.map { labels[$0...].joined(separator: ".") }
  }

  static func withoutWWW(_ host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
