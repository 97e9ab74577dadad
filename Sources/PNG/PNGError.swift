/// Why a picture could not be encoded.
public struct PNGError: Error, Hashable, Sendable {
  /// What libpng said.
  public var message: String

  /// Creates an error with libpng's own words.
  public init(message: String) {
    self.message = message
  }
}
