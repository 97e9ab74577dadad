#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Double {
  static func cosine(_ angle: Double) -> Double { cos(angle) }
  static func sine(_ angle: Double) -> Double { sin(angle) }
}
