import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DescriptionTests {
  /// The last sentences of what is said of a curve from −5 to 5.
  static let curves: [Sample<String>] = [
    Sample(
      "1/x",
      "It rises without bound towards 0 from the right and falls without bound towards 0 from the"
        + " left. Between its ends it has no lows and no highs."
    ) { 1 / $0 },
    Sample(
      "1/(x − 0.1234)²",
      "It rises without bound on both sides of 0.1234. It is lowest at −5 (value 0.0380964)."
        + " Between its ends it has no lows and no highs."
    ) { 1 / (($0 - 0.1234) * ($0 - 0.1234)) },
    Sample(
      "√x",
      "It has no values from −5 to 0. It is lowest at 0 (value 0) and is highest at 5 (value"
        + " 2.23607). It rises throughout."
    ) { $0.squareRoot() },
    Sample("level", "The curve f is level at 3.") { _ in 3 },
    Sample("rounding", "The curve f is all but level at 1.") {
      sin($0) * sin($0) + cos($0) * cos($0)
    },
    Sample("nothing", "The curve f has no values there.") { _ in .nan },
    Sample(
      "x²",
      "It is lowest at 0 (value 0) and is highest at −5 and 5 (value 25). Between its ends it has"
        + " 1 low and no highs."
    ) { $0 * $0 },
    Sample(
      "too fast",
      "The values seen go from −1 to 1. It turns too often for its lows and highs to be counted."
    ) { sin(1_000 * $0) },
    Sample(
      "too fast near 0",
      "It has no value at 0. The values seen go from −1 to 1. From −0.023 to 0.019 it turns too often"
        + " for its lows and highs to be counted."
    ) { sin(1 / $0) },
    Sample(
      "a jump",
      "It jumps from −1 to 1 at 0. It is level at −1 from −5 to 0 and at 1 from 0 to 5."
    ) { $0 > 0 ? 1 : -1 },
    Sample(
      "sign",
      "It jumps from −1 to 1 at 0, where it is 0. It is level at −1 from −5 to 0 and at 1 from 0 to"
        + " 5."
    ) { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 },
    Sample(
      "floor",
      "It jumps at least 10 times, first from −5 to −4 at −4. It is lowest from −5 to −4 (value −5)"
        + " and is highest at 5 (value 5)."
    ) { $0.rounded(.down) },
    Sample(
      "log",
      "It has no values from −5 to 0. It falls without bound towards 0 from the right. It is highest"
        + " at 5 (value 1.60944). It rises throughout."
    ) { $0 > 0 ? log($0) : .nan },
    Sample(
      "sin(x)/x",
      "It has no value at 0. It is lowest at −4.49341 and 4.49341 (value −0.217234) and is highest"
        + " at 0 (value 1). Between its ends it has 2 lows and 1 high."
    ) { sin($0) / $0 },
    Sample(
      "xˣ",
      "It has no values from −5 to 0, except at single points such as −5, −4 and −3. Apart from these"
        + " it is lowest at 0.367879 (value 0.692201) and is highest at 5 (value 3125). Between its"
        + " ends it has 1 low and no highs."
    ) { pow($0, $0) },
    Sample(
      "far from 0",
      "The curve f has the values 100000.0009589, 99999.9994015, 100000, 100000.0005985 and"
        + " 99999.9990411 at −5, −2.5, 0, 2.5 and 5. It is lowest at −1.571 and 4.712 (value"
        + " 99999.999) and is highest at −4.712 and 1.571 (value 100000.001). Between its ends it has"
        + " 2 lows and 2 highs."
    ) { 100_000 + 0.001 * sin($0) },
    Sample(
      "beyond all numbers",
      "Its values are beyond the greatest number from −5 to −3.96559 and from 3.96559 to 5. It is lowest"
        + " at 0 (value 2.71828). Between its ends it has 1 low and no highs."
    ) { exp(cosh(3 * $0 * $0 / 6.5)) },
    Sample(
      "log |x|",
      "It has no value at 0. It falls without bound on both sides of 0. It is highest at −5 and 5"
        + " (value 1.60944). Between its ends it has no lows and no highs."
    ) { log(abs($0)) },
    Sample(
      "log |x − 0.3|",
      "It falls without bound on both sides of 0.3. It is highest at −5 (value 1.66771). Between its"
        + " ends it has no lows and no highs."
    ) { log(abs($0 - 0.3)) },
    Sample(
      "log with −∞ at 0",
      "It has no values from −5 to 0. It falls without bound towards 0 from the right. It is highest"
        + " at 5 (value 1.60944). It rises throughout."
    ) { log($0) },
    Sample(
      "two poles, one of them met",
      "It has no value at 1. It rises without bound towards 0 from the left and towards 0 and 1 from"
        + " the right and falls without bound towards 1 from the left. Between its ends it has 1 low"
        + " and no highs. It has a low at −3.36523 (value −0.140781)."
    ) { 1 / ($0 * $0) + 1 / ($0 - 1) },
    Sample(
      "a step that does not reach its low",
      "It jumps from 0 to 1 at 0. It is lowest just left of 0 (value 0) and is highest at 5 (value 26)."
    ) { $0 < 0 ? $0 * $0 : $0 * $0 + 1 },
    Sample(
      "open on the left",
      "It has no values from −5 to 1. It is lowest just right of 1 (value 1) and is highest at 5 (value"
        + " 5). It rises throughout."
    ) { $0 > 1 ? $0 : .nan },
    Sample(
      "level but for rounding",
      "It is lowest from −5 to 0 (value −1) and is highest from 1 to 5 (value 1)."
    ) { abs($0) - abs($0 - 1) },
    Sample(
      "a floor between two samples",
      "It is lowest from −5 to 0.1234 (value 0) and is highest at 5"
        + " (value 4.8766)."
    ) { max($0 - 0.1234, 0) },
    Sample(
      "a spike",
      "It is lowest from −5 to 0.120677 and from 0.126123 to 5 (value 0) and is highest at 0.1234"
        + " (value 1)."
    ) { exp(-1e8 * ($0 - 0.1234) * ($0 - 0.1234)) },
    Sample(
      "great values far away",
      "It is lowest at 5 (value −1.40715×10¹¹) and is highest at 0 (value 0). Between its ends it has no"
        + " lows and 1 high."
    ) { $0 > 0 ? 1 - exp($0 * 5.134) : -1e-3 * $0 * $0 },
    Sample("a plateau", "It is lowest from −5 to 0 (value 0) and is highest at 5 (value 5).") {
      max($0, 0)
    },
  ]
}
