internal import CPNG

/// Rows as PNG stores them, each after the byte of its filter, and their checksum.
struct Rows {
  let bytes: [UInt8]
  /// Their Adler-32.
  let sum: UInt32

  /// Rows whose checksum is not known.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    sum = minima_adler32(bytes, bytes.count)
  }

  /// Room for `count` bytes, which `write` fills run by run.
  init(count: Int, _ write: (inout RunWriter) -> Void) {
    var sum = Adler32()
    bytes = [UInt8](unsafeUninitializedCapacity: count + RunWriter.step) { buffer, size in
      guard let start = buffer.baseAddress else { return }
      var writer = RunWriter(place: UnsafeMutableRawPointer(start))
      write(&writer)
      sum = writer.sum
      size = count
    }
    self.sum = sum.value
  }
}

/// Stores bytes run by run and sums them up.
struct RunWriter {
  /// How many bytes are stored at once: more than most runs have.
  static let step = 16

  /// Where the next byte goes; for a step after the last there must be room.
  private(set) var place: UnsafeMutableRawPointer
  private(set) var sum = Adler32()

  init(place: UnsafeMutableRawPointer) {
    self.place = place
  }

  /// Stores a byte `count` times.
  @inline(__always)
  mutating func put(_ byte: UInt8, _ count: Int) {
    place.storeBytes(of: SIMD16(repeating: byte), as: SIMD16<UInt8>.self)
    if count > Self.step { place.initializeMemory(as: UInt8.self, repeating: byte, count: count) }
    place += count
    sum.add(byte, count)
  }
}

/// The checksum of a zlib stream (RFC 1950, section 2.2), of runs in closed form.
///
/// The remainders are taken at the end: the sums of 2²⁸ bytes fit in 64 bits, and sections are shorter.
struct Adler32 {
  private var first: UInt64 = 1
  private var second: UInt64 = 0

  /// Adds a byte `count` times.
  @inline(__always)
  mutating func add(_ byte: UInt8, _ count: Int) {
    let (byte, count) = (UInt64(byte), UInt64(truncatingIfNeeded: count))
    second &+= count &* first &+ byte &* (count &* (count &+ 1) / 2)
    first &+= byte &* count
  }

  var value: UInt32 { UInt32(second % 65_521) << 16 | UInt32(first % 65_521) }
}
