import DossierDocuments
import DossierLanguages
import DossierModel
import DossierReading

/// Proposes voices: the agencies and outlets of the works that documents cite, with the hosts of
/// their sites, and the outlets that reports name as their own.
struct VoiceProposer {
  private(set) var voices: [Voice] = []
  /// Why each is proposed.
  private(set) var reasons: [Voice.ID: String] = [:]

  /// One name, however it is spelt, and what speaks for it.
  private struct Candidate {
    var names: [String: Int] = [:]
    var hosts: [String: Int] = [:]
    var works = 0
    var isAgency = false
    var publishes = false
    var type = ""
  }

  private let words = VoiceWords()
  private let corpus: Corpus
  private var candidates: [String: Candidate] = [:]
  private var order: [String] = []
  /// How many works an outlet must stand in.
  private static let fewestWorks = 2

  init(_ documents: [SourceDocument], _ corpus: Corpus, known: [Voice]) {
    self.corpus = corpus
    for document in documents {
      document.references.forEach { note($0) }
      if let publisher = document.source.publisher {
        note(publisher) { $0.publishes = true }
      }
    }
    propose(beside: known)
  }

  // MARK: Works

  private mutating func note(_ work: Reference) {
    let agency =
      work.details.first { $0.label == "agency" }?.text
      ?? (work.container == nil ? nil : work.publisher.flatMap { words.isAgency($0) ? $0 : nil })
    if let agency { note(agency) { $0.isAgency = true } }
    guard words.isReport(work.type), let outlet = work.container ?? work.publisher else { return }
    let host = work.url.flatMap(Host.init).map(\.name).flatMap {
      words.isShared($0) || !WebAddress.isDomain($0) ? nil : $0
    }
    note(outlet) { candidate in
      candidate.works += 1
      if candidate.type.isEmpty { candidate.type = work.type }
      if let host { candidate.hosts[host, default: 0] += 1 }
    }
  }

  private mutating func note(_ name: String, _ change: (inout Candidate) -> Void) {
    let name = name.trimmedName
    let key = NameIndex.folded(name)
    guard !key.isEmpty, name.utf8.count <= 60, !isCommonWord(name) else { return }
    if candidates[key] == nil { order.append(key) }
    candidates[key, default: Candidate()].names[name, default: 0] += 1
    change(&candidates[key, default: Candidate()])
  }

  /// A word that the prose has in lower case would be found in it as if it were the voice.
  private func isCommonWord(_ name: String) -> Bool {
    !name.contains(" ") && corpus.lowercase.contains(name.lowercased())
  }

  // MARK: Voices

  private mutating func propose(beside known: [Voice]) {
    let index = VoiceIndex(known)
    let owners = hostOwners()
    var taken: Set<String> = []
    for key in order {
      guard let candidate = candidates[key],
        candidate.works >= Self.fewestWorks || candidate.isAgency || candidate.publishes,
        let name = Self.name(candidate), index.voice(named: name) == nil, !isAddress(name)
      else { continue }
      let hosts = candidate.hosts.keys.filter { owners[$0] == key }.sorted()
      let id = Slugs.free(Slugs.slug(of: name), taken: taken)
      taken.insert(id)
      voices.append(
        Voice(
          id: .init(id), name: name, names: [name], hosts: hosts,
          kind: candidate.isAgency ? "agency" : words.kind(of: name, type: candidate.type),
          side: nil, standing: nil, isProposed: true, place: FilePosition("")))
      reasons[.init(id)] = Self.reason(candidate)
    }
  }

  /// The name of each host: the outlet of most works there.
  private func hostOwners() -> [String: String] {
    var owners: [String: (key: String, count: Int)] = [:]
    for key in order {
      for (host, count) in candidates[key]?.hosts ?? [:] where count > owners[host]?.count ?? 0 {
        owners[host] = (key, count)
      }
    }
    return owners.mapValues(\.key)
  }

  /// The spelling of most works, of equals the first by its letters.
  private static func name(_ candidate: Candidate) -> String? {
    candidate.names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// An address is no name.
  private func isAddress(_ name: String) -> Bool {
    !name.contains(" ") && name.contains(".") && Host("https://" + name) != nil
  }

  private static func reason(_ candidate: Candidate) -> String {
    var parts: [String] = []
    if candidate.isAgency { parts.append("agency of a cited work") }
    if candidate.publishes { parts.append("outlet of a source") }
    if candidate.works > 0 {
      parts.append("outlet of \(candidate.works) cited \(candidate.works == 1 ? "work" : "works")")
    }
    return parts.joined(separator: ", ")
  }
}

/// What the names of voices tell of them, from `voice-words.tsv`.
struct VoiceWords: Sendable {
  private var kinds: [(kind: String, endings: [[String]])] = []
  private var hosts: Set<String> = []

  init() {
    for row in WordTable.voiceWords.rows where row.count > 1 {
      let words = (row.last ?? "").split(separator: ";").map(String.init)
      if row[0] == "shared-host" {
        hosts = Set(words)
      } else {
        kinds.append((row[0], words.map { $0.split(separator: " ").map(String.init) }))
      }
    }
  }

  /// Whether many speak on a site.
  func isShared(_ host: String) -> Bool {
    hosts.contains(host) || hosts.contains { host.hasSuffix("." + $0) }
  }

  /// Whether a work of a CSL type reports, as news and pages do and books do not.
  func isReport(_ type: String) -> Bool {
    ["webpage", "article-newspaper", "article-magazine", "broadcast", "post", "post-weblog"]
      .contains(type)
  }

  /// Whether a name is that of an agency, whose copy outlets print.
  func isAgency(_ name: String) -> Bool {
    kind(of: name, type: "") == "agency"
  }

  /// By the end of a name, else by the type of its works.
  func kind(of name: String, type: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (kind, endings) in kinds
    where endings.contains(where: { words.suffix($0.count) == $0[...] }) {
      return kind
    }
    switch type {
    case "article-newspaper": return "news outlet"
    case "article-magazine": return "magazine"
    default: return type.isEmpty ? "outlet" : "website"
    }
  }
}
