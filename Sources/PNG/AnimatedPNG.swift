public import Raster

/// Pictures that follow each other, as an animated PNG (APNG): one file, which viewers that know nothing of
/// animation show as a still picture.
///
/// Of each frame only what changed is kept: the smallest rectangle around it, in which unchanged pixels
/// are transparent. So frames are cheap, and any number of them needs little memory.
/// (W3C, "Portable Network Graphics Specification, Third Edition", chapters 4.9 and 11.3.6.)
public struct AnimatedPNG: Sendable {
  /// The picture for viewers without animation; it is not a frame itself.
  public let still: Pixmap
  private(set) var patches: [Patch] = []
  private var last: Pixmap?

  /// Creates an animation without frames.
  public init(still: Pixmap) {
    self.still = still
  }

  /// Adds a frame, which must have the size of the still picture.
  /// - Parameter seconds: how long it is seen, 0…65, in whole milliseconds.
  public mutating func append(_ frame: Pixmap, seconds: Double) {
    precondition(frame.width == still.width && frame.height == still.height)
    let milliseconds = UInt16(min(max(seconds * 1_000, 0), 65_000).rounded())
    patches.append(Patch(from: last, to: frame, milliseconds: milliseconds))
    last = frame
  }
}

/// What changed from one frame to the next.
struct Patch: Sendable {
  /// The pixels that it covers; at least one, for an empty frame is not allowed.
  let bounds: PixelBounds
  let milliseconds: UInt16
  /// Row by row 0xRRGGBB, or `unchanged`.
  let colors: [UInt32]

  static let unchanged = UInt32.max

  init(from before: Pixmap?, to after: Pixmap, milliseconds: UInt16) {
    self.milliseconds = milliseconds
    bounds = before.map { after.changes(from: $0) } ?? after.bounds
    colors = (bounds.top..<bounds.bottom).flatMap { [bounds] row in
      (bounds.left..<bounds.right).map { column in
        let color = after.code(column, row)
        return before?.code(column, row) == color ? Self.unchanged : color
      }
    }
  }
}

extension Pixmap {
  /// A pixel as 0xRRGGBB.
  func code(_ column: Int, _ row: Int) -> UInt32 {
    let offset = 3 * (row * width + column)
    return UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  /// The smallest rectangle around all pixels that differ; one pixel where none does.
  fileprivate func changes(from other: Pixmap) -> PixelBounds {
    let rows = (0..<height).filter { row in
      let range = 3 * row * width..<3 * (row + 1) * width
      return bytes[range] != other.bytes[range]
    }
    guard let top = rows.first, let bottom = rows.last else {
      return PixelBounds(left: 0, top: 0, right: 1, bottom: 1)
    }
    var (left, right) = (width, 0)
    for row in rows {
      left = (0..<left).first { code($0, row) != other.code($0, row) } ?? left
      right =
        (right..<width).last { code($0, row) != other.code($0, row) }.map { $0 + 1 } ?? right
    }
    return PixelBounds(left: left, top: top, right: right, bottom: bottom + 1)
  }
}
