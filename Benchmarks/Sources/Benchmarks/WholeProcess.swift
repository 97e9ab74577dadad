import Benchmark
import Glibc

/// The program from its start to its end, as a user waits for it.
///
/// It is found by the variable `MINIMA`; without it these are left out.
enum WholeProcess {
  /// The folder of what the peers of `compare` run, too.
  private static let peers =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/peers"

  static func register() {
    guard let program = getenv("MINIMA").map({ String(cString: $0) }) else { return }
    let folder = String(cString: mkdtemp(strdup("/tmp/minima-XXXXXX")))
    for name in ["one-line", "lecture"] {
      let script = "\(peers)/\(name).minima"
      benchmark("process: \(name)") {
        let child = spawn(program, ["run", script, "--output", folder], standard: "/dev/null")
        var status: Int32 = 0
        waitpid(child, &status, 0)
        precondition(status == 0, "The program failed")
      }
    }
    benchmark("process: start to prompt") { untilPrompt(program) }
  }

  /// Runs the program at a terminal of its own until its prompt stands there.
  private static func untilPrompt(_ program: String) {
    var (terminal, near) = (Int32(0), Int32(0))
    var name = [CChar](repeating: 0, count: 128)
    precondition(openpty(&terminal, &near, &name, nil, nil) == 0, "There is no terminal left")
    let child = name.withUnsafeBufferPointer {
      spawn(program, [], standard: $0.baseAddress.map { String(cString: $0) } ?? "")
    }
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !String(decoding: shown, as: UTF8.self).contains("> ") {
      let count = read(terminal, &buffer, buffer.count)
      precondition(count > 0, "The program ended before its prompt")
      shown += buffer[..<count]
    }
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    close(terminal)
    close(near)
  }

  /// Starts a program with one file or device for all that it reads and writes.
  private static func spawn(_ program: String, _ arguments: [String], standard: String) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), standard, O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let error = posix_spawn(&child, program, &actions, nil, &words, environ)
    precondition(error == 0, "Could not start \(program)")
    return child
  }
}
