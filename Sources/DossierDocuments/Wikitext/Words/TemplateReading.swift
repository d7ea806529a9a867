import DossierLanguages
import DossierModel

/// How a template reads: what a reader sees where it stands.
///
/// `templates.tsv` holds what is known of each; names are compared in lower case.
enum TemplateReading: Equatable {
  /// Nothing that the article itself says; the reason for which its bytes are excluded.
  case excluded(ExclusionReason.Known)
  /// Shows no words; its bytes belong to the words beside it.
  case hidden(ExclusionReason.Known)
  /// Shows the first of these arguments that holds something.
  case shown([String])
  /// Shows each of these arguments that holds something, in this order, with spaces between them.
  case sequence([String])
  /// Shows the first two arguments after a fixed text, with another text between them.
  case prefixed(String, joint: String)
  /// Shows the first of its arguments between two fixed texts.
  case around(String, String)
  /// Shows these arguments that hold something, each after a text of its own.
  case labelled([Label])
  /// Shows the first of the arguments, and the others in parentheses behind it.
  case apposed(String, [String])
  /// Shows its arguments, with a text between them.
  case joined(String)
  case fixed(String)
  /// Shows its first argument, or this text where it has none.
  case fallingBack(String)
  case lineBreak
  /// Each of its arguments is an item of a list.
  case list
  /// Words set apart, and whose they are.
  case quotation([String])
  /// Pictures with these arguments for captions.
  case captions([String])
  /// A flag, and the first of these arguments that holds something: the words that it marks.
  case mark(Statement.Flag, [String])
  /// What stands behind the first pipe where its condition holds words, else behind the second.
  case condition
  case computed(ComputedText.Kind)
  /// A work; the CSL type of the item.
  case citation(type: String)
  /// A work of the bibliography by its authors and year; in running text or as a mark.
  case shortCitation(isMark: Bool)
  case note
  /// A reference, or a note where its group says so.
  case reference
  /// Marks of references by their names.
  case named
  /// The page of the reference before it.
  case page
  case infobox

  /// An argument and the text before it.
  struct Label: Equatable {
    var argument: String
    var text: String
  }
}

/// What is known of templates, by name.
struct TemplateReadings: Sendable {
  private var byName: [String: TemplateReading] = [:]
  private var byStart: [(String, TemplateReading)] = []
  private var byEnd: [(String, TemplateReading)] = []

  static let standard = TemplateReadings(PackageResources.templates_tsv)

  init(_ table: [UInt8]) {
    for row in FactTable.rows(table) where row.count == 3 {
      guard let reading = TemplateReading(row[0], row[1]) else { continue }
      for name in row[2].split(separator: ";").map(String.init) {
        if name.hasSuffix("*") {
          byStart.append((String(name.dropLast()), reading))
        } else if name.hasPrefix("*") {
          byEnd.append((String(name.dropFirst()), reading))
        } else {
          byName[name] = reading
        }
      }
    }
  }

  /// Nil for a template that is not known; `name` as a node of the tree has it.
  subscript(name: String) -> TemplateReading? {
    if let known = byName[name] { return known }
    if let colon = name.utf8.firstIndex(of: Byte.colon) {
      if let known = byName[String(name[...colon])] { return known }
    }
    return byStart.first { name.hasPrefix($0.0) }?.1 ?? byEnd.first { name.hasSuffix($0.0) }?.1
  }
}

extension TemplateReading {
  /// A row of the table: the reading and what it needs to know.
  fileprivate init?(_ reading: String, _ detail: String) {
    let list = detail.split(separator: ",").map(String.init)
    switch reading {
    case "excluded", "hidden":
      guard let reason = ExclusionReason.Known(rawValue: detail) else { return nil }
      self = reading == "hidden" ? .hidden(reason) : .excluded(reason)
    case "shown": self = .shown(list)
    case "sequence": self = .sequence(list)
    case "prefixed": self.init(prefixed: detail)
    case "around": self.init(around: detail)
    case "labelled": self = .labelled(Self.labels(detail))
    case "apposed": self = .apposed(list.first ?? "1", Array(list.dropFirst()))
    case "joined": self = .joined(detail)
    case "fixed": self = .fixed(detail)
    case "default": self = .fallingBack(detail)
    case "quotation": self = .quotation(list)
    case "captions": self = .captions(list)
    case "citation": self = .citation(type: detail)
    case "short-citation": self = .shortCitation(isMark: detail == "mark")
    default: self.init(word: reading, detail)
    }
  }

  private init?(word: String, _ detail: String) {
    switch word {
    case "line-break": self = .lineBreak
    case "list": self = .list
    case "note": self = .note
    case "reference": self = .reference
    case "named": self = .named
    case "page": self = .page
    case "infobox": self = .infobox
    case "condition": self = .condition
    case "mark":
      let list = detail.split(separator: ",").map(String.init)
      guard let flag = list.first.flatMap(Statement.Flag.init(rawValue:)) else { return nil }
      self = .mark(flag, Array(list.dropFirst()))
    case "computed":
      guard let kind = ComputedText.Kind(rawValue: detail) else { return nil }
      self = .computed(kind)
    default: return nil
    }
  }

  /// `c. ;–`: the prefix, and what stands between two arguments.
  private init(prefixed detail: String) {
    let parts = Self.parts(detail)
    self = .prefixed(parts.first ?? "", joint: parts.count > 1 ? parts[1] : " ")
  }

  /// `(;)`: what opens, and what closes.
  private init(around detail: String) {
    let parts = Self.parts(detail)
    self = .around(parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  /// `c=Chinese: ;p=pinyin: `
  private static func labels(_ detail: String) -> [Label] {
    parts(detail).map { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Label(argument: String(sides[0]), text: sides.count > 1 ? String(sides[1]) : "")
    }
  }

  private static func parts(_ detail: String) -> [String] {
    detail.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }
}
