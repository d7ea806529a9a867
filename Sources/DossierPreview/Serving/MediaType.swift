/// What a file is, told by the end of its name (IANA's media types).
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let events = "text/event-stream"

  private static let byEnding = [
    "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "geojson": "application/geo+json", "svg": "image/svg+xml",
    "xml": "application/xml", "csv": "text/csv; charset=utf-8", "txt": text, "bib": text,
    "md": "text/markdown; charset=utf-8", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "ico": "image/x-icon", "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf",
    "otf": "font/otf", "pdf": "application/pdf", "webmanifest": "application/manifest+json",
    "wasm": "application/wasm",
  ]

  /// The type of a file of the site; of one that nothing is known of, bytes.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    return byEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }
}
