import Testing

@testable import DossierPreview

@Suite("What a request may ask for")
struct RequestTests {
  @Test(
    "a path means a file under the site's root",
    arguments: [
      ("/", "index.html"), ("/days/", "days/index.html"),
      ("/days/1916-07-01.html", "days/1916-07-01.html"),
      ("/a%20b%2Ehtml", "a b.html"), ("/d%C3%A9but.html", "début.html"), ("/..x/y..", "..x/y.."),
      // Decoded once, never twice.
      ("/%252e%252e/x", "%2e%2e/x"),
    ])
  func file(target: String, path: String) {
    #expect(RequestedFile(target: target) == .file(path))
  }

  @Test(
    "a path that leads out of the site is refused",
    arguments: [
      "", "x", "http://127.0.0.1/", "//etc/passwd", "/../x", "/a/../../x", "/..", "/.", "/./x",
      "/%2e%2e/x", "/%2E%2e%2fx", "/a/%2e./x", "/..%2fx", "/a//b", "/%2fetc/passwd", "/a\\..\\x",
      "/a%5C..%5Cx", "/a%00.html", "/a%0Ab", "/%", "/%4", "/%zz", "/%FF%FE", "/*",
    ].dropLast())
  func refused(target: String) {
    #expect(RequestedFile(target: target) == .refused)
  }

  @Test("a host is this server's under both of its names, with its port")
  func host() {
    func isFor(_ host: String?) -> Bool {
      PreviewRequest(method: "GET", target: "/", host: host).isFor(port: 8000)
    }
    #expect(isFor("127.0.0.1:8000") && isFor("localhost:8000") && isFor("LocalHost:8000"))
    for host in [
      nil, "", "localhost", "127.0.0.1", "127.0.0.1:8001", "example.org:8000", "0.0.0.0:8000",
      "localhost.example.org:8000", "127.0.0.1:8000.example.org", "[::1]:8000", "127.0.0.1:8000 ",
    ] {
      #expect(!isFor(host), "\(host ?? "none")")
    }
    #expect(PreviewRequest(method: "GET", target: "/", host: "localhost").isFor(port: 80))
  }

  @Test("a request of another server's page is told by its origin or by what browsers say of it")
  func origin() {
    func isFromHere(origin: String? = nil, site: String? = nil) -> Bool {
      PreviewRequest(method: "GET", target: "/", origin: origin, fetchSite: site)
        .isFromHere(port: 8000)
    }
    #expect(isFromHere() && isFromHere(site: "same-origin") && isFromHere(site: "none"))
    #expect(isFromHere(origin: "http://localhost:8000"))
    #expect(!isFromHere(site: "cross-site") && !isFromHere(site: "same-site"))
    for origin in ["http://example.org", "null", "https://localhost:8000", "http://localhost:8001"]
    {
      #expect(!isFromHere(origin: origin))
    }
  }

  @Test("a file's type is told by its ending, in any case")
  func types() {
    #expect(MediaType.of("days/1916-07-01.html") == "text/html; charset=utf-8")
    #expect(MediaType.of("assets/style.CSS") == "text/css; charset=utf-8")
    #expect(MediaType.of("data/dossier.json") == "application/json")
    #expect(MediaType.of("a.b/LICENSE") == "application/octet-stream")
  }
}
