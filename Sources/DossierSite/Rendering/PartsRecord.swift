import DossierTemplates

/// The ways from one part of a long page to the others.
struct PartsRecord: TemplatePart {
  /// A part.
  struct Way: Sendable {
    /// From 1.
    var number: Int
    var url: String
    var isCurrent: Bool
  }

  /// An anchor that has moved to another part.
  struct Moved: Sendable {
    var anchor: String
    var url: String
  }

  let parts: [Way]
  let moved: [Moved]

  static let template = "parts"

  static let fields: Fields<PartsRecord> = [
    .list(
      "parts", "all parts of the page",
      [
        .text("number", "its number, from 1") { "\($0.number)" },
        .address("url", "where it is", \.url),
        .flag("isCurrent", "whether it is this one", \.isCurrent),
      ], \.parts),
    .flag("hasMoved", "whether it is the first part, which leads on to what has moved") {
      !$0.moved.isEmpty
    },
    .list(
      "moved", "the anchors that have moved",
      [
        .plain("anchor", "its name", \.anchor), .address("url", "where it is", \.url),
      ], \.moved),
  ]
}

/// The way from the end of a part to the next one.
struct NextPartRecord: TemplatePart {
  let url: String

  static let template = "next-part"

  static let fields: Fields<NextPartRecord> = [.address("url", "where it is", \.url)]
}
