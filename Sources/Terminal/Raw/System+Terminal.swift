// What the module asks of the operating system for a terminal whose keys are read one by one.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

extension System {
  /// How a terminal's driver treats what is typed and printed.
  struct TerminalMode {
    fileprivate var attributes = termios()

    /// No key: what C calls _POSIX_VDISABLE.
    #if canImport(Darwin)
      private static let none: cc_t = 0xFF
    #else
      private static let none: cc_t = 0
    #endif

    /// The mode for reading keys: each at once, unechoed, none a signal; output stays as it is.
    var raw: TerminalMode {
      var raw = self
      cfmakeraw(&raw.attributes)
      raw.attributes.c_oflag = attributes.c_oflag
      return raw
    }

    /// The mode in which lines and signals are as they are, and what is typed is not shown.
    var silent: TerminalMode {
      var mode = self
      mode.attributes.c_lflag &= ~tcflag_t(ECHO)
      return mode
    }

    /// The raw mode, but Ctrl-C is a signal, and of the keys the only one: so it reaches what is at
    /// work while no key is read.
    var rawWithInterrupts: TerminalMode {
      var mode = raw
      mode.attributes.c_lflag |= tcflag_t(ISIG)
      withUnsafeMutableBytes(of: &mode.attributes.c_cc) { characters in
        for index in [VQUIT, VSUSP] { characters[Int(index)] = Self.none }
      }
      return mode
    }
  }

  static func terminalMode(of descriptor: Int32) -> TerminalMode? {
    var mode = TerminalMode()
    return tcgetattr(descriptor, &mode.attributes) == 0 ? mode : nil
  }

  /// Sets the mode when what was printed is out; what was typed is kept.
  @discardableResult static func setTerminalMode(
    _ mode: TerminalMode, of descriptor: Int32
  ) -> Bool {
    var attributes = mode.attributes
    while tcsetattr(descriptor, TCSADRAIN, &attributes) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  /// Sleeps until one of the descriptors can be read, or the time is over.
  /// - Returns: Whether one can be read.
  static func waitToReceive(from descriptors: [Int32], milliseconds: Int32) -> Bool {
    var polled = descriptors.filter { $0 >= 0 }.map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    return poll(&polled, nfds_t(polled.count), milliseconds) > 0
  }

  /// The window's width and height in pixels, as far as the terminal tells its driver.
  static func windowPixels(of descriptor: Int32) -> (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (0, 0) }
    return (Int(size.ws_xpixel), Int(size.ws_ypixel))
  }

  /// Stops the program and those it shares a job with, as Ctrl-Z does; returns when it goes on.
  static func suspend() { _ = kill(0, SIGTSTP) }

  /// Calls a handler when the window was resized or the program goes on after a stop.
  static func handleWindowChanges(_ handler: @escaping @convention(c) (Int32) -> Void) {
    for number in [SIGWINCH, SIGCONT] { _ = signal(number, handler) }
  }

  /// Milliseconds of a clock that only goes forward.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

extension System {
  /// What a dying program owes its terminal; only one is ever in raw mode.
  private enum Debt {
    static let descriptor = Atomic<Int32>(-1)
    nonisolated(unsafe) static let attributes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    /// Takes back what was written when the mode began.
    nonisolated(unsafe) static let farewell = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: 64)
    static let farewellLength = Atomic(0)
  }

  /// From now on a signal that ends the program sets this mode first.
  /// - Parameter farewell: what is to be written then.
  static func owe(_ mode: TerminalMode, to descriptor: Int32, farewell: String) {
    if Debt.descriptor.load(ordering: .relaxed) < 0 { installRestoration() }
    Debt.attributes.initialize(to: mode.attributes)
    let (_, end) = Debt.farewell.update(from: Array((farewell + "\u{1B}[0m\r\n").utf8))
    Debt.farewellLength.store(end, ordering: .relaxed)
    Debt.descriptor.store(descriptor, ordering: .releasing)
  }

  /// The terminal has its mode back.
  static func settleDebt() { Debt.descriptor.store(-1, ordering: .releasing) }

  private static func installRestoration() {
    Debt.farewell.initialize(repeating: 0)
    for number in [SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE] {
      // What the user ignores, as nohup does, stays ignored.
      let before = signal(number) { System.restoreAndDie($0) }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// In a signal handler: only calls that are allowed there.
  private static func restoreAndDie(_ number: Int32) {
    let descriptor = Debt.descriptor.exchange(-1, ordering: .acquiring)
    if descriptor >= 0 {
      tcsetattr(descriptor, TCSANOW, Debt.attributes)
      _ = write(descriptor, Debt.farewell.baseAddress, Debt.farewellLength.load(ordering: .relaxed))
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
