import DossierModel

extension Mapping {
  /// The id that the mapping gives itself: a slug.
  mutating func identifier<Subject>(of type: Subject.Type = Subject.self) -> Identifier<Subject>? {
    guard let text = located("id") else { return nil }
    let id = Identifier<Subject>(text.value)
    if let fault = SlugCheck.fault(in: text.value) {
      report(.badSlug, at: text.place, fault.message, advice: fault.advice)
      return nil
    }
    if SlugCheck.reserved.contains(text.value) {
      report(
        .reservedSlug, at: text.place, "the id `\(id)` is taken by a page of the site's own",
        advice: "write another one, `\(id)-1` say")
      return nil
    }
    return id
  }

  /// The id of something else; nil, with a fault, where nothing has it.
  ///
  /// `known` is nil where the list of ids itself could not be read.
  mutating func reference<Subject>(
    _ key: String, to known: KnownIDs<Subject>?, noun: String
  ) -> Identifier<Subject>? {
    located(key).flatMap { reference($0, to: known, noun: noun) }
  }

  /// The ids of several other things.
  mutating func references<Subject>(
    _ key: String, to known: KnownIDs<Subject>?, noun: String
  ) -> [Identifier<Subject>] {
    texts(key).compactMap { reference($0, to: known, noun: noun) }
  }

  private mutating func reference<Subject>(
    _ text: Located<String>, to known: KnownIDs<Subject>?, noun: String
  ) -> Identifier<Subject>? {
    let id = Identifier<Subject>(text.value)
    guard let known, !known.contains(id) else { return id }
    report(
      .unknownID, at: text.place, "no \(noun) has the id `\(id)`",
      advice: Nearest.advice(for: id.text, among: known.list.map(\.text), noun: "\(noun) id"))
    return nil
  }
}

/// Whether a text can be the name of a page.
enum SlugCheck {
  /// The pages that every folder of the site has.
  static let reserved: Set<String> = ["index"]

  /// What is wrong with a slug, and what to write; nil where nothing is.
  static func fault(in text: String) -> (message: String, advice: String)? {
    guard !Identifier<Void>(text).isWellFormed else { return nil }
    let leaves = text.utf8.contains(UInt8(ascii: "/")) || text.hasPrefix(".")
    let proposal = proposal(for: text)
    return (
      leaves ? "the id `\(text)` leaves its folder" : "the id `\(text)` is no slug",
      "write lower-case letters a to z and digits, with single hyphens between"
        + (proposal.isEmpty ? "" : ": `\(proposal)`")
    )
  }

  /// The slug nearest to a text: its ASCII letters and digits, hyphens between.
  private static func proposal(for text: String) -> String {
    let parts = text.lowercased().utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let slug = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return Identifier<Void>(slug).isWellFormed ? slug : ""
  }
}

/// The ids that a list has given so far.
struct GivenIDs<Subject> {
  private(set) var places: [Identifier<Subject>: FilePosition] = [:]

  /// Takes an id down; false, with a fault, where an earlier item has it.
  mutating func take(_ id: Identifier<Subject>, in mapping: inout Mapping) -> Bool {
    guard let first = places[id] else {
      places[id] = mapping.place(of: "id")
      return true
    }
    mapping.report(
      .duplicateID, at: mapping.place(of: "id"),
      "the id `\(id)` is given twice, first in line \(first.line ?? 1)",
      advice: "give one of the two another id",
      notes: [Diagnostic.Note(at: first, "the other entry stands here")])
    return false
  }
}

/// The ids that can be referred to, in the order in which they are given.
struct KnownIDs<Subject>: Sendable {
  let list: [Identifier<Subject>]
  private let set: Set<Identifier<Subject>>

  init(_ list: [Identifier<Subject>] = []) {
    self.list = list
    set = Set(list)
  }

  /// The ids of a list before it is read, so that an item can refer to a later one.
  init(declaredIn list: YAMLNode) {
    self.init(list.items.compactMap { $0["id"]?.text }.map { Identifier($0) })
  }

  func contains(_ id: Identifier<Subject>) -> Bool {
    set.contains(id)
  }
}

extension Rule {
  package static let unknownID = contract(
    "unknown-id", "An id is named that nothing has", "write an id of the list")
  package static let duplicateID = contract(
    "duplicate-id", "An id is given twice", "give one of the two another")
  package static let badSlug = contract(
    "bad-slug", "An id is no slug", "write lower-case letters, digits and hyphens")
  package static let reservedSlug = contract(
    "reserved-slug", "An id is taken by a page of the site's own", "write another")
}
