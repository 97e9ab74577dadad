internal import CLessons

/// The lessons that are built into the program.
public enum Catalogue {
  /// Their ids, in the order of the course.
  public static var ids: [String] { [] }

  /// The bytes of a built-in lesson; nil for an unknown id.
  public static func bytes(of id: String) -> [UInt8]? { nil }

  /// The id that was perhaps meant.
  public static func nearest(to id: String) -> String? { nil }
}
