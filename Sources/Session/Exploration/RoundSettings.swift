/// The round numbers that a setting goes through when it is made larger or smaller.
enum RoundSettings {
  /// Ten to a decade, each about a quarter larger than the one before.
  private static let decade = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80]
  private static let epochs =
    [0, 1, 2, 3, 4, 5, 6, 8]
    + [1, 10, 100].flatMap { ten in decade.map { $0 * ten } } + [10_000]

  /// The learning rate after `rate`, ten to a decade: 0.1, 0.12, 0.15, 0.2 …; nil beyond 1,000.
  static func rate(above rate: Double) -> Double? {
    let candidates = rates.filter { $0 > abs(rate) * (1 + 1e-9) }
    return candidates.min().map { rate < 0 ? -$0 : $0 }
  }

  /// The learning rate before `rate`; nil below 10⁻⁶.
  static func rate(below rate: Double) -> Double? {
    let candidates = rates.filter { $0 < abs(rate) * (1 - 1e-9) }
    return candidates.max().map { rate < 0 ? -$0 : $0 }
  }

  /// The number of epochs after `count`; nil beyond 10,000.
  static func epochs(above count: Int) -> Int? { epochs.first { $0 > count } }

  /// The number of epochs before `count`; nil below 0.
  static func epochs(below count: Int) -> Int? { epochs.last { $0 < count } }

  /// The number 1, 2 or 5 times a power of ten, by its place: 1 is at 0, 2 at 1, 10 at 3, 0.5 at −1.
  static func step(at place: Int) -> Double {
    let digit = (place % 3 + 3) % 3
    return scaled([1, 2, 5][digit], by: (place - digit) / 3)
  }

  /// The place of the largest such number that is not above a positive one.
  static func place(of number: Double) -> Int {
    guard number >= Double.leastNormalMagnitude, number.isFinite else { return 0 }
    // Near enough to begin with: three places are 3.32 doublings.
    var place = Int(number.exponent) * 9 / 10
    while step(at: place) > number { place -= 1 }
    while step(at: place + 1) <= number { place += 1 }
    return place
  }

  /// A number rounded to the decimals that a thousandth of a step has.
  static func rounded(_ number: Double, to step: Double) -> Double {
    let decimals = -Int((Double(place(of: step)) / 3).rounded(.down)) + 3
    guard (0...15).contains(decimals) else { return number }
    let scale = scaled(1, by: decimals)
    let result = (number * scale).rounded() / scale
    return result.isFinite ? result : number
  }

  private static var rates: [Double] {
    (-6..<3).flatMap { tens in
      decade.map { scaled(Double($0), by: tens - 1) }
    } + [1000]
  }

  /// Whole numbers are divided by powers of ten, never multiplied by their parts: so 0.3 is 0.3.
  private static func scaled(_ number: Double, by tens: Int) -> Double {
    let power = (0..<abs(tens)).reduce(1.0) { power, _ in power * 10 }
    return tens < 0 ? number / power : number * power
  }
}
