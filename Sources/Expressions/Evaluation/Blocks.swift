internal import CVectorMath

/// A program at work on blocks of numbers, with the memory for what is needed in between.
///
/// Set the arguments and outputs, then `run`. Belongs to one thread.
package final class Blocks {
  /// The most numbers of a block: what a step reads and writes stays in the nearest cache.
  package static let mostNumbers = 512

  /// How many numbers a block may have: fewer where many must be kept.
  package let size: Int
  private let code: Code
  /// The code's steps and functions, read without counting references: that waits for all memory.
  let steps: UnsafeMutableBufferPointer<Step>
  private let callees: UnsafeMutableBufferPointer<Callee>
  var firstOutput: Int { code.firstOutput }
  /// What the last step is, if it is a product and a sum.
  let sum: SumStep?
  private let memory: UnsafeMutableRawPointer
  let slots: UnsafeMutablePointer<UnsafeMutablePointer<Double>>

  /// - Parameter size: at most how many numbers a block has.
  package init(_ program: Program, size limit: Int = Blocks.mostNumbers) {
    code = program.code
    (steps, callees) = (.holding(code.steps), .holding(code.callees))
    sum = SumStep(endOf: code)
    // 32 KiB hold 4,096 numbers; very long programs get short blocks, so that one is soon done.
    let fitting = min(4096 / max(code.temporaryCount, 1), 1_000_000 / max(code.steps.count, 1))
    size = min(limit, max(64, min(Self.mostNumbers, fitting / 64 * 64)))
    let (constants, temporaries) = (code.constants.count, code.temporaryCount)
    // A line of the cache more than a block, so that not all begin at the same place in it.
    let stride = size + 8
    let capacity = stride * temporaries + constants
    memory = .allocate(byteCount: 8 * capacity + 64, alignment: 64)
    slots = .allocate(capacity: code.slotCount)
    let numbers = memory.bindMemory(to: Double.self, capacity: capacity)
    slots.initialize(repeating: numbers, count: code.slotCount)
    for index in 0..<temporaries { slots[code.firstTemporary + index] = numbers + index * stride }
    for (index, value) in code.constants.enumerated() {
      slots[index] = numbers + stride * temporaries + index
      slots[index].initialize(to: value)
    }
  }

  deinit {
    memory.deallocate()
    slots.deallocate()
    steps.deinitialize().deallocate()
    callees.deinitialize().deallocate()
  }

  /// Where the values of a parameter are; they are only read.
  package func setArgument(_ index: Int, to block: UnsafePointer<Double>) {
    slots[code.firstArgument + index] = UnsafeMutablePointer(mutating: block)
  }

  /// Where the values of an expression go: to memory that holds no argument.
  package func setOutput(_ index: Int, to block: UnsafeMutablePointer<Double>) {
    slots[code.firstOutput + index] = block
  }

  /// Evaluates all expressions at `count` places, at most `size`.
  package func run(count: Int) { run(steps.count, count) }

  /// Whether the results can pass by the caches: those of one expression that ends in arithmetic.
  var canStream: Bool { code.outputCount == 1 && (steps.last?.operation.canStream ?? false) }

  /// Evaluates the expression into memory that is too much for the caches.
  ///
  /// The output begins at a multiple of 64 bytes. `minima_end_stream` follows the last block.
  func runStreaming(count: Int) {
    run(steps.count - 1, count)
    run(steps[steps.count - 1], count, UInt32(MINIMA_STREAM))
  }

  /// Runs the first steps.
  func run(_ number: Int, _ count: Int) {
    for index in 0..<number { run(steps[index], count) }
  }

  @inline(__always)
  private func run(_ step: Step, _ count: Int, _ flags: UInt32 = 0) {
    step.run(
      slots[Int(step.a)], slots[Int(step.b)], slots[Int(step.c)], slots[Int(step.target)], count,
      callees, flags)
  }
}

extension UnsafeMutableBufferPointer {
  /// New memory with the elements of an array.
  fileprivate static func holding(_ elements: [Element]) -> Self {
    let memory = Self.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return memory
  }
}

extension Step {
  fileprivate typealias Block = UnsafeMutablePointer<Double>

  @inline(__always)
  fileprivate func run(
    _ a: Block, _ b: Block, _ c: Block, _ y: Block, _ count: Int,
    _ callees: UnsafeMutableBufferPointer<Callee>, _ flags: UInt32
  ) {
    let numbers = UInt32(numbers) | flags
    switch operation {
    case .number, .argument: break
    case .copy:
      numbers == 0 ? y.update(from: a, count: count) : y.update(repeating: a[0], count: count)
    case .negate: minima_negate(a, y, count)
    case .not: minima_not(a, y, count)
    case .add: minima_add(a, b, y, count, numbers)
    case .subtract: minima_subtract(a, b, y, count, numbers)
    case .multiply: minima_multiply(a, b, y, count, numbers)
    case .divide: minima_divide(a, b, y, count, numbers)
    case .power: minima_pow(a, b, y, count, numbers)
    case .wholePower: minima_power(a, Int32(detail), y, count)
    case .less: minima_less(a, b, y, count, numbers)
    case .lessOrEqual: minima_less_or_equal(a, b, y, count, numbers)
    case .equal: minima_equal(a, b, y, count, numbers)
    case .notEqual: minima_not_equal(a, b, y, count, numbers)
    case .and: minima_and(a, b, y, count, numbers)
    case .or: minima_or(a, b, y, count, numbers)
    case .least: minima_least(a, b, y, count, numbers)
    case .greatest: minima_greatest(a, b, y, count, numbers)
    case .multiplyAdd: minima_multiply_add(a, b, c, y, count, numbers)
    case .multiplySubtract: minima_multiply_subtract(a, b, c, y, count, numbers)
    case .subtractProduct: minima_subtract_product(a, b, c, y, count, numbers)
    case .product: minima_product(a, b, c, y, count, numbers)
    case .choose: minima_choose(a, b, c, y, count, numbers)
    case .unary: callees[Int(detail)].run(a, y, count)
    case .unaryOfProduct: callees[Int(detail)].run(a, times: b[0], y, count)
    case .binary: callees[Int(detail)].run(a, b, y, count, numbers)
    }
  }
}

extension Callee {
  fileprivate func run(
    _ a: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    if let kernel { return kernel(a, y, count) }
    for i in 0..<count { y[i] = unary(a[i]) }
  }

  fileprivate func run(
    _ a: UnsafeMutablePointer<Double>, times factor: Double, _ y: UnsafeMutablePointer<Double>,
    _ count: Int
  ) {
    if let productKernel { return productKernel(a, factor, y, count) }
    for i in 0..<count { y[i] = unary(a[i] * factor) }
  }

  fileprivate func run(
    _ a: UnsafeMutablePointer<Double>, _ b: UnsafeMutablePointer<Double>,
    _ y: UnsafeMutablePointer<Double>, _ count: Int, _ numbers: UInt32
  ) {
    if let binaryKernel { return binaryKernel(a, b, y, count, numbers) }
    let (stepOfA, stepOfB) = (numbers & 1 == 0 ? 1 : 0, numbers & 2 == 0 ? 1 : 0)
    for i in 0..<count { y[i] = binary(a[i * stepOfA], b[i * stepOfB]) }
  }
}
