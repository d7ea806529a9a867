/// What the preview answers, whatever server sends it.
struct Answer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    case events(AsyncStream<[UInt8]>)
  }

  var status: Int
  var type: String
  /// Further headers by name.
  var headers: [String: String] = [:]
  var body: Body
  /// Whether the headers alone are sent, as `HEAD` asks (RFC 9110, section 9.3.2).
  var isHeadOnly = false

  /// A few words on why something is refused or not there.
  static func words(_ status: Int, _ text: String, headers: [String: String] = [:]) -> Answer {
    Answer(
      status: status, type: MediaType.text, headers: headers, body: .bytes(Array("\(text)\n".utf8)))
  }

  /// What goes with every answer: nothing is kept, guessed at or shown inside another site.
  static let commonHeaders = [
    "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "SAMEORIGIN",
  ]
}
