extension Program {
  /// Encloses the values at all points of a box: one interval for each parameter.
  ///
  /// A number with many digits stands for the decimal that was written as well as for its Double.
  public func enclosure(over box: [Interval]) -> (values: Interval, decoration: Decoration) {
    let jet = jet(of: box, along: nil)
    return (jet.value, jet.decoration)
  }

  /// Encloses value, slope and curvature of a function of one variable over an interval.
  public func jet(over interval: Interval) -> Jet { jet(of: [interval], along: 0) }

  /// Encloses value, slope and curvature along one of the parameters, the others anywhere in the box.
  public func jet(over box: [Interval], along parameter: Int) -> Jet {
    jet(of: box, along: parameter)
  }

  private func jet(of box: [Interval], along parameter: Int?) -> Jet {
    precondition(box.count >= parameters.count, "One interval for each parameter")
    return withUnsafeTemporaryAllocation(of: Jet.self, capacity: stackDepth) { stack in
      var top = -1
      for instruction in instructions {
        top += 1 - instruction.operandCount
        let jet =
          if case .argument(let index) = instruction {
            Jet(
              box[index], slope: index == parameter ? .one : .zero, curvature: .zero, .bounded)
          } else {
            instruction.jet(over: stack, at: top)
          }
        stack.initializeElement(at: top, to: jet)
      }
      return stack[0]
    }
  }
}

extension Instruction {
  /// The enclosures of the result, from those of the operands that begin at `top`.
  fileprivate func jet(over stack: UnsafeMutableBufferPointer<Jet>, at top: Int) -> Jet {
    switch self {
    case .number(let value): Jet(number: value)
    case .argument: preconditionFailure("an argument has no operands")
    case .negate: -stack[top]
    case .not: Jet(truth: stack[top].truth.map { !$0 })
    case .square: stack[top].squared
    case .combine(let symbol): Jet.combine(symbol, stack[top], stack[top + 1])
    case .unary(let function): Jet.apply(function, to: stack[top])
    case .binary(let function): Jet.apply(function, to: stack[top], stack[top + 1])
    case .choose: Jet.choice(stack[top], stack[top + 1], stack[top + 2])
    }
  }
}

extension Jet {
  fileprivate static func combine(_ symbol: BinaryOperator, _ u: Jet, _ v: Jet) -> Jet {
    switch symbol {
    case .add: u + v
    case .subtract: u - v
    case .multiply: u * v
    case .divide: u / v
    case .power: power(u, v)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or:
      logical(symbol, u, v)
    }
  }
}
