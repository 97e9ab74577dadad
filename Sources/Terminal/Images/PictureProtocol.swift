/// A way to show pictures inside a terminal.
public enum PictureProtocol: String, CaseIterable, Hashable, Sendable {
  /// kitty's graphics protocol, which takes a PNG.
  case kitty
  /// iTerm2's inline images, which take a PNG.
  case iterm
  /// DEC's sixels: rows of six pixels in at most 256 colours.
  case sixel
}

/// What is known of a terminal that is to show pictures.
public struct PictureSupport: Hashable, Sendable {
  /// How pictures are shown; `nil` where they can't be.
  public var pictureProtocol: PictureProtocol?
  /// Width and height of a character cell in pixels, as far as the terminal says.
  public var cell = Cell(width: 10, height: 20)
  /// Whether the ground is dark; `nil` if the terminal does not say.
  public var isDark: Bool?

  /// Pixels of a character cell.
  public struct Cell: Hashable, Sendable {
    /// Pixels from left to right.
    public var width: Int
    /// Pixels from top to bottom.
    public var height: Int
  }

  /// Nothing known: a terminal without pictures.
  public static let none = PictureSupport()
}
