import ArgumentParser
import DossierPreview
import DossierPublishing
import DossierSite
import DossierStarting
import Foundation

/// How the program ends; the numbers from 64 up are those of `sysexits.h`.
enum ExitStatus: Int32 {
  case success = 0
  case faultyContent = 1
  case wrongUse = 64
  /// A bug.
  case programFault = 70
  /// The output folder can't be taken as it is.
  case outputRefused = 73
  case inputOutput = 74
  /// Another build is under way, or another program has the port.
  case busy = 75

  /// What an error that is none of the content's comes to.
  init(for error: any Error) {
    switch error {
    case let fault as PublishingFault: self.init(for: fault)
    case let fault as PreviewFault: self.init(for: fault)
    case is FolderFault, is ExplainFault: self = .wrongUse
    case let fault as StartingFault: self = fault.isAboutTheFolder ? .outputRefused : .wrongUse
    case is CocoaError, is POSIXError: self = .inputOutput
    default: self = .programFault
    }
  }

  private init(for fault: PreviewFault) {
    switch fault {
    case .portInUse: self = .busy
    case .portRefused: self = .inputOutput
    }
  }

  private init(for fault: PublishingFault) {
    switch fault {
    case .unusablePath, .collidingPaths: self = .programFault
    case .refused(_, .isNoFolder), .refused(_, .isLink), .refused(_, .isNotOurs),
      .refused(_, .listIsUnreadable), .occupied, .setAside:
      self = .outputRefused
    case .refused: self = .wrongUse
    case .busy: self = .busy
    case .changedMeanwhile, .unreadableName, .system: self = .inputOutput
    }
  }

  /// The error that ends a verb with this status.
  var exitCode: ExitCode { ExitCode(rawValue) }
}
