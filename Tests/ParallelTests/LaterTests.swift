import Parallel
import Testing

struct LaterTests {
  @Test("Each value is the one that its own thread makes, however they are asked for")
  func values() {
    let squares = (0..<20).map { number in Later { number * number } }
    #expect(squares.reversed().map(\.value) == (0..<20).reversed().map { $0 * $0 })
    #expect(squares.map(\.value) == (0..<20).map { $0 * $0 }, "asked for again")
  }

  @Test("It is ready when it is made, and not before")
  func readiness() {
    let gate = Guarded(false)
    let later = Later {
      while !gate.with({ $0 }) {}
      return 1
    }
    #expect(!later.isReady)
    gate.with { $0 = true }
    #expect(later.value == 1)
    #expect(later.isReady)
  }

  @Test("Whoever asks for a value that no thread has begun with makes it")
  func madeByAsker() {
    let gate = Guarded(false)
    let blocked = (0..<64).map { _ in Later { while !gate.with({ $0 }) {} } }
    let last = Later { 7 }
    #expect(last.value == 7)
    gate.with { $0 = true }
    for later in blocked { later.value }
  }

  @Test("What nobody wants any more is not begun")
  func unwanted() {
    let (gate, calls) = (Guarded(false), Guarded(0))
    let blocked = (0..<64).map { _ in Later { while !gate.with({ $0 }) {} } }
    do { _ = Later { calls.with { $0 += 1 } } }
    gate.with { $0 = true }
    for later in blocked { later.value }
    #expect(Later { 1 }.value == 1)
    #expect(calls.with { $0 } == 0)
  }

  @Test("Several threads may ask for one value")
  func manyAsk() {
    let later = Later { (0..<10_000).reduce(0, +) }
    #expect(Threads.map(8) { _ in later.value } == Array(repeating: 49_995_000, count: 8))
  }
}
