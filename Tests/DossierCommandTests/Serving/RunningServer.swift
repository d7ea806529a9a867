import Foundation

/// One run of `dossier serve`, ended with the test that started it.
final class RunningServer {
  let port: UInt16
  private let process = Process()
  private let log: TemporaryFolder

  /// Waits until the first build is done. `opener` is a folder on the path with programs of a test.
  init(_ folder: TemporaryFolder, _ arguments: [String] = [], opener: String? = nil) throws {
    log = try TemporaryFolder()
    process.executableURL = Run.program
    process.arguments = ["serve", folder.url.path, "--port", "0"] + arguments
    process.environment = [
      "HOME": NSTemporaryDirectory(),
      "PATH": [opener, "/usr/bin", "/bin"].compactMap(\.self)
        .joined(separator: ":"),
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try log.newFile("out")
    process.standardError = try log.newFile("err")
    try process.run()
    let words = "the preview is at http://127.0.0.1:"
    let files = log
    let started = Patience.wait { files.text("out").contains(words) }
    let digits = files.text("out").components(separatedBy: words).last?.prefix { $0.isNumber } ?? ""
    guard started, let number = UInt16(digits) else {
      process.terminate()
      throw NotStarted(faults: files.text("err"))
    }
    port = number
  }

  struct NotStarted: Error {
    var faults: String
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  var output: String { log.text("out") }
  var faults: String { log.text("err") }

  /// How many builds went well.
  var goodBuilds: Int { output.components(separatedBy: "built: ").count - 1 }

  /// Sends a signal and waits for the end; the exit status, or nil where it never came.
  func end(_ signal: Int32) -> Int32? {
    _ = kill(process.processIdentifier, signal)
    guard Patience.wait({ !self.process.isRunning }) else { return nil }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  /// The answer to one request.
  func get(_ target: String, _ method: String = "GET", headers: String = "") throws -> HTTPReply {
    try send("\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(headers)")
  }

  /// The answer to a request whose first lines are given as they are sent.
  func send(_ head: String) throws -> HTTPReply {
    let connection = try Connection(port: port)
    let end = head.hasSuffix("\r\n") ? "Connection: close\r\n\r\n" : "\r\nConnection: close\r\n\r\n"
    try connection.send(Array((head + end).utf8))
    return HTTPReply(try connection.readToEnd())
  }

  func listen() throws -> EventReader {
    try EventReader(port: port)
  }
}

/// Waiting for what another program does.
enum Patience {
  /// No test says how fast something is; this is when all hope is lost.
  static let seconds = 120

  /// False where the condition did not come true.
  static func wait(_ condition: () throws -> Bool) rethrows -> Bool {
    let end = Date(timeIntervalSinceNow: Double(seconds))
    while try !condition() {
      guard Date() < end else { return false }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return true
  }
}

extension TemporaryFolder {
  func newFile(_ name: String) throws -> FileHandle {
    try put(name, "")
    return try FileHandle(forWritingTo: url.appendingPathComponent(name))
  }

  /// Empty where there is no such file.
  func text(_ name: String) -> String {
    let bytes = try? Data(contentsOf: url.appendingPathComponent(name))
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }
}
