import Benchmark
import Workloads

/// Functions over many points, and many descents at once.
enum Evaluations {
  static func register() {
    for workload in Workload.allCases {
      var prepared: (() -> () -> Double)?
      benchmark(workload.rawValue) { state in
        if prepared == nil { prepared = try workload.prepared() }
        guard let round = prepared?() else { return }
        try state.measure { keep(round()) }
      }
    }
  }
}
