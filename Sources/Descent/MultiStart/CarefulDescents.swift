internal import Expressions

/// Descents by any rule, step by step as `Descent.run` goes, a block at a time.
///
/// A descent that has ended makes room for the last one, so that only those under way are computed;
/// where nobody is conspicuous they are not looked at one by one.
final class CarefulDescents {
  typealias Column = UnsafeMutablePointer<Double>

  /// What is told of a descent that has ended: who it is, and the greatest slope that it met.
  typealias Report = (_ place: Int, _ steepest: Double) -> Void

  let plan: Plan
  private let crowd: Crowd
  /// The value if it must be looked at, the gradient, and for Newton's method the curvature.
  private let blocks: Blocks
  /// The gradient alone, at places to which no step leads: for Nesterov's method.
  private let aheadBlocks: Blocks
  var columns: DescentColumns
  /// Adam's β₁ᵗ and β₂ᵗ, kept as running products.
  var powers = (1.0, 1.0)
  /// Who they are.
  private(set) var places: [Int] = []

  init(_ plan: Plan, _ crowd: Crowd) {
    (self.plan, self.crowd) = (plan, crowd)
    blocks = Blocks(plan.places)
    aheadBlocks = Blocks(plan.slopes)
    columns = DescentColumns(
      variables: plan.variables, curvatures: plan.curvatures,
      size: min(blocks.size, aheadBlocks.size))
  }

  /// How many descents there may be at a time.
  var size: Int { columns.size }
  /// How many are under way.
  var count: Int { places.count }

  /// Runs at most `size` descents to their ends, which it puts into the crowd.
  ///
  /// Those that were not lost are `moving`, if not told otherwise later.
  /// - Parameters:
  ///   - countsWork: whether these epochs are part of the progress.
  ///   - record: told of the start and of each epoch, while those under way stand there.
  /// - Returns: whether the work was not cancelled.
  func run(
    _ places: [Int], countsWork: Bool = true, report: Report,
    record: (_ epoch: Int, CarefulDescents) -> Void = { _, _ in }
  ) -> Bool {
    start(places)
    removeAll(as: .lost, report) { !self.hasHeight($0, columns.now) }
    record(0, self)
    var isSuspicious = true
    for epoch in 0..<plan.epochs where count > 0 {
      let before = count
      if isSuspicious { removeAll(as: .lost, report) { !self.hasSlope($0) } }
      let looksForRest = plan.finishesEarly && epoch % plan.stride == 0
      if looksForRest { keepMemory() }
      step()
      evaluate(columns.next)
      isSuspicious = columns.isConspicuous(columns.next, count, heights: !plan.isTotal)
      if isSuspicious { removeAll(as: .lost, report) { !self.hasHeight($0, columns.next) } }
      columns.advance()
      noteSlopes()
      if isSuspicious { removeAll(as: .lost, report) { self.hasExploded($0) } }
      record(epoch + 1, self)
      if looksForRest { removeAll(as: .moving, report) { self.rests($0) } }
      let work = before + (before - count) * (plan.epochs - epoch - 1)
      guard crowd.hasDone(countsWork ? work : 0) else {
        removeAll(as: .unfinished, report) { _ in true }
        return false
      }
    }
    removeAll(as: .moving, report) { _ in true }
    return true
  }

  /// Evaluates the gradient where `columns.ahead` is, and puts it there instead.
  func evaluateAhead() {
    let slopes = columns.oldSquare
    for j in slopes.indices {
      aheadBlocks.setArgument(j, to: columns.ahead[j])
      aheadBlocks.setOutput(j, to: slopes[j])
    }
    aheadBlocks.run(count: count)
    for j in slopes.indices { columns.ahead[j].update(from: slopes[j], count: count) }
  }
}

extension CarefulDescents {
  private func start(_ places: [Int]) {
    self.places = places
    powers = (1, 1)
    for (row, place) in places.enumerated() {
      for (j, column) in crowd.starts.enumerated() {
        columns.start[j][row] = column[place]
        columns.now.x[j][row] = column[place]
        columns.mean[j][row] = 0
        columns.square[j][row] = 0
      }
      columns.rate[row] = crowd.rates[crowd.hasRates ? place : 0]
      columns.limit[row] = Plan.limit(from: columns.length(columns.start, row))
    }
    evaluate(columns.now)
    for row in places.indices {
      columns.startSlope[row] = columns.length(columns.now.slope, row)
      columns.steepest[row] = columns.startSlope[row]
    }
  }

  private func evaluate(_ place: DescentColumns.Place) {
    for (j, column) in place.x.enumerated() { blocks.setArgument(j, to: column) }
    let outputs = (plan.isTotal ? [] : [place.height]) + place.slope + place.curvature
    for (k, column) in outputs.enumerated() { blocks.setOutput(k, to: column) }
    blocks.run(count: count)
  }

  private func noteSlopes() {
    let steepest = columns.steepest
    if columns.now.slope.count == 1 {
      let slope = columns.now.slope[0]
      for row in 0..<count {
        steepest[row] = slope[row].magnitude > steepest[row] ? slope[row].magnitude : steepest[row]
      }
    } else {
      for row in 0..<count {
        steepest[row] = max(steepest[row], columns.length(columns.now.slope, row))
      }
    }
  }

  /// Ends the descents to which something applies; they end where they stand.
  private func removeAll(
    as state: MultiStart.State, _ report: Report, where applies: (Int) -> Bool
  ) {
    for row in (0..<count).reversed() where applies(row) {
      let place = places[row]
      for (j, column) in columns.now.x.enumerated() { crowd.points[j][place] = column[row] }
      crowd.states[place] = state
      report(place, columns.steepest[row])
      columns.replace(row, by: count - 1)
      places.swapAt(row, count - 1)
      places.removeLast()
    }
  }
}

extension CarefulDescents {
  /// Whether x and f(x) are finite.
  private func hasHeight(_ row: Int, _ place: DescentColumns.Place) -> Bool {
    let x = place.x.map { $0[row] }
    guard x.allSatisfy(\.isFinite) else { return false }
    // Beyond where f is known to be finite it is looked at.
    if plan.isTotal { return x.allSatisfy { abs($0) <= plan.reach } || plan.heights(x).isFinite }
    return place.height[row].isFinite
  }

  private func hasSlope(_ row: Int) -> Bool {
    columns.now.slope.allSatisfy { $0[row].isFinite }
  }

  /// As `Descent.run` has it: both distance and slope have grown beyond recovery.
  private func hasExploded(_ row: Int) -> Bool {
    columns.distance(columns.now, row) > columns.limit[row]
      && columns.length(columns.now.slope, row) > Plan.explosion * columns.startSlope[row]
  }

  private func keepMemory() {
    for j in columns.mean.indices {
      columns.oldMean[j].update(from: columns.mean[j], count: count)
      if plan.descent.optimizer.remembersSquares {
        columns.oldSquare[j].update(from: columns.square[j], count: count)
      }
    }
  }

  /// Whether the last step changed no bit of what the next one depends on.
  private func rests(_ row: Int) -> Bool {
    func isSame(_ a: [Column], _ b: [Column]) -> Bool {
      a.indices.allSatisfy { a[$0][row].bitPattern == b[$0][row].bitPattern }
    }
    guard isSame(columns.now.x, columns.next.x) else { return false }
    switch plan.descent.optimizer {
    case .gradientDescent, .newton: return true
    case .momentum, .nesterov: return isSame(columns.mean, columns.oldMean)
    case .rmsprop: return isSame(columns.square, columns.oldSquare)
    // Its corrections depend on the number of steps.
    case .adam: return false
    }
  }
}

extension Optimizer {
  /// Whether its rule keeps an average of squared slopes.
  fileprivate var remembersSquares: Bool {
    switch self {
    case .rmsprop, .adam: true
    case .gradientDescent, .momentum, .nesterov, .newton: false
    }
  }
}
