/// The version of the program (Semantic Versioning 2.0.0); CHANGELOG.md tells what it holds.
enum Version {
  static let current = "0.1.0"
}
