/// A file of the preview's own: under a path that no file of a site has.
enum PreviewAsset: CaseIterable {
  case script, style

  /// Where the stream of events is found.
  static let events = "/.dossier-preview/events"

  var path: String {
    switch self {
    case .script: "/.dossier-preview/preview.js"
    case .style: "/.dossier-preview/preview.css"
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .script: PackageResources.preview_js
    case .style: PackageResources.preview_css
    }
  }
}
