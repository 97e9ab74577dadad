internal import Lessons
internal import Plotting
internal import Session

/// The pictures of a transcript, with the names under which they were written.
///
/// A sitting numbers its pictures anew, so a later one may have taken the place of an earlier one.
struct TranscriptGallery {
  /// A picture that was drawn.
  struct Picture {
    var path: String
    var description: String
  }

  /// The pictures of each event that drew any, by the event's index.
  private(set) var pictures: [Int: [Picture]] = [:]

  /// Names the pictures as they were named when they were drawn.
  init(_ transcript: Transcript, folder: String) {
    var names = PictureNames()
    for (index, event) in transcript.events.enumerated() {
      if case .opened = event.kind { names = PictureNames() }
      for (cell, outcome) in event.kind.outcomes {
        guard case .figure(let figure) = outcome else { continue }
        let path = folder + "/" + names.next(cell: cell)
        pictures[index, default: []].append(
          Picture(path: path, description: figure.description))
      }
    }
  }

  /// Each file once, with what it shows.
  var markdown: [String] {
    let all = pictures.sorted { $0.key < $1.key }.flatMap(\.value)
    let shown = all.enumerated().filter { index, picture in
      !all[(index + 1)...].contains { $0.path == picture.path }
    }.map(\.element)
    guard !shown.isEmpty else { return [] }
    return ["## Pictures"]
      + shown.map {
        "\(Markdown.code($0.path))\n\n\(Markdown.picture($0.path, description: $0.description))"
      }
  }
}

extension Transcript.Kind {
  /// What was drawn or written, with the cell that it belongs to.
  fileprivate var outcomes: [(cell: String?, outcome: Outcome)] {
    switch self {
    case .cell(let id, let outcomes): outcomes.map { (id, $0) }
    case .line(_, let outcomes, _): outcomes.map { (nil, $0) }
    case .moved(let files): files.map { ($0.cell, $0.outcome) }
    default: []
    }
  }
}
