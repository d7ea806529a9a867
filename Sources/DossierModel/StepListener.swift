/// Is told of each step of a run as it begins, with what it does: "importing".
package typealias StepListener = @Sendable (String) -> Void
