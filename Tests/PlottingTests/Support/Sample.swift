import Testing

/// A function with a name and what is expected of it.
struct Sample<Expected: Sendable>: Sendable, CustomTestStringConvertible {
  var name: String
  var function: @Sendable (Double) -> Double
  var expected: Expected

  init(
    _ name: String, _ expected: Expected, _ function: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.expected = expected
    self.function = function
  }

  var testDescription: String { name }
}
