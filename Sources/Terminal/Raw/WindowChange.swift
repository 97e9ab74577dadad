/// The wish to look at the window again, after it was resized or the program was stopped.
enum WindowChange {
  /// Set by the signals, after ``catchSignals()``.
  static let signal = Interrupt()

  /// Catches SIGWINCH and SIGCONT for the rest of the program's life.
  static func catchSignals() {
    // A handler must not be the first to touch a static: making one takes a lock.
    signal.clear()
    System.handleWindowChanges { _ in WindowChange.signal.request() }
  }
}
