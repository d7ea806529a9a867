import DossierContent
import DossierModel
import DossierTestSupport
import Testing

@Suite("Whatever the files hold")
struct RandomContentTests {
  private static let paths = [
    "Content/dossier.yml", "Content/Sources/sources.yml", "Content/Gazetteer/units.yml",
    "Content/Gazetteer/places.yml", "Content/Gazetteer/people.yml",
    "Content/Gazetteer/voices.yml", "Content/Pages/about.md", "Content/Days/1916-07-01.md",
  ]

  private static let pieces: [[UInt8]] =
    [
      "- ", "? ", ": ", "\n", "\n  ", "&a", "*a", "*", "\"", "'", "[", "]", "{", "}", ",", "#",
      "|", ">", "!", "!!str ", "%", "@", "`", "---\n", "...\n", "\t", "\r\n", "\\", "\"\\u0041\"",
      "id", "name", "names", "kind", "id: x", "parent: x", "file: a.txt", "sha256: ", "title: t",
      "<<: ", "position", "from", "to", "sides", "2024-02-30", "null", "é", "\u{E000}",
      "\u{FEFF}", "\u{2028}", "\u{0}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

  private func load(_ bytes: [UInt8]) -> ContentFolder {
    ContentLoader.load(.memory(Dictionary(uniqueKeysWithValues: Self.paths.map { ($0, bytes) })))
  }

  @Test("random bytes give faults, never a crash")
  func randomBytes() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<300 {
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(load(bytes).settings == nil)
    }
  }

  @Test("random pieces of YAML give faults, never a crash")
  func randomPieces() {
    var random = SeededRandom(seed: 2)
    var readable = 0
    for _ in 0..<1500 {
      let count = Int.random(in: 0...30, using: &random)
      let bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
      let folder = load(bytes)
      #expect(folder.settings != nil || folder.diagnostics.hasErrors)
      if !folder.diagnostics.contains(where: { $0.rule.code == "yaml-syntax" }) { readable += 1 }
    }
    #expect(readable > 100)
  }
}
