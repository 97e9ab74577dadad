public import Descent

/// What is told of a descent, whatever the number of its variables.
public protocol DescentRecord: Sendable {
  /// The optimiser's name and number.
  var method: String { get }
  /// The learning rate.
  var rate: Double { get }
  /// How many epochs were asked for.
  var epochs: Int { get }
  /// The argument that the descent started from: one number for each variable.
  var startCoordinates: [Double] { get }
  /// The argument after the last update.
  var endCoordinates: [Double] { get }
  /// The function's value there.
  var value: Double { get }
  /// Whether it came to rest at a critical point.
  var isConverged: Bool { get }
  /// The steps: each has the argument's numbers and then the value.
  var rows: [[Double]] { get }
  /// Why the descent stopped before its last epoch; `nil` when it ran to the end.
  var reasonToStop: String? { get }
  /// Whether and how the descent came to rest.
  var resting: String { get }
}

extension Trace: DescentRecord {
  /// The argument that the descent started from: one number for each variable.
  public var startCoordinates: [Double] { start.coordinates }
  /// The argument after the last update.
  public var endCoordinates: [Double] { end.coordinates }
  /// The steps: each has the argument's numbers and then the value.
  public var rows: [[Double]] { steps.map { $0.x.coordinates + [$0.value] } }
}

extension DescentRecord {
  /// Where the descent started: `0.5`, or `[1, 0.5]`.
  public var startText: String {
    let numbers = startCoordinates.map { $0.text() }
    return numbers.count == 1 ? numbers[0] : "[\(numbers.joined(separator: ", "))]"
  }
}
