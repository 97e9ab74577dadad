/// Columns of equally many numbers, one after the other in memory.
///
/// Threads that share them write to different places.
final class Columns: @unchecked Sendable {
  typealias Column = UnsafeMutablePointer<Double>

  let size: Int
  private let memory: Column
  /// From one column to the next: whole lines of the cache, so that no vector lies across two; an odd
  /// number of them, so that the columns' beginnings do not all compete for the same place in it.
  private let stride: Int

  /// Columns of zeros.
  init(count: Int, size: Int) {
    self.size = size
    stride = (size + 7) / 16 * 16 + 8
    let bytes = max(count * stride, 1) * MemoryLayout<Double>.stride
    memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Double.self, capacity: count * stride)
    memory.initialize(repeating: 0, count: count * stride)
  }

  deinit { UnsafeMutableRawPointer(memory).deallocate() }

  subscript(index: Int) -> Column { memory + index * stride }

  subscript(indices: Range<Int>) -> [Column] { indices.map { self[$0] } }
}
