/// Columns of equally many numbers, one after the other in memory.
///
/// Threads that share them write to different places.
final class Columns: @unchecked Sendable {
  typealias Column = UnsafeMutablePointer<Double>

  let size: Int
  private let memory: Column

  /// Columns of zeros.
  init(count: Int, size: Int) {
    self.size = size
    memory = .allocate(capacity: count * size)
    memory.initialize(repeating: 0, count: count * size)
  }

  deinit { memory.deallocate() }

  subscript(index: Int) -> Column { memory + index * size }

  subscript(indices: Range<Int>) -> [Column] { indices.map { self[$0] } }
}
