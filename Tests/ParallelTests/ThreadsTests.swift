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

  @Test("Work runs once on each thread, the caller's included", arguments: [1, 2, 5])
  func run(count: Int) {
    let calls = Guarded(0)
    Threads.run(count) { calls.with { $0 += 1 } }
    #expect(calls.with { $0 } == count)
  }

  @Test("Two functions give what they give one after the other")
  func both() {
    let calls = Guarded(0)
    let (text, number) = Threads.both {
      "\(calls.with { $0 += 1 })"
    } _: {
      calls.with { $0 += 1 }
      return 7
    }
    #expect((text, number) == ("()", 7))
    #expect(calls.with { $0 } == 2)
  }

  @Test("A value that threads share loses no change")
  func guarded() {
    let sum = Guarded(0)
    Threads.run(4) { for _ in 0..<1_000 { sum.with { $0 += 1 } } }
    #expect(sum.with { $0 } == 4_000)
  }
}
