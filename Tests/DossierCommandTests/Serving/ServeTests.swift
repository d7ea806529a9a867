import Foundation
import Testing

@testable import dossier

@Suite("The preview over a real socket", .timeLimit(.minutes(20)))
struct ServeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyFixture("by-hand")
  }

  private func page(_ words: String) -> String {
    "---\ntitle: About\n---\n# About\n\n\(words)\n"
  }

  private func put(_ words: String) throws {
    try folder.put("Content/Pages/about.md", page(words))
  }

  @Test("a saved file is told of, and the page then holds the new words")
  func reload() throws {
    let server = try RunningServer(folder)
    let events = try server.listen()
    let first = try #require(events.next())
    let before = try server.get("/about.html")
    #expect(before.status == 200)
    #expect(before.body.contains("data-revision=\"\(first)\""))
    try put("Something is known now.")
    let second = try #require(events.next())
    let after = try server.get("/about.html")
    #expect(after.body.contains("Something is known now."))
    #expect(after.body.contains("data-revision=\"\(second)\"") && first != second)
  }

  @Test("a page in a folder made after the start is served too")
  func newFolder() throws {
    let server = try RunningServer(folder)
    let events = try server.listen()
    _ = events.next()
    try folder.put("Content/Days/1916-07-01.md", page("The first day."))
    _ = events.next()
    let reply = try Patience.wait { try server.get("/days/1916-07-01.html").status == 200 }
    #expect(reply)
    #expect(try server.get("/days/1916-07-01").status == 404)
  }

  @Test("until there is a good build an error page says what is wrong, and goes by itself")
  func errorPage() throws {
    try folder.put("Content/dossier.yml", "title: x\nbase-url: https://example.org/\n<script>: 1\n")
    let server = try RunningServer(folder)
    let events = try server.listen()
    _ = events.next()
    let faulty = try server.get("/")
    #expect(faulty.status == 500)
    #expect(faulty.body.contains("<h1>1 error</h1>"))
    #expect(faulty.body.contains("Content/dossier.yml:3"))
    #expect(faulty.body.contains("&lt;script&gt;") && !faulty.body.contains("<script>"))
    #expect(faulty.body.contains("preview.js"))
    #expect(server.faults.contains("Content/dossier.yml:3"))
    try folder.put("Content/dossier.yml", "title: Found\nbase-url: https://example.org/\n")
    _ = events.next()
    #expect(try server.get("/").status == 200)
  }

  @Test("with an error the last good site stays, the page and the terminal say what is wrong")
  func lastGoodSite() throws {
    let server = try RunningServer(folder)
    let events = try server.listen()
    _ = events.next()
    try put("A [link](nowhere.md) & a <b>.")
    _ = events.next()
    let faulty = try server.get("/about.html")
    #expect(faulty.status == 200)
    #expect(faulty.body.contains("Nothing is known yet."))
    #expect(faulty.body.contains("1 error: this is the last good site"))
    #expect(faulty.body.contains("Content/Pages/about.md:6"))
    #expect(server.faults.contains("not shown; the preview shows the last good site"))
    try put("A link to nothing at all.")
    _ = events.next()
    let good = try server.get("/about.html").body
    #expect(good.contains("A link to nothing at all."))
    #expect(!good.contains("<aside id=\"dossier-preview\""))
  }

  @Test("after a hundred rapid saves the last one is shown")
  func rapidSaves() throws {
    let server = try RunningServer(folder)
    for number in 1...100 { try put("This is save \(number).") }
    let isShown = try Patience.wait {
      try server.get("/about.html").body.contains("This is save 100.")
    }
    #expect(isShown)
    try put("This is the very last one.")
    let isLast = try Patience.wait {
      try server.get("/about.html").body.contains("This is the very last one.")
    }
    #expect(isLast)
  }

  @Test("what the build writes makes no further build, and is what a build writes")
  func ownPages() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    for folder in [folder, other] { try folder.copyFixture("ford") }
    let server = try RunningServer(folder)
    let events = try server.listen()
    _ = events.next()
    _ = try Run(["build", other.url.path])
    #expect(folder.files(under: "Content") == other.files(under: "Content"))
    #expect(folder.files().keys.allSatisfy { $0.hasPrefix("Content/") })
    try folder.put("Content/Pages/about.md", page("By hand."))
    _ = events.next()
    #expect(server.goodBuilds == 2)
  }

  @Test("two previews of one folder both follow it")
  func twoServers() throws {
    let servers = [try RunningServer(folder), try RunningServer(folder)]
    #expect(servers[0].port != servers[1].port)
    try put("Seen from both.")
    for server in servers {
      let isShown = try Patience.wait {
        try server.get("/about.html").body.contains("Seen from both.")
      }
      #expect(isShown)
    }
  }

  @Test("it ends with 0 when it is told to, and leaves nothing", arguments: [SIGINT, SIGTERM])
  func end(signal: Int32) throws {
    let before = folder.files()
    let server = try RunningServer(folder)
    let events = try server.listen()
    #expect(events.next() != nil)
    #expect(server.end(signal) == 0)
    #expect(events.next() == nil)
    #expect(folder.files() == before)
    #expect(server.faults == "")
  }

  @Test("--open opens the address, and where nothing can open it that is no error")
  func opener() throws {
    let bin = try TemporaryFolder()
    try bin.put("xdg-open", "#!/bin/sh\nprintf %s \"$1\" > '\(bin.url.path)/opened'\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bin.url.path + "/xdg-open")
    try FileManager.default.copyItem(
      atPath: bin.url.path + "/xdg-open", toPath: bin.url.path + "/open")
    let server = try RunningServer(folder, ["--open"], opener: bin.url.path)
    #expect(Patience.wait { bin.text("opened") == "http://127.0.0.1:\(server.port)/" })
    try bin.put("xdg-open", "#!/bin/sh\nexit 3\n")
    let other = try RunningServer(folder, ["--open"], opener: bin.url.path)
    #expect(try other.get("/").status == 200)
    #expect(other.faults == "")
  }
}
