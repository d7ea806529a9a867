import Foundation

/// How time grows with what there is to do.
enum Growth {
  /// How much longer something takes with four times as many, by the time of its own thread, since other
  /// tests run beside it; the least of some measurements.
  static func measured(from few: Int, _ run: (Int) -> Void) -> Double {
    let times = [few, 4 * few].map { count in
      (0..<3).map { _ in
        let start = threadTime
        run(count)
        return threadTime - start
      }.min() ?? 0
    }
    return times[1] / times[0]
  }

  /// In seconds.
  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
