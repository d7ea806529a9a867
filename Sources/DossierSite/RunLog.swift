#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension BuildReport {
  /// How long one step took, and of how much.
  package struct Step: Codable, Sendable {
    /// How many there were of something: "33 pages".
    package struct Count: Codable, Sendable {
      /// Zero or more.
      package var number: Int
      /// Of several: "pages".
      package var noun: String

      package init(_ number: Int, _ noun: String) {
        self.number = number
        self.noun = noun
      }
    }

    /// What was done, in a word or two: "import".
    package var name: String
    /// By the clock on the wall.
    package var duration: Duration
    /// Of all cores together.
    package var processorTime: Duration
    /// Of how much it was.
    package var counts: [Count]

    package init(
      _ name: String, took duration: Duration, processorTime: Duration = .zero,
      _ counts: [Count] = []
    ) {
      self.name = name
      self.duration = duration
      self.processorTime = processorTime
      self.counts = counts
    }
  }
}

/// The steps of a run so far, and when the present one began.
struct StepClock: Sendable {
  private(set) var steps: [BuildReport.Step] = []
  private var start = ContinuousClock.now
  private var processorStart = Self.processorTime

  /// Notes the step that ends here.
  mutating func note(_ step: String, _ counts: [BuildReport.Step.Count] = []) {
    let (now, processorNow) = (ContinuousClock.now, Self.processorTime)
    steps.append(
      BuildReport.Step(
        step, took: now - start, processorTime: processorNow - processorStart, counts))
    (start, processorStart) = (now, processorNow)
  }

  /// Takes over the steps that somebody else has noted since.
  mutating func note(_ steps: [BuildReport.Step]) {
    self.steps += steps
    (start, processorStart) = (ContinuousClock.now, Self.processorTime)
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}

/// What a run has found so far, and how long it took.
struct RunLog {
  var report = BuildReport()
  private var clock = StepClock()

  /// Notes the step that ends here.
  mutating func note(_ step: String, _ counts: [BuildReport.Step.Count] = []) {
    clock.note(step, counts)
    report.steps = clock.steps
  }

  /// Takes over the steps that somebody else has noted since.
  mutating func note(_ steps: [BuildReport.Step]) {
    clock.note(steps)
    report.steps = clock.steps
  }
}
