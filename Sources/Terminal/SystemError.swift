/// What the operating system refused.
public struct SystemError: Error, Hashable, Sendable {
  /// What was tried: "read" or "write".
  public let operation: String
  /// The value of errno.
  public let code: Int32

  /// Creates an error from errno's value.
  public init(operation: String, code: Int32) {
    self.operation = operation
    self.code = code
  }
}

extension SystemError: CustomStringConvertible {
  /// What failed, and why in the system's words.
  public var description: String { "Could not \(operation): \(reason)" }

  /// Why, in the system's words.
  public var reason: String { System.text(forError: code) }
}
