internal import Descent
internal import Session

extension OutcomeRecord {
  /// A minimum, surely inside of its enclosure.
  struct Minimum: Encodable {
    var x: Double
    var value: Double
    var enclosure: [Double]
    var global: Bool
  }

  /// An end of the interval, and what the function does on the way there.
  struct End: Encodable {
    var x: Double
    var value: Double
    var course: String
  }

  init(_ outcome: MinimaOutcome, at place: Place) {
    self.init(kind: "minima", at: place)
    name = outcome.name
    function = outcome.function
    (from, to) = (outcome.interval.lowerBound, outcome.interval.upperBound)
    minima = outcome.found.minima.map {
      Minimum(x: $0.x, value: $0.value, enclosure: $0.enclosure.ends, global: $0.isGlobal)
    }
    undecided = outcome.found.undecided.map(\.ends)
    ends = outcome.found.ends.map { End(x: $0.x, value: $0.value, course: $0.course.rawValue) }
  }
}

extension ClosedRange<Double> {
  fileprivate var ends: [Double] { [lowerBound, upperBound] }
}
