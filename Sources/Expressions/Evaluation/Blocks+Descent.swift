internal import CVectorMath

/// A program's last step where it is a product and a sum: ± a b ± c.
///
/// Whoever goes on with the value needs no walk over the block to compute it, and to fetch it.
struct SumStep {
  /// The slots of the operands.
  private(set) var a, b, c: Int
  /// Which of them is one number for the whole block: 1 for b, 2 for c.
  let numbers: UInt32
  /// Which term is negative: 1 for the product, 2 for c.
  let signs: UInt32
  /// The step before, where it is a function that is a, and b is a number.
  private(set) var function: (step: Step, descend: Callee.DescentKernel)?

  init?(endOf code: Code) {
    guard code.outputCount == 1, let last = code.steps.last, last.operation.isSumWithProduct else {
      return nil
    }
    // Both factors are never numbers.
    let isNumber = (a: last.numbers & 1 != 0, b: last.numbers & 2 != 0, c: last.numbers & 4 != 0)
    (a, b) = isNumber.a ? (Int(last.b), Int(last.a)) : (Int(last.a), Int(last.b))
    c = Int(last.c)
    numbers = (isNumber.a || isNumber.b ? 1 : 0) | (isNumber.c ? 2 : 0)
    signs =
      last.operation == .subtractProduct ? 1 : last.operation == .multiplySubtract ? 2 : 0
    guard numbers & 1 != 0, let step = code.steps.dropLast().last, Int(step.target) == a, a != c,
      step.operation == .unary || step.operation == .unaryOfProduct,
      let descend = code.callees[Int(step.detail)].descentKernel
    else { return }
    function = (step, descend)
  }
}

extension Blocks {
  /// Where a block of descents stands, and where to write where the next step leads.
  package struct Descent {
    package var x: UnsafePointer<Double>
    package var y: UnsafeMutablePointer<Double>
    /// One for each, or one for all.
    package var rate: UnsafePointer<Double>
    package var hasRates: Bool
    /// The greatest slope met.
    package var steepest: UnsafeMutablePointer<Double>

    package init(
      x: UnsafePointer<Double>, y: UnsafeMutablePointer<Double>, rate: UnsafePointer<Double>,
      hasRates: Bool, steepest: UnsafeMutablePointer<Double>
    ) {
      (self.x, self.y, self.rate) = (x, y, rate)
      (self.hasRates, self.steepest) = (hasRates, steepest)
    }
  }

  /// Takes a step x − rate · f′(x) along the value of the only expression, f′ of one variable.
  ///
  /// The value itself need not be written, but where the program does not end in a sum with a product.
  package func descend(_ descent: Descent, count: Int) {
    setArgument(0, to: descent.x)
    if let sum { return descend(descent, along: sum, count) }
    run(count: count)
    minima_descend(
      descent.x, descent.y, slots[firstOutput], descent.rate, descent.steepest, count,
      descent.hasRates ? 0 : 1)
  }

  private func descend(_ descent: Descent, along sum: SumStep, _ count: Int) {
    guard let (step, descend) = sum.function else {
      run(steps.count - 1, count)
      return minima_descend_sum(
        descent.x, descent.y, slots[sum.a], slots[sum.b], slots[sum.c], descent.rate,
        descent.steepest, count, sum.numbers | (descent.hasRates ? 0 : 4), sum.signs)
    }
    run(steps.count - 2, count)
    var all = minima_descent(
      x: descent.x, y: descent.y, argument: slots[Int(step.a)],
      factor: step.operation == .unaryOfProduct ? slots[Int(step.b)][0] : 1, b: slots[sum.b][0],
      c: slots[sum.c], rate: descent.rate, steepest: descent.steepest,
      numbers: sum.numbers >> 1 | (descent.hasRates ? 0 : 2), signs: sum.signs)
    descend(&all, count)
  }
}
