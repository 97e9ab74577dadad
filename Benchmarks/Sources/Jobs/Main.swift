import CLibrary
import Workloads

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs jobs and prints their seconds: for comparing programs in turn.
///
/// `Jobs NAME [ROUNDS]` runs one a number of rounds. `Jobs -` reads a name a line and answers each
/// with the seconds of one round, or `-` where there is no such job.
@main
struct Main {
  static func main() throws {
    // As the program does.
    minima_keep_freed_memory()
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "-" { return try serve() }
    guard let name = arguments.first, let workload = Workload(rawValue: name) else {
      print("usage: Jobs NAME [ROUNDS]")
      for workload in Workload.allCases { print("  \(workload.rawValue)  \(workload.summary)") }
      return
    }
    let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
    let round = try workload.prepared()
    for _ in 0..<rounds {
      let (seconds, result) = timed(round())
      // The result, so that nothing is left out that nobody asks for.
      print("\(seconds) s  \(workload.millions / seconds) million/s  \(result)")
    }
  }

  private static func serve() throws {
    var rounds: [String: () -> () -> Double] = [:]
    while let name = readLine() {
      if rounds[name] == nil, let round = try Workload(rawValue: name)?.prepared() {
        rounds[name] = round
        // The first touches memory that the others find there.
        _ = round()()
      }
      print(rounds[name].map { "\(timed($0()).seconds)" } ?? "-")
      // The other end of the pipe waits for each line.
      fflush(nil)
    }
  }

  private static func timed(_ round: () -> Double) -> (seconds: Double, result: Double) {
    var result = 0.0
    let seconds = ContinuousClock().measure { result = round() } / .seconds(1)
    return (seconds, result)
  }
}
