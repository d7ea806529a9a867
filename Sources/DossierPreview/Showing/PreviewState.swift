import DossierModel
import DossierSite

/// What the preview shows at one moment: the last good site, and what is wrong now.
struct PreviewState: Sendable {
  /// Another one for each change of what is shown, and for each run of the server.
  var revision: String
  /// Files by path, relative to the site's root; nil as long as there has been no good build.
  var files: [String: [UInt8]]?
  /// The faults of the newest build, in printing order.
  var diagnostics: [Diagnostic] = []
  /// Why the newest build could not be done at all: a fault of the machine's.
  var breakdown: String?
  /// Whether a build has come to its end.
  var isBuilt = false

  /// Whether the newest build failed, so that an older site is shown, or none.
  var isOutdated: Bool {
    breakdown != nil || files == nil || diagnostics.hasErrors
  }
}
