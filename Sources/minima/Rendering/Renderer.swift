/// Turns what happened into text for standard output.
protocol Renderer {
  /// The text of one event, with its final newline; empty for nothing to show.
  func text(of event: Event, at place: Place) -> String
}
