import Foundation

/// One run of the built program, which lies beside the tests.
struct Run {
  var status: Int32 = -1
  var output = ""
  var faults = ""

  init(_ arguments: [String], in folder: URL? = nil) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = ["COLUMNS": "80", "HOME": NSTemporaryDirectory()]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let (outputPipe, faultPipe) = (Pipe(), Pipe())
    process.standardOutput = outputPipe
    process.standardError = faultPipe
    try process.run()
    output = String(decoding: outputPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    faults = String(decoding: faultPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  static var program: URL {
    #if os(Linux)
      let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      return tests.deletingLastPathComponent().appendingPathComponent("dossier")
    #else
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent().appendingPathComponent("dossier")
    #endif
  }
}

/// A folder of a test's own, removed when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func put(_ path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }
}
