/// What lies over a figure's ground: the descents, the texts inside of the data area, the legend.
///
/// Pictures of curves and of surfaces have different grounds, and all else in common.
struct Overlay: Sendable {
  var traces: [TraceScene]
  var notes: [Scene.Note]
  var legend: Legend?
  /// The entries of a legend that would hide something wherever it stands inside.
  var crowdedOut: [Legend.Entry]?
  /// The kinds of minima that the notes name.
  var namedRanks: Set<Figure.Minimum.Rank> = []

  /// One ring for each place at which descents start.
  var starts: [SharedPlace] { SharedPlace.places(traces.map(\.start)) }
  /// One star for each place at which descents end.
  var ends: [SharedPlace] { SharedPlace.places(traces.map(\.end)) }

  /// The overlay while descents are under way, which leaves out what is not yet known.
  func underway(_ traces: [TraceScene]) -> Overlay {
    Overlay(traces: traces, notes: notes.filter { !$0.isOfEnd }, legend: legend?.withoutDetails)
  }
}
