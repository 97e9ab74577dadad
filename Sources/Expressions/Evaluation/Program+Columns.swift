internal import CVectorMath

extension Program {
  /// How many results are left to the caches, which do not hold more than some MiB.
  private static var mostCached: Int { 4 << 20 }
  /// How many numbers a block then has: memory is asked for little at a time.
  private static var streamedSize: Int { 128 }
  /// How far ahead of a block its arguments are fetched from memory.
  private static var fetchedAhead: Int { 512 }

  /// The values at many arguments of a function of one variable.
  public func evaluate(_ xs: [Double]) -> [Double] { evaluate(columns: [xs]) }

  /// The values at many points; each column holds one parameter's values, all equally many.
  ///
  /// A program without parameters has one value. It must be that of one expression.
  public func evaluate(columns: [[Double]]) -> [Double] {
    let count = columns.first?.count ?? 1
    precondition(code.outputCount == 1, "One expression")
    return [Double](unsafeUninitializedCapacity: count) { values, written in
      evaluate(columns, count: count, into: values)
      written = count
    }
  }

  /// Puts the values at many points in the place of those in `values`, of which there are as many.
  ///
  /// New memory costs about as much as a simple function, so use old where you can.
  public func evaluate(columns: [[Double]], into values: inout [Double]) {
    precondition(code.outputCount == 1, "One expression")
    values.withUnsafeMutableBufferPointer { evaluate(columns, count: $0.count, into: $0) }
  }

  /// The values of all expressions at many points: a column for each.
  public func evaluateAll(columns: [[Double]]) -> [[Double]] {
    let count = columns.first?.count ?? 1
    let values = [Double](unsafeUninitializedCapacity: count * code.outputCount) {
      memory, written in
      evaluate(columns, count: count, into: memory)
      written = count * code.outputCount
    }
    return (0..<code.outputCount).map { Array(values[$0 * count..<($0 + 1) * count]) }
  }

  /// Writes the values of one expression after those of the other.
  private func evaluate(
    _ columns: [[Double]], count: Int, into values: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(columns.count >= parameters.count, "One column for each parameter")
    precondition(columns.allSatisfy { $0.count == count }, "Columns of one length")
    guard let target = values.baseAddress else { return }
    let isLong = count >= Self.mostCached
    let blocks = Blocks(self, size: isLong ? Self.streamedSize : Blocks.mostNumbers)
    let streams = isLong && blocks.canStream
    // Streamed blocks begin with a line of the cache.
    let first = streams ? Int(bitPattern: target).misalignment / MemoryLayout<Double>.stride : 0
    Program.withPointers(to: columns.prefix(parameters.count)) { sources in
      var start = 0
      while start < count {
        let size = min(start < first ? first : blocks.size, count - start)
        let ahead = min(start + Self.fetchedAhead, count)
        for (index, source) in sources.enumerated() {
          if isLong { minima_fetch(source + ahead, min(size, count - ahead)) }
          blocks.setArgument(index, to: source + start)
        }
        for index in 0..<code.outputCount {
          blocks.setOutput(index, to: target + index * count + start)
        }
        streams && start >= first ? blocks.runStreaming(count: size) : blocks.run(count: size)
        start += size
      }
    }
    if streams { minima_end_stream() }
  }

  /// Where the columns are, as long as `body` runs.
  private static func withPointers(
    to columns: ArraySlice<[Double]>, _ found: [UnsafePointer<Double>] = [],
    _ body: ([UnsafePointer<Double>]) -> Void
  ) {
    guard let column = columns.first else { return body(found) }
    column.withUnsafeBufferPointer { column in
      guard let base = column.baseAddress else { return }
      withPointers(to: columns.dropFirst(), found + [base], body)
    }
  }
}

extension Int {
  /// How far an address is from the next line of the cache.
  fileprivate var misalignment: Int { -self & 63 }
}
