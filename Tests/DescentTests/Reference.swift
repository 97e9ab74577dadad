import Foundation

/// Figures from an independent source, kept beside the tests.
enum Reference {
  /// The rows of a file of numbers separated by blanks.
  static func rows(_ name: String, file: String = #filePath) throws -> [[Double]] {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Reference")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
  }
}
