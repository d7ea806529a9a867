import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("The templates that ship with the program")
struct BuiltInTemplateTests {
  @Test("are without fault")
  func faultless() throws {
    var faults: [Diagnostic] = []
    #expect(TemplateSet.load(nil, reporting: &faults) != nil)
    #expect(faults == [])
  }

  @Test("each kind of page has its template, each template its kind or its place in another")
  func kinds() {
    for kind in PageKind.all {
      #expect(BuiltInTemplates.templates[kind.template.name] != nil)
      #expect(kind.assets.filter { BuiltInTemplates.assets[$0] == nil } == [])
    }
    let names = PageKind.all.flatMap(\.names)
    #expect(Set(names).count == names.count, "two kinds have one name")
  }

  @Test("every style that stands in a page is the one that its policy names")
  func styleDigests() throws {
    for (name, bytes) in BuiltInTemplates.templates {
      let text = String(decoding: bytes, as: UTF8.self)
      for style in text.matches(of: /<style>([\s\S]*?)<\/style>/) {
        let digest = Self.base64(Digest(of: String(style.1)))
        #expect(text.contains("'sha256-\(digest)'"), "\(name): \(digest)")
      }
    }
  }

  private static func base64(_ digest: Digest) -> String {
    let digits = Array(digest.hexadecimal)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0..<$0 + 2]), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }

  @Test("nothing is loaded from elsewhere")
  func noHosts() {
    for (name, bytes) in BuiltInTemplates.templates {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("https://") && !text.contains("src=\"//"), "\(name)")
    }
    let style = String(decoding: BuiltInTemplates.assets["style.css"] ?? [], as: UTF8.self)
    #expect(!style.contains("@import") && !style.contains("url(http"))
  }
}
