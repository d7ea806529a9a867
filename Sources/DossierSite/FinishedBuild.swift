import DossierModel
import DossierPublishing
import Foundation

/// What came of the last build: of these inputs, this site, and this to say of it.
///
/// That is so whatever becomes of the folders; whether the site still stands is asked of `Publisher`.
struct FinishedBuild: Codable {
  private static let name = "build"

  /// The digest of `BuildInputs`.
  private let inputs: String
  /// The digest of the site's list of files.
  private let list: String
  /// Without steps.
  let report: BuildReport

  init(of inputs: Digest, list: Digest, report: BuildReport) {
    self.inputs = inputs.hexadecimal
    self.list = list.hexadecimal
    self.report = report
  }

  /// The one that a cache keeps, if it was of these inputs.
  init?(of inputs: Digest, in cache: CacheFolder) {
    guard let bytes = cache.bytes(of: Self.name),
      let kept = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      kept.inputs == inputs.hexadecimal
    else { return nil }
    self = kept
  }

  /// What `Publisher.stands` takes.
  var site: Digest { Digest(hexadecimal: list) }

  func keep(in cache: CacheFolder) {
    guard let data = try? JSONEncoder().encode(self) else { return }
    cache.keep([UInt8](data), as: Self.name)
  }
}
