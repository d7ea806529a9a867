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

  /// Starts the program and kills it after a while; false where it had ended by then.
  static func kill(_ arguments: [String], in folder: URL, after delay: Duration) throws -> Bool {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: delay / .seconds(1))
    let isRunning = process.isRunning
    if isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return isRunning
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

  /// Copies a dossier of `Tests/Fixtures/Dossiers` into the folder.
  func copyFixture(_ name: String) throws {
    try FileManager.default.copyItem(
      at: Self.fixture(name), to: url.appendingPathComponent("Content"))
  }

  /// The content of a dossier of `Tests/Fixtures/Dossiers`.
  static func fixture(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Dossiers/\(name)/Content")
  }

  /// The bytes of all files below a folder, by their paths.
  func files(under path: String = "") -> [String: Data] {
    let folder = path.isEmpty ? url : url.appendingPathComponent(path)
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      guard let path = path as? String else { continue }
      let file = folder.appendingPathComponent(path)
      let isFile = try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isFile == true { files[path] = try? Data(contentsOf: file) }
    }
    return files
  }

  func put(_ path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }
}
