import Benchmark
import Workloads

/// Functions over many points, and many descents at once.
enum Evaluations {
  static func register() {
    for workload in Workload.allCases {
      var round: (() -> Double)?
      benchmark(workload.rawValue) {
        if round == nil { round = try? workload.prepared() }
        keep(round?())
      }
    }
  }
}
