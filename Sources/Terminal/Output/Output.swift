/// Writes all of a text, or says why not.
public struct Output: Hashable, Sendable {
  /// Where it goes.
  public let descriptor: Descriptor

  /// Creates an output that holds nothing back.
  public init(_ descriptor: Descriptor) {
    self.descriptor = descriptor
  }

  /// Where results go.
  public static let standard = Output(.standardOutput)
  /// Where errors go.
  public static let error = Output(.standardError)

  /// Makes a pipe whose reader has gone an error like any other, instead of the program's end.
  public static func ignoreBrokenPipes() { System.ignoreBrokenPipes() }

  /// Writes text as UTF-8.
  public func write(_ text: String) throws(SystemError) {
    try write(Array(text.utf8))
  }

  /// Writes bytes, such as those of a picture.
  public func write(_ bytes: [UInt8]) throws(SystemError) {
    try bytes.withUnsafeBufferPointer(writeAll)
  }

  private func writeAll(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeBufferPointer(rebasing: rest)
      if let count = try System.send(part, to: descriptor.rawValue) {
        rest = rest.dropFirst(count)
      } else {
        System.waitToSend(to: descriptor.rawValue)
      }
    }
  }
}
