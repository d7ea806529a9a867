import DossierModel

#if canImport(Darwin)
  import Darwin
#endif

/// The files that the running program is made of.
package enum RunningProgram {
  /// Tells one build of the program, and of the libraries that the system loads for it, from every
  /// other; nil where that can't be told.
  package static var digest: Digest? {
    guard let files, !files.isEmpty else { return nil }
    let disk = PublishingDisk()
    var text = ""
    for file in Set(files).sorted(by: SitePath.precedes) {
      // Gone or replaced since the program began.
      guard let stamp = disk.stamp(of: file) else { return nil }
      text += "\(stamp.text) \(file)\n"
    }
    return Digest(of: text)
  }

  #if canImport(Darwin)
    /// The libraries of the system itself have no files; they change with the kernel's version.
    private static var files: [String]? {
      let images = (0..<_dyld_image_count()).compactMap { index in
        _dyld_get_image_name(index).map { String(cString: $0) }
      }
      return images.filter { access($0, F_OK) == 0 }.compactMap(RealPath.of)
        + ["/System/Library/CoreServices/SystemVersion.plist"]
    }
  #else
    /// All that is mapped into memory (proc(5), `/proc/PID/maps`): the sixth field of a line is the
    /// path, with a mark behind it where the file is no longer there.
    private static var files: [String]? {
      guard let maps = try? PublishingDisk().read("/proc/self/maps") else { return nil }
      return maps.split(separator: UInt8(ascii: "\n")).compactMap { line in
        line.firstIndex(of: UInt8(ascii: "/")).map { String(decoding: line[$0...], as: UTF8.self) }
      }
    }
  #endif
}
