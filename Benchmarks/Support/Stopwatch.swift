import Glibc

/// Processor time of the calling thread: what else the machine does is not counted.
public enum Stopwatch {
  /// Seconds so far.
  public static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds that `work` takes.
  public static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  /// Seconds that `work` takes, the least of several rounds.
  public static func least(of rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<rounds { least = min(least, try time(work)) }
    return least
  }
}
