internal import CVectorMath

extension Program {
  /// How many values are computed at a time: all operands of a step stay in the nearest cache.
  static let blockSize = 512

  /// The values at many arguments of a function of one variable.
  public func evaluate(_ xs: [Double]) -> [Double] { evaluate(columns: [xs]) }

  /// The values at many points; each column holds one parameter's values, all equally many.
  public func evaluate(columns: [[Double]]) -> [Double] {
    let count = columns.first?.count ?? 1
    precondition(columns.count >= parameters.count, "One column for each parameter")
    precondition(columns.allSatisfy { $0.count == count }, "Columns of one length")
    return [Double](unsafeUninitializedCapacity: count) { values, written in
      withUnsafeTemporaryAllocation(
        of: Double.self, capacity: stackDepth * Self.blockSize
      ) { stack in
        for start in stride(from: 0, to: count, by: Self.blockSize) {
          let length = min(Self.blockSize, count - start)
          evaluate(columns, from: start, count: length, on: stack)
          _ = values[start..<start + length].update(
            fromContentsOf: UnsafeMutableBufferPointer(rebasing: stack[..<length]))
        }
      }
      written = count
    }
  }

  /// Runs the instructions over one block; the result is at the bottom of the stack.
  private func evaluate(
    _ columns: [[Double]], from start: Int, count: Int, on stack: UnsafeMutableBufferPointer<Double>
  ) {
    guard var top = stack.baseAddress else { return }
    top -= Self.blockSize
    for instruction in instructions {
      top += (1 - instruction.operandCount) * Self.blockSize
      if case .argument(let index) = instruction {
        columns[index].withUnsafeBufferPointer { column in
          guard let source = column.baseAddress else { return }
          top.update(from: source + start, count: count)
        }
      } else {
        instruction.run(on: top, count: count)
      }
    }
  }
}

extension Instruction {
  /// Replaces the block at `a` by the result of the operands, which lie there one after the other.
  fileprivate func run(on a: UnsafeMutablePointer<Double>, count: Int) {
    let b = a + Program.blockSize
    switch self {
    case .argument: break
    case .number(let value): a.update(repeating: value, count: count)
    case .negate: for i in 0..<count { a[i] = -a[i] }
    case .not: for i in 0..<count { a[i] = a[i] == 0 ? 1 : 0 }
    case .square: for i in 0..<count { a[i] *= a[i] }
    case .combine(.add): for i in 0..<count { a[i] += b[i] }
    case .combine(.subtract): for i in 0..<count { a[i] -= b[i] }
    case .combine(.multiply): for i in 0..<count { a[i] *= b[i] }
    case .combine(.divide): for i in 0..<count { a[i] /= b[i] }
    case .combine(let symbol): for i in 0..<count { a[i] = symbol.value(a[i], b[i]) }
    case .unary(let function, let value):
      if let kernel = function.blockKernel {
        kernel(a, a, count)
      } else {
        for i in 0..<count { a[i] = value(a[i]) }
      }
    case .binary(_, let value): for i in 0..<count { a[i] = value(a[i], b[i]) }
    case .choose:
      let c = b + Program.blockSize
      for i in 0..<count { a[i] = a[i] != 0 ? b[i] : c[i] }
    }
  }
}

extension Function {
  /// The C function over a block, where there is one.
  fileprivate var blockKernel:
    (@convention(c) (UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int) -> Void)?
  {
    switch self {
    case .sin: minima_sin
    case .cos: minima_cos
    case .tan: minima_tan
    case .asin: minima_asin
    case .acos: minima_acos
    case .atan: minima_atan
    case .sinh: minima_sinh
    case .cosh: minima_cosh
    case .tanh: minima_tanh
    case .asinh: minima_asinh
    case .acosh: minima_acosh
    case .atanh: minima_atanh
    case .exp: minima_exp
    case .log: minima_log
    case .log2: minima_log2
    case .log10: minima_log10
    case .sqrt: minima_sqrt
    case .cbrt: minima_cbrt
    default: nil
    }
  }
}
