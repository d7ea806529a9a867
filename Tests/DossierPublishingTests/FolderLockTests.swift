import DossierModel
import Foundation
import Testing

@testable import DossierPublishing

@Suite("Two builds at once")
struct FolderLockTests {
  @Test("the second says that the first holds the folder, once it has waited")
  func busy() throws {
    let folder = try PublishingFolder()
    let lock = try FolderLock(on: folder.dossier, patience: 0)
    #expect(throws: PublishingFault.busy(folder: folder.dossier)) {
      try folder.publisher().publish(ExampleSite.first)
    }
    lock.release()
    _ = try folder.publisher().publish(ExampleSite.first)
    #expect(folder.neighbours() == ["Public"])
  }

  @Test("twenty builds of two sites end with one of them whole, and nothing beside it")
  func many() async throws {
    let folder = try PublishingFolder()
    var publisher = try folder.publisher()
    publisher.patience = 60
    let sites = [ExampleSite.first, ExampleSite.second]
    try await withThrowingTaskGroup(of: Void.self) { [publisher] group in
      for number in 0..<20 {
        group.addTask { _ = try publisher.publish(sites[number % 2]) }
      }
      try await group.waitForAll()
    }
    #expect(sites.map(ExampleSite.contents).contains(folder.contents()))
    #expect(folder.neighbours() == ["Public"])
  }
}
