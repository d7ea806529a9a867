import ArgumentParser
import DossierModel

/// The address of a site.
enum BaseURL {
  /// The address with a slash at its end; throws where it is none of the web.
  static func checked(_ text: String) throws -> String {
    guard WebAddress(text)?.text == text,
      text.utf8.allSatisfy({ $0 < 0x7F && !"?#".utf8.contains($0) })
    else {
      throw ValidationError(
        "It must be an address such as https://example.org/somme/, without “?” and “#”.")
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}

/// How many pages are made at once.
enum Jobs {
  static func checked(_ text: String) throws -> Int {
    guard let number = Int(text), (1...64).contains(number) else {
      throw ValidationError("It must be a number from 1 to 64.")
    }
    return number
  }
}
