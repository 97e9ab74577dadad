/// Waits for keys, and for all else that can happen while a line is edited.
struct KeySource {
  /// What happens next.
  enum Happening: Hashable {
    case event(TerminalEvent)
    /// The window has another size, or the program goes on after a stop.
    case windowChanged
    /// Somebody has sent SIGINT.
    case interrupted
    /// The terminal is gone.
    case end
  }

  /// How long a lone ESC may be the beginning of a sequence, in milliseconds.
  private static let patience: Int32 = 50

  let descriptor: Descriptor
  private let interrupt: Interrupt
  private var decoder = KeyDecoder()
  private var events: ArraySlice<TerminalEvent> = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 12)

  init(_ descriptor: Descriptor, interrupt: Interrupt) {
    self.descriptor = descriptor
    self.interrupt = interrupt
  }

  /// Whether more keys are known of: then what the next one leads to need not be shown yet.
  var hasPending: Bool { !events.isEmpty }

  /// Whether more keys have come, known or not: then nothing need be shown yet.
  mutating func isBusy() throws(SystemError) -> Bool {
    if events.isEmpty, System.waitToReceive(from: [descriptor.rawValue], milliseconds: 0) {
      // At the terminal's end too there is something to receive.
      return try receive(waiting: 0) && !events.isEmpty
    }
    return hasPending
  }

  /// Waits for the next happening.
  mutating func next() throws(SystemError) -> Happening {
    while true {
      if WindowChange.signal.isRequested {
        WindowChange.signal.clear()
        return .windowChanged
      }
      if interrupt.isRequested {
        interrupt.clear()
        return .interrupted
      }
      if let event = events.popFirst() { return .event(event) }
      guard try receive(waiting: -1) else { return .end }
    }
  }

  /// Waits for replies of the terminal until one satisfies, or the time is over; keys are kept.
  mutating func replies(
    until deadline: Int64, isLast: (TerminalReply) -> Bool
  ) throws(SystemError) -> [TerminalReply] {
    var replies: [TerminalReply] = []
    while true {
      for event in events { if case .reply(let reply) = event { replies.append(reply) } }
      events = events.filter { if case .key = $0 { true } else { false } }[...]
      // In this mode it is no signal; it is meant for what goes on all the same.
      if events.contains(.key(.control("c"))) {
        events.removeAll { $0 == .key(.control("c")) }
        interrupt.request()
      }
      let rest = deadline - System.milliseconds
      if replies.contains(where: isLast) || rest <= 0 { return replies }
      guard try receive(waiting: Int32(rest)) else { return replies }
    }
  }

  /// Takes what comes, or decides what a silence means.
  /// - Returns: Whether the terminal is still there.
  private mutating func receive(waiting limit: Int32) throws(SystemError) -> Bool {
    let time = decoder.isUndecided ? KeySource.patience : limit
    let wakers = [interrupt.wakingDescriptor, WindowChange.signal.wakingDescriptor]
    guard System.waitToReceive(from: [descriptor.rawValue] + wakers, milliseconds: time) else {
      // A signal ends the waiting too, and then nothing is decided.
      if !interrupt.isRequested, !WindowChange.signal.isRequested { events += decoder.flush() }
      return true
    }
    guard System.waitToReceive(from: [descriptor.rawValue], milliseconds: 0) else { return true }
    let received = try buffer.withUnsafeMutableBufferPointer { buffer throws(SystemError) in
      try System.receive(buffer, from: descriptor.rawValue)
    }
    guard let count = received else { return true }
    events += decoder.feed(buffer[..<count])
    return count > 0
  }
}
