// Everything that this module asks of the operating system, in one place.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

enum System {
  /// Reads once; the number of bytes, 0 at the end, `nil` when it is to be tried again.
  static func receive(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32
  ) throws(SystemError) -> Int? {
    try transferred(read(descriptor, buffer.baseAddress, buffer.count), "read")
  }

  /// Writes once; the number of bytes taken, `nil` when it is to be tried again.
  static func send(
    _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32
  ) throws(SystemError) -> Int? {
    try transferred(write(descriptor, bytes.baseAddress, bytes.count), "write")
  }

  /// Sleeps until one of the descriptors can be read.
  static func waitToReceive(from descriptors: Int32...) {
    sleep(on: descriptors, until: POLLIN)
  }

  /// Sleeps until the descriptor can be written.
  static func waitToSend(to descriptor: Int32) {
    sleep(on: [descriptor], until: POLLOUT)
  }

  static func release(_ descriptor: Int32) { _ = close(descriptor) }

  /// A pipe neither of whose ends blocks.
  static func makePipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The window's size as the terminal's driver knows it; `nil` for what is not a terminal.
  static func windowSize(of descriptor: Int32) -> TerminalSize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func handleInterrupts(_ handler: @escaping @convention(c) (Int32) -> Void) {
    _ = signal(SIGINT, handler)
  }

  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  static func text(forError code: Int32) -> String { String(cString: strerror(code)) }
}

extension SystemError {
  /// Whether the disk, or the user's share of it, is full.
  public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
  /// Whether the reader of a pipe has gone, which is no mistake: `minima run FILE | head -1`.
  public var isBrokenPipe: Bool { code == EPIPE }
}

extension System {
  private static func transferred(
    _ count: Int, _ operation: String
  ) throws(SystemError) -> Int? {
    if count >= 0 { return count }
    let code = errno
    if code == EINTR || code == EAGAIN { return nil }
    throw SystemError(operation: operation, code: code)
  }

  private static func sleep(on descriptors: [Int32], until events: Int32) {
    // A negative one can never be read or written, and a call that tries to says so.
    if descriptors.contains(where: { $0 < 0 }) { return }
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(events), revents: 0) }
    while poll(&polled, nfds_t(polled.count), -1) < 0, errno == EINTR {}
  }
}
