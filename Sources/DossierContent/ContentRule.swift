import DossierModel

/// The rules that the folder an editor works in is held against, by the codes that are printed.
package enum ContentRule: String, CaseIterable, Sendable {
  case badColour = "bad-colour"
  case badDate = "bad-date"
  case badEDTF = "bad-edtf"
  case badGeoJSON = "bad-geojson"
  case badSlug = "bad-slug"
  case badValue = "bad-value"
  case byteOrderMark = "byte-order-mark"
  case changedSource = "changed-source"
  case cycle
  case duplicateFile = "duplicate-file"
  case duplicateID = "duplicate-id"
  case duplicateKey = "duplicate-key"
  case duplicateSiglum = "duplicate-siglum"
  case emptyCorrection = "empty-correction"
  case fixedRule = "fixed-rule"
  case footnoteDefinition = "footnote-definition"
  case frontMatter = "front-matter"
  case invalidUTF8 = "invalid-utf-8"
  case linkLeavesContent = "link-leaves-content"
  case missingDigest = "missing-digest"
  case missingFile = "missing-file"
  case missingKey = "missing-key"
  case missingSource = "missing-source"
  case reservedSlug = "reserved-slug"
  case tooFewAnswers = "too-few-answers"
  case uncitedSentence = "uncited-sentence"
  case unknownID = "unknown-id"
  case unknownKey = "unknown-key"
  case unknownPage = "unknown-page"
  case unknownRule = "unknown-rule"
  case unlistedSource = "unlisted-source"
  case unreadableFile = "unreadable-file"
  case unsupportedSource = "unsupported-source"
  case unusedFile = "unused-file"
  case wrongType = "wrong-type"
  case yamlAnchor = "yaml-anchor"
  case yamlSyntax = "yaml-syntax"
  case yamlTag = "yaml-tag"
}

extension Diagnostic {
  /// An error.
  init(_ rule: ContentRule, at place: FilePosition, _ message: String, advice: String? = nil) {
    self.init(.error, rule.rawValue, at: place, message, advice: advice)
  }

  /// A warning.
  static func warning(
    _ rule: ContentRule, at place: FilePosition, _ message: String, advice: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, rule.rawValue, at: place, message, advice: advice)
  }
}
