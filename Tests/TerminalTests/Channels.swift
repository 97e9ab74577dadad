import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe or a pseudo-terminal, closed when it goes out of use.
final class Channel: @unchecked Sendable {
  /// The end that is tested.
  let near: Descriptor
  /// The test's own end.
  let far: Descriptor
  private var open: Set<Int32>

  private init(near: Int32, far: Int32) {
    self.near = Descriptor(rawValue: near)
    self.far = Descriptor(rawValue: far)
    open = [near, far]
  }

  deinit { for descriptor in open { close(descriptor) } }

  /// What is written to `far` is read from `near`.
  static func pipe() throws -> Channel {
    var ends: [Int32] = [0, 0]
    try #require(makePipe(&ends) == 0)
    return Channel(near: ends[0], far: ends[1])
  }

  /// What is written to `near` is read from `far`.
  static func reversedPipe() throws -> Channel {
    var ends: [Int32] = [0, 0]
    try #require(makePipe(&ends) == 0)
    return Channel(near: ends[1], far: ends[0])
  }

  /// A terminal: `near` is the program's side, `far` the person's.
  static func terminal(columns: Int = 0, rows: Int = 0) throws -> Channel {
    var near: Int32 = 0
    var far: Int32 = 0
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    try #require(openpty(&far, &near, nil, nil, &size) == 0)
    return Channel(near: near, far: far)
  }

  /// A terminal's keys, or a pipe's bytes.
  func send(_ text: String) throws { try Output(far).write(text) }

  func send(_ bytes: [UInt8]) throws { try Output(far).write(bytes) }

  func closeFar() {
    open.remove(far.rawValue)
    close(far.rawValue)
  }

  /// Sleeps until nothing that was sent is left to be read.
  func waitUntilReceived() {
    var count: CInt = 1
    while ioctl(near.rawValue, UInt(FIONREAD), &count) == 0, count > 0 { pauseBriefly() }
  }

  func makeNearNonBlocking() { _ = fcntl(near.rawValue, F_SETFL, O_NONBLOCK) }

  /// The number of bytes that one read gives; 0 at the end.
  static func readOnce(_ descriptor: Descriptor) -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return max(0, read(descriptor.rawValue, &buffer, buffer.count))
  }
}

/// A file opened for writing; `nil` where there is none.
func openForWriting(_ path: String) -> Descriptor? {
  let descriptor = open(path, O_WRONLY)
  return descriptor < 0 ? nil : Descriptor(rawValue: descriptor)
}

func openForReading(_ path: String) -> Descriptor? {
  let descriptor = open(path, O_RDONLY)
  return descriptor < 0 ? nil : Descriptor(rawValue: descriptor)
}

/// The thread of a test blocks signals, so `raise` would not do.
func sendInterruptToThisProcess() { kill(getpid(), SIGINT) }

/// For those who look again and again whether something has happened.
func pauseBriefly() { usleep(1_000) }

private func makePipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }
