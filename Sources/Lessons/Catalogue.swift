internal import CLessons

/// The lessons that are built into the program.
public enum Catalogue {
  /// Their ids, in the order of the course.
  public static var ids: [String] {
    lessons.map { String(cString: $0.id) }
  }

  /// The bytes of a built-in lesson; nil for an unknown id.
  public static func bytes(of id: String) -> [UInt8]? {
    lessons.first { String(cString: $0.id) == id }.map {
      Array(UnsafeBufferPointer(start: $0.text, count: $0.length))
    }
  }

  /// The id that was perhaps meant.
  public static func nearest(to id: String) -> String? {
    Lessons.nearest(to: id, in: ids)
  }

  private static var lessons: [minima_lesson] {
    var lessons: [minima_lesson] = []
    while let lesson = minima_lesson_at(lessons.count) { lessons.append(lesson.pointee) }
    return lessons
  }
}
