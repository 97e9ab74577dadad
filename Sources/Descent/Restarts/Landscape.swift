internal import Expressions
internal import Parallel

/// A function with all that is needed to send descents off in it and to name where they end.
struct Landscape: Sendable {
  /// What is asked and told while many descents are under way.
  struct Watch: Sendable {
    var isCancelled: @Sendable () -> Bool
    var progress: @Sendable (Double) -> Void
  }

  /// Fewer descents are no work for several threads.
  private static let leastPart = 2_048

  let function: Program
  let descents: MultiStart
  /// Nil where the second derivatives are too much.
  let convexity: Convexity?

  /// Throws `.tooLarge` where a derivative would be.
  init(
    of value: Expression, parameters: [String], descent: Descent
  ) throws(ExpressionError) {
    function = Program(value, parameters: parameters)
    descents = try MultiStart(of: value, parameters: parameters, descent: descent)
    convexity = Convexity(gradient: descents.function.gradient, parameters: parameters)
  }

  /// Runs a descent from each start; new minima are added to the valleys.
  func fates(
    from starts: [[Double]], into valleys: inout Valleys, rates: [Double]? = nil, _ watch: Watch
  ) -> (fates: [Fate], ends: MultiStart.Ends) {
    var ends = descents.ends(
      from: starts, rates: rates, isCancelled: watch.isCancelled, progress: watch.progress)
    var fates: [Fate] = []
    fates.reserveCapacity(ends.states.count)
    var bowl: Int?
    for (row, state) in ends.states.enumerated() {
      guard state == .atRest else {
        fates.append(Fate(state))
        continue
      }
      let value = ends.values[row]
      bowl = valleys.bowls.index(of: ends.points, row: row, first: bowl)
      if let bowl {
        let valley = valleys.bowls.valleys[bowl]
        valleys.note(ends.points.map { $0[row] }, value, in: valley)
        fates.append(.minimum(valley))
      } else if watch.isCancelled() {
        ends.isCancelled = true
        fates.append(.unfinished)
      } else {
        let valley = valleys.index(of: ends.points.map { $0[row] }, value: value)
        fates.append(valley.map { .minimum($0) } ?? .elsewhere)
      }
    }
    let crests = valleys.noMinima
    return (crests.isEmpty ? fates : fates.map { $0.sparing(crests) }, ends)
  }

  /// Runs a descent from each start, and tells those minima only that the valleys know.
  /// - Parameter names: for each valley what ends in it.
  func fates(
    from starts: [[Double]], in valleys: Valleys, names: [Fate],
    isCancelled: @escaping @Sendable () -> Bool
  ) -> [Fate] {
    let count = starts.first?.count ?? 0
    // A part for each processor, which does all that is to be done with it.
    let size = max(Self.leastPart, (count + Threads.processors - 1) / Threads.processors)
    let parts = Threads.map(count, atMost: size) { rows in
      fates(from: starts.map { Array($0[rows]) }, in: valleys, names, isCancelled: isCancelled)
    }
    return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
  }

  /// The same on one thread.
  private func fates(
    from starts: [[Double]], in valleys: Valleys, _ names: [Fate],
    isCancelled: @escaping @Sendable () -> Bool
  ) -> [Fate] {
    let ends = descents.ends(from: starts, threads: 1, isCancelled: isCancelled)
    let bowlNames = valleys.bowls.valleys.map { names[$0] }
    var bowl: Int?
    return ends.states.indices.map { row in
      let state = ends.states[row]
      guard state == .atRest else { return Fate(state) }
      bowl = valleys.bowls.index(of: ends.points, row: row, first: bowl)
      if let bowl { return bowlNames[bowl] }
      if isCancelled() { return .unfinished }
      return valleys.known(ends.points.map { $0[row] }, ends.values[row]).map { names[$0] }
        ?? .elsewhere
    }
  }
}

extension Fate {
  /// Of a descent of which it is not known yet where it is at rest.
  fileprivate init(_ state: MultiStart.State) {
    self =
      switch state {
      case .atRest: .elsewhere
      case .moving: .moving
      case .lost: .lost
      case .unfinished: .unfinished
      }
  }

  /// The same, unless it is one of the places that are no minima.
  fileprivate func sparing(_ crests: Set<Int>) -> Fate {
    minimum.map { crests.contains($0) ? .elsewhere : self } ?? self
  }

  /// The same with another number.
  func renumbered(_ numbers: [Int: Int]) -> Fate {
    guard let minimum else { return self }
    return numbers[minimum].map { .minimum($0) } ?? .elsewhere
  }
}
