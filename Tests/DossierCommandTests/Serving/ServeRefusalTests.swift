import Foundation
import Testing

@testable import dossier

@Suite("What the preview refuses", .timeLimit(.minutes(20)))
struct ServeRefusalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyFixture("by-hand")
  }

  @Test("nothing outside the site is served, however it is asked for")
  func traversal() throws {
    let secret = "the secret of the house"
    try folder.put("secret.txt", secret)
    try folder.put("Public/other.txt", secret)
    try folder.put("Templates/own.txt", "an asset")
    for link in ["Public/link.txt", "Templates/link.txt"] {
      #expect(symlink("\(folder.url.path)/secret.txt", "\(folder.url.path)/\(link)") == 0)
    }
    let server = try RunningServer(folder)
    #expect(try server.get("/assets/own.txt").body == "an asset")
    for target in [
      "/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt",
      "/..%2fsecret.txt", "/..\\secret.txt", "/..%5csecret.txt", "/%252e%252e/secret.txt",
      "//etc/passwd", "/%2fetc/passwd", folder.url.path + "/secret.txt", "/secret.txt",
      "file:///etc/passwd", "/secret.txt%00.html", "/link.txt", "/assets/link.txt",
      "/other.txt", "/Content/dossier.yml", "/.dossier", "/.dossier-preview/../../secret.txt",
    ] {
      let reply = try server.get(target)
      #expect([403, 404].contains(reply.status), "\(target)")
      #expect(!reply.body.contains(secret) && !reply.body.contains("root:"), "\(target)")
    }
  }

  @Test("a request under a foreign name is not answered")
  func host() throws {
    let server = try RunningServer(folder)
    for host in ["example.org", "example.org:\(server.port)", "127.0.0.1", "localhost:1", ""] {
      let reply = try server.send("GET / HTTP/1.1\r\nHost: \(host)")
      #expect(reply.status == 421, "\(host)")
      #expect(!reply.body.contains("<html"))
    }
    #expect(try server.send("GET / HTTP/1.0").status == 421)
    #expect(try server.send("GET / HTTP/1.1\r\nHost: localhost:\(server.port)").status == 200)
  }

  @Test("the page of another site learns nothing from the events")
  func foreignPage() throws {
    let server = try RunningServer(folder)
    let events = "/.dossier-preview/events"
    for header in ["Origin: https://example.org", "Origin: null", "Sec-Fetch-Site: cross-site"] {
      #expect(try server.get(events, headers: header).status == 403)
    }
    #expect(try server.get(events, "HEAD").headers["content-type"] == "text/event-stream")
  }

  @Test("it can only be read")
  func methods() throws {
    let server = try RunningServer(folder)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
      let reply = try server.get("/", method)
      #expect(reply.status == 405 && reply.headers["allow"] == "GET, HEAD")
    }
    let (whole, head) = (try server.get("/"), try server.get("/", "HEAD"))
    #expect(head.status == 200 && head.body == "")
    #expect(head.headers["content-length"] == whole.headers["content-length"])
  }

  @Test("every answer is of the right type, and kept by nobody")
  func headers() throws {
    try folder.put("Content/dossier.yml", "title: x\nbase-url: https://example.org/deep/\n")
    let server = try RunningServer(folder)
    for (path, type) in [
      ("/", "text/html; charset=utf-8"), ("/assets/style.css", "text/css; charset=utf-8"),
      ("/data/dossier.json", "application/json"), ("/nowhere", "text/html; charset=utf-8"),
      ("/.dossier-preview/preview.js", "text/javascript; charset=utf-8"),
    ] {
      let reply = try server.get(path)
      #expect(reply.headers["content-type"] == type)
      #expect(reply.headers["cache-control"] == "no-store")
      #expect(reply.headers["x-content-type-options"] == "nosniff")
    }
    let missing = try server.get("/deep/in/nowhere")
    #expect(missing.status == 404)
    #expect(missing.body.contains("href=\"/index.html\"") && !missing.body.contains("/deep/"))
  }

  @Test("other addresses of this machine don't answer")
  func loopbackAlone() throws {
    let server = try RunningServer(folder)
    #expect(throws: Connection.Refused(code: ECONNREFUSED)) {
      try Connection(port: server.port, address: "127.0.0.2")
    }
  }

  @Test("a port in use is named, with a way out")
  func portInUse() throws {
    let server = try RunningServer(folder)
    let run = try Run(["serve", folder.url.path, "--port", "\(server.port)"])
    #expect(
      run.faults == """
        dossier: error: port \(server.port) is in use by another program
          help: name another with --port \(server.port + 1), or take any that is free with --port 0

        """)
    #expect(run.status == 75)
    #expect(run.output == "")
  }

  @Test("a port that is none ends with 64")
  func wrongPort() throws {
    for port in ["65536", "-1", "http"] {
      #expect(try Run(["serve", folder.url.path, "--port=\(port)"]).status == 64)
    }
  }
}
