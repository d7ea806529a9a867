/// How the steps of a run are told to whoever waits for it.
package enum StepProgress {
  /// Called as a step begins, with what it does: "importing". By default nobody is told.
  @TaskLocal package static var begin: @Sendable (String) -> Void = { _ in }
}
