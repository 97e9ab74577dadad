internal import CVectorMath

/// A program's last step where it is a product and a sum: ± a b ± c.
///
/// Whoever goes on with the value needs no walk over the block to compute it, and to fetch it.
struct SumStep {
  /// The slots of the operands.
  let a, b, c: Int
  /// Which of them is one number for the whole block: 1 for b, 2 for c.
  let numbers: UInt32
  /// Which term is negative: 1 for the product, 2 for c.
  let signs: UInt32

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
    if let sum {
      run(steps.count - 1, count)
      return minima_descend_sum(
        descent.x, descent.y, slots[sum.a], slots[sum.b], slots[sum.c], descent.rate,
        descent.steepest, count, sum.numbers | (descent.hasRates ? 0 : 4), sum.signs)
    }
    run(count: count)
    minima_descend(
      descent.x, descent.y, slots[firstOutput], descent.rate, descent.steepest, count,
      descent.hasRates ? 0 : 1)
  }
}
