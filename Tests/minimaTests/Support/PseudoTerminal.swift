import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program at a terminal, with a person's keys on the other side.
final class PseudoTerminal {
  private let controller: Int32
  private let process: pid_t
  /// The terminal's mode before the program was started.
  let modeBefore: [UInt]
  /// Kept for as long as the program runs in it.
  private let folder: Folder
  /// What the program has printed since the last prompt.
  private var screen = ""

  /// Starts the program at a terminal of its own, so that ^C reaches it as a signal.
  init(
    _ arguments: [String], in folder: Folder, columns: Int = 80, environment: [String: String] = [:]
  ) throws {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 256)
    guard openpty(&controller, &terminal, &name, nil, &size) == 0 else { throw POSIXError(.EIO) }
    defer { close(terminal) }
    modeBefore = PseudoTerminal.mode(of: controller)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, &name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Test runners block and ignore signals, which a child would inherit.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let startsSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(startsSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let variables = ["HOME": folder.path, "TERM": "dumb"].merging(environment) {
      $1
    }
    let shell = "/bin/sh"
    let inFolder = ["sh", "-c", #"cd "$0" && exec "$@""#, folder.path]
    let argv = PseudoTerminal.cStrings(inFolder + [Program.path] + arguments)
    let envp = PseudoTerminal.cStrings(variables.map { "\($0)=\($1)" })
    defer { for string in argv + envp { free(string) } }
    var pid = pid_t()
    guard posix_spawn(&pid, shell, &actions, &attributes, argv, envp) == 0 else {
      throw POSIXError(.ENOENT)
    }
    _ = fcntl(controller, F_SETFL, O_RDWR | O_NONBLOCK)
    (self.controller, process, self.folder) = (controller, pid, folder)
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(controller)
  }

  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }

  /// Types keys.
  ///
  /// A program that waits until what it prints is read reads no keys; so this reads meanwhile.
  func type(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count < 0, errno != EAGAIN { return }
      bytes = bytes.dropFirst(max(count, 0))
      if !bytes.isEmpty { _ = readSome(within: 10) }
    }
  }

  /// Reads until the last line is a prompt and nothing else, and returns what has come since the last
  /// time.
  ///
  /// No other line begins so and ends there. For terminals where lines are not edited; gives up after
  /// ten seconds of silence, or when the program has ended.
  @discardableResult func waitForPrompt() -> String {
    while !PseudoTerminal.prompts.contains(lastLine), readSome(within: 10_000) {}
    defer { screen = "" }
    return screen.replacing("\r\n", with: "\n")
  }

  private static let prompts: Set<Substring> = [
    "> ", "Enter runs it > ", "Enter goes on > ", "Your answer > ", "Try > ",
  ]

  /// What stands behind the last line break; Ctrl-C leaves its echo there.
  private var lastLine: Substring {
    let line = screen.last?.isNewline == true ? "" : screen.split(whereSeparator: \.isNewline).last
    return line ?? ""
  }

  /// Reads until a text has come, or ten seconds of silence; returns what has come since the last time.
  @discardableResult func wait(for text: String) -> String {
    while !screen.contains(text), readSome(within: 10_000) {}
    defer { screen = "" }
    return screen
  }

  /// Reads and forgets what has come, up to a silence.
  func drain(within milliseconds: Int32 = 2) {
    while readSome(within: milliseconds) {}
    screen = ""
  }

  /// Whether the program is no more.
  var hasEnded: Bool {
    var info = siginfo_t()
    waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
    return info.si_signo != 0
  }

  /// The terminal's mode, as `stty -a` shows it.
  var mode: [UInt] { PseudoTerminal.mode(of: controller) }

  private static func mode(of terminal: Int32) -> [UInt] {
    var mode = termios()
    guard tcgetattr(terminal, &mode) == 0 else { return [] }
    let characters = withUnsafeBytes(of: mode.c_cc) { $0.map { UInt($0) } }
    return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag].map { UInt($0) } + characters
  }

  /// Sends a signal to the program.
  func send(_ signal: Int32) { kill(process, signal) }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int = 24) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  /// Types a line, and returns what comes of it up to the next prompt.
  @discardableResult func enter(_ line: String = "") -> String {
    type(line + "\r")
    return waitForPrompt()
  }

  /// Waits for the program's end; its exit status, negative for a signal.
  func status() -> Int32 {
    while readSome(within: 10_000) {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status & 0x7F == 0 ? status >> 8 : -(status & 0x7F)
  }

  /// Whether there may be more to come.
  private func readSome(within milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    screen += String(decoding: buffer[..<count], as: UTF8.self)
    return true
  }
}
