import DossierContent
import DossierImport
import DossierModel

/// Writes the ids that statements have now in the place of those that they had before, in the
/// editor's own files.
package enum RenamedMarks {
  /// Rewrites marks such as `[^s-1a2b3c4d]`, links to `#s-1a2b3c4d` and entries of `on:`; all else
  /// in the files, comments too, stays byte for byte. Nothing is written where `isDryRun`, or with
  /// an error.
  package static func rewrite(
    in folder: String, isDryRun: Bool, telling tell: StepListener = { _ in }
  ) throws -> StartingReport {
    var report = StartingReport()
    tell("reading")
    let disk = ContentDisk.live(root: folder)
    let content = ContentLoader.load(disk)
    guard let settings = content.settings, !content.diagnostics.hasErrors else {
      report.diagnostics = content.diagnostics.filter { $0.severity == .error }
      return report
    }
    tell("importing")
    let imported = Importer.run(Importer.Input(content, settings))
    let names = renamed(imported.dossier.statements)
    var written: [(path: String, bytes: [UInt8])] = []
    for path in editorFiles(content, disk) {
      guard let bytes = try? disk.read(path) else { continue }
      let (text, count) = rewritten(bytes, names)
      guard count > 0 else { continue }
      report.lines.append("\(path): \(count) \(count == 1 ? "id" : "ids")")
      written.append((path, text))
    }
    if written.isEmpty { report.lines.append("every statement is named by the id that it has now") }
    guard !isDryRun, !written.isEmpty else {
      if isDryRun, !written.isEmpty { report.lines.append("nothing was written") }
      return report
    }
    try FolderChanges(folder: folder).write(written)
    report.isWritten = true
    return report
  }

  /// From the ids that statements had, or have for their other passages, to those they go by.
  static func renamed(_ statements: [Statement]) -> [String: String] {
    Dictionary(
      statements.flatMap { statement in
        statement.furtherIDs.map { ($0.text, statement.id.text) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Bytes with each `s-` and the id of a statement replaced, and how many there were.
  static func rewritten(
    _ bytes: [UInt8], _ names: [String: String]
  ) -> (bytes: [UInt8], count: Int) {
    var result: [UInt8] = []
    var (position, count) = (0, 0)
    while position < bytes.count {
      guard let end = endOfName(at: position, in: bytes) else {
        result.append(bytes[position])
        position += 1
        continue
      }
      let name = String(decoding: bytes[(position + 2)..<end], as: UTF8.self)
      if names[name] != nil { count += 1 }
      result += "s-\(names[name] ?? name)".utf8
      position = end
    }
    return (result, count)
  }

  /// The end of `s-` and the characters of an id that begin here; nil where none do.
  private static func endOfName(at start: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[start] == UInt8(ascii: "s"), start + 2 < bytes.count,
      bytes[start + 1] == UInt8(ascii: "-"), start == 0 || !isPart(bytes[start - 1])
    else { return nil }
    let end = bytes[(start + 2)...].firstIndex { !isPart($0) } ?? bytes.count
    return end > start + 2 ? end : nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }

  /// What an editor writes by hand and may name statements in.
  private static func editorFiles(_ content: ContentFolder, _ disk: ContentDisk) -> [String] {
    ["Content/dossier.yml"] + files(below: "Content/Annotations", disk)
      + content.pages.map(\.path).sorted()
  }

  private static func files(below folder: String, _ disk: ContentDisk) -> [String] {
    guard case .folder? = disk.kind(folder) else { return [] }
    return ((try? disk.list(folder)) ?? []).filter { !$0.hasPrefix(".") }.flatMap {
      name -> [String] in
      let path = "\(folder)/\(name)"
      if case .folder? = disk.kind(path) { return files(below: path, disk) }
      return name.hasSuffix(".md") || name.hasSuffix(".yml") ? [path] : []
    }
  }
}
