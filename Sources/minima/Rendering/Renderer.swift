internal import Terminal

/// Turns what happened into text for standard output.
protocol Renderer {
  /// The text of one event, with its final newline.
  func text(of event: Event, at place: Place) -> String
}
