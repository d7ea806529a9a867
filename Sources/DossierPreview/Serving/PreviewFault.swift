import DossierModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a preview can't be served.
package enum PreviewFault: AdvisedFault, Equatable {
  case portInUse(UInt16)
  /// The system refuses the port; `code` is its number for why.
  case portRefused(UInt16, code: Int32)

  init(port: UInt16, code: Int32) {
    self = code == EADDRINUSE ? .portInUse(port) : .portRefused(port, code: code)
  }

  /// What is wrong, as one sentence without a full stop.
  package var description: String {
    switch self {
    case .portInUse(let port): "port \(port) is in use by another program"
    case .portRefused(let port, let code):
      "port \(port) can't be opened: \(String(cString: strerror(code)))"
    }
  }

  /// What to do, as one sentence without a full stop.
  package var advice: String {
    switch self {
    case .portInUse(let port):
      "name another with --port \(port < UInt16.max ? port + 1 : port - 1), or take any that is "
        + "free with --port 0"
    case .portRefused: "name another with --port, or take any that is free with --port 0"
    }
  }
}
