/// What an animation says below its axis: the step, and where the descents stand then.
///
/// All moments are told alike, with as much as has room in each of them, so that nothing is cut and
/// nothing jumps.
struct StepCaptions {
  private typealias Telling = (Int) -> [String]

  private let tellings: [Telling]
  private let steps: [Int]

  /// The captions of a figure's moments; none of a still one.
  init(_ figure: Figure, x: Scale, y: Scale) {
    steps = figure.animation?.frames.compactMap(\.step) ?? []
    let tellings = figure.surface.map { Self.tellings(of: $0.traces, x, y) }
    self.tellings = (tellings ?? Self.tellings(of: figure.traces, x, y)) + [{ _ in [] }]
  }

  /// The caption of each step, in the first way that leaves all of them within a width.
  func blocks(within room: Double) -> [Int: TextBlock] {
    let ways = tellings.lazy.map { telling in
      steps.map { step in
        let places = telling(step).joined(separator: ", ")
        return TextBlock(["step \(step)" + (places.isEmpty ? "" : ": \(places)")], role: .axis)
      }
    }
    let blocks = ways.first { $0.allSatisfy { $0.width <= room } } ?? []
    return Dictionary(uniqueKeysWithValues: zip(steps, blocks))
  }
}

extension StepCaptions {
  private static func tellings(
    of traces: [Figure.Trace], _ x: Scale, _ y: Scale
  ) -> [Telling] {
    let place = { (step: Figure.CurveStep) in "x = \(x.text(step.x))" }
    return tellings(of: traces, place: place, value: { "f = \(y.text($0.value))" }) {
      [": \(place($0))", " \(x.text($0.x))"]
    }
  }

  private static func tellings(
    of traces: [Figure.SurfaceTrace], _ x: Scale, _ y: Scale
  ) -> [Telling] {
    let place = { (step: Figure.SurfaceStep) in "(\(x.text(step.x)), \(y.text(step.y)))" }
    return tellings(of: traces, place: place, value: { "value \(Decimal.text($0.value))" }) {
      [" \(Decimal.text($0.value))"]
    }
  }

  /// By itself a descent is told in full, beside others each behind its name.
  private static func tellings<Place: Figure.Step>(
    of traces: [Figure.Descent<Place>], place: @escaping (Place) -> String,
    value: @escaping (Place) -> String, named: @escaping (Place) -> [String]
  ) -> [Telling] {
    func short(_ name: String) -> String { name.count > 4 ? name.prefix(3) + "…" : name }
    func telling(_ text: @escaping (String, Place) -> String) -> Telling {
      { step in
        traces.compactMap { trace in
          trace.steps.prefix(step + 1).last.map { text(DescentTexts.name(trace.label), $0) }
        }
      }
    }
    return traces.count == 1
      ? [telling { "\(place($1)), \(value($1))" }, telling { place($1) }]
      : [
        telling { $0 + named($1)[0] }, telling { $0 + (named($1).last ?? "") },
        telling { short($0) + (named($1).last ?? "") },
      ]
  }
}
