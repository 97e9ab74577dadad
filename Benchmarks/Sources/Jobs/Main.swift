import Workloads

/// Runs one job a number of rounds and prints the seconds of each: for comparing programs in turn.
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first, let workload = Workload(rawValue: name) else {
      print("usage: Jobs NAME [ROUNDS]")
      for workload in Workload.allCases { print("  \(workload.rawValue)  \(workload.summary)") }
      return
    }
    let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
    let round = try workload.prepared()
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      var result = 0.0
      let seconds = clock.measure { result = round() } / .seconds(1)
      // The result, so that nothing is left out that nobody asks for.
      print("\(seconds) s  \(workload.millions / seconds) million/s  \(result)")
    }
  }
}
