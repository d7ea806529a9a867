#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The right to publish into the folders of one folder, held until released or the process ends.
///
/// It is an advisory lock on the folder itself (`flock`), so it leaves no file behind.
struct FolderLock {
  private let descriptor: Int32

  /// Waits up to `patience` seconds for another build; throws `busy` after that.
  init(on folder: String, patience: Double) throws(PublishingFault) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.lock, folder, code: errno) }
    let pause = 0.02
    var waited = 0.0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK where waited < patience:
        usleep(UInt32(pause * 1_000_000))
        waited += pause
      case EWOULDBLOCK:
        close(descriptor)
        throw .busy(folder: folder)
      // Some network file systems can't lock a folder; a build alone there is still safe.
      default: return
      }
    }
  }

  func release() {
    close(descriptor)
  }
}
