#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension PublishingDisk {
  /// The bytes of a plain file.
  func read(_ path: String) throws(PublishingFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(.read, path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.read, path, code: errno) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: max(4096, min(Int(status.st_size) + 1, 1 << 20)))
    while true {
      let count = unsafeRead(descriptor, into: &buffer)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        throw .system(.read, path, code: errno)
      }
    }
  }

  /// Writes a file that isn't there yet, readable by all; `flushed` waits for the disk. Gives the
  /// stamp of what it wrote.
  @discardableResult
  func write(_ bytes: [UInt8], to path: String, flushed: Bool = false) throws(PublishingFault)
    -> FileStamp
  {
    try before(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(.write, path, code: errno) }
    var status = stat()
    do throws(PublishingFault) {
      try fill(descriptor, with: bytes, of: path)
      if flushed, fsync(descriptor) != 0 { throw .system(.flush, path, code: errno) }
      guard fstat(descriptor, &status) == 0 else { throw .system(.write, path, code: errno) }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .system(.write, path, code: errno) }
    return FileStamp(status)
  }

  /// Waits until the names in a folder are on the disk; where that can't be asked, goes on.
  func flush(folder: String) throws(PublishingFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.flush, folder, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EBADF else {
      throw .system(.flush, folder, code: errno)
    }
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8], of path: String)
    throws(PublishingFault)
  {
    try before(path)
    guard fchmod(descriptor, 0o644) == 0 else { throw .system(.write, path, code: errno) }
    var written = 0
    while written < bytes.count {
      let count = unsafeWrite(bytes[written...], to: descriptor)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw .system(.write, path, code: errno)
      }
    }
  }

  private func unsafeRead(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
  }

  private func unsafeWrite(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int {
    bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
  }
}

// The methods above hide the calls of the same name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
