/// What the preview asks of a request before it answers.
struct PreviewRequest {
  var method: String
  /// The path of the request target as it was sent, without the query.
  var target: String
  var host: String?
  var origin: String?
  /// The header `Sec-Fetch-Site`, which browsers send of themselves.
  var fetchSite: String?

  /// Whether it was meant for this server.
  ///
  /// A page elsewhere can have a name of its own lead to 127.0.0.1 (DNS rebinding): then the
  /// `Host` is a foreign one.
  func isFor(port: UInt16) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return Self.hosts(port: port).contains(host)
  }

  /// Whether no page of another server sent it.
  func isFromHere(port: UInt16) -> Bool {
    let isOwnSite = fetchSite.map { ["same-origin", "none"].contains($0.lowercased()) } ?? true
    let isOwnOrigin =
      origin.map { origin in
        Self.hosts(port: port).contains { "http://\($0)" == origin.lowercased() }
      } ?? true
    return isOwnSite && isOwnOrigin
  }

  private static func hosts(port: UInt16) -> [String] {
    ["127.0.0.1", "localhost"].flatMap { name in
      port == 80 ? [name, "\(name):80"] : ["\(name):\(port)"]
    }
  }
}
