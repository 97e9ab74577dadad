import Testing

@testable import Terminal

@Suite struct `Work in the background` {
  @Test func `gives what it gives`() {
    #expect(Background.run(until: Interrupt()) { _ in 6 * 7 } == 42)
  }

  @Test func `is told to end, and may still give what it has`() {
    let interrupt = Interrupt()
    interrupt.request()
    let steps = Background.run(until: interrupt) { isCancelled in
      var steps = 0
      while !isCancelled() { steps += 1 }
      return steps
    }
    #expect(steps != nil)
    #expect(interrupt.isRequested)
  }

  @Test(arguments: [true, false])
  func `is left alone where it does not end`(isPartUseful: Bool) {
    let (interrupt, open) = (Interrupt(), Interrupt())
    interrupt.request()
    let result = Background.run(until: interrupt, isPartUseful: isPartUseful) { _ in
      while !open.isRequested { System.waitToReceive(from: open.wakingDescriptor) }
      return 1
    }
    #expect(result == nil)
    open.request()
  }

  /// What was made often holds what asks whether to go on, and that holds the job.
  @Test func `keeps nothing of what it gave`() {
    final class Made: Sendable {
      let isCancelled: @Sendable () -> Bool
      init(_ isCancelled: @escaping @Sendable () -> Bool) { self.isCancelled = isCancelled }
    }
    weak var made: Made?
    do {
      let result = Background.run(until: Interrupt()) { Made($0) }
      made = result
      #expect(made != nil)
    }
    // Its thread lets go of it as it ends.
    for _ in 0..<10_000 where made != nil { pauseBriefly() }
    #expect(made == nil)
  }

  @Test func `shows something to those who wait`() {
    let interrupt = Interrupt()
    var seen = 0
    let result = Background.run(until: interrupt) { milliseconds in
      #expect(milliseconds > 0)
      seen += 1
      if seen == 3 { interrupt.request() }
    } _: { isCancelled in
      while !isCancelled() {}
      return true
    }
    #expect(result == true)
    #expect(seen >= 3)
  }

  /// Formulas are read by recursion: the thread must have room for it.
  @Test func `has as much stack as the first thread`() {
    @Sendable func depth(_ n: Int) -> Int {
      withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
        buffer.storeBytes(of: n, as: Int.self)
        return n == 0 ? 0 : 1 + depth(buffer.load(as: Int.self) - 1)
      }
    }
    #expect(Background.run(until: Interrupt()) { _ in depth(1000) } == 1000)
  }
}
