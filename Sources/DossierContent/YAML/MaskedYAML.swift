import DossierModel
import Yams

/// A YAML text in which every asterisk is masked and keys can be renamed.
///
/// Yams replaces aliases while it composes, without limit. Masked, an alias is a plain text that
/// begins with the mask, which no plain text can without one; all else, and every mark, stays as
/// it is. A key given twice makes Yams give up: renaming one of the two lets it go on.
struct MaskedYAML {
  /// A name that a key was given, by its mark.
  struct Renamed: Hashable {
    var line: Int
    var column: Int
  }

  private(set) var scalars: [Unicode.Scalar]
  private(set) var renamed: [Renamed: String] = [:]
  private let mask: Unicode.Scalar
  private var spare: [Unicode.Scalar]

  /// Nil where the text uses up the private characters from which the mask is chosen.
  init?(_ text: String) {
    let used = Set(text.unicodeScalars.lazy.filter { Self.privateUse.contains($0.value) })
    spare = Self.privateUse.lazy.compactMap(Unicode.Scalar.init).filter { !used.contains($0) }
    guard let mask = spare.popLast() else { return nil }
    self.mask = mask
    scalars = text.unicodeScalars.map { $0 == "*" ? mask : $0 }
    if !text.utf8.contains(Byte.asterisk) { plain = text }
  }

  /// The text itself as long as nothing in it is masked or renamed.
  private var plain: String?

  private static let privateUse: ClosedRange<UInt32> = 0xE000...0xE07F

  /// The masked text, for Yams.
  var text: String {
    if let plain { return plain }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The text of a value with its asterisks back.
  func unmasked(_ text: String) -> String {
    guard plain == nil, text.unicodeScalars.contains(mask) else { return text }
    var unmasked = String.UnicodeScalarView()
    unmasked.append(contentsOf: text.unicodeScalars.lazy.map { $0 == mask ? "*" : $0 })
    return String(unmasked)
  }

  /// Whether a plain text stands for an alias.
  func isAlias(_ text: String) -> Bool {
    text.unicodeScalars.first == mask
  }

  /// Gives the key at a mark another name and remembers its own; false where that cannot be done.
  mutating func rename(key: String, at mark: Mark) -> Bool {
    guard var index = index(of: mark), let name = spare.popLast() else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard index < scalars.count, !"[{|>&!\\\"'?\n\r".unicodeScalars.contains(scalars[index]) else {
      return false
    }
    scalars[index] = name
    plain = nil
    renamed[Renamed(line: mark.line, column: mark.column)] = unmasked(key)
    return true
  }

  /// The index of the scalar at a mark, with the line breaks that libyaml counts.
  private func index(of mark: Mark) -> Int? {
    var line = 1
    var index = 0
    while line < mark.line, index < scalars.count {
      let isBreak = "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalars[index])
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if isBreak, !isPair { line += 1 }
      index += 1
    }
    index += mark.column - 1
    return scalars.indices.contains(index) ? index : nil
  }
}
