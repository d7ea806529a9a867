/// An error of the machine or of a command, which says what is wrong in one sentence without a full
/// stop and what to do: what a verb throws is one, so that none is printed without help.
package protocol AdvisedFault: Error, CustomStringConvertible {
  /// What to do, as one sentence without a full stop.
  var advice: String { get }
}
