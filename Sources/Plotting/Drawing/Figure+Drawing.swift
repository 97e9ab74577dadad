public import Raster

extension Figure {
  /// The picture: `size` times `scale` pixels.
  public func drawn() -> Pixmap {
    guard let pixmap = Pixmap(width: size.width, height: size.height) else {
      preconditionFailure("a figure's size is limited to what a pixmap can be")
    }
    return pixmap
  }
}
