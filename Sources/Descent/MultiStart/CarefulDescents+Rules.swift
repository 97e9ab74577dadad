extension CarefulDescents {
  /// Puts where the next step leads into `columns.next`; the formulas stand at the optimizers' cases.
  ///
  /// The operations and their order are those of `Rule`, so that the bits are the same.
  func step() {
    switch plan.descent.optimizer {
    case .gradientDescent:
      each { x, slope, rate, _, _ in x - rate * slope }
    case .momentum(let momentum):
      each { x, slope, rate, mean, _ in
        mean = momentum * mean - rate * slope
        return x + mean
      }
    case .nesterov(let momentum):
      stepAhead(momentum)
    case .rmsprop(let decay):
      each { x, slope, rate, _, square in
        square = decay * square + (1 - decay) * slope * slope
        return x - rate * slope / (square.squareRoot() + 1e-8)
      }
    case .adam(let decay):
      stepByAdam(decay)
    case .newton:
      switch plan.variables {
      case 1: stepByNewton()
      case 2: stepByNewtonInTwo()
      default: stepByNewtonInSeveral()
      }
    }
  }

  /// Moves each coordinate of each descent.
  @inline(__always)
  private func each(
    _ moved: (
      _ x: Double, _ slope: Double, _ rate: Double, _ mean: inout Double, _ square: inout Double
    ) -> Double
  ) {
    let rate = columns.rate
    for j in columns.now.x.indices {
      let (x, slope, next) = (columns.now.x[j], columns.now.slope[j], columns.next.x[j])
      let (mean, square) = (columns.mean[j], columns.square[j])
      for row in 0..<count {
        next[row] = moved(x[row], slope[row], rate[row], &mean[row], &square[row])
      }
    }
  }

  private func stepAhead(_ momentum: Double) {
    for j in columns.ahead.indices {
      let (ahead, x, mean) = (columns.ahead[j], columns.now.x[j], columns.mean[j])
      for row in 0..<count { ahead[row] = x[row] + momentum * mean[row] }
    }
    evaluateAhead()
    for j in columns.ahead.indices {
      let (slope, x, next) = (columns.ahead[j], columns.now.x[j], columns.next.x[j])
      let (mean, rate) = (columns.mean[j], columns.rate)
      for row in 0..<count {
        mean[row] = momentum * mean[row] - rate[row] * slope[row]
        next[row] = x[row] + mean[row]
      }
    }
  }

  private func stepByAdam(_ decay: Double) {
    let squareDecay = Rule<Double>.squareDecay
    powers = (powers.0 * decay, powers.1 * squareDecay)
    let (first, second) = (1 - powers.0, 1 - powers.1)
    each { x, slope, rate, mean, square in
      mean = decay * mean + (1 - decay) * slope
      square = squareDecay * square + (1 - squareDecay) * slope * slope
      let corrected = (mean / first, square / second)
      return x - rate * corrected.0 / (corrected.1.squareRoot() + 1e-8)
    }
  }

  private func stepByNewton() {
    let (x, slope, next) = (columns.now.x[0], columns.now.slope[0], columns.next.x[0])
    let (bend, rate) = (columns.now.curvature[0], columns.rate)
    for row in 0..<count {
      next[row] = x[row] - (rate[row] * slope[row]).divided(byMagnitudeOf: bend[row])
    }
  }

  private func stepByNewtonInTwo() {
    let (x, y, rate) = (columns.now.x[0], columns.now.x[1], columns.rate)
    let (slope, bend, next) = (columns.now.slope, columns.now.curvature, columns.next.x)
    for row in 0..<count {
      let curvature = PlanarCurvature(xx: bend[0][row], xy: bend[1][row], yy: bend[2][row])
      let move = curvature.dividing((rate[row] * slope[0][row], rate[row] * slope[1][row]))
      (next[0][row], next[1][row]) = (x[row] - move.x, y[row] - move.y)
    }
  }

  private func stepByNewtonInSeveral() {
    for row in 0..<count {
      let bends = columns.now.curvature.map { $0[row] }
      let matrix = SymmetricMatrix(
        lowerRows: columns.now.x.indices.map {
          Array(bends[$0 * ($0 + 1) / 2..<($0 + 1) * ($0 + 2) / 2])
        })
      let slope = Vector(columns.now.slope.map { $0[row] })
      let move = (columns.rate[row] * slope).divided(byMagnitudeOf: matrix)
      for (j, x) in columns.now.x.enumerated() { columns.next.x[j][row] = x[row] - move[j] }
    }
  }
}
