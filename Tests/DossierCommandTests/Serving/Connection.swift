import Foundation

/// A plain TCP connection to this machine, so that a test says byte for byte what it sends.
final class Connection {
  private let descriptor: Int32

  init(port: UInt16, address: String = "127.0.0.1") throws {
    #if os(Linux)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var patience = timeval(tv_sec: Patience.seconds, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = inet_addr(address)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeBytes(of: &place) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { connect(descriptor, $0.baseAddress, size) }
    }
    guard status == 0 else {
      let code = errno
      close(descriptor)
      throw Refused(code: code)
    }
  }

  struct Refused: Error, Equatable {
    var code: Int32
  }

  deinit {
    close(descriptor)
  }

  func send(_ bytes: [UInt8]) throws {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw Refused(code: errno) }
  }

  /// What has come; empty at the end, and where nothing comes for too long.
  func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return Array(buffer.prefix(max(0, count)))
  }

  func readToEnd() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = read()
      guard !more.isEmpty else { return bytes }
      bytes += more
    }
  }
}

/// An answer of the server.
struct HTTPReply {
  var status = 0
  /// By name, in lower case.
  var headers: [String: String] = [:]
  var body = ""

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    for line in lines.dropFirst() {
      let parts = line.components(separatedBy: ": ")
      headers[parts[0].lowercased()] = parts.dropFirst().joined(separator: ": ")
    }
    body = String(text[end.upperBound...])
  }
}

/// Listens to the stream of events as a browser does.
final class EventReader {
  private let connection: Connection
  private var text = ""
  private var taken = 0

  init(port: UInt16) throws {
    connection = try Connection(port: port)
    let head = "GET /.dossier-preview/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n"
    try connection.send(Array(head.utf8))
  }

  /// The next revision that the server tells; nil where the stream ends.
  func next() -> String? {
    while true {
      let known = text.components(separatedBy: "event: revision\ndata: ").dropFirst()
        .filter { $0.contains("\n\n") }.map { String($0.prefix { $0 != "\n" }) }
      if known.count > taken {
        taken += 1
        return known[taken - 1]
      }
      let more = connection.read()
      guard !more.isEmpty else { return nil }
      text += String(decoding: more, as: UTF8.self)
    }
  }
}
