import Parallel
import Testing

struct ThreadsTests {
  @Test("Each element is made once and stands where it belongs", arguments: [0, 1, 2, 3, 1_000])
  func map(count: Int) {
    let calls = Guarded([Int](repeating: 0, count: count))
    let squares = Threads.map(count) { index in
      calls.with { $0[index] += 1 }
      return index * index
    }
    #expect(squares == (0..<count).map { $0 * $0 })
    #expect(calls.with { $0 } == [Int](repeating: 1, count: count))
  }

  @Test("Elements that take much longer than others do not lose their place")
  func uneven() {
    let sums = Threads.map(64) { index in
      (0..<(index.isMultiple(of: 7) ? 100_000 : 10)).reduce(index) { $0 &+ $1 }
    }
    let alone = (0..<64).map { index in
      (0..<(index.isMultiple(of: 7) ? 100_000 : 10)).reduce(index) { $0 &+ $1 }
    }
    #expect(sums == alone)
  }

  @Test(
    "Work runs on as many threads as asked for while it lasts, the caller's included",
    arguments: [1, 2, 5])
  func run(count: Int) {
    let calls = Guarded(0)
    Threads.run(count) {
      calls.with { $0 += 1 }
      while calls.with({ $0 < count }) {}
    }
    #expect(calls.with { $0 } == count)
  }

  @Test("Work that is done before others come runs on fewer threads, and has ended when it is over")
  func shortRun() {
    for _ in 0..<1_000 {
      let (calls, running) = (Guarded(0), Guarded(0))
      Threads.run(5) {
        running.with { $0 += 1 }
        calls.with { $0 += 1 }
        running.with { $0 -= 1 }
      }
      #expect((1...5).contains(calls.with { $0 }))
      #expect(running.with { $0 } == 0)
    }
  }

  @Test("A thread that has nothing else to do any more takes part in what was begun before")
  func lateHelp() {
    let gate = Guarded(false)
    // More than there are threads: all are busy when the map begins.
    let busy = (0..<64).map { _ in Later { while !gate.with({ $0 }) {} } }
    let others = Guarded(0)
    let helped = Threads.map(2) { index in
      guard index == 0 else {
        others.with { $0 += 1 }
        return true
      }
      gate.with { $0 = true }
      return (0..<100_000_000).contains { _ in others.with { $0 > 0 } }
    }
    for later in busy { later.value }
    #expect(helped[0] || Threads.processors == 1)
  }

  @Test("A value that threads share loses no change")
  func guarded() {
    let sum = Guarded(0)
    _ = Threads.map(4) { _ in for _ in 0..<1_000 { sum.with { $0 += 1 } } }
    #expect(sum.with { $0 } == 4_000)
  }
}
