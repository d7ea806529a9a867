import DossierModel

/// Whether bytes are UTF-8 (Unicode, section 3.9), and where they stop being so.
enum UTF8Check {
  /// How many bytes a byte order mark at the start takes: 0 or 3.
  static func markLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The offset of the first byte that belongs to no character; nil where all do.
  static func firstBadOffset(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  /// The error about a file that is not UTF-8; nil for one that is.
  static func fault(in bytes: [UInt8], at path: String) -> Diagnostic? {
    guard let offset = firstBadOffset(in: bytes) else { return nil }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return Diagnostic(
      .invalidUTF8, at: FilePosition(path, offset: offset, in: bytes),
      isUTF16
        ? "`\(path)` is written in UTF-16, not UTF-8"
        : "the byte \(hexadecimal(bytes[offset])) here is no part of a UTF-8 character",
      advice: "save the file as UTF-8")
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
