import FlyingFox
import FlyingSocks
import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The socket on 127.0.0.1; with `EventBytes` all that knows which server is used.
struct PreviewListener: Sendable {
  private let server: HTTPServer
  private let wanted: UInt16

  /// `port` 0 takes any that is free.
  init(port: UInt16, answer: @escaping @Sendable (PreviewRequest) async -> Answer) throws {
    wanted = port
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { request in
        Self.response(to: request, with: await answer(Self.request(request)))
      })
  }

  /// Listens until the task is cancelled. Throws `PreviewFault` where the port can't be had.
  func run() async throws {
    do {
      try await server.run()
    } catch SocketError.failed(_, let code, _) where !Task.isCancelled {
      throw PreviewFault(port: wanted, code: code)
    }
  }

  /// Waits until the port is open, and tells which it is.
  func port() async throws -> UInt16 {
    try await server.waitUntilListening()
    guard case .ip4(_, let port) = await server.listeningAddress else {
      throw SocketError.unsupportedAddress
    }
    return port
  }

  private static func request(_ request: HTTPRequest) -> PreviewRequest {
    PreviewRequest(
      method: request.method.rawValue, target: request.target.path(),
      host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
      fetchSite: request.headers[HTTPHeader("Sec-Fetch-Site")])
  }

  private static func response(to request: HTTPRequest, with answer: Answer) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = answer.type
    for (name, value) in Answer.commonHeaders { headers[HTTPHeader(name)] = value }
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    let status = HTTPStatusCode(answer.status, phrase: phrase(of: answer.status))
    switch answer.body {
    case .events(let stream):
      return HTTPResponse(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(from: EventBytes(stream: stream)))
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      return HTTPResponse(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(
          data: answer.isHeadOnly ? Data() : Data(bytes), suggestedBufferSize: 65_536))
    }
  }

  private static func phrase(of status: Int) -> String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 421: "Misdirected Request"
    case 500: "Internal Server Error"
    default: "Service Unavailable"
    }
  }
}
