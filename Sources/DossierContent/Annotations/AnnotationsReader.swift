import DossierModel

/// Reads `Content/Annotations/`, the editor's own layer.
struct AnnotationsReader {
  static let folder = "Content/Annotations"
  /// What stands in the folder: lists, and folders of Markdown.
  static let lists = ["corrections.yml", "control.yml", "casualties.yml"]
  static let folders = ["leads", "notes", "disagreements"]

  let disk: ContentDisk
  let ids: AnnotationIDs

  /// Everything that can be read; what an entry with a fault lacks leaves the rest in place.
  func read(reporting faults: inout [Diagnostic]) -> AnnotationLayer<QuoteSelector> {
    reportUnused(to: &faults)
    return AnnotationLayer(
      leads: leads(reporting: &faults), notes: notes(reporting: &faults),
      corrections: corrections(reporting: &faults),
      disagreements: disagreements(reporting: &faults), control: control(reporting: &faults),
      casualties: casualties(reporting: &faults))
  }

  /// The root of a list; nil where there is none or it cannot be read.
  func list(_ name: String, reporting faults: inout [Diagnostic]) -> YAMLNode? {
    let path = "\(Self.folder)/\(name)"
    guard let text = disk.text(of: path, reporting: &faults) else { return nil }
    return YAMLComposer.compose(text, file: path, reporting: &faults)
  }

  private func reportUnused(to faults: inout [Diagnostic]) {
    let known = Self.lists + Self.folders
    for name in disk.names(in: Self.folder, reporting: &faults) where !known.contains(name) {
      faults.append(
        Diagnostic(
          .unusedFile, at: FilePosition("\(Self.folder)/\(name)"),
          "nothing reads `\(name)` here, so the dossier is without it",
          advice: Nearest.advice(for: name, among: known, noun: "annotation file")))
    }
  }
}

/// The ids that annotations may name; nil where they are not known.
struct AnnotationIDs {
  var sides: KnownIDs<Side>?
  var sources: KnownIDs<Source>?
  var units: KnownIDs<Unit>?
  var places: KnownIDs<Place>?
  var districts = KnownIDs<Place>()
  var people: KnownIDs<Person>?
  var voices: KnownIDs<Voice>?
}

/// Gives entries their ids: a word for their kind, and eight digits of what makes them that entry.
struct EntryIDs {
  private var given: [String: Int] = [:]
  let kind: String

  init(_ kind: String) {
    self.kind = kind
  }

  /// Entries that are told apart by nothing else get a number at the end, from 2.
  mutating func id(of parts: [String]) -> Annotation.ID {
    let digest = Digest(of: parts.joined(separator: "\n")).hexadecimal.prefix(8)
    let count = given[String(digest), default: 0] + 1
    given[String(digest)] = count
    return Annotation.ID("\(kind)-\(digest)" + (count > 1 ? "-\(count)" : ""))
  }
}
