import Foundation

/// The lines of the files that faults are in, each file read once.
final class FileLines {
  private let folder: String
  private var files: [String: [Data.SubSequence]] = [:]

  init(in folder: String) {
    self.folder = folder
  }

  /// A line of a file, without its end; invalid UTF-8 is shown as U+FFFD.
  func line(_ file: String, _ number: Int) -> String? {
    let lines = lines(of: file)
    guard lines.indices.contains(number - 1) else { return nil }
    var line = lines[number - 1]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private func lines(of file: String) -> [Data.SubSequence] {
    if let known = files[file] { return known }
    let path = file.hasPrefix("/") ? file : folder + "/" + file
    let bytes = FileManager.default.contents(atPath: path)
    let lines = bytes?.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) ?? []
    files[file] = lines
    return lines
  }
}
