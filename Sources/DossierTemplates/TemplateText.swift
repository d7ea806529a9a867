/// A template as it is written.
package struct TemplateText: Sendable, Equatable {
  /// Its file, as faults name it.
  package let path: String
  /// UTF-8.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
