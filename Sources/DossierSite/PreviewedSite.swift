import DossierModel

/// What a preview shows of one build.
package struct PreviewedSite: Sendable {
  /// What the build found, as of a build that publishes.
  package var report: BuildReport
  /// The files of the site; nil where errors keep it from being shown.
  package var files: [SiteFile]?
  /// The Markdown pages that the build wrote anew, by path relative to the dossier's folder.
  package var writtenPages: [SiteFile] = []
  /// Those that it removed.
  package var removedPages: [String] = []
}
