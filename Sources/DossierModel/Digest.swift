#if canImport(CryptoKit)
  import CryptoKit
#else
  import CCrypto
#endif

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits (FIPS 180-4).
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 64 hexadecimal digits.
  package let hexadecimal: String

  /// Stands where there is no digest.
  package static let zeros = Digest(hexadecimal: String(repeating: "0", count: 64))

  /// Takes digits that were written down elsewhere, for comparison.
  package init(hexadecimal: String) {
    self.hexadecimal = hexadecimal
  }

  /// The digest of some bytes.
  package init(of bytes: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in Self.sha256(Array(bytes)) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hexadecimal = String(decoding: text, as: UTF8.self)
  }

  private static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    #if canImport(CryptoKit)
      Array(SHA256.hash(data: bytes))
    #else
      [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
        _ = SHA256(bytes, bytes.count, digest.baseAddress)
        count = Int(SHA256_DIGEST_LENGTH)
      }
    #endif
  }

  /// The digest of a text's UTF-8 bytes.
  package init(of text: String) {
    self.init(of: text.utf8)
  }

  package var description: String { hexadecimal }
}
